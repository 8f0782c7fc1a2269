package import Findings

/// Compares a requirement in one edition with the same in another.
struct RequirementDifference {
    private let old: Requirement
    private let new: Requirement
    private var changes: [Change] = []

    init(_ old: Requirement, of oldCatalogue: Catalogue, _ new: Requirement, of newCatalogue: Catalogue) {
        self.old = old
        self.new = new
        compareApplicability()
        compareTexts()
        compareEvidence(oldCatalogue, newCatalogue)
        compareParameters()
        compareRules(oldCatalogue, newCatalogue)
        value(.source, old.source, new.source)
        value(.confidence, old.confidence.words, new.confidence.words)
    }

    /// Nil if nothing differs.
    var entry: CatalogueDifference.Entry? {
        changes.isEmpty ? nil : CatalogueDifference.Entry(.changed, new, changes)
    }

    private mutating func value(_ subject: Change.Subject, _ before: Text, _ after: Text) {
        if before != after { changes.append(.value(subject, before, after)) }
    }

    private mutating func value(_ subject: Change.Subject, _ before: String, _ after: String) {
        value(subject, .same(before.isEmpty ? "—" : before), .same(after.isEmpty ? "—" : after))
    }

    private mutating func text(_ subject: Change.Subject, _ before: Text, _ after: Text) {
        if before != after { changes.append(.text(subject, before, after)) }
    }

    private mutating func compareApplicability() {
        value(.category, old.category, new.category)
        value(.subType, old.subType ?? "", new.subType ?? "")
        value(.clause, old.clause, new.clause)
        value(.grades, names(old.grades), names(new.grades))
        value(.phases, phases(old.phases), phases(new.phases))
        value(.row, old.row.words, new.row.words)
        value(.optionalAt, names(old.optionalAt), names(new.optionalAt))
    }

    private func names(_ grades: [Grade]) -> Text {
        grades.isEmpty ? Text("无", "none") : .same(grades.map(\.rawValue).joined(separator: ", "))
    }

    private func phases(_ phases: [String]) -> Text {
        phases.isEmpty ? Text("全部", "all") : .same(phases.joined(separator: ", "))
    }

    private mutating func compareTexts() {
        text(.title, old.title, new.title)
        text(.statement, old.statement, new.statement)
        text(.fill, old.fill ?? Text("", ""), new.fill ?? Text("", ""))
        text(.question, old.question, new.question)
    }

    private mutating func compareEvidence(_ oldCatalogue: Catalogue, _ newCatalogue: Catalogue) {
        for kind in old.evidenceKinds where !new.evidenceKinds.contains(kind) {
            changes.append(.removed(.evidence, kind, oldCatalogue.evidenceKind(kind)?.title ?? Text("", "")))
        }
        for kind in new.evidenceKinds where !old.evidenceKinds.contains(kind) {
            changes.append(.added(.evidence, kind, newCatalogue.evidenceKind(kind)?.title ?? Text("", "")))
        }
    }

    // MARK: Thresholds

    private mutating func compareParameters() {
        for parameter in old.parameters where !new.parameters.contains(where: { $0.name == parameter.name }) {
            changes.append(.lost(.threshold(parameter.name), figures(parameter, old).titled(parameter.title)))
        }
        for parameter in new.parameters {
            guard let before = old.parameters.first(where: { $0.name == parameter.name }) else {
                changes.append(.gained(.threshold(parameter.name), figures(parameter, new).titled(parameter.title)))
                continue
            }
            // What it is called is worth saying twice only where that changed.
            let (was, now) = (figures(before, old), figures(parameter, new))
            if before.title == parameter.title {
                if was != now { changes.append(.value(.threshold(parameter.name), was, now, title: parameter.title)) }
            } else {
                value(.threshold(parameter.name), was.titled(before.title), now.titled(parameter.title))
            }
        }
    }

    /// `III 3, II 6, I 10 persons`; only the grades that the requirement applies to count.
    private func figures(_ parameter: Parameter, _ requirement: Requirement) -> Text {
        let figures = parameter.figures(of: requirement).map { grades, value in
            grades.isEmpty ? value : grades.map(\.rawValue).joined(separator: " ") + " " + value
        }.joined(separator: ", ")
        if parameter.unit == "text" { return .same("'\(figures)'") }
        let unit = Unit.words(parameter.unit)
        return Text("\(figures) \(unit.chinese)", "\(figures) \(unit.english)")
    }

    // MARK: Rules

    private mutating func compareRules(_ oldCatalogue: Catalogue, _ newCatalogue: Catalogue) {
        for id in old.assertions where !new.assertions.contains(id) {
            changes.append(.removed(.rule, id, oldCatalogue.assertion(id)?.message ?? Text("", "")))
        }
        for id in new.assertions {
            guard let after = newCatalogue.assertion(id) else { continue }
            guard old.assertions.contains(id), let before = oldCatalogue.assertion(id) else {
                changes.append(.added(.rule, id, after.message))
                continue
            }
            value(.severity(id), before.role, after.role)
            value(.context(id), before.context, after.context)
            value(.test(id), before.condition, after.condition)
            text(.message(id), before.message, after.message)
            text(.wayOut(id), before.wayOut, after.wayOut)
        }
    }
}

extension Text {
    /// The figures with what they are figures of.
    fileprivate func titled(_ title: Text) -> Text {
        Text("\(chinese)(\(title.chinese))", "\(english) (\(title.english))")
    }
}

extension Assertion {
    /// What it asks, with the variables that it asks by.
    fileprivate var condition: String {
        let given = variables.map { "$\($0.name) = \($0.expression)" }
        let asked = isReport ? "report \(test)" : test
        return given.isEmpty ? asked : "\(asked) [\(given.joined(separator: "; "))]"
    }
}

extension Requirement.Row {
    /// For people.
    package var words: Text {
        switch self {
        case .required: Text("必填", "required")
        case .optional: Text("可填", "optional")
        case .none: Text("无", "none")
        }
    }
}
