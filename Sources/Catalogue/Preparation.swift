import XML

/// What the patterns of one requirement need to stand in a schema of their own: the parameters as variables, and no
/// more than a warning where a rule compares with what is uncertain.
struct Preparation {
    private let parameters: [(name: String, element: Element)]
    /// The expressions of each diagnostic, by its id.
    private let notes: [String: [String]]
    private let doubtful: Set<String>

    init(_ requirement: RequirementContent) {
        parameters = requirement.parameters.map { ($0["name"] ?? "", $0) }
        notes = Dictionary(
            requirement.diagnostics.map { ($0["id"] ?? "", Self.expressions(in: $0)) }, uniquingKeysWith: { $0 + $1 })
        doubtful = Thresholds.uncertain(in: requirement)
    }

    func apply(to pattern: Element) {
        for rule in pattern.children(named: "rule", namespace: schematronNamespace) {
            let assertions = rule.assertions
            addVariables(to: rule, assertions)
            if doubtful.isEmpty { continue }
            for assertion in assertions where doubtful.contains(assertion["id"] ?? "") {
                if SchematronExport.blocks(assertion) { assertion.set("role", "warning") }
            }
        }
    }

    /// Puts the variables that a rule uses before its first child.
    private func addVariables(to rule: Element, _ assertions: [Element]) {
        let own = rule.children(named: "let", namespace: schematronNamespace).compactMap { $0["name"] }
        let named = Set(assertions.flatMap { $0.words(of: "diagnostics") })
        let expressions = Self.expressions(in: rule) + named.flatMap { notes[$0] ?? [] }
        var used = Set(expressions.flatMap(SchematronExport.variables(in:)))
        var variables = parameters.filter { !own.contains($0.name) && used.contains($0.name) }
            .map { (name: $0.name, expression: Parameter.expression(of: $0.element)) }
        used.formUnion(variables.flatMap { SchematronExport.variables(in: $0.expression) })
        if !own.contains("grade") && used.contains("grade") {
            variables.insert(("grade", SchematronExport.grade), at: 0)
        }
        for (name, value) in variables.reversed() {
            let variable = rule.prepend(element: "let", namespace: schematronNamespace, prefix: "sch")
            variable.set("name", name)
            variable.set("value", value)
        }
    }

    /// What stands in an element's attributes, its own and those of everything in it, and names a variable.
    private static func expressions(in element: Element) -> [String] {
        element.attributeValuesInside(with: UInt8(ascii: "$"))
    }
}
