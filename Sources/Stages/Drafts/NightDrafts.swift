internal import Ledger
internal import Pipeline
internal import Process
internal import Record

/// What a night prepares for those who have work with open cases: proposals, drafts, and the pages of the leaders.
///
/// It comes after everything that moves a case, and changes no record.
struct NightDrafts {
    let bench: Bench
    let tree: OutputTree
    let jobs: Int
    let asOf: String

    /// - Parameters:
    ///   - tonight: what the ledger will learn of this night.
    ///   - ledger: what it knew before.
    /// - Returns: the cases for which nothing could be prepared, as their records are damaged.
    func run(_ tonight: [Ledger.Entry], _ ledger: Ledger) async throws -> [(caseID: String, failure: StageFailure)] {
        // Without a roster nobody can be proposed, and nothing on the desk counts.
        guard let kept = try RosterShelf(tree: tree).current() else { return [] }
        var cases: [String: Ledger.CaseWork] = [:]
        for work in try ledger.openCases() { cases[work.caseID] = work }
        var changed: Set<String> = []
        for case .work(let work) in tonight {
            cases[work.caseID] = work
            changed.insert(work.caseID)
        }
        let open = cases.values.filter { !$0.isEnded }.sorted { $0.caseID < $1.caseID }
        var load = Workload()
        for member in open.flatMap(\.team) { load.add(member.person, leads: member.role == "leader") }
        // One after the other: who was proposed for one case has less room for the next.
        let worker = Worker(bench)
        var failures: [(caseID: String, failure: StageFailure)] = []
        for work in open where work.awaited.contains("appointment") {
            do throws(StageFailure) {
                try StageFailure.wrap("drafts", work.caseID) {
                    let drafts = CaseDrafts(worker: worker, tree: tree, roster: kept.roster, load: load, asOf: asOf)
                    if let proposal = try drafts.run(work.caseID) { load.add(proposal) }
                }
            } catch {
                failures.append((work.caseID, error))
            }
        }
        let due = cases.keys.sorted().filter { id in
            guard let work = cases[id], work.isEnded || !work.awaited.contains("appointment") else { return false }
            return changed.contains(id) || needs(work)
        }
        let (output, day, workload) = (tree, asOf, load)
        let others = await Parallel(bench: bench, jobs: jobs).map(due) { worker, id -> StageFailure? in
            do throws(StageFailure) {
                try StageFailure.wrap("drafts", id) {
                    let drafts = CaseDrafts(
                        worker: worker, tree: output, roster: kept.roster, load: workload, asOf: day)
                    _ = try drafts.run(id)
                }
                return nil
            } catch {
                return error
            }
        }
        failures += zip(due, others).compactMap { id, failure in failure.map { (id, $0) } }
        if let failure = failures.map(\.failure).first(where: { $0.kind != .record }) { throw failure }
        try LeaderPages(worker: worker, tree: tree, asOf: asOf).run(open)
        return failures
    }

    /// What is awaited is drafted anew every night until it comes: who is free and which days are left changes.
    private func needs(_ work: Ledger.CaseWork) -> Bool {
        !work.isEnded && CaseDrafts.kinds.contains(where: work.awaited.contains)
    }
}
