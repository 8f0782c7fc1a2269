internal import Process
internal import Record

/// Shares the requirements of a case out among its team: each to exactly one member who is qualified for it, so that
/// all have about as much to examine.
struct ClauseAllotment {
    /// What one member is to examine.
    struct Share {
        let member: TeamMember
        /// In the order of the checklist.
        var requirements: [String] = []
        /// Files that they cite, each once.
        var files: Set<String> = []
        /// One for each requirement and one for each file that it cites.
        fileprivate var weight = 0
    }

    private(set) var shares: [Share]
    /// Requirements that nobody of the team is qualified for.
    private(set) var unallotted: [String] = []

    init(of record: CaseRecord, by rules: AuditTeamRules) {
        let team = record.process?.team ?? []
        var shares = team.map { Share(member: $0) }
        let people = team.map { rules.roster.person($0.person) }
        var order: [String] = []
        var files: [String: Set<String>] = [:]
        for item in record.checklist {
            if files[item.requirement] == nil { order.append(item.requirement) }
            files[item.requirement, default: []].formUnion(item.evidence.compactMap(\.file))
        }
        let tasks = order.enumerated().map { number, requirement in
            let able = shares.indices.filter { index in
                people[index].map { rules.isQualified($0, for: requirement, in: record) } ?? false
            }
            // Technical experts advise; they examine alone only what no auditor can.
            let auditors = able.filter { shares[$0].member.role != "technical-expert" }
            return (number: number, requirement: requirement, able: auditors.isEmpty ? able : auditors)
        }
        // What few can examine goes first, then what is heaviest: the rest fills up what is uneven.
        let sorted = tasks.sorted { left, right in
            if left.able.count != right.able.count { return left.able.count < right.able.count }
            let weights = (files[left.requirement]?.count ?? 0, files[right.requirement]?.count ?? 0)
            return weights.0 != weights.1 ? weights.0 > weights.1 : left.number < right.number
        }
        var places: [Int: Int] = [:]
        for task in sorted {
            // Of equals a member goes before the leader, who has the audit to lead.
            let taker = task.able.min { left, right in
                let ranks = (
                    shares[left].member.role == "leader" ? 1 : 0, shares[right].member.role == "leader" ? 1 : 0
                )
                return (shares[left].weight, ranks.0, left) < (shares[right].weight, ranks.1, right)
            }
            guard let taker else { continue }
            places[task.number] = taker
            shares[taker].weight += 1 + (files[task.requirement]?.count ?? 0)
        }
        for task in tasks {
            guard let taker = places[task.number] else {
                unallotted.append(task.requirement)
                continue
            }
            shares[taker].requirements.append(task.requirement)
            shares[taker].files.formUnion(files[task.requirement] ?? [])
        }
        self.shares = shares
    }
}
