internal import Record
internal import XML

/// What there is to say of an arrival that no case could be made of, as the views take it.
struct ArrivalReport {
    let record: CaseRecord
    let name: String
    let outcome: Outcome

    enum Outcome: String {
        case quarantined
        /// A staff document that does not count.
        case refused
    }

    init(_ record: CaseRecord, name: String, outcome: Outcome = .quarantined) {
        self.record = record
        self.name = name
        self.outcome = outcome
    }

    func document() throws(XMLError) -> Document {
        let source = try record.documentWithoutForm().root
        let document = try Document(
            root: "arrival-report", namespace: Namespace.record, prefix: "r", name: "arrival.xml")
        let root = document.root
        root.set("version", "1")
        root.set("arrival", record.arrivals.first?.id ?? "")
        root.set("inbox", name)
        root.set("received", record.received)
        root.set("outcome", outcome.rawValue)
        for section in ["findings", "inventory"] {
            for element in source.all(section) { root.append(copyOf: element) }
        }
        return document
    }
}
