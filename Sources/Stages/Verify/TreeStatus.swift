internal import Files
package import Ledger
package import Pipeline
package import Record
internal import XML

/// What stands where in an output tree, as a person asks in the morning; nothing is changed.
package struct TreeStatus {
    /// Cases by what they wait for, as the ledger has it; nil where there is no ledger that can be read.
    package private(set) var cases: [Conclusion: Int]?
    /// Why the ledger could not be read; nil where there is none, too.
    package private(set) var ledgerError: LedgerError?
    /// The newest run's name and its plan; nil before the first.
    package private(set) var newest: (run: String, plan: Plan)?
    /// What the newest run's report counts, by name: `worked`, `unchanged`, `waiting`, `failed`; nil where it has none.
    package private(set) var counts: [String: String]?
    /// True while another process holds the tree's lock.
    package private(set) var isLocked = false
    /// True where a run, or a plan that was not merged, left staging behind.
    package private(set) var hasStaging = false

    package init(_ tree: OutputTree) throws(StageFailure) {
        do throws(LedgerError) {
            if Folder.exists(tree.ledger) {
                cases = try Ledger(file: tree.ledger).cases().reduce(into: [:]) { counts, state in
                    if let conclusion = Conclusion(rawValue: state.conclusion) { counts[conclusion, default: 0] += 1 }
                }
            }
        } catch {
            ledgerError = error
        }
        let runs = tree.root + "/runs"
        (isLocked, hasStaging, newest, counts) = try StageFailure.wrap("status", tree.root) {
            let isLocked = try Lock.isHeld(tree.lock)
            let names = Folder.isFolder(runs) ? try Folder.list(runs).map(\.name) : []
            let newest = try names.filter { Folder.exists("\(tree.runs($0))/plan.xml") }
                .max { TreeStatus.order($0) < TreeStatus.order($1) }
                .flatMap { run -> (run: String, plan: Plan)? in
                    let path = tree.runs(run) + "/plan.xml"
                    let document = try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord)
                    return Plan(reading: document).map { (run, $0) }
                }
            let night = newest.map { tree.reports($0.run) + "/night.xml" }
            let counts = try night.flatMap { path -> [String: String]? in
                guard Folder.exists(path) else { return nil }
                return try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord).root
                    .first(named: "counts").map { Dictionary($0.attributes.map { ($0.name, $0.value) }) { $1 } }
            }
            return (isLocked, Folder.exists(tree.staging), newest, counts)
        }
    }

    /// `2026-11-21` comes before `2026-11-21-2`, and that before `2026-11-21-10`.
    static func order(_ run: String) -> (String, Int) {
        let parts = run.split(separator: "-", omittingEmptySubsequences: false)
        return (parts.prefix(3).joined(separator: "-"), parts.dropFirst(3).first.flatMap { Int($0) } ?? 1)
    }
}
