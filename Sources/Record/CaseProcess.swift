package import Findings
internal import XML

/// Where a case stands in its process: the way so far, what is awaited from whom until when, and what staff decided.
///
/// Not `Sendable`: it holds the trees of staff documents.
package struct CaseProcess {
    /// The id of the flow in `process.xml` that the case follows.
    package var flow: String
    package var flowTitle: Text
    /// True where nothing more is owed.
    package var isEnded = false
    /// The states entered so far, oldest first; never empty.
    package var entries: [ProcessEntry]
    package var awaited: [AwaitedDocument] = []
    package var limits: [ProcessLimit] = []
    package var team: [TeamMember] = []
    /// In the order in which they were applied.
    package var documents: [StaffDocument] = []
    package var certificates: [CertificateEntry] = []
    /// The certificates that the application rests on.
    package var links: [CertificateLink] = []
    /// The cases that rest on certificates of this one.
    package var linked: [LinkedCase] = []

    package init(flow: String, title: Text, first: ProcessEntry) {
        self.flow = flow
        flowTitle = title
        entries = [first]
    }

    /// The state that the case is in.
    package var state: String { entries.last?.state ?? "" }

    /// The documents of a kind, oldest first.
    package func documents(_ kind: String) -> [StaffDocument] { documents.filter { $0.kind == kind } }

    func write(to parent: Element) {
        let element = parent.add(
            "process", ["flow": flow, "state": state, "ended": isEnded ? "yes" : "no"])
        element.add("title", text: flowTitle)
        for entry in entries { entry.write(to: element) }
        for item in awaited { item.write(to: element) }
        for limit in limits { limit.write(to: element) }
        for member in team { member.write(to: element) }
        for certificate in certificates { certificate.write(to: element) }
        for link in links { link.write(to: element) }
        for item in linked { item.write(to: element) }
        for document in documents { document.write(to: element) }
    }

    init(reading element: Element) throws(RecordError) {
        flow = try element.required("flow")
        flowTitle = element.text("title")
        isEnded = element["ended"] == "yes"
        entries = []
        for child in element.all("entered") { entries.append(try ProcessEntry(reading: child)) }
        for child in element.all("awaited") { awaited.append(try AwaitedDocument(reading: child)) }
        for child in element.all("limit") { limits.append(try ProcessLimit(reading: child)) }
        for child in element.all("member") { team.append(try TeamMember(reading: child)) }
        for child in element.all("certificate") { certificates.append(try CertificateEntry(reading: child)) }
        for child in element.all("certificate-link") { links.append(try CertificateLink(reading: child)) }
        for child in element.all("linked") { linked.append(try LinkedCase(reading: child)) }
        for child in element.all("document") { documents.append(try StaffDocument(reading: child)) }
    }
}

/// A state that a case entered.
package struct ProcessEntry: Hashable, Sendable {
    package var state: String
    package var title: Text
    /// `YYYY-MM-DD`.
    package var date: String
    /// The arrival that led to it.
    package var arrival: String

    package init(state: String, title: Text, date: String, arrival: String) {
        self.state = state
        self.title = title
        self.date = date
        self.arrival = arrival
    }

    func write(to parent: Element) {
        parent.add("entered", ["state": state, "on": date, "document": arrival]).add("title", text: title)
    }

    init(reading element: Element) throws(RecordError) {
        state = try element.required("state")
        title = element.text("title")
        date = try element.required("on")
        arrival = try element.required("document")
    }
}

/// What is awaited, and from whom.
package struct AwaitedDocument: Hashable, Sendable {
    package var actor: String
    package var actorTitle: Text
    /// The kind of staff document; nil for what the applicant sends.
    package var kind: String?
    package var kindTitle: Text?
    /// Ids of the persons, where the case says who it is.
    package var persons: [String]

    package init(actor: String, actorTitle: Text, kind: String?, kindTitle: Text?, persons: [String]) {
        self.actor = actor
        self.actorTitle = actorTitle
        self.kind = kind
        self.kindTitle = kindTitle
        self.persons = persons
    }

    func write(to parent: Element) {
        let element = parent.add(
            "awaited",
            ["actor": actor, "kind": kind, "persons": persons.isEmpty ? nil : persons.joined(separator: " ")])
        element.add("actor", text: actorTitle)
        if let kindTitle { element.add("title", text: kindTitle) }
    }

    init(reading element: Element) throws(RecordError) {
        actor = try element.required("actor")
        actorTitle = element.text("actor")
        kind = element["kind"]
        kindTitle = element.all("title").isEmpty ? nil : element.text("title")
        persons = element.words("persons")
    }
}

/// A time limit as it runs or ran in the case.
package struct ProcessLimit: Hashable, Sendable {
    package var id: String
    package var title: Text
    /// `YYYY-MM-DD`.
    package var from: String
    /// The last day; nil while the limit stands still.
    package var due: String?
    /// The day it ended; nil while it runs.
    package var ended: String?
    /// Days that did not count.
    package var stoppedDays: Int
    /// False where the source is not sure: missing it only warns.
    package var isSure: Bool
    /// True if the due day lies in a year whose holidays were not known.
    package var isProvisional: Bool

    package init(
        id: String, title: Text, from: String, due: String?, ended: String?, stoppedDays: Int, isSure: Bool,
        isProvisional: Bool
    ) {
        self.id = id
        self.title = title
        self.from = from
        self.due = due
        self.ended = ended
        self.stoppedDays = stoppedDays
        self.isSure = isSure
        self.isProvisional = isProvisional
    }

    func write(to parent: Element) {
        parent.add(
            "limit",
            [
                "id": id, "from": from, "due": due, "ended": ended, "stopped-days": String(stoppedDays),
                "sure": isSure ? "yes" : "no", "provisional": isProvisional ? "yes" : "no",
            ]
        ).add("title", text: title)
    }

    init(reading element: Element) throws(RecordError) {
        id = try element.required("id")
        title = element.text("title")
        from = try element.required("from")
        due = element["due"]
        ended = element["ended"]
        stoppedDays = try element.number("stopped-days")
        isSure = element["sure"] == "yes"
        isProvisional = element["provisional"] == "yes"
    }
}

/// A person of the audit team.
package struct TeamMember: Hashable, Sendable {
    package var person: String
    package var name: String
    /// `leader`, `auditor` or `technical-expert`.
    package var role: String
    /// The number of registration as an auditor; nil where the roster has none.
    package var registration: String?
    /// The day on which independence and confidentiality were declared for this case; nil before.
    package var declared: String?

    package init(person: String, name: String, role: String, registration: String? = nil, declared: String?) {
        self.person = person
        self.name = name
        self.role = role
        self.registration = registration
        self.declared = declared
    }

    func write(to parent: Element) {
        parent.add(
            "member", ["person": person, "name": name, "as": role, "registration": registration, "declared": declared])
    }

    init(reading element: Element) throws(RecordError) {
        person = try element.required("person")
        name = try element.required("name")
        role = try element.required("as")
        registration = element["registration"]
        declared = element["declared"]
    }
}
