package import Files
package import Findings

/// A grade of service qualification, lowest first.
package enum Grade: String, CaseIterable, Comparable, Sendable {
    case three = "III"
    case two = "II"
    case one = "I"

    package static func < (left: Grade, right: Grade) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .three: 0
        case .two: 1
        case .one: 2
        }
    }
}

/// How sure we are of a fact that the catalogue states (`domain/service.md` 0).
package enum Confidence: String, CaseIterable, Sendable {
    case confirmed, recalled, uncertain
}

/// One requirement of a scheme as an edition has it.
package struct Requirement: Hashable, Sendable {
    /// Whether the form must have a row for it.
    package enum Row: String, CaseIterable, Sendable {
        case required, optional, none
    }

    /// `GEN-PERS-1`, `RA-PREP-1` …
    package let id: String
    package let clause: String
    package let title: Text
    package let statement: Text
    /// What the applicant must state, and the mistakes that people make.
    package let fill: Text?
    /// What is left to the auditor.
    package let question: Text
    /// A category's code, or `common`.
    package let category: String
    /// The sub-type of the category that it is for; nil if for every one.
    package let subType: String?
    package let grades: [Grade]
    /// Application types that it applies to; all if empty.
    package let phases: [String]
    package let row: Row
    /// Grades at which the row may be left out.
    package let optionalAt: [Grade]
    /// Kinds of evidence that are expected, in order.
    package let evidenceKinds: [String]
    package let parameters: [Parameter]
    package let source: String
    package let confidence: Confidence
    /// Ids of the assertions that judge it, in order.
    package let assertions: [String]
    /// Where it stands in the catalogue: file and line.
    package let place: Place

    /// True if the requirement is judged for an item of this category and grade in this phase.
    ///
    /// - Parameters:
    ///   - subType: that of the item, empty if it names none; nil if it is still to be chosen.
    ///   - grade: nil under a scheme that does not judge by these grades.
    package func applies(category: String, subType: String? = nil, grade: Grade?, phase: String) -> Bool {
        self.category == category && (subType == nil || self.subType == nil || self.subType == subType)
            && (grade.map(grades.contains) ?? true) && (phases.isEmpty || phases.contains(phase))
    }
}

/// A threshold of a requirement, for all grades or by grade.
package struct Parameter: Hashable, Sendable {
    package let name: String
    package let title: Text
    package let unit: String
    package let values: [Grade: String]
    package let source: String
    package let confidence: Confidence

    /// - Parameter grade: nil where the value is the same at every grade.
    package func value(at grade: Grade?) -> String? {
        values[grade ?? .three]
    }
}

/// A kind of evidence that requirements ask for.
package struct EvidenceKind: Hashable, Sendable {
    package let id: String
    package let title: Text
    /// What a document of this kind must show.
    package let shows: Text
    /// True if its files may be of a format that nobody knows.
    package let isOpaque: Bool
    /// Algorithms, besides SHA-256, by which its files are digested, since a form states such digests.
    package let digests: [DigestAlgorithm]
}

/// A passing or failing example of an assertion: its documentation and its test.
package struct Example: Hashable, Sendable {
    package let requirement: String
    package let assertion: String
    package let passes: Bool
    package let title: String
    /// The fragment as a document of its own.
    package let fragment: [UInt8]
    package let place: Place
}
