internal import Files
internal import Ledger
internal import Pipeline
internal import Process
internal import Record
internal import XML

/// The days that come: what falls due for certificates, and what other cases make of them.
///
/// Only the records of cases for which the ledger says so are read. A late night catches up in the order of the days; a
/// night that finds that everything was done already tells of it and changes nothing.
struct ComingDays {
    let worker: Worker
    let tree: OutputTree
    let asOf: String
    let ledger: Ledger

    private var publish: Publish { Publish(tree: tree, layout: worker.bench.definition.layout) }

    /// - Parameter outcomes: what the night did so far; the ledger's index has it already.
    func run(after outcomes: [ArrivalOutcome], numberedFrom number: Int) throws -> [ArrivalOutcome] {
        let heard = Dictionary(uniqueKeysWithValues: try ledger.unheardLinks().map { ($0.caseID, $0.from) })
        var due = Dictionary(uniqueKeysWithValues: try ledger.casesDue(by: asOf).map { ($0.caseID, $0.next) })
        for case .certificates(let index) in outcomes.flatMap(\.entries) {
            guard let next = index.next, next <= asOf, due[index.caseID] == nil else { continue }
            due[index.caseID] = next
        }
        let ids = Set(heard.keys).union(due.keys).sorted()
        return ids.enumerated().map { place, id in
            do throws(StageFailure) {
                return try StageFailure.wrap("days", id) {
                    try take(id, from: heard[id] ?? [], since: due[id], number: number + place)
                }
            } catch {
                return .failed(error, on: id, number: number + place)
            }
        }
    }

    /// - Parameter since: the day on which the ledger had the case fall due: what came from then on is untold.
    private func take(_ id: String, from linked: [String], since: String?, number: Int) throws -> ArrivalOutcome {
        let earlier = try tree.newestRecord(of: id)
        let definition = try worker.bench.rulebook(for: earlier).standing?.definition
        var course = CaseDays(
            record: earlier, days: CertificateDays(after: definition?.afterCertificate(profile: earlier.profile.id)),
            asOf: asOf)
        if let since { course.tellAgain(since: since) }
        let standings = try linked.filter { Folder.exists(tree.record($0)) }.map {
            LinkedStanding(try tree.newestRecord(of: $0))
        }
        course.hear(standings, from: linked)
        course.apply()
        let record = course.record
        // Before the form moves into the document that is written.
        let entries = LedgerEntries.of(record)
        if course.isChanged { try make(course) }
        let summary = DaySummary(
            caseID: id, applicant: record.identity.applicant, revision: record.revision, items: course.items,
            failure: nil)
        return ArrivalOutcome(
            number: number, name: id, arrival: "", result: .day(summary), entries: entries)
    }

    private func make(_ course: CaseDays) throws {
        let id = course.record.identity.caseID
        let staged = try Finish(worker: worker, tree: tree).runWithoutBundle(
            course.record, staging: "\(tree.staging)/days-\(id)")
        for proposal in course.proposals {
            try publish.write(
                try proposal.document().serialised(indented: true),
                to: "\(tree.root)/papers/\(id)/\(proposal.file(revision: course.record.revision))")
        }
        let pending = try publish.place(staged)
        try Folder.syncFileSystem(of: tree.root)
        try publish.commit(pending)
        try ledger.index(LedgerEntries.certificates(of: course.record))
    }
}
