import Catalogue
import Findings
import Testing

@Suite("An edition that is based on another")
struct DerivationTests {
    /// An edition in a folder of the small edition, which it is based on.
    private struct Next {
        let base: SmallEdition
        var folder: String { base.folder + "/next" }

        init(_ content: String, part: String? = nil) throws {
            base = try SmallEdition()
            let parts = part == nil ? "" : #"<part file="own.xml"/>"#
            try Scratch.write(
                """
                <profile xmlns="urn:dossier:catalogue:1" xmlns:f="urn:dossier:service-form:1" id="P2" scheme="service"
                         base=".." from="2021-07-01">
                  <title xml:lang="zh-CN">版本二</title>
                  <title xml:lang="en">Edition two</title>
                \(content)
                \(parts)
                </profile>
                """, to: folder + "/profile.xml")
            if let part {
                try Scratch.write(
                    """
                    <catalogue xmlns="urn:dossier:catalogue:1" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                               xmlns:f="urn:dossier:service-form:1" scheme="service" profile="P2" part="common">
                    \(part)
                    </catalogue>
                    """, to: folder + "/own.xml")
            }
        }

        func catalogue() throws -> Catalogue { try Shipped.catalogue(folder) }

        func lint() -> [String] {
            var lint = CatalogueLint(folder: folder, schemas: Shipped.pipelines + "/schemas")
            return lint.run().map { $0.description.replacing(base.folder + "/", with: "") }
        }
    }

    private static let reason = """
        <reason xml:lang="zh-CN">原因</reason><reason xml:lang="en">why</reason>
        """

    private static func requirement(_ id: String, _ rest: String) -> String {
        """
        <requirement id="\(id)" clause="1" category="RA" from="III" row="none" source="S1" confidence="confirmed">
          <title xml:lang="zh-CN">新</title><title xml:lang="en">New</title>
          <statement xml:lang="zh-CN">新</statement><statement xml:lang="en">New</statement>
          <fill xml:lang="zh-CN">新</fill><fill xml:lang="en">New</fill>
          \(rest)
        </requirement>
        """
    }

    private static let asked = """
        <question xml:lang="zh-CN">如何?</question><question xml:lang="en">How?</question>
        """

    @Test("has what its base has, under its own name and dates")
    func same() throws {
        let next = try Next("")
        #expect(next.lint() == [])
        let (base, derived) = (try next.base.catalogue(), try next.catalogue())
        #expect([derived.profile, derived.from, derived.until] == ["P2", "2021-07-01", ""])
        #expect(derived.title == Text("版本二", "Edition two"))
        #expect(derived.categories == base.categories)
        #expect(derived.evidenceKinds == base.evidenceKinds)
        #expect(derived.requirements == base.requirements)
        #expect(derived.examples == base.examples)
    }

    @Test("changes only what it says: thresholds, applicability, texts, roles and examples")
    func change() throws {
        let next = try Next(
            """
            <change requirement="GEN-PERF-1" clause="5.1" from="III" phases="initial" optional-at="III" row="optional">
              \(Self.reason)
              <statement xml:lang="en">More projects.</statement>
              <parameter name="projects-min" III="1" II="3" I="4" source="S2"/>
              <rule id="V-PERF-1-a" role="auditor"/>
              <example rule="V-PERF-1-a" verdict="pass" title="three"><f:projects grade="II"><f:project/><f:project/><f:project/></f:projects></example>
            </change>
            """)
        #expect(next.lint() == [])
        let requirement = try #require(try next.catalogue().requirement("GEN-PERF-1"))
        #expect(requirement.clause == "5.1")
        #expect(requirement.grades == [.three, .two, .one])
        #expect(requirement.phases == ["initial"])
        #expect(requirement.row == .optional)
        #expect(requirement.optionalAt == [.three])
        #expect(requirement.statement == Text("至少若干项目。", "More projects."))
        #expect(requirement.parameters.map(\.values) == [[.three: "1", .two: "3", .one: "4"]])
        #expect(requirement.parameters.map(\.source) == ["S2"])
        #expect(requirement.parameters.map(\.confidence) == [.confirmed])
        #expect(requirement.parameters.map(\.title.english) == ["Number of projects"])
        let catalogue = try next.catalogue()
        #expect(catalogue.assertion("V-PERF-1-a")?.role == "auditor")
        #expect(catalogue.examples.map(\.title) == ["", "three"])
        #expect(catalogue.thresholds == ["V-PERF-1-a": ["projects-min"]])
        let outcomes = try ExampleRun(catalogue.examples, rules: catalogue.rules).outcomes()
        #expect(outcomes.map(\.problem) == [nil, nil])
    }

