internal import Findings
internal import Ledger

/// What verifying one case came to, as plain values.
struct CaseVerdict: Sendable {
    var revisions = 0
    var files = 0
    var inBundles = 0
    var accountedFor = 0
    /// Every arrival that a record of the case names.
    var arrivals: Set<String> = []
    /// Paths, relative to the tree, that the case's records account for.
    var paths: Set<String> = []
    /// What the ledger must hold of the case.
    var entries: [Ledger.Entry] = []
    var problems: [Finding] = []
}
