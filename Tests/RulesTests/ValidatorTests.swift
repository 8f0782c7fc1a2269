import Rules
import Testing
import XML

/// What a run says, one line a result: pattern, check, path, message.
func run(
    _ content: String, on text: String, phase: String? = nil, attributes: String = "",
    limits: ValidationLimits = ValidationLimits()
) throws -> [String] {
    let validator = Validator(try schema(content, attributes: attributes), limits: limits)
    let report = try validator.validate(document(text), phase: phase)
    return report.patterns.flatMap { active in
        active.unevaluated.map { "\(active.pattern.id ?? "-") rule \($0.rule ?? -1) not run: \($0.reason)" }
            + active.firings.flatMap(\.results).map { result in
                let verdict =
                    switch result.verdict {
                    case .failedAssert: "fails"
                    case .successfulReport: "reports"
                    case .notEvaluated(let reason): "not evaluated (\(reason))"
                    }
                let id = [active.pattern.id, result.check.id].compactMap { $0 }.joined(separator: "/")
                return ["\(id) \(verdict) at \(short(result.node.path))", result.message.text]
                    .filter { !$0.isEmpty }.joined(separator: ": ")
            }
    }
}

/// A path without the tests for names: `/a[1]/b[2]`.
func short(_ path: String) -> String {
    path.replacing(#/\*\[local-name\(\)='([^']*)' and namespace-uri\(\)='[^']*'\]/#) { "\($0.output.1)" }
}

@Suite("Running a schema")
struct ValidatorTests {
    @Test("in each pattern a node goes to the first rule that matches it, in document order")
    func firstMatch() throws {
        let found = try run(
            """
            <pattern id="p"><rule context="b[@x]"><report id="1" test="true()"/></rule>
            <rule context="a | b"><report id="2" test="true()"/></rule>
            <rule context="*"><report id="3" test="true()"/></rule></pattern>
            <pattern id="q"><rule context="b"><report id="4" test="true()"/></rule></pattern>
            """, on: "<r><b/><b x='1'/><a><b/></a></r>")
        #expect(
            found == [
                "p/3 reports at /r[1]", "p/2 reports at /r[1]/b[1]", "p/1 reports at /r[1]/b[2]",
                "p/2 reports at /r[1]/a[1]", "p/2 reports at /r[1]/a[1]/b[1]", "q/4 reports at /r[1]/b[1]",
                "q/4 reports at /r[1]/b[2]", "q/4 reports at /r[1]/a[1]/b[1]",
            ])
    }

    /// A context and how many nodes of the sample it takes.
    static let contexts: [(String, Int)] = [
        ("/", 1), ("*", 4), ("/*", 1), ("a", 1), ("a/b", 1), ("r//b", 2), ("b", 2), ("b[1]", 2), ("b[2]", 0),
        ("b[last()]", 2), ("*[2]", 1), ("@x", 2), ("b/@x", 1), ("@*", 3), ("@n:*", 1), ("@n:z", 1), ("text()", 2),
        ("comment()", 1), ("processing-instruction()", 1), ("processing-instruction('p')", 1),
        ("processing-instruction('q')", 0), ("node()", 8), ("a | @x | text()", 5), ("b | b[@x] | /r/b", 2),
        ("*[. = 't']", 2), ("key('by-x', '1')", 1), ("n:*", 0), ("b[@x = $one]", 1), ("/r/b", 1), ("//b", 2),
    ]

    @Test("contexts take elements, attributes, texts, comments, instructions and the document", arguments: contexts)
    func takes(_ context: String, _ count: Int) throws {
        let schema = try schema(
            """
            <ns prefix="n" uri="urn:n"/><let name="one" value="1"/><xsl:key name="by-x" match="*" use="@x"/>
            <pattern><rule context="\(context)"><assert test="true()"/></rule></pattern>
            """)
        let text = "<r x='0' n:z='' xmlns:n='urn:n'><!--c--><a><b x='1'>t</b></a><?p q?><b>u</b></r>"
        let report = try Validator(schema).validate(document(text))
        #expect(report.patterns[0].firings.count == count)
        #expect(report.patterns[0].unevaluated.isEmpty)
        #expect(report.isClean)
    }

    @Test("what rules fired on can be asked for by position as well as in order, results and all")
    func positions() throws {
        let schema = try schema(
            "<pattern><rule context='b'><assert test='@x'/></rule><rule context='c'><report test='@x'/></rule></pattern>"
        )
        let report = try Validator(schema).validate(document("<a><b/><c x='1'/><b x='1'/><c/><b/><b/></a>"))
        let firings = report.patterns[0].firings
        let told = { (firing: Report.Firing) in
            "\(firing.rule) \(short(firing.node.path)) \(firing.results.map(\.verdict))"
        }
        #expect(
            firings.map(told) == [
                "0 /a[1]/b[1] [Rules.Report.Verdict.failedAssert]",
                "1 /a[1]/c[1] [Rules.Report.Verdict.successfulReport]",
                "0 /a[1]/b[2] []", "1 /a[1]/c[2] []", "0 /a[1]/b[3] [Rules.Report.Verdict.failedAssert]",
                "0 /a[1]/b[4] [Rules.Report.Verdict.failedAssert]",
            ])
        #expect(firings.indices.map { told(firings[$0]) } == firings.map(told))
    }

    @Test("a key finds each node once, in the order of the document, however often it gives a value")
    func keyedOnce() throws {
        let schema = """
            <xsl:key name="k" match="b | c" use="@x"/><xsl:key name="k" match="*[@x]" use="@x | @y"/>
            <pattern><rule context="a"><report test="true()"><value-of select="count(key('k', '1'))"/>:<value-of \
            select="key('k', '1')[2]/@n"/>:<value-of select="count(key('k', '3'))"/></report></rule></pattern>
            """
        let text = "<a><c n='p' x='1' y='1'/><d n='q' x='2' y='1'/><b n='r' x='1'/></a>"
        #expect(try run(schema, on: text) == [" reports at /a[1]: 3:q:0"])
    }

    @Test("variables are valued in their own place: schema and pattern at the root, rules at each node, in order")
    func lets() throws {
        let found = try run(
            """
            <let name="total" value="count(//i)"/><let name="content">fixed <x xmlns=''>text</x></let>
            <pattern><let name="first" value="/r/i[1]"/>
              <rule context="i"><let name="me" value="@n"/><let name="sum" value="$me + $total"/>
              <report test="true()"><value-of select="$total"/>,<value-of select="$first/@n"/>,<value-of select="$me"/>,
              <value-of select="$sum"/>,<value-of select="$content"/>,<value-of select="current()/@n"/>,
              <value-of select="count(../i[@n = current()/@n])"/></report></rule></pattern>
            <pattern><let name="first" value="/r/i[2]"/>
              <rule context="i[@n = $first/@n]"><report test="true()"><value-of select="$first/@n"/></report></rule>
            </pattern>
            """, on: "<r><i n='1'/><i n='5'/></r>")
        #expect(
            found
                == [
                    "reports at /r[1]/i[1]: 2,1,1, 3,fixed text,1, 1",
                    "reports at /r[1]/i[2]: 2,1,5, 7,fixed text,5, 1",
                    "reports at /r[1]/i[2]: 5",
                ].map { $0.replacing(/^/, with: " ") })
    }

    static let phased = """
        <phase id="one"><let name="v" value="'1'"/><active pattern="p"/></phase>
        <phase id="two"><let name="v" value="'2'"/><active pattern="q"/><active pattern="p"/></phase>
        <phase id="sub" from="a"><active pattern="q"/></phase>
        <pattern id="p"><rule context="/"><report test="$v"><value-of select="$v"/></report></rule></pattern>
        <pattern id="q"><rule context="*"><report test="true()"><name/></report></rule></pattern>
        """

    @Test("a phase runs its patterns, in the schema's order, with its variables")
    func phases() throws {
        let text = "<r><a><b/></a></r>"
        let all = ["q reports at /r[1]: r", "q reports at /r[1]/a[1]: a", "q reports at /r[1]/a[1]/b[1]: b"]
        #expect(try run(Self.phased, on: text, phase: "one") == ["p reports at /: 1"])
        #expect(try run(Self.phased, on: text, phase: "two") == ["p reports at /: 2"] + all)
        #expect(try run(Self.phased, on: text, phase: "sub") == Array(all.dropFirst()))
        #expect(try run(Self.phased, on: text, attributes: "defaultPhase='one'") == ["p reports at /: 1"])
        #expect(
            try run(Self.phased, on: text, phase: "#DEFAULT", attributes: "defaultPhase='one'") == ["p reports at /: 1"]
        )
        #expect(
            try run(Self.phased, on: text, phase: "#ALL", attributes: "defaultPhase='one'")
                == ["p not evaluated ($v belongs to the phase two, which does not run) at /"] + all)
        #expect(throws: XMLError(.schema, document: "rules.sch", message: "there is no phase three")) {
            try run(Self.phased, on: text, phase: "three")
        }
    }

    @Test("a result tells message, diagnostics in their languages, properties, marks and the values it saw")
    func tellings() throws {
        let schema = try schema(
            """
            <ns prefix="n" uri="urn:n"/>
            <pattern id="p"><rule context="n:a" role="rule" xml:lang="zh-CN">
              <assert id="x" test="@b" role="error" flag="red" see="s" diagnostics="en de" properties="unit">
                <emph>元素</emph> <name/> 缺 b， <span class="k"> <value-of select="@c"/> </span>
                <name path="*"/></assert></rule></pattern>
            <diagnostics>
              <diagnostic id="de" xml:lang="de">Es fehlt b</diagnostic>
              <diagnostic id="en" xml:lang="en">It lacks b,
                 has <value-of select="count(@*)"/> and <value-of select="@c"/></diagnostic>
            </diagnostics>
            <properties><property id="unit" scheme="SI" role="r"><xsl:copy-of select="@c"/>m</property></properties>
            """, attributes: "xml:lang='fr'")
        let report = try Validator(schema).validate(document("<q:a xmlns:q='urn:n' c=' 3  4 '><d/></q:a>"))
        let result = try #require(report.results.first)
        #expect(report.results.count == 1)
        #expect(result.verdict == .failedAssert)
        #expect(result.message.text == "元素 q:a 缺 b， 3 4")
        #expect(result.diagnostics.map(\.note.id) == ["en", "de"])
        #expect(result.diagnostics.map(\.note.marks.language) == ["en", "de"])
        #expect(result.diagnostics.map(\.content.text) == ["It lacks b, has 1 and 3 4", "Es fehlt b"])
        #expect(result.properties.map(\.note.scheme) == ["SI"])
        #expect(result.check.marks.role == "error")
        #expect(result.check.marks.language == "zh-CN")
        #expect(
            result.values == [
                Report.Seen(expression: "name()", value: "q:a"), Report.Seen(expression: "@c", value: " 3  4 "),
                Report.Seen(expression: "*", value: ""), Report.Seen(expression: "count(@*)", value: "1"),
            ])
        #expect(result.node.place?.line == 1)
    }

    @Test("keys find nodes by attribute, by several values, and by content")
    func keys() throws {
        let found = try run(
            """
            <xsl:key name="id" match="i" use="@id"/><xsl:key name="tag" match="i" use="t"/>
            <xsl:key name="id" match="j" use="@id"/>
            <xsl:key name="all" match="i"><xsl:text>k</xsl:text><xsl:value-of select="@id"/></xsl:key>
            <pattern><rule context="ref"><let name="target" value="key('id', @to)"/>
              <assert id="a" test="$target">nothing is <value-of select="@to"/></assert></rule></pattern>
            <pattern><rule context="/"><report id="b" test="true()">
              <value-of select="count(key('id', //ref/@to))"/> <value-of select="count(key('tag', 'y'))"/>
              <value-of select="name(key('id', '2'))"/> <value-of select="key('all', 'k1')/@id"/></report></rule></pattern>
            """,
            on:
                "<r><i id='1'><t>x</t><t>y</t></i><j id='2'/><i id='3'><t>y</t></i><ref to='1'/><ref to='2'/><ref to='9'/></r>"
        )
        #expect(
            found
                == ["/a fails at /r[1]/ref[3]: nothing is 9", "/b reports at /: 2 2 j 1"].map { String($0.dropFirst()) }
        )
    }

    @Test("an evaluation over its limit is told of, stops nothing, and is not tried for ever")
    func operationLimit() throws {
        let text = "<r>" + String(repeating: "<i/>", count: 200) + "</r>"
        let found = try run(
            """
            <pattern id="p"><rule context="i"><assert id="slow" test="count(//i[count(//i) = 3]) = 0"/>
              <assert id="quick" test="@x"/></rule></pattern>
            <pattern id="q"><rule context="*[count(//i[count(//i) = 3]) = 0]"><assert test="false()"/></rule>
              <rule context="*"><assert test="false()"/></rule></pattern>
            <pattern id="s"><rule context="r"><assert test="false()"/></rule></pattern>
            """, on: text, limits: ValidationLimits(operations: 20_000, overruns: 2))
        #expect(found.filter { $0.contains("slow") }.count == 2)
        #expect(found.filter { $0.contains("slow") }.last?.contains("not tried at further nodes") == true)
        #expect(found.filter { $0.contains("quick fails") }.count == 200)
        #expect(found.filter { $0.hasPrefix("q rule") }.count == 2)
        #expect(found.last == "s fails at /r[1]")
    }

    @Test(
        "evaluations that each keep to the limit end when they take too much together",
        arguments: ["count(../i) = 1", "count(key('k', @id)) = 1", "count(key('k', str:tokenize(@id))) = 1"])
    func allOperations(_ test: String) throws {
        let text = "<r>" + String(repeating: "<i id='1'/>", count: 300) + "</r>"
        let found = try run(
            """
            <ns prefix="str" uri="http://exslt.org/strings"/><xsl:key name="k" match="i" use="@id"/>
            <pattern><rule context="i"><assert id="a" test="\(test)"/></rule></pattern>
            """, on: text, limits: ValidationLimits(operations: 1_000))
        #expect((50...66).contains(found.filter { $0.contains("a fails") }.count))
        #expect(found.contains { $0.contains("nothing more is evaluated in this document") })
    }

    @Test("a variable that has no value leaves the checks that use it unevaluated, and only those")
    func failedLet() throws {
        let text = "<r>" + String(repeating: "<i/>", count: 200) + "</r>"
        let found = try run(
            """
            <pattern><rule context="r"><let name="v" value="count(//i[count(//i) = 3])"/><let name="w" value="$v"/>
            <assert id="a" test="$w = 0"/><assert id="b" test="false()"><value-of select="$v"/></assert></rule></pattern>
            """, on: text, limits: ValidationLimits(operations: 20_000))
        #expect(found.count == 2)
        #expect(found.first?.hasPrefix("a not evaluated ($w: $v: ") == true)
        #expect(found.last?.hasPrefix("b fails at /r[1]: [$v: ") == true)
    }

    @Test("each context is evaluated once for all patterns, and cost grows with the document, no faster")
    func linearCost() throws {
        let rules = (0..<10).map { "<pattern><rule context='i'><assert test='@n > \($0)'/></rule></pattern>" }.joined()
        let validator = Validator(
            try schema(rules + "<pattern><rule context='r|i'><assert test='*'/></rule></pattern>"))
        for count in [0, 10, 100, 1_000] {
            let text = "<r>" + String(repeating: "<i n='4'/>", count: count) + "</r>"
            let report = try validator.validate(document(text))
            // Two different branches of contexts; ten patterns on every i; one on r and every i.
            #expect(report.evaluations == 2 + 10 * count + count + 1)
            #expect(report.results.count == 6 * count + count + (count == 0 ? 1 : 0))
        }
    }

    @Test("one worker's validator gives the same report again, and for other documents")
    func reuse() throws {
        let validator = Validator(
            try schema(
                """
                <ns prefix="str" uri="http://exslt.org/strings"/><ns prefix="n" uri="urn:n"/>
                <xsl:key name="k" match="n:a" use="@b"/>
                <pattern><rule context="n:a"><report test="key('k', str:tokenize('1 2', ' '))"><name/>
                <value-of select="str:concat(@*)"/></report></rule></pattern>
                """))
        for _ in 0..<3 {
            for (text, expected) in [
                ("<a xmlns='urn:n' b='1'/>", ["a 1"]), ("<p:a xmlns:p='urn:n' b='2' c='3'/>", ["p:a 23"]), ("<a/>", []),
            ] {
                let report = try validator.validate(document(text))
                #expect(report.results.map(\.message.text) == expected)
            }
        }
    }
}
