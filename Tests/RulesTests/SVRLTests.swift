import Rules
import Testing
import XML

@Suite("Reports in SVRL")
struct SVRLTests {
    @Test("a report is written whole, in order, the same every time")
    func whole() throws {
        let schema = try schema(
            """
            <title>Rules  of a</title><ns prefix="n" uri="urn:n"/>
            <phase id="ph"><active pattern="p"/></phase>
            <pattern id="p" role="part"><title>Pattern</title>
              <rule id="r" context="n:a/@b" role="x" flag="f">
                <assert id="c" test=". = '1'" role="error" diagnostics="d" properties="q">Not <emph>one</emph>: <value-of
                select="."/></assert><report test="true()"/></rule></pattern>
            <diagnostics><diagnostic id="d" see="there">Bad &lt; <span class="k">x</span></diagnostic></diagnostics>
            <properties><property id="q" role="pr" scheme="s"><xsl:copy-of select=".."/></property></properties>
            """, attributes: "schemaVersion='7' defaultPhase='ph'")
        let validator = Validator(schema)
        let report = try validator.validate(document("<a xmlns='urn:n' b='2'/>"))
        let written = String(decoding: try SVRL.document(of: report).serialised(), as: UTF8.self)
        let location = "/*[local-name()='a' and namespace-uri()='urn:n'][1]/@b"
        #expect(
            written.split(separator: "\n", maxSplits: 1).last.map { $0.replacing("\n", with: "") } ?? ""
                == """
                <svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl" title="Rules of a" phase="ph" \
                schemaVersion="7"><svrl:ns-prefix-in-attribute-values prefix="n" uri="urn:n"/>\
                <svrl:active-pattern id="p" name="Pattern" role="part" documents="document.xml"/>\
                <svrl:fired-rule id="r" context="n:a/@b" role="x" flag="f" document="document.xml"/>\
                <svrl:failed-assert id="c" location="\(location)" test=". = '1'" role="error">\
                <svrl:diagnostic-reference diagnostic="d"><svrl:text see="there">Bad &lt; \
                <svrl:span class="k">x</svrl:span></svrl:text></svrl:diagnostic-reference>\
                <svrl:property-reference property="q" role="pr" scheme="s"><svrl:text>\
                <a xmlns="urn:n" b="2"/></svrl:text></svrl:property-reference>\
                <svrl:text>Not <svrl:emph>one</svrl:emph>: 2</svrl:text></svrl:failed-assert>\
                <svrl:successful-report location="\(location)" test="true()"><svrl:text/></svrl:successful-report>\
                </svrl:schematron-output>
                """)
        #expect(try SVRL.document(of: validator.validate(report.document)).serialised() == Array(written.utf8))
    }

    @Test("messages and diagnostics say their language")
    func languages() throws {
        let schema = try schema(
            """
            <pattern><rule context="*" xml:lang="zh-CN"><assert test="false()" diagnostics="d">缺</assert></rule></pattern>
            <diagnostics><diagnostic id="d" xml:lang="en">lacks</diagnostic></diagnostics>
            """)
        let svrl = try SVRL.document(of: Validator(schema).validate(document("<a/>")))
        let xml = "http://www.w3.org/XML/1998/namespace"
        let failed = try #require(svrl.root.first(named: "failed-assert"))
        let told = failed.first(named: "diagnostic-reference")?.first(named: "text")
        #expect(failed.attribute("lang", namespace: xml) == "zh-CN")
        #expect(told?.attribute("lang", namespace: xml) == "en")
    }

    @Test("what was not evaluated is an error in the report, never silence")
    func errors() throws {
        let schema = try schema(
            """
            <pattern><rule context="*"><assert id="a" test="count(//*[count(//*) = 0]) = 0"/></rule></pattern>
            <pattern><rule context="*[count(//*[count(//*) = 0]) = 0]"><assert test="true()"/></rule></pattern>
            """)
        let text = "<r>" + String(repeating: "<i/>", count: 100) + "</r>"
        let validator = Validator(schema, limits: ValidationLimits(operations: 5_000, overruns: 1))
        let svrl = try SVRL.document(of: validator.validate(document(text)))
        let errors = svrl.root.children(named: "error")
        #expect(errors.map { $0["id"] } == ["a", nil])
        #expect(errors.map { $0["context"] } == [nil, "*[count(//*[count(//*) = 0]) = 0]"])
        #expect(
            errors.map(\.text) == ["More steps than allowed; not tried at further nodes", "More steps than allowed"])
    }
}
