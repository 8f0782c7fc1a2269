internal import Facts
internal import Findings
internal import Process
internal import Record

/// How many open cases each person has in hand.
struct Workload {
    private(set) var open: [String: Int] = [:]
    private(set) var led: [String: Int] = [:]
    /// Cases for which the person was proposed in the same night and nobody is appointed yet.
    private(set) var proposed: [String: Int] = [:]

    mutating func add(_ person: String, leads: Bool) {
        open[person, default: 0] += 1
        if leads { led[person, default: 0] += 1 }
    }

    mutating func add(_ proposal: TeamProposal) {
        for candidate in [proposal.leader].compactMap({ $0 }) + proposal.members {
            proposed[candidate.person.id, default: 0] += 1
        }
    }

    /// Takes back what one case added: a case does not count for the team that it is to get.
    mutating func remove(_ person: String, leads: Bool) {
        open[person, default: 0] -= 1
        if leads { led[person, default: 0] -= 1 }
    }
}

/// A leader and members for a case, as a machine would choose them: a person decides.
struct TeamProposal {
    /// Somebody who may be in the team.
    struct Candidate {
        let person: Person
        /// The scope items that the person is competent for.
        let items: [String]
        let open: Int
        let led: Int
        let proposed: Int
        let mayLead: Bool
        /// As what the person may be a member; nil where only as leader.
        let role: String?
        /// Why here, or why not higher.
        var reasons: [Text] = []
    }

    private(set) var leader: Candidate?
    private(set) var members: [Candidate] = []
    private(set) var runnersUp: [Candidate] = []
    private(set) var leftOut: [(person: Person, reasons: [Text])] = []
    /// What nobody, or too few, can be found for.
    private(set) var lacking: [Text] = []

    /// - Parameters:
    ///   - load: of the other cases.
    ///   - count: members besides the leader, at least.
    init(for record: CaseRecord, by rules: AuditTeamRules, load: Workload, members count: Int) {
        let roles = rules.roles
        var candidates: [Candidate] = []
        let all = roles.leader + roles.member
        for person in rules.roster.persons where person.roles.contains(where: { all.contains($0.name) }) {
            let reasons = Self.obstacles(person, record, rules, all)
            guard reasons.isEmpty else {
                leftOut.append((person, reasons))
                continue
            }
            candidates.append(
                Candidate(
                    person: person,
                    items: record.scope.filter { rules.isCompetent(person, for: $0) }.map(\.id),
                    open: load.open[person.id] ?? 0, led: load.led[person.id] ?? 0,
                    proposed: load.proposed[person.id] ?? 0,
                    mayLead: person.holds(anyOf: roles.leader, on: rules.day),
                    role: roles.member.first { person.holds(anyOf: [$0], on: rules.day) }))
        }
        choose(from: candidates, record, count, roles.member)
    }

    /// Why a person cannot be in the team at all.
    private static func obstacles(
        _ person: Person, _ record: CaseRecord, _ rules: AuditTeamRules, _ roles: [String]
    ) -> [Text] {
        var reasons: [Text] = []
        if !person.holds(anyOf: roles, on: rules.day) {
            reasons.append(
                Text("\(rules.day) 没有审核职务", "has no role in audits on \(rules.day)"))
        }
        for tie in rules.ties(of: person, in: record) {
            reasons.append(
                Text(
                    "与申请方有利害关系:\(tie.kind.title.chinese)(\(tie.period.chinese))",
                    "has a tie to the applicant: \(tie.kind.title.english) (\(tie.period.english))"))
        }
        if !record.scope.contains(where: { rules.isCompetent(person, for: $0) }) {
            let wanted = record.scope.map(\.title)
            reasons.append(
                Text(
                    "\(rules.day) 不具备本案任何范围项的能力(\(wanted.map(\.chinese).joined(separator: "、")))",
                    "is competent on \(rules.day) for none of \(wanted.map(\.english).joined(separator: ", "))"))
        }
        return reasons
    }

    // MARK: The choice

