package import Findings
package import XML

/// A finding as the case keeps it: with the round that brought it and whether an earlier round had it too.
package struct RecordedFinding: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        case new, remains
    }

    package var finding: Finding
    /// The same for the same defect in every round, so that an answer can name it and rounds can be compared.
    package var key: String
    /// True where a rule of the catalogue said it, false where the intake itself did.
    package var isAssertion: Bool
    /// The inventory's id of the file that it is about, where there is one.
    package var file: String?
    package var round: Int
    package var state: State
    /// What a person ruled on it in this case; nil where nobody did.
    package var ruling: Ruling?
    /// The thresholds that its rule compared with, as they are at the grade that it judged by.
    package var thresholds: [AppliedParameter] = []

    package init(_ finding: Finding, key: String, isAssertion: Bool, file: String?, round: Int) {
        self.finding = finding
        self.key = key
        self.isAssertion = isAssertion
        self.file = file
        self.round = round
        state = .new
    }

    /// - Parameter profile: the edition that the case is judged by.
    func write(to parent: Element, number: Int, profile: String) {
        let place = finding.place
        let element = parent.add(
            "finding",
            [
                "n": String(number), "id": finding.id, "key": key, "severity": finding.severity.rawValue,
                "auditor": finding.needsAuditor ? "yes" : "no", "requirement": finding.requirement,
                "scope": finding.scope.isEmpty ? nil : finding.scope.joined(separator: " "),
                "assertion": isAssertion ? "yes" : "no", "file": place?.file,
                "entries": place.flatMap { $0.entries.isEmpty ? nil : $0.entries.joined(separator: "!/") },
                "line": place?.line.map(String.init), "column": place?.column.map(String.init),
                "unlisted": finding.unlisted.map(String.init), "evidence-file": file, "round": String(round),
                "state": state.rawValue,
                "profile": profile.isEmpty ? nil : profile,
            ])
        element.add("fact", text: finding.fact)
        element.add("way-out", text: finding.wayOut)
        for threshold in thresholds { threshold.write(to: element) }
        ruling?.write(to: element)
    }

    /// Reads a finding that `write` wrote, in a case record or beside it.
    package init(reading element: Element) throws(RecordError) {
        var place: Place?
        if let name = element["file"] {
            let entries = element["entries"].map { $0.split(separator: "!/").map(String.init) } ?? []
            place = Place(
                name, entries: entries, line: element["line"].flatMap { Int($0) },
                column: element["column"].flatMap { Int($0) })
        }
        finding = Finding(
            id: try element.required("id"), severity: try element.value("severity", as: Severity.self),
            needsAuditor: element["auditor"] == "yes", place: place, fact: element.text("fact"),
            wayOut: element.text("way-out"), requirement: element["requirement"], scope: element.words("scope"))
        finding.unlisted = element["unlisted"].flatMap { Int($0) }
        key = try element.required("key")
        isAssertion = element["assertion"] == "yes"
        file = element["evidence-file"]
        round = try element.number("round")
        state = try element.value("state", as: State.self)
        if let child = element.all("ruling").first { ruling = try Ruling(reading: child) }
        for child in element.all("parameter") { thresholds.append(try AppliedParameter(reading: child)) }
    }
}
