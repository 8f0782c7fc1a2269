package import Findings
internal import Rules
internal import XML

/// Something that the owner of a catalogue should mend: what kind of slip, where, and the sentence for it.
package struct LintProblem: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: String, CaseIterable, Sendable {
        /// A file cannot be read, or breaks its schema.
        case file
        /// The rules are no Schematron schema: unknown variables, functions and prefixes among them.
        case schematron
        case duplicateID = "duplicate-id"
        case unknownCategory = "unknown-category"
        case unknownEvidenceKind = "unknown-evidence-kind"
        case unknownRole = "unknown-role"
        case missingTranslation = "missing-translation"
        case nothingToJudge = "nothing-to-judge"
        case unusedParameter = "unused-parameter"
        case missingThreshold = "missing-threshold"
        /// A rule that can never fire: its test is constant.
        case constantTest = "constant-test"
        /// A rule that can never fire: an earlier rule of its pattern takes every node.
        case shadowedRule = "shadowed-rule"
        /// A name that no document can have.
        case unknownName = "unknown-name"
        /// A comparison that always comes out the same: its value is none that the schema lists.
        case impossibleValue = "impossible-value"
        /// A variable that is neither a parameter nor defined by a rule.
        case unknownParameter = "unknown-parameter"
        case missingExample = "missing-example"
        case unknownAssertion = "unknown-assertion"
        /// A rule that is written to send a submission back over a threshold that is marked uncertain.
        case uncertainThreshold = "uncertain-threshold"
        /// Editions of a scheme that are in force on the same day.
        case overlappingDates = "overlapping-dates"
        /// An edition that ends before it begins.
        case reversedDates = "reversed-dates"
        /// Days between two editions on which none is in force.
        case gappedDates = "gapped-dates"
    }

    package let kind: Kind
    package let file: String
    package let line: Int?
    package let fact: Text

    package init(_ kind: Kind, file: String, line: Int?, fact: Text) {
        self.kind = kind
        self.file = file
        self.line = line
        self.fact = fact
    }

    init(_ kind: Kind, at element: Element, _ chinese: String, _ english: String) {
        self.init(kind, file: element.sourceName, line: element.node.place?.line, fact: Text(chinese, english))
    }

    init(_ kind: Kind, at origin: SchemaOrigin, _ chinese: String, _ english: String) {
        self.init(kind, file: origin.file, line: origin.line, fact: Text(chinese, english))
    }

    /// `common.xml:41: … [constant-test]`
    package func line(in language: Language) -> String {
        "\(file)\(line.map { ":\($0)" } ?? ""): \(fact[language]) [\(kind.rawValue)]"
    }

    package var description: String { line(in: .english) }
}

extension LintProblem: Comparable {
    package static func < (left: LintProblem, right: LintProblem) -> Bool {
        if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
        if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        return left.fact.english.utf8.lexicographicallyPrecedes(right.fact.english.utf8)
    }
}
