/// What a case must be like for something of the process to be meant for it: one fact has one of some values.
///
/// Which facts a case has is for its scheme to say; a fact can have several values, as regimes that are in force together.
package struct CaseCondition: Hashable, Sendable {
    package let fact: String
    package let values: [String]

    package init(fact: String, values: [String]) {
        self.fact = fact
        self.values = values
    }

    /// True if the fact has one of the values; a fact that a case does not have meets no condition.
    package func holds(of facts: [String: [String]]) -> Bool {
        (facts[fact] ?? []).contains(where: values.contains)
    }

    /// Whether no case meets both, as far as the values tell.
    func excludes(_ other: CaseCondition) -> Bool {
        fact == other.fact && Set(values).isDisjoint(with: other.values)
    }
}

extension [CaseCondition] {
    /// Whether all of them hold; true where there is none.
    package func hold(of facts: [String: [String]]) -> Bool {
        allSatisfy { $0.holds(of: facts) }
    }

    func exclude(_ others: [CaseCondition]) -> Bool {
        contains { condition in others.contains(where: condition.excludes) }
    }
}
