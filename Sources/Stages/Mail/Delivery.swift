internal import Files
internal import Mail
internal import Pipeline
internal import Record
internal import XML

/// What became of a message: to whom, about which cases, with which papers, and whether it went.
///
/// `outbox/deliveries/<id>.xml` is written with the message and stays; whether it went is seen by where the message is.
package struct Delivery: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        /// It lies in the outbox: not handed over yet, or not taken.
        case waiting
        /// The mail program took it.
        case sent
        /// Somebody removed it.
        case gone
    }

    package let state: State
    /// The night that wrote it, `YYYY-MM-DD`.
    package let day: String
    package let to: String
    package let subject: String
    package let cases: [String]
    /// Files of the output tree that it carries.
    package let papers: [String]

    /// The document that is kept of a message.
    static func document(
        _ message: MailMessage, day: String, cases: [String], papers: [String]
    ) throws(XMLError) -> Document {
        let document = try Document(root: "delivery", namespace: Namespace.record, prefix: "r", name: "delivery.xml")
        for (name, value) in [
            ("version", "1"), ("message", message.identifier), ("on", day), ("to", message.to.address),
            ("subject", message.subject),
        ] { document.root.set(name, value) }
        for id in cases { document.root.add("case", ["case": id]) }
        for file in papers { document.root.add("paper", ["file": file]) }
        return document
    }

    /// Reads what is kept of a message.
    init(reading path: String, state: (String) -> State) throws {
        let root = try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord).root
        guard root.isNamed("delivery", namespace: Namespace.record), root["version"] == "1" else {
            throw root.wrong("not what is kept of a message, version 1")
        }
        self.state = state(try root.required("message"))
        day = try root.required("on")
        to = try root.required("to")
        subject = try root.required("subject")
        cases = root.all("case").compactMap { $0["case"] }
        papers = root.all("paper").compactMap { $0["file"] }
    }
}
