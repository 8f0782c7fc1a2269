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
    func run(_ tonight: [Ledger.Entry], _ ledger: Ledger) async throws {
        // Without a roster nobody can be proposed, and nothing on the desk counts.
        guard let kept = try RosterShelf(tree: tree).current() else { return }
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
        let due = cases.keys.sorted().filter { id in
            changed.contains(id) || cases[id].map(needs) ?? false
        }
        let (tree, asOf, workload) = (tree, asOf, load)
        let failures = await Parallel(bench: bench, jobs: jobs).map(due) { worker, id -> StageFailure? in
            do throws(StageFailure) {
                try StageFailure.wrap("drafts", id) {
                    try CaseDrafts(worker: worker, tree: tree, roster: kept.roster, load: workload, asOf: asOf).run(id)
                }
                return nil
            } catch {
                return error
            }
        }
        if let failure = failures.compactMap({ $0 }).first { throw failure }
        try LeaderPages(worker: Worker(bench), tree: tree, asOf: asOf).run(open)
    }

    /// What is awaited is drafted anew every night until it comes: who is free and which days are left changes.
    private func needs(_ work: Ledger.CaseWork) -> Bool {
        !work.isEnded && CaseDrafts.kinds.contains(where: work.awaited.contains)
    }
}
