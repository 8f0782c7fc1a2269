package import Findings
internal import Ledger
internal import Record
internal import Submissions

/// What became of one arrival: what the report and the ledger need of it, as plain values.
package struct ArrivalOutcome: Sendable {
    package enum Result: Sendable {
        /// It made a revision of a case.
        case revision(CaseSummary)
        case quarantined(QuarantineSummary)
        /// A staff document that took effect.
        case accepted(StaffSummary)
        /// A staff document that does not count; nothing changed.
        case refused(QuarantineSummary)
        /// A staff document that came too early; it stays on the desk, where it was first seen on that day.
        case early(Finding, since: String)
        /// The same content came before.
        case known
        /// It changed while it was read.
        case waiting
        /// We could not do our part.
        case failed(reason: String)
        /// Nothing came: a day did, or another case changed a certificate.
        case day(DaySummary)
    }

    package let number: Int
    package let name: String
    package let arrival: String
    package let result: Result
    var entries: [Ledger.Entry]
    /// The case that it names or belongs to; empty where it names none.
    var caseID = ""
    /// What the night found across cases; it stands with the last arrival that changed a case.
    var across = AcrossOutcome()

    init(number: Int, name: String, arrival: String, result: Result, entries: [Ledger.Entry]) {
        self.number = number
        self.name = name
        self.arrival = arrival
        self.result = result
        self.entries = entries
    }

    /// What could not be done for a case without anything having come for it.
    static func failed(_ failure: StageFailure, on caseID: String, number: Int) -> ArrivalOutcome {
        let summary = DaySummary(
            caseID: caseID, applicant: "", revision: 0, items: [], failure: failure.line)
        return ArrivalOutcome(number: number, name: caseID, arrival: "", result: .day(summary), entries: [])
    }

    /// Why we could not do our part, in a line; nil where we could.
    var failure: String? {
        switch result {
        case .failed(let reason): reason
        case .day(let summary): summary.failure
        default: nil
        }
    }

    /// The case that it changed; nil where it changed none.
    var changedCase: String? {
        switch result {
        case .revision(let summary): summary.record.caseID
        case .accepted(let summary): summary.caseID.isEmpty ? nil : summary.caseID
        case .day(let summary): summary.caseID
        default: nil
        }
    }

    /// True where we could not do our part, and the next night tries again.
    var isFailure: Bool { failure != nil }
}

/// A revision of a case, for the report.
package struct CaseSummary: Sendable {
    let record: CaseIdentity
    let revision: Int
    /// The revision whose bundle holds the files.
    let bundled: Int
    let received: String
    let conclusion: Conclusion
    let scope: [ScopeItem]
    let findings: [RecordedFinding]
    let kind: ArrivalEntry.Kind
    let files: Int
    /// As they came; the same in what is quarantined.
    let bytes: Int
    let inBundle: Int
    let leftOut: Int
    let hasNotice: Bool
    /// A case without a process has no page of its own.
    let hasPage: Bool

    init(_ record: CaseRecord, hasNotice: Bool) {
        let arrival = record.arrivals.last
        let own = record.inventory.filter { $0.arrival == arrival?.id }
        self.record = record.identity
        revision = record.revision
        bundled = record.bundled
        received = record.received
        conclusion = record.conclusion
        scope = record.scope
        findings = record.findings
        kind = arrival?.kind ?? .submission
        files = own.count
        bytes = own.receivedBytes
        inBundle = own.count { $0.path != nil }
        leftOut = files - inBundle
        self.hasNotice = hasNotice
        hasPage = record.process != nil
    }
}

/// An arrival that no case could be made of, for the report.
package struct QuarantineSummary: Sendable {
    let findings: [RecordedFinding]
    let files: Int
    let bytes: Int

    /// Why no case could be made of it. That no form was found may only follow from something else, which is then
    /// said first; nil where nothing was found.
    var reason: Text? {
        guard let worst = findings.first?.finding else { return nil }
        let cause = findings.first { $0.finding.id != worst.id && $0.finding.severity >= .error }?.finding
        guard worst.id == FindingKind.formMissing.id, let cause else { return worst.fact }
        return Text(cause.fact.chinese + worst.fact.chinese, cause.fact.english + " " + worst.fact.english)
    }
}

extension [ArrivalOutcome] {
    /// Takes a case into the ledger once more, as it stands: what a killed run made of it may not be there.
    ///
    /// Only where nothing else came of the case in this night, which would be newer.
    func retelling(_ entries: [Ledger.Entry]) -> [ArrivalOutcome] {
        var outcomes = self
        if !outcomes.isEmpty { outcomes[0].entries += entries }
        return outcomes
    }
}
