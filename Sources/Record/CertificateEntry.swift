package import Findings
internal import XML

/// A certificate of a scope item, from its draft on.
package struct CertificateEntry: Hashable, Sendable {
    /// What the certificate is worth.
    package enum State: String, CaseIterable, Sendable {
        /// Numbered after a passing decision, in force only once it is released.
        case draft
        case inForce = "in-force"
        case suspended, withdrawn, cancelled, expired

        /// True where it may come into force again, or still is.
        package var isLiving: Bool { self == .inForce || self == .suspended }
    }

    /// A day on which something falls due for it.
    package struct Day: Hashable, Sendable {
        package var name: String
        /// `YYYY-MM-DD`.
        package var date: String
        /// The night that found that it had come; nil before.
        package var applied: String?

        package init(name: String, date: String, applied: String?) {
            self.name = name
            self.date = date
            self.applied = applied
        }
    }

    package var number: String
    package var scope: String
    package var state: State
    /// The first day of the state; nil for a draft.
    package var since: String?
    /// The last day of a suspension.
    package var until: String?
    /// `YYYY-MM-DD`; in a draft, the day of the decision.
    package var granted: String
    package var expires: String
    package var criteria: String
    package var holder = ""
    package var holderEnglish: String?
    package var creditCode = ""
    package var address = ""
    package var category = ""
    package var subType = ""
    package var grade = ""
    /// Category, sub-type and grade in words.
    package var title = Text("", "")
    package var replaces: String?
    package var replacedBy: String?
    /// The day of the newest reissue or reduction.
    package var reissued: String?
    package var dispatched: String?
    /// Those that came, in the order in which they did, then those that will, earliest first.
    package var days: [Day] = []

    package init(number: String, scope: String, state: State, granted: String, expires: String, criteria: String) {
        self.number = number
        self.scope = scope
        self.state = state
        self.granted = granted
        self.expires = expires
        self.criteria = criteria
    }

    /// The first day that has not come.
    package var next: String? { days.filter { $0.applied == nil }.map(\.date).min() }

    func write(to parent: Element) {
        let element = parent.add(
            "certificate",
            [
                "number": number, "scope": scope, "state": state.rawValue, "since": since, "until": until,
                "granted": granted, "expires": expires, "criteria": criteria, "holder": holder,
                "holder-english": holderEnglish, "credit-code": creditCode, "address": address,
                "category": category, "sub-type": subType, "grade": grade, "replaces": replaces,
                "replaced-by": replacedBy, "reissued": reissued, "dispatched": dispatched,
            ])
        element.add("title", text: title)
        for day in days { element.add("day", ["name": day.name, "on": day.date, "applied": day.applied]) }
    }

    init(reading element: Element) throws(RecordError) {
        number = try element.required("number")
        scope = try element.required("scope")
        state = try element.value("state", as: State.self)
        since = element["since"]
        until = element["until"]
        granted = try element.required("granted")
        expires = try element.required("expires")
        criteria = try element.required("criteria")
        holder = element["holder"] ?? ""
        holderEnglish = element["holder-english"]
        creditCode = element["credit-code"] ?? ""
        address = element["address"] ?? ""
        category = element["category"] ?? ""
        subType = element["sub-type"] ?? ""
        grade = element["grade"] ?? ""
        title = element.text("title")
        replaces = element["replaces"]
        replacedBy = element["replaced-by"]
        reissued = element["reissued"]
        dispatched = element["dispatched"]
        for child in element.all("day") {
            days.append(
                Day(name: try child.required("name"), date: try child.required("on"), applied: child["applied"]))
        }
    }
}
