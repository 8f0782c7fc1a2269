internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

/// A change of a certificate that a person may decide on: a draft to fill in and sign, never an act of the machine.
struct ProposedChange {
    private let change: String
    private let certificate: CertificateEntry
    private let caseID: String
    private let from: CivilDate
    private let until: CivilDate?
    private let ground: Text

    /// Nil where the day calls for no change.
    init?(
        _ name: ComingDay.Name, _ certificate: CertificateEntry, _ record: CaseRecord, after: AfterCertificate?,
        on asOf: String
    ) {
        guard let from = CivilDate(iso: asOf) else { return nil }
        switch name {
        case .surveillanceOverdue, .obligationUnmet:
            change = "suspend"
            until = after?.suspension?.after(from) ?? from
        case .suspensionEnded:
            change = "withdraw"
            until = nil
        case .expired, .surveillanceReminder, .renewalReminder: return nil
        }
        ground = Self.ground(name, certificate, record)
        self.certificate = certificate
        self.from = from
        caseID = record.identity.caseID
    }

    private static func ground(_ name: ComingDay.Name, _ certificate: CertificateEntry, _ record: CaseRecord) -> Text {
        switch name {
        case .obligationUnmet:
            let due = record.scope.first { $0.id == certificate.scope }?.obligations.compactMap(\.dueOn).first ?? "–"
            return Text(
                "发证时所负的项目义务应于 \(due) 前的首次监督中履行,尚未履行。",
                "The project owed since the grant, due with the first surveillance by \(due), was not shown.")
        case .suspensionEnded:
            return Text(
                "暂停至 \(certificate.until ?? "–"),期满未恢复。",
                "Suspended until \(certificate.until ?? "–") and not restored by then.")
        default:
            return Text("监督逾期未进行。", "Surveillance was not carried out by the day on which it was due.")
        }
    }

    /// Its name among the papers of the case.
    func file(revision: Int) -> String {
        "draft-certificate-change-\(change)-\(certificate.scope)-r\(revision).xml"
    }

    /// The draft; who signs it fills in number, person and day.
    func document() throws(XMLError) -> Document {
        let document = try Document(
            root: "certificate-change", namespace: StaffKinds.namespace, prefix: nil, name: "certificate-change.xml")
        let values: [(String, String?)] = [
            ("version", "1"), ("number", ""), ("by", ""), ("on", ""), ("case", caseID),
            ("certificate", certificate.number), ("change", change), ("from", from.description),
            ("until", until?.description),
        ]
        for (name, value) in values {
            if let value { document.root.set(name, value) }
        }
        document.root.append(element: "ground").append(text: "\(ground.chinese) \(ground.english)")
        return document
    }
}
