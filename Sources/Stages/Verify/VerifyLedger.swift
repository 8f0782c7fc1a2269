internal import Files
internal import Findings
internal import Ledger
internal import Pipeline

/// Holds the ledger against what the records give: a ledger made anew must have the same rows.
struct VerifyLedger {
    let tree: OutputTree

    /// - Parameters:
    ///   - entries: what the ledger must hold.
    ///   - arrivals: every arrival that the tree names.
    ///   - only: the cases to look at; empty for everything.
    func run(_ entries: [Ledger.Entry], arrivals: Set<String>, only: [String]) -> [Finding] {
        let place = Place("ledger.sqlite")
        guard Folder.exists(tree.ledger) else { return [FindingKind.treeLedgerMissing.finding(at: place)] }
        do throws(LedgerError) {
            let expected = try Ledger(file: ":memory:")
            try expected.record(entries)
            let ledger = try Ledger(file: tree.ledger)
            let wanted = Set(try rows(of: expected, only))
            let found = Set(try rows(of: ledger, only))
            var problems = wanted.subtracting(found).sorted().map { row in
                FindingKind.treeLedgerLacks.finding(at: place, ["row": row])
            }
            problems += found.subtracting(wanted).sorted().map { row in
                FindingKind.treeLedgerExtra.finding(at: place, ["row": row])
            }
            guard only.isEmpty else { return problems }
            for sighting in try ledger.sightings().values.sorted(by: { $0.name < $1.name })
            where !arrivals.contains(sighting.arrival) {
                problems.append(
                    FindingKind.treeSightingUnknown.finding(
                        at: place, ["name": sighting.name, "arrival": sighting.arrival]))
            }
            return problems
        } catch {
            return [FindingKind.treeLedgerUnreadable.finding(at: place, ["reason": error.reason])]
        }
    }

    /// Every row but the sightings, which no record tells of.
    private func rows(of ledger: Ledger, _ only: [String]) throws(LedgerError) -> [String] {
        let marks = Set(only.flatMap { ["id=\($0)", "caseID=\($0)"] })
        return try ledger.dump().filter { row in
            let fields = row.split(separator: "|").map(String.init)
            return fields.first != "sighting" && (only.isEmpty || fields.contains { marks.contains($0) })
        }
    }
}
