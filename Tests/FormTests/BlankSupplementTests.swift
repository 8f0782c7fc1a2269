import Catalogue
import Findings
import Stages
import Testing
import XML

@Suite struct BlankSupplementTests {
    private let desk: Desk

    init() throws {
        desk = try Desk.shipped.get()
    }

    private func blank(_ language: Language) throws -> [UInt8] {
        try BlankSupplement(
            schema: desk.supplement, scheme: .service, caseID: "svc-7k3m9q2x", application: "", language: language
        ).bytes()
    }

    @Test("A blank supplement cites its case, and is valid once it is filled in", arguments: Language.allCases)
    func becomesValid(_ language: Language) throws {
        let document = try Document(parsing: try blank(language), name: "supplement.xml")
        let schema = try Schema(file: desk.folder + "/schemas/service-supplement.xsd")
        #expect(document.root["case"] == "svc-7k3m9q2x")
        #expect(schema.validate(document).filter { !(1824...1843).contains($0.code) } == [])
        #expect(document.root.childElements.map(\.localName) == ["signed", "signer", "answer", "evidenceList"])
        var filler = Filler(try #require(desk.supplement.root("supplement")))
        filler.fill(document.root)
        #expect(schema.validate(document) == [])
        #expect(
            filler.filled == [
                "supplement/@application", "supplement/signed", "supplement/signer", "supplement/answer/@finding",
                "supplement/answer/statement", "supplement/evidenceList/evidence/@kind",
                "supplement/evidenceList/evidence/@file",
            ])
    }

    @Test("What a supplement may bring besides stands in comments that hold well-formed elements")
    func offers() throws {
        let text = String(decoding: try blank(.english), as: UTF8.self)
        for part in ["applicant", "common", "categoryPart", "personnel", "projects", "declaration"] {
            let start = try #require(text.firstRange(of: "\n  <\(part)"))
            let end = try #require(text.firstRange(of: "\n  </\(part)>"))
            let fragment = String(text[start.lowerBound..<end.upperBound])
            #expect(throws: Never.self) { try Document(parsing: Array(fragment.utf8), name: part) }
        }
    }
}
