package import Findings
internal import XML

/// What an authorised person ruled on a finding. The finding stays; the ruling says how it counts in this case.
package struct Ruling: Hashable, Sendable {
    package enum Effect: String, CaseIterable, Sendable {
        /// It counts as it is.
        case uphold
        /// It does not count.
        case waive
        /// It counts as less.
        case downgrade
    }

    package var effect: Effect
    /// What it counts as after a downgrade.
    package var severity: Severity?
    package var by: String
    package var name: String
    /// `YYYY-MM-DD`.
    package var date: String
    package var number: String
    package var arrival: String
    package var reason: String
    /// SHA-256 of the file that the finding was about when it was ruled on; nil where there was none.
    package var digest: String?
    /// True once that file changed: the ruling counts no more.
    package var hasLapsed: Bool

    package init(
        effect: Effect, severity: Severity?, by: String, name: String, date: String, number: String, arrival: String,
        reason: String, digest: String?, hasLapsed: Bool
    ) {
        self.effect = effect
        self.severity = severity
        self.by = by
        self.name = name
        self.date = date
        self.number = number
        self.arrival = arrival
        self.reason = reason
        self.digest = digest
        self.hasLapsed = hasLapsed
    }

    func write(to parent: Element) {
        parent.add(
            "ruling",
            [
                "effect": effect.rawValue, "severity": severity?.rawValue, "by": by, "name": name, "on": date,
                "number": number, "document": arrival, "file-digest": digest, "lapsed": hasLapsed ? "yes" : "no",
            ]
        ).append(text: reason)
    }

    init(reading element: Element) throws(RecordError) {
        effect = try element.value("effect", as: Effect.self)
        severity = element["severity"] == nil ? nil : try element.value("severity", as: Severity.self)
        by = try element.required("by")
        name = try element.required("name")
        date = try element.required("on")
        number = try element.required("number")
        arrival = try element.required("document")
        digest = element["file-digest"]
        hasLapsed = element["lapsed"] == "yes"
        reason = element.text
    }
}

extension RecordedFinding {
    /// How the finding counts: as it is, as less, or not at all (nil) where a ruling holds.
    package var weight: (severity: Severity, needsAuditor: Bool)? {
        guard let ruling, !ruling.hasLapsed else { return (finding.severity, finding.needsAuditor) }
        switch ruling.effect {
        case .waive: return nil
        case .downgrade: return (ruling.severity ?? .warning, false)
        // That a person was to rule is done; what an applicant must cure stays to be cured.
        case .uphold: return (finding.needsAuditor ? .error : finding.severity, false)
        }
    }
}
