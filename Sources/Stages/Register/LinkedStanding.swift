internal import Record
internal import XML

/// What a case says of the certificates that it rests on: how far it has come, and what takes their place.
struct LinkedStanding {
    /// One for each certificate that it is linked to, in the order of the links.
    let cases: [LinkedCase]

    init(_ record: CaseRecord) {
        guard let process = record.process else {
            cases = []
            return
        }
        cases = process.links.compactMap { link in
            guard link.status == .linked, let number = link.number else { return nil }
            var item = LinkedCase(
                caseID: record.identity.caseID, certificate: number, phase: record.identity.phase,
                received: record.received, result: .open)
            if let (decision, isPassed) = process.standingDecision(on: link.scope) {
                item.result = isPassed ? .passed : .refused
                item.decided = decision.signed
            } else if process.isEnded {
                item.result = .ended
            }
            if record.identity.phase == CertificateLinks.surveillancePhase {
                item.project =
                    process.documents("audit-record").last { document in
                        document.content.children(named: "project").contains { project in
                            link.scope.contains {
                                (project["scope"] ?? "").split(separator: " ").contains(Substring($0))
                            }
                        }
                    }?.signed
            }
            let own = process.certificates.first { $0.replaces == number && $0.state != .draft }
            item.replacedBy = own?.number
            item.granted = own?.granted
            return item
        }
    }
}

extension CaseProcess {
    /// The decision that counts for scope items, and whether one of them passed: the newest, unless an appeal against it
    /// was upheld or the application was withdrawn since.
    func standingDecision(on scope: [String]) -> (decision: StaffDocument, isPassed: Bool)? {
        guard let index = documents.lastIndex(where: { $0.kind == "decision" }) else { return nil }
        let isUndone = documents[index...].contains {
            $0.kind == "withdrawal" || $0.kind == "appeal" && $0.content["outcome"] == "upheld"
        }
        let items = documents[index].content.children(named: "item").filter { scope.contains($0["scope"] ?? "") }
        guard !isUndone, !items.isEmpty else { return nil }
        return (documents[index], items.contains { $0["outcome"] == "passed" })
    }
}
