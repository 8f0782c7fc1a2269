/// What one check can say: a stable id and the sentences for it, with `{name}` where a value belongs.
///
/// A kind stands in the file of the stage that uses it, so that the sentence is read together with the check.
package struct FindingKind: Hashable, Sendable {
    /// Stable, kebab-case, and safe to search for.
    package let id: String
    package let severity: Severity
    /// True where a person must rule before the file counts as complete (`role="auditor"`).
    package let needsAuditor: Bool
    /// What is the case.
    package let fact: Text
    /// What the applicant can do about it.
    package let wayOut: Text

    package init(
        _ id: String, _ severity: Severity, needsAuditor: Bool = false, fact: Text, wayOut: Text
    ) {
        self.id = id
        self.severity = severity
        self.needsAuditor = needsAuditor
        self.fact = fact
        self.wayOut = wayOut
    }

    /// A finding of this kind with each `{name}` replaced by its value.
    ///
    /// - Parameters:
    ///   - values: values that are the same in every language.
    ///   - words: values that are written in each.
    package func finding(
        at place: Place? = nil, _ values: KeyValuePairs<String, String> = [:],
        words: KeyValuePairs<String, Text> = [:]
    ) -> Finding {
        let pairs =
            values.map { (name: $0.key, value: Text($0.value, $0.value)) }
            + words.map { (name: $0.key, value: $0.value) }
        return Finding(
            id: id, severity: severity, needsAuditor: needsAuditor, place: place,
            fact: fact.filled(with: pairs), wayOut: wayOut.filled(with: pairs))
    }
}

/// One thing that a submission did wrong, or that a person should know of it.
package struct Finding: Hashable, Sendable {
    package var id: String
    package var severity: Severity
    package var needsAuditor: Bool
    package var place: Place?
    package var fact: Text
    package var wayOut: Text
    /// The requirement that the finding belongs to, where there is one.
    package var requirement: String?
    /// The scope items that it concerns; empty means the whole application.
    package var scope: [String]
    /// How many more of the same it stands for, which are not listed one by one; nil where it stands for itself.
    package var unlisted: Int?

    /// As how many it counts.
    package var occurrences: Int { unlisted ?? 1 }

    package init(
        id: String, severity: Severity, needsAuditor: Bool = false, place: Place? = nil, fact: Text, wayOut: Text,
        requirement: String? = nil, scope: [String] = []
    ) {
        self.id = id
        self.severity = severity
        self.needsAuditor = needsAuditor
        self.place = place
        self.fact = fact.shortened
        self.wayOut = wayOut.shortened
        self.requirement = requirement
        self.scope = scope
    }
}

extension Finding: Comparable {
    /// Worst first, then what is listed before what only counts the rest, then by place, then by id and text, so that a list of findings has one order.
    package static func < (left: Finding, right: Finding) -> Bool {
        if left.severity != right.severity { return left.severity > right.severity }
        if left.needsAuditor != right.needsAuditor { return left.needsAuditor }
        if (left.unlisted == nil) != (right.unlisted == nil) { return left.unlisted == nil }
        if left.place != right.place {
            guard let leftPlace = left.place else { return true }
            guard let rightPlace = right.place else { return false }
            return leftPlace < rightPlace
        }
        if left.id != right.id { return left.id < right.id }
        return left.fact.chinese.utf8.lexicographicallyPrecedes(right.fact.chinese.utf8)
    }
}

extension Sequence<Finding> {
    /// How many defects the findings stand for of which something is true.
    package func tally(of isMeant: (Finding) -> Bool) -> Int {
        reduce(0) { $0 + (isMeant($1) ? $1.occurrences : 0) }
    }
}

extension Text {
    /// The text with each `{name}` replaced; a name without a value stays as it is, so that a test can see it.
    fileprivate func filled(with pairs: [(name: String, value: Text)]) -> Text {
        Text(
            Text.fill(chinese, pairs.map { ($0.name, $0.value.chinese) }),
            Text.fill(english, pairs.map { ($0.name, $0.value.english) }))
    }

    /// Walks the template once: a value that itself looks like `{name}` is not replaced again.
    private static func fill(_ template: String, _ pairs: [(name: String, value: String)]) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            let name = rest[rest.index(after: open)..<close]
            if let pair = pairs.first(where: { $0.name == name }) {
                result += pair.value
            } else {
                result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
