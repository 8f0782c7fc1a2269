import Files
import Findings
import Pipeline
import Stages
import Support
import Testing

/// Papers of a night's records.
@Suite struct PaperNightTests {
    /// The team of a case, and its off-site audit plan.
    private func putPlan(of id: String, in night: DeskNight) throws {
        try night.put(
            "appointment",
            night.text(
                "appointment", by: "pm", on: "2026-11-03", case: id, "",
                "<leader person=\"lead\"/><member person=\"aud\" as=\"auditor\"/>"), key: "pm")
        try night.put(
            "audit-plan",
            night.text(
                "audit-plan", by: "lead", on: "2026-11-03", case: id,
                "stage=\"off-site\" mode=\"FS02\" from=\"2026-11-04\" until=\"2026-11-06\" criteria=\"CCRC-ISV-C01:2018\"",
                "<purpose>初次</purpose><covers scope=\"S1\">全部</covers><allotment person=\"aud\" requirements=\"GEN-LEGAL-1\"/><statement>保密</statement>"
            ), key: "lead")
    }

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
        for kind in papers.kinds where kind.after == nil && kind.scheme != "product" {
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

    @Test("a paper is made when a revision brings what it waits for, in both languages, and once")
    func madeOn() async throws {
        let night = try DeskNight()
        try night.submit()
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        let id = try night.caseID()
        let folder = "\(night.tree.root)/papers/\(id)"
        func pages() throws -> [String] {
            Folder.isFolder(folder) ? try Folder.list(folder).map(\.name).filter { $0.hasPrefix("audit-plan") } : []
        }
        #expect(try pages() == [])
        try putPlan(of: id, in: night)
        try await night.run(on: "2026-11-03")
        #expect(try pages() == ["audit-plan-r2.html"])
        let page = String(decoding: try File.content(of: "\(folder)/audit-plan-r2.html"), as: UTF8.self)
        #expect(page.contains("<article class=\"paper \" lang=\"zh-CN\">"))
        #expect(page.contains("<article class=\"paper \" lang=\"en\">"))
        #expect(try await VerifyTree(night.tree, jobs: 1).run(only: []).problems == [])
        try await night.run(on: "2026-11-03")
        #expect(try pages() == ["audit-plan-r2.html"])
        #expect(try File.content(of: "\(folder)/audit-plan-r2.html") == Array(page.utf8))
        // By hand it is the same page.
        let papers = try PaperDefinition(of: night.bench.definition)
        let kind = try #require(papers.kinds.first { $0.name == "audit-plan" })
        let digest = try #require(try BundleDigest.of(id, in: night.tree))
        let made = try PaperPage(papers).make(kind, ofRecord: night.tree.record(id), digest: digest)
        let seal = "<!-- sha256: \(Digest(of: made).hex) -->\n"
        #expect(page == String(decoding: made, as: UTF8.self) + seal)
    }

    @Test("a page of a case that is gone is missed, and so is a paper that it lists")
    func missed() async throws {
        let night = try DeskNight()
        try night.submit()
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        let id = try night.caseID()
        func problems() async throws -> [String] {
            try await VerifyTree(night.tree, jobs: 1).run(only: [id]).problems.map {
                "\($0.id) \($0.place?.path ?? "")"
            }
        }
        try putPlan(of: id, in: night)
        try await night.run(on: "2026-11-03")
        #expect(try await problems() == [])
        let paper = "papers/\(id)/audit-plan-r2.html"
        try Folder.remove("\(night.tree.root)/\(paper)")
        #expect(try await problems() == ["tree-paper-missing \(paper)"])
        try Folder.remove(night.tree.page(id))
        #expect(try await problems() == ["tree-page-missing cases/\(id)/index.html"])
    }

    @Test("a paper that waits for a kind of document which does not exist is a mistake of the configuration")
    func unknownOccasion() throws {
        let night = try SmallNight()
        let definition = try night.bench().definition
        let file = "\(night.scratch.path)/pipelines/papers.xml"
        let text = String(decoding: try File.content(of: file), as: UTF8.self)
        try night.scratch.write(
            text.replacing("made-on=\"document:audit-record\"", with: "made-on=\"document:audit-recrod\""),
            "pipelines/papers.xml")
        #expect(throws: ConfigurationError.self) { try PaperDefinition(of: definition) }
        try night.scratch.write(
            text.replacing("made-on=\"document:audit-record\"", with: "made-on=\"event:x\""), "pipelines/papers.xml")
        #expect(throws: ConfigurationError.self) { try PaperDefinition(of: definition) }
        try night.scratch.write(text, "pipelines/papers.xml")
        #expect(try PaperDefinition(of: definition).kinds.contains { !$0.occasions.isEmpty })
    }
}
