internal import Findings
package import Pipeline
internal import Record

/// What a night came to, in counts that add up.
package struct NightSummary: Sendable {
    package let asOf: String
    package let cases: Int
    /// Cases that this night touched, by what they wait for.
    package let complete: Int
    package let returned: Int
    package let auditor: Int
    /// Cases that cannot be opened safely.
    package let quarantined: Int
    /// Quarantined arrivals that no case could be made of: no part of `cases`.
    package let withoutCase: Int
    /// Staff documents that took effect, and those that do not count.
    package let accepted: Int
    package let refused: Int
    package let found: Int
    package let worked: Int
    package let waiting: Int
    package let unchanged: Int
    package let failed: Int

    /// True if something waits for a person: the cron line may ask for that as an exit code.
    package var needsAPerson: Bool { returned + auditor + quarantined + withoutCase + refused + failed + days > 0 }
    /// Days that came, and other things that happened to certificates without anything having come for them.
    package let days: Int

    /// Why we could not do our part, a line each: also where nothing had come.
    package var failures: [String] { outcomes.compactMap(\.failure) }

    let plan: Plan
    let outcomes: [ArrivalOutcome]

    package init(_ plan: Plan, _ outcomes: [ArrivalOutcome]) {
        self.plan = plan
        self.outcomes = outcomes
        asOf = plan.asOf
        var newest: [String: Conclusion] = [:]
        var withoutCase = 0
        var accepted = 0
        var days = 0
        var refused = 0
        var counts = (worked: 0, waiting: plan.waiting.count, unchanged: plan.unchanged.count, failed: 0)
        for outcome in outcomes {
            switch outcome.result {
            case .revision(let summary):
                newest[summary.record.caseID] = summary.conclusion
                counts.worked += 1
            case .quarantined:
                withoutCase += 1
                counts.worked += 1
            case .accepted:
                accepted += 1
                counts.worked += 1
            case .refused:
                refused += 1
                counts.worked += 1
            case .early: counts.waiting += 1
            case .known: counts.unchanged += 1
            case .waiting: counts.waiting += 1
            case .failed: counts.failed += 1
            case .day(let day): days += day.failure == nil ? day.items.count : 1
            }
        }
        func count(_ conclusion: Conclusion) -> Int { newest.values.count { $0 == conclusion } }
        cases = newest.count
        complete = count(.complete)
        returned = count(.return)
        auditor = count(.auditor)
        quarantined = count(.quarantined)
        self.withoutCase = withoutCase
        self.accepted = accepted
        self.refused = refused
        self.days = days
        worked = counts.worked
        waiting = counts.waiting
        unchanged = counts.unchanged
        failed = counts.failed
        found = plan.ready.count + plan.waiting.count + plan.unchanged.count
    }
}
