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
        return arrivals + [.caseState(state), .acrossKeys(keys, of: identity.caseID)] + certificates(of: record)
            + work(of: record)
    }

    /// What the ledger keeps for those who have work with the case; nothing where the scheme has no process for it.
    private static func work(of record: CaseRecord) -> [Ledger.Entry] {
        guard let process = record.process else { return [] }
        let title = process.entries.last?.title
        let running = process.limits.filter { $0.ended == nil }
        return [
            .work(
                Ledger.CaseWork(
                    caseID: record.identity.caseID, applicant: record.identity.applicant,
                    application: record.identity.application, revision: record.revision, bundled: record.bundled,
                    state: [title?.chinese ?? "", title?.english ?? ""], due: running.compactMap(\.due).min(),
                    awaited: process.awaited.compactMap(\.kind),
                    team: process.team.map {
                        Ledger.CaseWork.Member(person: $0.person, name: $0.name, role: $0.role)
                    }, isEnded: process.isEnded))
        ]
    }

    /// What the ledger keeps of the certificates of a case; nothing of one that never had to do with any.
    static func certificates(of record: CaseRecord) -> [Ledger.Entry] {
        guard let process = record.process else { return [] }
        let identity = record.identity
        let own = LinkedStanding(record).cases
        let isPlain = process.certificates.isEmpty && process.linked.isEmpty && own.isEmpty
        // One that rested on a certificate and does so no more takes back what it said.
        guard !isPlain || identity.phase != CertificateLinks.initialPhase else { return [] }
        return [
            .certificates(
                Ledger.CertificateIndex(
                    caseID: identity.caseID,
                    certificates: process.certificates.map { entry in
                        var entry = entry
                        entry.days = []
                        return Ledger.Certificate(
                            caseID: identity.caseID, scheme: identity.scheme, profile: record.profile.id, entry: entry)
                    },
                    links: own.map { Ledger.Link(number: $0.certificate, linkedID: $0.caseID, line: $0.line) },
                    linked: process.linked.map {
                        Ledger.Link(number: $0.certificate, linkedID: $0.caseID, line: $0.line)
                    },
                    next: process.certificates.compactMap(\.next).min()))
        ]
    }
}
