internal import Findings
internal import XML

/// What an edition changes in a requirement that it has from its base: only what is written is changed.
struct RequirementChange {
    private let change: Element
    private(set) var problems: [LintProblem] = []

    private static let attributes = ["clause", "phases", "row", "optional-at", "source", "confidence"]
    private static let texts = ["title", "statement", "fill", "question"]

    init(_ change: Element) {
        self.change = change
    }

    mutating func apply(to requirement: Element) {
        for name in Self.attributes {
            guard let value = change[name] else { continue }
            // What may be left out is left out where the change has nothing in it: all phases, no optional grade.
            if value.isEmpty && name != "clause" {
                requirement.removeAttribute(name)
            } else {
                requirement.set(name, value)
            }
        }
        setGrades(of: requirement)
        Self.replaceTexts(Self.texts, of: requirement, by: change)
        if let evidence = change.first(named: "evidence"), let old = requirement.first(named: "evidence") {
            old.replace(with: evidence)
        }
        for parameter in change.children(named: "parameter") { apply(parameter: parameter, to: requirement) }
        for rule in change.children(named: "rule") { apply(rule: rule, to: requirement) }
        for dropped in change.children(named: "drop") {
            for id in dropped.words(of: "rules") { drop(id, from: requirement, at: dropped) }
        }
        replaceExamples(of: requirement)
    }

    /// `from` and `grades` are two ways to say the same.
    private func setGrades(of requirement: Element) {
        for (name, other) in [("from", "grades"), ("grades", "from")] {
            guard let value = change[name] else { continue }
            requirement.removeAttribute(other)
            requirement.set(name, value)
        }
    }

    private mutating func apply(parameter: Element, to requirement: Element) {
        let name = parameter["name"] ?? ""
        guard let old = requirement.children(named: "parameter").first(where: { $0["name"] == name }) else {
            unknown(
                parameter, "\(requirement["id"] ?? "") 没有参数 \(name)",
                "\(requirement["id"] ?? "") has no parameter \(name)")
            return
        }
        let grades = Grade.allCases.map(\.rawValue)
        if parameter["value"] != nil { for grade in grades { old.removeAttribute(grade) } }
        if grades.contains(where: { parameter[$0] != nil }) { old.removeAttribute("value") }
        for attribute in ["value", "unit", "source", "confidence"] + grades {
            if let value = parameter[attribute] { old.set(attribute, value) }
        }
        Self.replaceTexts(["title"], of: old, by: parameter)
    }

    private mutating func apply(rule: Element, to requirement: Element) {
        let id = rule["id"] ?? ""
        guard let assertion = requirement.assertions.first(where: { $0["id"] == id }) else {
            unknown(rule, "\(requirement["id"] ?? "") 没有断言 \(id)", "\(requirement["id"] ?? "") has no assertion \(id)")
            return
        }
        if let role = rule["role"] { assertion.set("role", role) }
    }

    /// A rule that cannot apply in the edition goes with its sentences and examples.
    private mutating func drop(_ id: String, from requirement: Element, at dropped: Element) {
        guard let assertion = requirement.assertions.first(where: { $0["id"] == id }) else {
            unknown(
                dropped, "\(requirement["id"] ?? "") 没有断言 \(id)", "\(requirement["id"] ?? "") has no assertion \(id)")
            return
        }
        let diagnostics = Set(assertion.words(of: "diagnostics"))
        assertion.removeFromParent()
        for child in requirement.childElements {
            switch (child.namespace, child.localName) {
            case (schematronNamespace, "diagnostic") where diagnostics.contains(child["id"] ?? ""),
                (catalogueNamespace, "example") where child["rule"] == id:
                child.removeFromParent()
            case (schematronNamespace, "pattern") where child.assertions.isEmpty: child.removeFromParent()
            default: continue
            }
        }
    }

    /// The examples of the change take the place of those of the same rule and verdict, which were written for the
    /// thresholds of the base.
    private mutating func replaceExamples(of requirement: Element) {
        let examples = change.children(named: "example")
        for example in examples {
            for old in requirement.children(named: "example")
            where old["rule"] == example["rule"] && old["verdict"] == example["verdict"] {
                old.removeFromParent()
            }
        }
        for example in examples { requirement.append(copyOf: example) }
    }

    private mutating func unknown(_ element: Element, _ chinese: String, _ english: String) {
        problems.append(LintProblem(.unknownName, at: element, chinese, english))
    }

    private static func replaceTexts(_ names: [String], of target: Element, by source: Element) {
        func language(_ element: Element) -> String? { element.attribute("lang", namespace: xmlNamespace) }
        for text in source.childElements where names.contains(text.localName) {
            let old = target.children(named: text.localName).first { language($0) == language(text) }
            old?.replace(with: text)
        }
    }
}
