internal import Findings
internal import Process
internal import Record
internal import Signatures
internal import XML

/// A document from the desk whose signature holds and which is as its schema says: nobody has asked yet whether it may.
struct StaffLetter {
    let content: Element
    let key: PublicKey
    let arrival: ArrivalEntry
    /// The name that it had on the desk.
    let name: String
    /// What is to be told of it beside what it says: what had been changed in a sheet before it was signed.
    var notes: [Text] = []

    var kind: String { content.localName }
    var number: String { content["number"] ?? "" }
    var by: String { content["by"] ?? "" }
    /// The day of signing, `YYYY-MM-DD`.
    var signed: String { content["on"] ?? "" }
    var place: Place { Place(name) }

    /// What the process makes of it. A document that says something of several scope items counts by the best of them:
    /// one that passes is enough for a certificate to be made.
    var trigger: Trigger {
        let said = content.childElements.compactMap { $0["outcome"] }
        let outcome = content["outcome"] ?? ["passed", "grant"].first(where: said.contains) ?? said.first
        return .document(kind: kind, stage: content["stage"], outcome: outcome)
    }
}
