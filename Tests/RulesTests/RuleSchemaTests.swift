import Rules
import Testing
import XML

@Suite("Reading a schema")
struct RuleSchemaTests {
    @Test("all faults are found at once, each with its line")
    func collectsFaults() throws {
        let found = try faults(
            """
            <ns prefix="f"/>
            <ns prefix="x" uri="urn:x"/><ns prefix="x" uri="urn:y"/>
            <let name="a" value="$b"/><let name="b" value="$a"/>
            <phase id="p"><active pattern="none"/></phase>
            <pattern id="one">
              <rule context="ancestor::a"><assert test="b c">t</assert></rule>
              <rule><assert>t</assert></rule>
              <rule context="q:a">
                <let name="v" value="1"/><let name="v" value="2"/>
                <assert test="$nothing and unknown() and contains('a')" diagnostics="d1">
                  <value-of select="1 +"/></assert>
                <report test="key('k', 1)"/>
                <extends rule="gone"/>
                <wrong/>
              </rule>
            </pattern>
            <pattern id="one" is-a="nowhere"/>
            <xsl:function name="f"/>
            """, attributes: "defaultPhase='night'")
        #expect(
            found == [
                "1: there is no phase night",
                "2: sch:ns needs @uri",
                "3: sch:ns: the prefix x is declared twice, as urn:x too",
                "4: the variable $a is defined by means of itself",
                "4: the variable $b is defined by means of itself",
                "5: there is no pattern none",
                "7: sch:rule/@context at character 1: a context is a pattern: a step on the axis ancestor cannot stand in it",
                "7: sch:assert/@test at character 3: expected an operator or the end, found c",
                "8: sch:rule needs @context",
                "8: sch:assert needs @test",
                "9: sch:rule/@context uses the prefix q, which no sch:ns declares",
                "10: the variable $v is defined twice",
                "11: sch:assert/@diagnostics: there is no d1",
                "11: sch:assert/@test uses the variable $nothing, which nothing in its reach defines",
                "11: sch:assert/@test calls unknown(), a function that rules do not have",
                "11: sch:assert/@test calls contains() with 1 arguments, it takes 2",
                "12: sch:value-of/@select at character 4: expected an expression, found the end",
                "13: sch:report/@test uses the key 'k', which no xsl:key declares",
                "14: there is no abstract rule gone in this pattern",
                "15: sch:wrong cannot stand in sch:rule",
                "18: the id one is given twice, first at rules.sch:6:1",
                "18: there is no abstract pattern nowhere",
                "19: xsl:function in sch:schema is not supported",
            ])
    }

    @Test("a document that is no Schematron schema is refused")
    func refusesOthers() throws {
        let error = #expect(throws: SchemaFaults.self) {
            try RuleSchema(reading: document("<schema xmlns='http://www.ascc.net/xml/schematron'/>"))
        }
        #expect(
            error?.description
                == "document.xml:1:1: error: the root is schema in http://www.ascc.net/xml/schematron, "
                + "not schema in http://purl.oclc.org/dsdl/schematron")
    }

    @Test("other query languages are refused", arguments: ["xslt2", "xslt3", "xquery", "XPath31"])
    func refusesBindings(_ binding: String) throws {
        let found = try faults("", attributes: "queryBinding='\(binding)'")
        #expect(
            found == ["1: the query binding \(binding) is not XPath 1.0; known are xslt, xslt1, xpath, xpath1, exslt"])
    }

    @Test("a variable is defined once in what one rule sees")
    func variableScopes() throws {
        #expect(
            try faults(
                """
                <let name="a" value="1"/>
                <phase id="p"><let name="b" value="1"/><active pattern="one"/></phase>
                <pattern id="one"><let name="c" value="$a + $b"/>
                  <rule context="x"><let name="a" value="1"/><assert test="$a"/></rule>
                  <rule context="y"><let name="b" value="1"/><assert test="$a"/></rule>
                  <rule context="z"><let name="c" value="1"/><assert test="$a"/></rule>
                  <rule context="w"><let name="d" value="$e"/><let name="e" value="$d"/><assert test="$e"/></rule>
                </pattern>
                <pattern><let name="b" value="1"/>
                  <rule context="x[$b]"><let name="c" value="1"/><let name="d" value="1"/><assert test="$d"/></rule>
                </pattern>
                """) == [
                    "5: the variable $a is defined twice",
                    "6: the variable $b is defined twice",
                    "7: the variable $c is defined twice",
                    "8: sch:let/@value uses the variable $e, which nothing in its reach defines",
                ])
    }

    @Test("the schema's variables may use one another in any order")
    func globalOrder() throws {
        let read = try schema("<let name='c' value='$b + $a'/><let name='b' value='$a'/><let name='a' value='1'/>")
        #expect(read.lets.map(\.name) == ["a", "b", "c"])
    }

    @Test(
        "nothing outside the schema's folder is included",
        arguments: [
            "../a.sch", "/etc/passwd", "file:///etc/passwd", "http://example.com/a.sch", "C:\\a.sch", "a/../../b.sch",
            "..\\a.sch", "//host/a.sch", "",
        ])
    func includesOnlyFromFolder(_ address: String) throws {
        var asked: [String] = []
        let text = schemaText("<pattern><include href='\(address)'/></pattern>")
        let error = #expect(throws: SchemaFaults.self) {
            try RuleSchema(reading: document(text, name: "rules.sch")) { path throws(XMLError) in
                asked.append(path)
                return try Document(parsing: [], name: path)
            }
        }
        #expect(error?.all.map(\.message) == ["\(address) is not a file in the schema's folder"])
        #expect(asked.isEmpty)
    }

    @Test("included files are read relative to the file that includes them, and faults name them")
    func includes() throws {
        let sch = "xmlns='http://purl.oclc.org/dsdl/schematron'"
        let files = [
            "parts/pattern.sch": "<pattern \(sch) id='p'>\n<include href='rules/rule.sch'/></pattern>",
            "parts/rules/rule.sch": "<rule \(sch) context='a'>\n<extends href='../base.sch'/></rule>",
            "parts/base.sch": "<rule \(sch)>\n\n<assert id='x' test='b'>t</assert></rule>",
        ]
        let read = try schema("<include href='parts/pattern.sch'/>", files: files)
        #expect(read.patterns.map(\.id) == ["p"])
        #expect(read.patterns[0].rules[0].checks.map(\.origin.description) == ["parts/base.sch:3:1"])
        var broken = files
        broken["parts/base.sch"] = "<rule \(sch)>\n\n<assert id='x' test='b['>t</assert></rule>"
        #expect(
            try faults("<include href='parts/pattern.sch'/>", files: broken) == [
                "parts/base.sch:3: sch:assert/@test at character 3: expected an expression, found the end"
            ])
        #expect(
            try faults("<include href='gone.sch'/>") == ["2: gone.sch cannot be read: gone.sch: no such file"])
        broken["parts/base.sch"] = "<rule \(sch)><extends href='base.sch'/></rule>"
        #expect(
            try faults("<include href='parts/pattern.sch'/>", files: broken) == [
                "parts/base.sch:1: base.sch includes itself"
            ])
        broken["parts/base.sch"] = "<pattern \(sch)/>"
        #expect(
            try faults("<include href='parts/pattern.sch'/>", files: broken) == [
                "parts/rules/rule.sch:2: sch:extends takes the content of an element like its parent: "
                    + "../base.sch is pattern, not sch:rule"
            ])
    }

    @Test("abstract rules that extend each other without end are a fault")
    func cycles() throws {
        #expect(
            try faults(
                """
                <pattern><rule abstract="true" id="a"><extends rule="b"/></rule>
                <rule abstract="true" id="b"><extends rule="a"/></rule>
                <rule context="x"><extends rule="a"/></rule></pattern>
                """) == ["3: the abstract rule a extends itself"])
    }

    @Test("parameters of an abstract pattern are put in where their whole name stands")
    func parameters() throws {
        let read = try schema(
            """
            <pattern abstract="true" id="t"><param name="b" value="'default'"/>
              <rule context="$a" role="$c"><let name="ab" value="$b"/>
              <assert test="$ab = $a" diagnostics="d"><value-of select="$a"/></assert></rule>
            </pattern>
            <pattern is-a="t" id="one"><param name="a" value="x/y"/><param name="c" value="error"/></pattern>
            <pattern is-a="t" id="two"><param name="a" value="z"/><param name="b" value="w"/></pattern>
            <diagnostics><diagnostic id="d"><value-of select="count($a)"/></diagnostic></diagnostics>
            """)
        let rules = read.patterns.map { $0.rules[0] }
        #expect(read.patterns.map(\.id) == ["one", "two"])
        #expect(rules.map(\.context.text) == ["x/y", "z"])
        #expect(rules.map(\.marks.role) == ["error", "$c"])
        #expect(rules.map { $0.checks[0].test.text } == ["$ab = x/y", "$ab = z"])
        #expect(
            rules.map { rule in
                guard case .query(let query) = rule.lets[0].value else { return "" }
                return query.text
            } == ["'default'", "w"])
        #expect(
            rules.map { rule in
                guard case .valueOf(let query) = rule.checks[0].diagnostics[0].content[0] else { return "" }
                return query.text
            } == ["count(x/y)", "count(z)"])
    }
}
