package import Findings
package import Rules

/// What a scheme requires under one edition: requirements in order, and the rules that judge them.
///
/// Plain values, so that one catalogue serves every worker; each compiles `schematron` for itself.
package struct Catalogue: Sendable {
    /// `P2018` …
    package let profile: String
    package let scheme: Scheme
    package let title: Text
    /// First day of effect, `YYYY-MM-DD`.
    package let from: String
    /// Last day of effect; empty while it is in force.
    package let until: String
    /// How sure we are of these two days.
    package let datesConfidence: Confidence
    package let categories: [Category]
    /// The grades that may be applied for, lowest first.
    package let grades: [GradeName]
    package let requirements: [Requirement]
    package let evidenceKinds: [EvidenceKind]
    package let examples: [Example]
    /// Sentences that an assertion's text does not carry, by assertion id.
    package let sentences: [String: Sentences]
    /// The parameters of its requirement that an assertion compares with, by itself or through variables of its rule;
    /// by assertion id.
    package let thresholds: [String: [String]]
    /// The rules of all requirements as one ISO Schematron schema.
    package let schematron: [UInt8]
    /// The same, read and checked.
    package let rules: RuleSchema

    /// A category of the scheme.
    package struct Category: Hashable, Sendable {
        package let code: String
        package let title: Text
        /// The kinds of service that the category is divided into; empty for most.
        package let subTypes: [SubType]

        /// The title, with that of a sub-type where one is named.
        package func title(subType code: String) -> Text {
            guard let subType = subTypes.first(where: { $0.code == code }) else { return title }
            return Text(
                "\(title.chinese)（\(code) \(subType.title.chinese)）",
                "\(title.english) (\(code), \(subType.title.english))")
        }
    }

    /// A division of a category, such as A and B of disaster recovery.
    package struct SubType: Hashable, Sendable {
        package let code: String
        package let title: Text
    }

    /// A grade as a scope item names it, and what people call it.
    package struct GradeName: Hashable, Sendable {
        package let code: String
        package let title: Text
    }

    /// The diagnostics that go with an assertion: ids as the schema has them.
    package struct Sentences: Hashable, Sendable {
        package let english: String?
        package let wayOutChinese: String?
        package let wayOutEnglish: String?
    }

    package func requirement(_ id: String) -> Requirement? {
        requirements.first { $0.id == id }
    }

    /// The requirement that an assertion belongs to.
    package func requirement(ofAssertion id: String) -> Requirement? {
        requirements.first { $0.assertions.contains(id) }
    }

    package func category(_ code: String) -> Category? {
        categories.first { $0.code == code }
    }

    /// The grade with that code; nil if none can be applied for.
    package func grade(_ code: String) -> GradeName? {
        grades.first { $0.code == code }
    }

    /// What a scope item is called: its category, sub-type and grade in words.
    package func title(_ category: Category, subType: String, _ grade: GradeName) -> Text {
        let title = category.title(subType: subType)
        return Text(
            "\(title.chinese) \(grade.title.chinese)", "\(title.english), \(grade.title.english)")
    }

    package func evidenceKind(_ id: String) -> EvidenceKind? {
        evidenceKinds.first { $0.id == id }
    }
}
