import Findings
import Stages
import Testing
import XML

@Suite struct BlankStaffDocumentTests {
    private let desk: Desk

    init() throws {
        desk = try Desk.shipped.get()
    }

    @Test(
        "A blank of every kind of staff document is well-formed, and wrong only where something is to be filled in",
        arguments: Language.allCases)
    func blanks(_ language: Language) throws {
        let kinds = try StaffKinds.all(in: desk.folder + "/schemas")
        #expect(kinds.count == 28)
        for kind in kinds {
            let file = "\(desk.folder)/schemas/\(StaffKinds.schemaFile(kind))"
            let known = BlankStaffDocument.Known(
                caseID: kind == "roster" ? "" : "svc-0123456789", number: "N-1", signer: "P-1", date: "2026-11-21")
            let bytes = try BlankStaffDocument(
                schema: try FormSchema(file: file), kind: kind, known: known, language: language
            ).bytes()
            let document = try Document(parsing: bytes, name: kind)
            #expect(document.root["number"] == "N-1" && document.root["by"] == "P-1")
            let schema = try Schema(file: file)
            // 1824 to 1843 are the rules on values: an empty value is not one.
            #expect(schema.validate(document).filter { !(1824...1843).contains($0.code) } == [], "\(kind)")
            if kind == "roster" { continue }
            var filler = Filler(try #require(try FormSchema(file: file).root(kind)))
            filler.fill(document.root)
            #expect(document.root["case"] == "svc-0123456789")
        }
    }
}
