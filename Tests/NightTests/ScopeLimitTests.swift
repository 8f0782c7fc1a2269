import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing

@Suite("A form that asks for very much")
struct ScopeLimitTests {
    @Test("is judged for as many scope items as the limit says, and told so")
    func manyItems() async throws {
        let night = try SmallNight()
        try night.fillFirst()
        let items = (1...200).map { "<item id=\"S\($0)\" category=\"RA\" grade=\"III\"/>" }.joined()
        let form = Form(number: "2026-1").text.replacing(
            "<item id=\"S1\" category=\"RA\" grade=\"III\"/>", with: items)
        try night.scratch.write(form, "inbox/a/form.xml")
        let tree = OutputTree(night.scratch.path + "/output")
        try await night.run(try night.bench(), in: tree)
        let id = try #require(try tree.caseIDs().first)
        let record = try CaseRecord(readingFile: tree.record(id))
        #expect(record.scope.count == 64)
        let told = record.findings.filter { $0.finding.id == "scope-too-long" }
        #expect(
            told.map(\.finding.fact.english) == [
                "The scope has 200 items, and the limit is 64; only the first 64 were judged."
            ])
    }
}
