import Files
import Findings
import Pipeline
import Stages
import Support
import Testing

/// Papers of a night's records.
@Suite struct PaperNightTests {
    @Test("a pipeline that wants PDF has the notice in both languages beside the page, and verify knows them")
    func notices() async throws {
        let night = try SmallNight()
        try night.fillFirst()
        var definition = try night.bench().definition
        definition.papers = .pdf
        let bench = try Bench(definition, asOf: "2026-11-21")
        let tree = OutputTree(night.scratch.path + "/output")
        try await night.run(bench, in: tree)
        let id = try #require(try tree.caseIDs().first)
        #expect(
            try Folder.list("\(tree.root)/papers/\(id)").map(\.name)
                == ["notice-r1-en.pdf", "notice-r1-zh-CN.pdf", "notice-r1.html"])
        #expect(try await VerifyTree(tree, jobs: 1).run(only: []).problems == [])
        let papers = try PaperDefinition(of: definition)
        let maker = try PaperMaker(papers)
        for kind in papers.kinds where kind.after == nil {
            for language in Language.allCases {
                let bytes = try maker.make(kind, ofRecord: tree.record(id), in: language)
                #expect(bytes.starts(with: Array("%PDF-1.7".utf8)))
            }
        }
        let certificate = try #require(papers.kinds.first { $0.name == "certificate" })
        #expect(throws: StageFailure.self) {
            try maker.make(certificate, ofRecord: tree.record(id), in: .chinese)
        }
    }
}