    @Test("only warns over a threshold that it marks uncertain, and lint does not blame the base for it")
    func uncertain() throws {
        let next = try Next(
            """
            <change requirement="GEN-PERF-1">\(Self.reason)<parameter name="projects-min" confidence="uncertain"/></change>
            """)
        #expect(next.lint() == [])
        #expect(try next.catalogue().assertion("V-PERF-1-a")?.role == "warning")
        #expect(try next.base.catalogue().assertion("V-PERF-1-a")?.role == "error")
    }

    @Test("removes, adds and replaces requirements")
    func parts() throws {
        let removed = try Next(
            #"<remove requirement="GEN-PERF-1">\#(Self.reason)</remove>"#,
            part: Self.requirement("GEN-NEW-1", Self.asked))
        #expect(removed.lint() == [])
        #expect(try removed.catalogue().requirements.map(\.id) == ["GEN-NEW-1"])
        let replaced = try Next(
            "", part: Self.requirement("GEN-NEW-1", Self.asked) + Self.requirement("GEN-PERF-1", Self.asked))
        #expect(replaced.lint() == [])
        #expect(try replaced.catalogue().requirements.map(\.id) == ["GEN-PERF-1", "GEN-NEW-1"])
        #expect(try replaced.catalogue().requirement("GEN-PERF-1")?.title == Text("新", "New"))
        #expect(try replaced.catalogue().examples == [])
    }

    @Test("takes patterns of a requirement of the base with their sentences and examples")
    func take() throws {
        let next = try Next(
            #"<remove requirement="GEN-PERF-1">\#(Self.reason)</remove>"#,
            part: Self.requirement(
                "GEN-NEW-1",
                """
                <parameter name="projects-min" value="2" unit="projects" source="S1" confidence="confirmed">
                  <title xml:lang="zh-CN">数</title><title xml:lang="en">Number</title>
                </parameter>
                \(Self.asked)
                <take from="GEN-PERF-1" patterns="V-PERF-1"/>
                """))
        #expect(next.lint() == [])
        let catalogue = try next.catalogue()
        #expect(catalogue.requirements.map(\.assertions) == [["V-PERF-1-a"]])
        #expect(catalogue.examples.map(\.requirement) == ["GEN-NEW-1", "GEN-NEW-1"])
        #expect(catalogue.assertion("V-PERF-1-a")?.wayOut.english == "Add projects.")
    }

    @Test("drops a rule that cannot apply, with its sentences and examples")
    func drop() throws {
        let next = try Next(
            #"<change requirement="GEN-PERF-1">\#(Self.reason)<drop rules="V-PERF-1-a"/></change>"#)
        let catalogue = try next.catalogue()
        #expect(catalogue.requirements.map(\.assertions) == [[]])
        #expect(catalogue.examples == [])
        #expect(catalogue.sentences.isEmpty)
        #expect(
            next.lint() == [
                "part.xml:11: GEN-PERF-1: no rule uses the parameter $projects-min [unused-parameter]"
            ])
    }

    @Test(
        "names what it changes in vain, with file and line",
        arguments: [
            (
                #"<remove requirement="GEN-PERF-9">REASON</remove>"#,
                "next/profile.xml:5: the base has no requirement GEN-PERF-9; did you mean GEN-PERF-1? [unknown-name]"
            ),
            (
                #"<change requirement="GEN-PERF-1">REASON<parameter name="projects" value="1"/></change>"#,
                "next/profile.xml:5: GEN-PERF-1 has no parameter projects [unknown-name]"
            ),
            (
                #"<change requirement="GEN-PERF-1">REASON<drop rules="V-PERF-1-b"/></change>"#,
                "next/profile.xml:5: GEN-PERF-1 has no assertion V-PERF-1-b [unknown-name]"
            ),
        ])
    func vain(content: String, said: String) throws {
        let next = try Next(content.replacing("REASON", with: Self.reason))
        #expect(next.lint() == [said])
        #expect(throws: CatalogueError.self) { try next.catalogue() }
    }

    @Test("that is based on itself is refused")
    func circle() throws {
        let next = try Next("")
        Scratch.remove(next.base.folder + "/profile.xml")
        try Scratch.write(
            """
            <profile xmlns="urn:dossier:catalogue:1" id="P1" scheme="service" base="next" from="2018-06-01">
              <title xml:lang="zh-CN">一</title><title xml:lang="en">One</title>
            </profile>
            """, to: next.base.folder + "/profile.xml")
        #expect(next.lint().contains { $0.contains("the edition P2 is based on itself") })
    }
}
