import Catalogue
import Findings
import Testing

@Suite("Lint of a catalogue")
struct CatalogueLintTests {
    @Test("finds nothing in a shipped edition", arguments: Shipped.editions(of: "service"))
    func shipped(edition: String) {
        var lint = CatalogueLint(folder: edition, schemas: Shipped.pipelines + "/schemas")
        #expect(lint.run().map(\.description) == [])
    }

    @Test("names a rule that would send a submission back over an uncertain threshold")
    func uncertain() throws {
        let edition = try SmallEdition([
            (
                #"unit="projects" source="S1" confidence="confirmed""#,
                #"unit="projects" source="S1" confidence="uncertain""#
            )
        ])
        #expect(
            edition.lint() == [
                "part.xml:19: V-PERF-1-a compares with a parameter that is marked uncertain, so it can only warn"
                    + " (role=\"warning\") [uncertain-threshold]"
            ])
        #expect(try edition.catalogue().assertion("V-PERF-1-a")?.role == "warning")
    }

    @Test("finds nothing in an edition without a slip")
    func clean() throws {
        #expect(try SmallEdition().lint() == [])
    }

    /// A slip, and all that lint says of it.
    struct Slip: Sendable, CustomTestStringConvertible {
        let name: String
        let from: String
        let to: String
        let said: [String]
        var testDescription: String { name }

        init(_ name: String, _ from: String, _ to: String, _ said: String...) {
            self.name = name
            self.from = from
            self.to = to
            self.said = said
        }
    }

    private static let test = "count(f:project) >= $projects-min"
    private static let graded = #"name="projects-min" II="2" I="3""#
    private static let rule = """
        <sch:rule context="f:projects">
        """

    @Test(
        "names a rule that can never fire, with file and line",
        arguments: [
            Slip(
                "a test without document", test, "1 = 1 or not(number('x'))",
                "part.xml:11: GEN-PERF-1: no rule uses the parameter $projects-min [unused-parameter]",
                "part.xml:19: V-PERF-1-a: the test '1 = 1 or not(number('x'))' comes to the same whatever the document"
                    + " says [constant-test]"),
            Slip(
                "a context that misspells an element", rule, #"<sch:rule context="f:projcts">"#,
                "part.xml:18: rule/@context names the element <f:projcts>, which no schema has; the rule can never fire;"
                    + " did you mean f:projects? [unknown-name]"),
            Slip(
                "a context with an element where it cannot stand", rule, #"<sch:rule context="f:personnel/f:project">"#,
                "part.xml:18: rule/@context names an element <f:project> in <f:personnel>, which no schema has; the rule"
                    + " can never fire [unknown-name]",
                "part.xml:19: assert/@test names an element <f:project> in <f:project>, which no schema has [unknown-name]",
                "part.xml:19: value-of/@select names an element <f:project> in <f:project>, which no schema has"
                    + " [unknown-name]"),
            Slip(
                "a context without prefix", rule, #"<sch:rule context="projects">"#,
                "part.xml:18: rule/@context names the element <projects> without a prefix, which no schema has; the rule"
                    + " can never fire [unknown-name]"),
            Slip(
                "a context that an earlier rule takes", rule,
                #"<sch:rule context="f:projects"/><sch:rule context="f:assessment/f:projects[f:project]">"#,
                "part.xml:18: the rule can never fire: 'f:projects', earlier in its pattern, takes all that"
                    + " 'f:assessment/f:projects[f:project]' finds [shadowed-rule]"),
            Slip(
                "a test with an attribute that nothing has", test, "count(f:project[@nmae]) >= $projects-min",
                "part.xml:19: assert/@test names the attribute @nmae, which no schema has [unknown-name]"),
            Slip(
                "a test with a fact that nothing puts on a form", test, "count(f:project[@fact:dya]) >= $projects-min",
                "part.xml:19: assert/@test names the fact @fact:dya, which no schema has; did you mean @fact:day?"
                    + " [unknown-name]"),
            Slip(
                "dates the wrong way round", #"from="2018-06-01" kinds"#,
                #"from="2018-06-01" until="2018-05-31" kinds"#,
                "profile.xml:1: the edition P1 ends on 2018-05-31, before it begins on 2018-06-01 [reversed-dates]"),
            Slip(
                "an example that no form can contain", "<f:project/><f:project/>",
                "<f:project/><f:project/><f:projekt/>",
                "part.xml:26: the example has an element <f:projekt>, which no schema has [unknown-name]"),
        ])
    func never(slip: Slip) throws {
        let said = try SmallEdition([(slip.from, slip.to)]).lint()
        #expect(said == slip.said)
    }

    @Test("takes a test of a threshold that is the same at all grades for constant, and no other")
    func constants() throws {
        let value = try SmallEdition([
            (Self.test, "$projects-min > 2"), (Self.graded, #"name="projects-min" value="3""#),
        ])
        #expect(
            value.lint() == [
                "part.xml:19: V-PERF-1-a: the test '$projects-min > 2' comes to the same whatever the document says"
                    + " [constant-test]"
            ])
        #expect(try SmallEdition([(Self.test, "$projects-min > 2")]).lint() == [])
    }

    @Test("does not call a rule shadowed that an earlier one leaves nodes to")
    func notShadowed() throws {
        let narrower = #"<sch:rule context="f:assessment/f:projects[f:project]"/><sch:rule context="f:projects">"#
        #expect(try SmallEdition([(Self.rule, narrower)]).lint() == [])
    }

    @Test(
        "names what is missing or unknown, with file and line",
        arguments: [
            Slip(
                "an unknown variable", test, "count(f:project) >= $project-min",
                "part.xml:11: GEN-PERF-1: no rule uses the parameter $projects-min [unused-parameter]",
                "part.xml:19: V-PERF-1-a uses $project-min, which is no parameter of GEN-PERF-1 and which no rule"
                    + " defines; did you mean $projects-min? [unknown-parameter]"),
            Slip(
                "a value that no form can have", test, "\(test) and ../f:evidenceList/f:evidence[@kind = 'contrakt']",
                "part.xml:19: assert/@test compares @kind with 'contrakt', a value that no schema admits;"
                    + " did you mean contract? [impossible-value]"),
            Slip(
                "a value that an attribute at the end of a path cannot have", test,
                "\(test) and not(../f:application/@type = 'inital')",
                "part.xml:19: assert/@test compares @type with 'inital', a value that no schema admits;"
                    + " did you mean initial? [impossible-value]"),
            Slip(
                "an unknown kind of evidence", #"<evidence kinds="contract"/>"#, #"<evidence kinds="contrakt"/>"#,
                "part.xml:10: there is no kind of evidence 'contrakt'; did you mean contract? [unknown-evidence-kind]"),
            Slip(
                "an unknown category", #"category="common""#, #"category="SI""#,
                "part.xml:3: GEN-PERF-1: the category 'SI' is not in profile.xml [unknown-category]"),
            Slip(
                "an unknown sub-type", #"category="common""#, #"category="RA" sub-type="A""#,
                "part.xml:3: GEN-PERF-1: the category 'RA' has no sub-type 'A' in profile.xml [unknown-category]"),
            Slip(
                "an unknown role", #"role="error""#, #"role="severe""#,
                "part.xml:19: V-PERF-1-a: role=\"severe\" is not one of fatal, error, warning, info, auditor"
                    + " [unknown-role]"),
            Slip(
                "an assertion without English", #"diagnostics="V-PERF-1-a.en "#, #"diagnostics=""#,
                "part.xml:22: V-PERF-1-a lacks a sentence in en (V-PERF-1-a.en) [missing-translation]"),
            Slip(
                "a way out that is empty", "Add projects.", " ",
                "part.xml:24: V-PERF-1-a lacks a way out in en (V-PERF-1-a.way.en) [missing-translation]"),
            Slip(
                "a title in one language", #"<title xml:lang="en">Projects</title>"#,
                #"<title xml:lang="zh-CN">工程</title>"#,
                "part.xml:4: GEN-PERF-1 has no <title> in en [missing-translation]"),
            Slip(
                "a statement without words", "At least so many projects.", " ",
                "part.xml:6: GEN-PERF-1 has no <statement> in en [missing-translation]"),
            Slip(
                "a question in one language", "Are the projects real?", "",
                "part.xml:15: GEN-PERF-1 has no <question> in en [missing-translation]"),
            Slip(
                "a kind of evidence in one language", #"<title xml:lang="en">Contract</title>"#,
                #"<title xml:lang="en"/>"#, "kinds.xml:3: contract has no <title> in en [missing-translation]"),
            Slip(
                "a threshold that a grade lacks", graded, #"name="projects-min" II="2""#,
                "part.xml:11: GEN-PERF-1: the parameter projects-min has no value at grade I [missing-threshold]"),
            Slip(
                "no passing example", #"verdict="pass""#, #"verdict="fail""#,
                "part.xml:19: V-PERF-1-a has no passing example [missing-example]"),
            Slip(
                "an example of another assertion", #"<example rule="V-PERF-1-a" verdict="pass">"#,
                #"<example rule="V-PERF-1-b" verdict="pass">"#,
                "part.xml:19: V-PERF-1-a has no passing example [missing-example]",
                "part.xml:26: the example is of 'V-PERF-1-b', which is no assertion of GEN-PERF-1 [unknown-assertion]"),
            Slip(
                "a part of another edition", #"profile="P1" part="common""#, #"profile="P2" part="common""#,
                "part.xml:1: belongs to profile 'P2', but 'P1' lists it [unknown-name]"),
        ])
    func missing(slip: Slip) throws {
        let said = try SmallEdition([(slip.from, slip.to)]).lint()
        #expect(said == slip.said)
    }

    @Test("names a requirement that nobody judges")
    func nobody() throws {
        let edition = try SmallEdition([
            ("项目是否真实?", ""), ("Are the projects real?", ""), ("sch:assert", "sch:p"),
        ])
        #expect(
            edition.lint().contains { $0.hasSuffix("neither a rule nor a question for the auditor [nothing-to-judge]") }
        )
    }

    @Test("names an id that is used twice, wherever it is")
    func twice() throws {
        let second = try SmallEdition([
            (#"<part file="part.xml"/>"#, #"<part file="part.xml"/><part file="part.xml"/>"#)
        ])
        #expect(second.lint().contains("part.xml:3: the id GEN-PERF-1 is already used at part.xml:3:3 [duplicate-id]"))
        let assertion = #"<sch:assert id="V-PERF-1-a""#
        let twice = try SmallEdition([(assertion, #"<sch:report id="V-PERF-1-a" test="f:x"/>"# + assertion)])
        #expect(twice.lint().contains { $0.contains("the id V-PERF-1-a is given twice") })
    }

    @Test("says everything at once, in the order of the file, in the language asked for")
    func everything() throws {
        let edition = try SmallEdition([
            ("Add projects.", " "), (#"<evidence kinds="contract"/>"#, #"<evidence kinds="x-kind"/>"#),
        ])
        #expect(
            edition.lint(.chinese) == [
                "part.xml:10: 没有名为“x-kind”的证明材料种类 [unknown-evidence-kind]",
                "part.xml:24: V-PERF-1-a 缺少英文补正办法(V-PERF-1-a.way.en) [missing-translation]",
            ])
    }

    @Test("goes on where a file breaks its schema or cannot be read")
    func broken() throws {
        let invalid = try SmallEdition([(#"source="S1" confidence="confirmed">"#, ">"), ("Add projects.", " ")]).lint()
        #expect(invalid.contains { $0.hasPrefix("part.xml:3: ") && $0.hasSuffix("[file]") })
        #expect(
            invalid.contains("part.xml:24: V-PERF-1-a lacks a way out in en (V-PERF-1-a.way.en) [missing-translation]"))
        let unreadable = try SmallEdition([("</catalogue>", "</catalog>")]).lint()
        #expect(unreadable.count == 1 && unreadable[0].hasPrefix("part.xml:28: "))
        var nowhere = CatalogueLint(folder: "/nowhere", schemas: Shipped.pipelines + "/schemas")
        #expect(nowhere.run().map(\.kind) == [.file])
    }

    @Test("knows the variables of a pattern, a rule, the edition and every rule")
    func variables() throws {
        let rule = #"<sch:rule context="f:projects">"#
        let edition = try SmallEdition([
            (#"<sch:pattern id="V-PERF-1">"#, #"<sch:pattern id="V-PERF-1"><sch:let name="one" value="1"/>"#),
            (rule, rule + #"<sch:let name="two" value="$one + 1"/>"#),
            (Self.test, "\(Self.test) and $two = 2 and $form and $grade and $phase and $received"),
        ])
        #expect(edition.lint() == [])
    }

    @Test("compares the dates of all editions of a scheme: overlaps, gaps, and one that ends before it begins")
    func dates() throws {
        func said(_ editions: (id: String, from: String, until: String)...) throws -> [String] {
            let folder = try Scratch.make()
            defer { Scratch.remove(folder) }
            for edition in editions {
                let until = edition.until.isEmpty ? "" : " until=\"\(edition.until)\""
                try Scratch.write(
                    "<profile xmlns=\"urn:dossier:catalogue:1\"\n id=\"\(edition.id)\" from=\"\(edition.from)\"\(until)/>",
                    to: "\(folder)/\(edition.id)/profile.xml")
            }
            return EditionDates(folder: folder).problems().map {
                $0.line(in: .english).replacing(folder + "/", with: "")
            }
        }
        #expect(try said(("A", "2018-06-01", "2020-02-29"), ("B", "2020-03-01", "")) == [])
        #expect(
            try said(("A", "2018-06-01", "2021-06-30"), ("B", "2021-06-30", "")) == [
                "B/profile.xml:1: the editions A and B are in force on the same days [overlapping-dates]"
            ])
        #expect(
            try said(("A", "2018-06-01", ""), ("B", "2021-06-30", "")) == [
                "B/profile.xml:1: the editions A and B are in force on the same days [overlapping-dates]"
            ])
        #expect(
            try said(("A", "2018-06-01", "2021-12-31"), ("B", "2022-01-02", "")) == [
                "B/profile.xml:1: A ends on 2021-12-31 and B begins on 2022-01-02: no edition is in force in between"
                    + " [gapped-dates]"
            ])
        #expect(
            try said(("A", "2018-06-01", "2017-12-31")) == [
                "A/profile.xml:1: the edition A ends on 2017-12-31, before it begins on 2018-06-01 [reversed-dates]"
            ])
    }
}
