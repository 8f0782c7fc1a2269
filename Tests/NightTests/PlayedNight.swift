import Files
import Ledger
import Pipeline
import Stages

extension NightRun {
    /// Plan, work, merge and report, as `dossier run` does them with one job; merge reads from staging what work left.
    static func play(
        _ bench: Bench, inbox: String, desk: String? = nil, in tree: OutputTree, asOf: String
    ) async throws -> NightSummary {
        try Folder.create(tree.root)
        let ledger = try Ledger(file: tree.ledger)
        let night = NightRun(bench: bench, tree: tree, jobs: 1)
        let plan = try night.plan(inbox: inbox, desk: desk, asOf: asOf, now: 0, shards: 1, ledger: ledger)
        _ = await night.work(plan)
        let outcomes = try await night.merge(plan, ledger: ledger)
        let summary = NightSummary(plan, outcomes)
        _ = try NightReport(bench: bench, tree: tree).write(summary, timings: NightReport.Timings())
        try night.settle(outcomes, ledger: ledger)
        return summary
    }
}
