internal import Findings
internal import Record
internal import XML

/// How often a requirement was failed by the cases that a period concluded.
struct RequirementTally {
    let requirement: String
    let clause: String
    let title: Text
    /// Cases that it applied to.
    private(set) var applied = 0
    /// Cases with at least one error against it.
    private(set) var failed = 0
    private(set) var errors = 0
    /// Cases with a question that a person must rule on.
    private(set) var asked = 0

    private init(_ applied: CaseStanding.Applied) {
        requirement = applied.requirement
        clause = applied.clause
        title = applied.title
    }

    /// The requirements with a finding, most often failed first.
    static func of(_ cases: [CaseStanding]) -> [RequirementTally] {
        var tallies: [String: RequirementTally] = [:]
        for item in cases.flatMap(\.applied) {
            var tally = tallies[item.requirement] ?? RequirementTally(item)
            tally.applied += 1
            tally.failed += item.errors > 0 ? 1 : 0
            tally.errors += item.errors
            tally.asked += item.questions > 0 ? 1 : 0
            tallies[item.requirement] = tally
        }
        return tallies.values.filter { $0.failed + $0.asked > 0 }.sorted { left, right in
            (right.failed, right.errors, right.asked, left.requirement)
                < (left.failed, left.errors, left.asked, right.requirement)
        }
    }

    func write(to parent: Element) {
        parent.add(
            "requirement",
            [
                "id": requirement, "clause": clause, "applied": String(applied), "failed": String(failed),
                "errors": String(errors), "asked": String(asked),
                // Whole per cent, rounded half up.
                "share": String((failed * 200 + applied) / (applied * 2)),
            ]
        ).add("title", text: title)
    }
}
