import Catalogue
import Files
import Findings
import Testing
import XML

@Suite("The difference of two editions")
struct CatalogueDifferenceTests {
    private func difference(_ changes: (String, String)...) throws -> CatalogueDifference {
        try CatalogueDifference(
            from: SmallEdition().catalogue(), to: SmallEdition(changes.map { (from: $0.0, to: $0.1) }).catalogue())
    }

    private func sentences(_ changes: (String, String)...) throws -> [String] {
        let difference = try CatalogueDifference(
            from: SmallEdition().catalogue(), to: SmallEdition(changes.map { (from: $0.0, to: $0.1) }).catalogue())
        return difference.general.map(\.sentence.english)
            + difference.entries.flatMap { entry in entry.changes.map { "\(entry.requirement): \($0.sentence.english)" }
            }
    }

    @Test("of an edition and itself is nothing")
    func same() throws {
        #expect(try difference().isEmpty)
    }

    @Test("tells a threshold by grade, in words of both languages")
    func threshold() throws {
        let change = try #require(try difference(("II=\"2\" I=\"3\"", "II=\"2\" I=\"5\"")).entries.first?.changes.first)
        #expect(
            change.sentence
                == Text(
                    "数值 $projects-min(项目数):由 II 2, I 3 个项目 改为 II 2, I 5 个项目",
                    "threshold $projects-min (Number of projects): II 2, I 3 projects became II 2, I 5 projects"))
        #expect(change.code == "threshold")
        #expect(change.of == "projects-min")
    }

    @Test("tells applicability, severity, condition and evidence")
    func others() throws {
        #expect(
            try sentences(("from=\"II\"", "grades=\"II\"")) == [
                "GEN-PERF-1: grades it applies to: II, I became II",
                "GEN-PERF-1: threshold $projects-min (Number of projects): II 2, I 3 projects became 2 projects",
            ])
        #expect(
            try sentences(("row=\"required\"", "phases=\"initial\" row=\"optional\"")) == [
                "GEN-PERF-1: kinds of application it applies to: all became initial",
                "GEN-PERF-1: row of the form: required became optional",
            ])
        #expect(
            try sentences(("role=\"error\"", "role=\"warning\"")) == [
                "GEN-PERF-1: severity of V-PERF-1-a: error became warning"
            ])
        #expect(
            try sentences(("count(f:project) >= $projects-min", "count(f:project) > $projects-min")) == [
                "GEN-PERF-1: condition of V-PERF-1-a: count(f:project) >= $projects-min became"
                    + " count(f:project) > $projects-min"
            ])
        #expect(
            try sentences(("id=\"contract\"", "id=\"deed\""), ("kinds=\"contract\"", "kinds=\"deed\"")) == [
                "kind of evidence removed: contract Contract", "kind of evidence added: deed Contract",
                "GEN-PERF-1: evidence removed: contract Contract", "GEN-PERF-1: evidence added: deed Contract",
            ])
    }

    @Test("tells a requirement that was removed and one that was added, each where it stands")
    func requirements() throws {
        let renamed = try difference(("requirement id=\"GEN-PERF-1\"", "requirement id=\"GEN-PERF-9\""))
        #expect(
            renamed.entries.map { "\($0.requirement) \($0.kind.rawValue)" } == [
                "GEN-PERF-1 removed", "GEN-PERF-9 added",
            ])
    }

    @Test("marks in two wordings the words that differ; Chinese by the character")
    func wording() {
        #expect(
            WordDifference(from: "at least 6 projects", to: "at least 10 projects").pieces.map {
                "\($0.kind) \($0.text)"
            }
                == ["same at least ", "old 6", "new 10", "same  projects"])
        #expect(
            WordDifference(from: "不少于六个", to: "不少于十个").pieces.map { "\($0.kind) \($0.text)" }
                == ["same 不少于", "old 六", "new 十", "same 个"])
        #expect(WordDifference(from: "", to: "new").pieces.map { "\($0.kind) \($0.text)" } == ["new new"])
    }

    @Test("is written as its schema says")
    func document() throws {
        let different = try difference(("At least so many projects.", "So many."))
        let schema = try Schema(file: Shipped.pipelines + "/schemas/edition-difference.xsd")
        let document = try DifferenceDocument(different).document()
        #expect(schema.validate(document).map(\.message) == [])
        let wording = document.root.everyElement.first { $0.localName == "wording" }
        #expect(
            wording?.childElements.map { "\($0.localName): \($0.text)" } == [
                "old: At least so", "new: So", "same:  many", "old:  projects", "same: .",
            ])
    }
}

@Suite("An edition as a document")
struct EditionDocumentTests {
    @Test("is written as its schema says, the shipped one too, and holds every requirement")
    func schema() throws {
        let schema = try Schema(file: Shipped.pipelines + "/schemas/edition.xsd")
        let catalogue = try Shipped.catalogue()
        let document = try EditionDocument(of: catalogue).document()
        #expect(schema.validate(document).map(\.message) == [])
        #expect(
            document.root.children(named: "requirement").compactMap { $0["id"] } == catalogue.requirements.map(\.id))
    }

    @Test("gives a threshold by grade, and once where it is the same at every grade of its requirement")
    func figures() throws {
        func values(_ changes: [(String, String)]) throws -> [String] {
            let catalogue = try SmallEdition(changes.map { (from: $0.0, to: $0.1) }).catalogue()
            return try EditionDocument(of: catalogue).document().root.everyElement
                .filter { $0.localName == "value" }.map { "\($0["grades"] ?? "all") \($0.text)" }
        }
        #expect(try values([]) == ["II 2", "I 3"])
        #expect(try values([("II=\"2\" I=\"3\"", "value=\"4\"")]) == ["all 4"])
        #expect(try values([("II=\"2\" I=\"3\"", "II=\"2\" I=\"2\"")]) == ["all 2"])
    }
}
