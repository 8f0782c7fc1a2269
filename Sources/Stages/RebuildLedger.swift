internal import Files
internal import Ledger
package import Pipeline
internal import Record

/// Makes the ledger again from the case records and the quarantine, which it is only an index of.
///
/// What the inbox looked like (the sightings) stands in no record. Sightings of the old ledger are kept where it can
/// be read and the tree still has the arrival; without them the next night reads the whole inbox again, finds that it
/// knows every arrival, and makes nothing new.
package struct RebuildLedger {
    private let tree: OutputTree

    package init(_ tree: OutputTree) {
        self.tree = tree
    }

    /// What the new ledger holds.
    package struct Outcome: Hashable, Sendable {
        package var cases = 0
        package var quarantined = 0
        package var sightings = 0
        /// Cases whose records are damaged: of them the ledger knows what the newest record before says.
        package var damaged: [StageFailure] = []
        /// Why nothing of the old ledger could be kept; nil where it was read.
        package var lost: String?
    }

    /// Writes the new ledger beside the old one and puts it in its place at once.
    ///
    /// The caller holds the tree's lock and has no ledger open.
    package func run() throws(StageFailure) -> Outcome {
        try StageFailure.wrap("ledger rebuild", tree.ledger) {
            var outcome = Outcome()
            var entries: [Ledger.Entry] = []
            for id in try tree.caseIDs() {
                do throws(StageFailure) {
                    entries += LedgerEntries.of(try tree.newestRecord(of: id))
                } catch {
                    outcome.damaged.append(error)
                    guard let earlier = tree.newestReadable(of: id) else { continue }
                    entries += LedgerEntries.of(earlier)
                }
                entries.append(.acrossMatches(try KnownMatches(tree.across(id)).found.keys.sorted(), of: id))
                outcome.cases += 1
            }
            for id in try QuarantinedArrival.ids(in: tree) {
                entries.append(try QuarantinedArrival(id, in: tree).entry)
                outcome.quarantined += 1
            }
            for id in try RosterShelf(tree: tree).ids() {
                entries.append(try RosterShelf(tree: tree).read(id).entry)
            }
            let arrivals = Set(
                entries.compactMap { entry in
                    if case .arrival(let arrival) = entry { return arrival.id }
                    return nil
                })
            let sightings = try kept(&outcome).filter { arrivals.contains($0.arrival) }
            outcome.sightings = sightings.count
            entries += sightings.map(Ledger.Entry.sighting)
            try write(entries)
            return outcome
        }
    }

    private func kept(_ outcome: inout Outcome) throws -> [Ledger.Sighting] {
        guard Folder.exists(tree.ledger) else { return [] }
        do throws(LedgerError) {
            return Array(try Ledger(file: tree.ledger).sightings().values)
        } catch {
            // A ledger that cannot be read is what people rebuild one for.
            outcome.lost = error.reason
            return []
        }
    }

    private func write(_ entries: [Ledger.Entry]) throws {
        let fresh = tree.ledger + ".new"
        for ending in ["", "-journal", "-wal", "-shm"] { try Folder.remove(fresh + ending) }
        do {
            let ledger = try Ledger(file: fresh)
            try ledger.record(entries)
            try ledger.close()
        }
        // What belongs to the old file must not be taken for a part of the new one.
        for ending in ["-journal", "-wal", "-shm"] { try Folder.remove(tree.ledger + ending) }
        try Folder.rename(fresh, to: tree.ledger)
    }
}
