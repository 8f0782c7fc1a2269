internal import XML

/// Which parameters of a requirement its assertions compare with, by themselves or through variables of their rules.
struct Thresholds {
    private(set) var byAssertion: [String: Set<String>] = [:]

    init(_ requirement: RequirementContent) {
        let parameters = Set(requirement.parameters.compactMap { $0["name"] })
        guard !parameters.isEmpty else { return }
        for rule in requirement.patterns.flatMap({ $0.children(named: "rule", namespace: schematronNamespace) }) {
            let lets = rule.children(named: "let", namespace: schematronNamespace)
            for assertion in rule.assertions {
                let used = Self.variables(of: assertion["test"] ?? "", lets)
                byAssertion[assertion["id"] ?? "", default: []].formUnion(used.intersection(parameters))
            }
        }
    }

    /// The assertions that compare with a parameter which is marked uncertain.
    static func uncertain(in requirement: RequirementContent) -> Set<String> {
        let doubtful = requirement.parameters.filter { $0["confidence"] == Confidence.uncertain.rawValue }
        let names = Set(doubtful.compactMap { $0["name"] })
        guard !names.isEmpty else { return [] }
        return Set(Thresholds(requirement).byAssertion.filter { !$0.value.isDisjoint(with: names) }.keys)
    }

    /// The variables of an expression, and those of the expressions that these stand for.
    private static func variables(of expression: String, _ lets: [Element]) -> Set<String> {
        var found: Set<String> = []
        var open = [expression]
        while let next = open.popLast() {
            for name in SchematronExport.variables(in: next) where found.insert(name).inserted {
                open += lets.filter { $0["name"] == name }.compactMap { $0["value"] }
            }
        }
        return found
    }
}