    /// - Parameter roles: those of members, the one that is wanted most first.
    private mutating func choose(
        from candidates: [Candidate], _ record: CaseRecord, _ count: Int, _ roles: [String]
    ) {
        var rest = candidates
        // Who can audit most leads, of those the one who leads and audits least; the roster's order settles the rest.
        func leads(_ left: Candidate, _ right: Candidate) -> Bool {
            if left.items.count != right.items.count { return left.items.count > right.items.count }
            return (left.led + left.proposed, left.open) < (right.led + right.proposed, right.open)
        }
        if let place = Self.best(rest, where: \.mayLead, leads) {
            var chosen = rest.remove(at: place)
            chosen.reasons = [Self.competence(chosen, record), Self.load(chosen)]
            leader = chosen
        } else {
            lacking.append(
                Text(
                    "没有可任组长的人:须有组长职务、具备本案能力且无利害关系",
                    "nobody can lead: it takes the role, competence for the case and no tie"))
        }
        var open = record.scope.map(\.id).filter { !(leader?.items.contains($0) ?? false) }
        func adds(_ candidate: Candidate) -> Int { candidate.items.count { open.contains($0) } }
        func rank(_ candidate: Candidate) -> Int {
            candidate.role.flatMap(roles.firstIndex(of:)) ?? roles.count
        }
        func serves(_ left: Candidate, _ right: Candidate) -> Bool {
            if adds(left) != adds(right) { return adds(left) > adds(right) }
            if left.role != right.role { return rank(left) < rank(right) }
            return (left.open + left.proposed, left.led) < (right.open + right.proposed, right.led)
        }
        while !open.isEmpty || members.count < count {
            let place = Self.best(rest, where: { $0.role != nil && (open.isEmpty || adds($0) > 0) }, serves)
            guard let place else { break }
            var chosen = rest.remove(at: place)
            let brings = chosen.items.filter(open.contains).joined(separator: "、")
            chosen.reasons =
                (brings.isEmpty ? [] : [Text("补足 \(brings) 的能力", "brings the competence for \(brings)")])
                + [Self.competence(chosen, record), Self.load(chosen)]
            open.removeAll { chosen.items.contains($0) }
            members.append(chosen)
        }
        for item in record.scope where open.contains(item.id) {
            lacking.append(
                Text(
                    "\(item.id)(\(item.title.chinese)):名册中没有具备能力且无利害关系的人",
                    "\(item.id) (\(item.title.english)): the roster has nobody who is competent and without a tie"))
        }
        if members.count < count {
            lacking.append(
                Text(
                    "除组长外应有 \(count) 名成员,只找到 \(members.count) 名",
                    "\(count) members are wanted besides the leader, and \(members.count) can be found"))
        }
        runnersUp = rest.enumerated().sorted { left, right in
            if leads(left.element, right.element) { return true }
            return leads(right.element, left.element) ? false : left.offset < right.offset
        }.map { item in
            var candidate = item.element
            candidate.reasons = [Self.competence(candidate, record), Self.load(candidate)]
            if !candidate.mayLead { candidate.reasons.append(Text("不能任组长", "cannot lead")) }
            return candidate
        }
    }

    /// The first of the best, in the order of the roster.
    private static func best(
        _ candidates: [Candidate], where isFit: (Candidate) -> Bool, _ isBetter: (Candidate, Candidate) -> Bool
    ) -> Int? {
        var best: Int?
        for index in candidates.indices where isFit(candidates[index]) {
            if let current = best, !isBetter(candidates[index], candidates[current]) { continue }
            best = index
        }
        return best
    }

    private static func competence(_ candidate: Candidate, _ record: CaseRecord) -> Text {
        let items = candidate.items
        let list = (items.joined(separator: "、"), items.joined(separator: ", "))
        return items.count == record.scope.count
            ? Text("具备全部范围项的能力(\(list.0))", "competent for every scope item (\(list.1))")
            : Text("具备 \(list.0) 的能力", "competent for \(list.1)")
    }

    private static func load(_ candidate: Candidate) -> Text {
        let (open, led, more) = (candidate.open, candidate.led, candidate.proposed)
        return Text(
            "在手案件 \(open) 件,其中任组长 \(led) 件" + (more == 0 ? "" : ";当夜另有 \(more) 件建议"),
            "\(open) open cases in hand, \(led) of them as leader"
                + (more == 0 ? "" : "; proposed for \(more) more tonight"))
    }
}

extension Period {
    fileprivate var chinese: String { until.map { "\(from) 至 \($0)" } ?? "\(from) 至今" }
    fileprivate var english: String { until.map { "\(from) to \($0)" } ?? "since \(from)" }
}
