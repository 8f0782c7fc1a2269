package import Facts

/// The people of the body: who has which role and competence when, and what ties them to others.
package struct Roster: Hashable, Sendable {
    /// One more with each roster; one with a smaller number no longer counts.
    package let serial: Int
    package let persons: [Person]

    package func person(_ id: String) -> Person? { persons.first { $0.id == id } }
}

/// Days from one to another, the last one open where it goes on.
package struct Period: Hashable, Sendable {
    package let from: CivilDate
    package let until: CivilDate?

    package func contains(_ day: CivilDate) -> Bool {
        from <= day && until.map { day <= $0 } ?? true
    }
}

/// One person of the roster.
package struct Person: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        /// As it stands in a `.pub` file.
        package let line: String
        package let period: Period
    }

    package struct Role: Hashable, Sendable {
        package let name: String
        package let period: Period
    }

    package struct Competence: Hashable, Sendable {
        package let category: String
        /// The highest grade that it reaches to; nil for every grade.
        package let grade: String?
        package let period: Period
    }

    package let id: String
    package let name: String
    package let mail: String?
    /// The language of messages, `zh-CN` or `en`; nil where the roster does not say.
    package let language: String?
    package let registration: String?
    package let keys: [Key]
    package let roles: [Role]
    package let competences: [Competence]
    package let ties: [Tie]

    package func holds(anyOf wanted: [String], on day: CivilDate) -> Bool {
        roles.contains { wanted.contains($0.name) && $0.period.contains(day) }
    }

    /// Whether the person may audit a category at a grade on a day.
    ///
    /// - Parameter grades: all grades, lowest first; a competence reaches to its own and those below.
    package func isCompetent(for category: String, grade: String, of grades: [String], on day: CivilDate) -> Bool {
        competences.contains { competence in
            guard competence.category == category, competence.period.contains(day) else { return false }
            guard let reach = competence.grade.flatMap(grades.firstIndex(of:)) else { return competence.grade == nil }
            return grades.firstIndex(of: grade).map { $0 <= reach } ?? false
        }
    }
}

/// What binds a person to an organisation (ISO/IEC 17065 clauses 4.2.6 and 4.2.10).
package struct Tie: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case employment, consultancy, shareholding, kinship
    }

    package let kind: Kind
    package let organisation: String
    package let creditCode: String?
    package let period: Period

    /// Whether it binds to this organisation on a day: while it lasts, and for some months after its end.
    package func binds(to other: Organisation, on day: CivilDate, months: Int) -> Bool {
        let isSame = ([other] + other.related).contains { party in
            creditCode.map { $0 == party.creditCode } ?? false
                || NormalisedName(organisation) == NormalisedName(party.name)
        }
        guard isSame, period.from <= day else { return false }
        guard let end = period.until, let last = end.adding(months: months) else { return true }
        return day <= last
    }
}

/// An organisation that a tie may bind to.
package struct Organisation: Hashable, Sendable {
    package let name: String
    /// Empty where it has none.
    package let creditCode: String
    /// Those whose interest in the case is as great: who makes a product, and where.
    package let related: [Organisation]

    package init(name: String, creditCode: String, related: [Organisation] = []) {
        self.name = name
        self.creditCode = creditCode
        self.related = related
    }
}

extension Person {
    /// The ties that make the person partial towards an organisation on a day.
    package func conflicts(with other: Organisation, on day: CivilDate, months: Int) -> [Tie] {
        ties.filter { $0.binds(to: other, on: day, months: months) }
    }
}
