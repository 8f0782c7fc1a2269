internal import Findings
internal import Rules
internal import XML

/// Looks for variables that no parameter gives and no rule defines.
struct VariableLint {
    private(set) var problems: [LintProblem] = []

    /// - Parameter shared: the variables that every rule of the edition can use.
    init(_ requirement: Element, shared: Set<String>) {
        let id = requirement["id"] ?? ""
        let parameters = requirement.children(named: "parameter").compactMap { $0["name"] }
        let given = shared.union(parameters)
        for pattern in requirement.children(named: "pattern", namespace: schematronNamespace) {
            let local = given.union(Self.defined(in: pattern))
            for rule in pattern.children(named: "rule", namespace: schematronNamespace) {
                let known = local.union(Self.defined(in: rule))
                for found in Expressions.all(in: rule) where found.attribute != "context" {
                    for name in found.tree.variables.map(\.local) where !known.contains(name) {
                        problems.append(problem(name, found, id, among: known))
                    }
                }
            }
        }
    }

    /// The variables of an edition's rules that no requirement has to itself.
    static func shared(by parts: [Element], scheme: Scheme) -> Set<String> {
        let made = SchematronExport.variables(of: scheme).map(\.0) + ["grade"]
        return Set(made).union(parts.flatMap(defined))
    }

    private static func defined(in element: Element) -> [String] {
        element.children(named: "let", namespace: schematronNamespace).compactMap { $0["name"] }
    }

    private func problem(
        _ name: String, _ found: Expressions.Found, _ requirement: String, among known: Set<String>
    ) -> LintProblem {
        let owner = found.element["id"] ?? "\(found.element.localName)/@\(found.attribute)"
        let near = Similarity.nearest(to: name, among: known.sorted(), limit: 1).first
        return LintProblem(
            .unknownParameter, at: found.element,
            "\(owner) 用到 $\(name),它既不是 \(requirement) 的参数,也没有规则定义它" + (near.map { ";是否想写 $\($0)?" } ?? ""),
            "\(owner) uses $\(name), which is no parameter of \(requirement) and which no rule defines"
                + (near.map { "; did you mean $\($0)?" } ?? ""))
    }
}
