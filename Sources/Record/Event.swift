internal import XML

/// Something that happened to a case, and the document that caused it (PREMIS: event, agent, outcome).
package struct Event: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case received, inventoried, validated, concluded, supplemented, resubmitted
        /// A staff document took effect; the outcome is its kind, the agent who signed it.
        case documented
        /// The case entered another state of its process, which is the outcome.
        case advanced
        /// A day came on which something falls due; the outcome is its name and the certificate concerned.
        case day
        /// Another case made something of a certificate of this one; the outcome says what, the agent which case.
        case linked
    }

    package var kind: Kind
    /// The day it happened, `YYYY-MM-DD`.
    package var date: String
    package var round: Int
    package var agent: String
    package var outcome: String
    /// The arrival that caused it.
    package var arrival: String
    package var digest: String

    package init(
        _ kind: Kind, on date: String, round: Int, agent: String, outcome: String, arrival: String, digest: String
    ) {
        self.kind = kind
        self.date = date
        self.round = round
        self.agent = agent
        self.outcome = outcome
        self.arrival = arrival
        self.digest = digest
    }

    func write(to parent: Element) {
        parent.add(
            "event",
            [
                "type": kind.rawValue, "on": date, "round": String(round), "agent": agent, "outcome": outcome,
                "document": arrival, "digest": digest,
            ])
    }

    init(reading element: Element) throws(RecordError) {
        kind = try element.value("type", as: Kind.self)
        date = try element.required("on")
        round = try element.number("round")
        agent = try element.required("agent")
        outcome = try element.required("outcome")
        arrival = try element.required("document")
        digest = try element.required("digest")
    }
}
