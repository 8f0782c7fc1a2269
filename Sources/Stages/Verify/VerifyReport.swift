package import Findings

/// What verifying an output tree came to: counts that add up, and everything that is wrong.
package struct VerifyReport: Hashable, Sendable {
    package var cases = 0
    package var revisions = 0
    /// Files in the inventories of all revisions; the sum of the next two where nothing is wrong.
    package var files = 0
    package var inBundles = 0
    /// Not in the bundle for a reason that the record tells.
    package var accountedFor = 0
    package var arrivalsOfCases = 0
    package var arrivalsQuarantined = 0
    /// Arrivals of which a copy is kept.
    package var kept = 0
    /// By path; the place is relative to the output tree.
    package var problems: [Finding] = []

    package init() {}

    mutating func add(_ verdict: CaseVerdict) {
        cases += 1
        revisions += verdict.revisions
        files += verdict.files
        inBundles += verdict.inBundles
        accountedFor += verdict.accountedFor
        arrivalsOfCases += verdict.arrivals.count
        problems += verdict.problems
    }
}
