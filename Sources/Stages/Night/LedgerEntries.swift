internal import Findings
internal import Ledger
internal import Record

/// What the ledger keeps of a case record: all of it can be made again from the record, which must have its form.
enum LedgerEntries {
    static func of(_ record: CaseRecord) -> [Ledger.Entry] {
        let identity = record.identity
        let arrivals = record.arrivals.map { arrival in
            Ledger.Entry.arrival(
                Ledger.Arrival(
                    id: arrival.id, name: arrival.name, received: arrival.received, outcome: "case",
                    caseID: identity.caseID))
        }
        let state = Ledger.CaseState(
            id: identity.caseID, scheme: identity.scheme, applicant: identity.applicant,
            application: identity.application, revision: record.revision, conclusion: record.conclusion.rawValue,
            received: record.received,
            findings: record.findings.map { recorded in
                Ledger.FindingState(
                    key: recorded.key, id: recorded.finding.id, severity: recorded.finding.severity.rawValue,
                    requirement: recorded.finding.requirement)
            })
        let keys = AcrossKeys.of(AcrossFacts(record))
        return arrivals + [.caseState(state), .acrossKeys(keys, of: identity.caseID)]
    }
}
