internal import Files
internal import Ledger
internal import Pipeline
internal import Record

/// Makes the first revision of a case ready where the work is done, on whatever machine that is; merge only puts it into
/// place.
///
/// It is not made where the case is there already, nor for what rests on a certificate, of which the register knows.
/// Merge looks again: where another arrival of the night opened the case, it makes a revision of the draft instead.
struct OpenCase {
    let worker: Worker
    let tree: OutputTree

    /// - Returns: nil where merge has to make something of the draft.
    func run(_ draft: Draft) throws -> Opening? {
        guard draft.kind == .submission, let report = draft.report, let payload = draft.payload else { return nil }
        let identity = draft.record.identity
        let rulebook = try worker.bench.rulebook(for: draft.record)
        guard identity.caseID == Identify.caseID(of: identity, rulebook.scheme),
            identity.phase == CertificateLinks.initialPhase, !Folder.exists(tree.record(identity.caseID))
        else { return nil }
        let record = ApplySubmission(rulebook: rulebook).run(draft.record, earlier: nil)
        // Before the form moves into the document that is written.
        let entries = LedgerEntries.of(record)
        let staged = try Finish(worker: worker, tree: tree).run(record, svrl: report, payload: payload, carried: nil)
        return Opening(record, staged, entries: entries)
    }
}

/// What merge must know of the first revision of a case that is ready in staging.
struct Opening: Sendable {
    let summary: CaseSummary
    /// What the ledger keeps of it.
    let entries: [Ledger.Entry]

    init(_ record: CaseRecord, _ staged: StagedRevision, entries: [Ledger.Entry]) {
        summary = CaseSummary(record, hasNotice: Folder.exists(staged.notice))
        self.entries = entries
    }

    /// Reads it from staging, where another process did the work.
    init(reading staged: StagedRevision) throws {
        let record = try CaseRecord(readingFile: staged.record)
        self.init(record, staged, entries: LedgerEntries.of(record))
    }
}
