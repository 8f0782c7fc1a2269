import Files
import Findings
import Ledger
import Pipeline
import Stages
import Support
import Testing

@Suite("A night that is cut short")
struct AnomalyTests {
    /// A tree after the first night, and what it must be after an undisturbed second one.
    struct Stage {
        let night: SmallNight
        let bench: Bench
        let before: String
        let after: [String: String]
        let ledger: [String]
        /// How often the second night changes the file system.
        let operations: Int

        init(layout: PipelineDefinition.Layout) async throws {
            night = try SmallNight(layout: layout)
            bench = try night.bench()
            before = night.scratch.path + "/before"
            try night.fillFirst()
            try await night.run(bench, in: OutputTree(before))
            let id = try #require(try OutputTree(before).caseIDs().first)
            try night.fillSecond(answering: id)
            let tree = OutputTree(night.scratch.path + "/undisturbed")
            try Scratch.copy(before, to: tree.root)
            let faults = WriteFaults()
            let (night, bench) = (night, bench)
            let summary = try await WriteFaults.$current.withValue(faults) { try await night.run(bench, in: tree) }
            #expect([summary.found, summary.worked, summary.failed] == [4, 3, 0])
            operations = faults.operations
            after = try Stage.published(tree)
            ledger = try Ledger(file: tree.ledger).dump()
        }

        /// Everything but what tells of runs.
        static func published(_ tree: OutputTree) throws -> [String: String] {
            try Scratch.snapshot(tree.root, without: ["ledger.sqlite", "runs", "reports", ".lock"])
        }
    }

    @Test(
        "leaves no record without its bundle, and the next night makes the same tree",
        arguments: [PipelineDefinition.Layout.zip, .folder])
    func cutShort(_ layout: PipelineDefinition.Layout) async throws {
        let stage = try await Stage(layout: layout)
        #expect(stage.operations > 50)
        for number in 1...stage.operations {
            // One write that fails, as on a disk that was full for a moment; and none from there on, as after a kill.
            for failing in [number...number, number...Int.max] {
                try await check(stage, failing)
            }
        }
    }

    private func check(_ stage: Stage, _ failing: ClosedRange<Int>) async throws {
        let tree = OutputTree(stage.night.scratch.path + "/disturbed")
        if Folder.exists(tree.root) { try Folder.remove(tree.root) }
        try Scratch.copy(stage.before, to: tree.root)
        let what = Comment("writes \(failing)")
        var hasFailed = false
        do {
            let summary = try await WriteFaults.$current.withValue(WriteFaults(failing: failing)) {
                try await stage.night.run(stage.bench, in: tree)
            }
            hasFailed = summary.failed > 0
        } catch {
            hasFailed = true
        }
        #expect(hasFailed, what)
        let cases = try OutputTree(tree.root).caseIDs()
        let left = try await VerifyTree(tree, jobs: 1).run(only: cases).problems.filter {
            $0.place?.file != "ledger.sqlite"
        }
        #expect(left == [], what)
        for report in try Folder.list(tree.root + "/reports") {
            #expect(Folder.exists("\(tree.root)/reports/\(report.name)/index.html"), what)
        }

        let next = try await stage.night.run(stage.bench, in: tree)
        #expect(next.failed == 0, what)
        #expect(try Stage.published(tree) == stage.after, what)
        #expect(try Ledger(file: tree.ledger).dump() == stage.ledger, what)
        #expect(try await VerifyTree(tree, jobs: 1).run(only: []).problems == [], what)
    }
}
