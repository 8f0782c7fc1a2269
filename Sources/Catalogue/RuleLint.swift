internal import Findings
internal import Rules
internal import XML

/// Looks for rules of a pattern that can never fire.
struct RuleLint {
    private(set) var problems: [LintProblem] = []

    /// - Parameter constants: the variables that have the same value in every document.
    init(_ pattern: Element, constants: Set<String>) {
        var earlier: [(context: [XPathTree], text: String)] = []
        for rule in pattern.children(named: "rule", namespace: schematronNamespace) {
            var known = constants
            for variable in rule.children(named: "let", namespace: schematronNamespace) {
                guard let name = variable["name"], let tree = variable["value"].flatMap(Expressions.tree) else {
                    continue
                }
                if tree.isConstant(given: known) { known.insert(name) } else { known.remove(name) }
            }
            for assertion in rule.assertions { check(assertion, known) }
            guard let text = rule["context"], let context = Expressions.tree(text)?.branches else { continue }
            if let first = earlier.first(where: { $0.context.cover(context) }) {
                problems.append(
                    LintProblem(
                        .shadowedRule, at: rule, "该规则不会触发:“\(text)”的内容已由同一模式中较前的规则“\(first.text)”取走",
                        "the rule can never fire: '\(first.text)', earlier in its pattern, takes all that '\(text)' finds"
                    ))
            }
            earlier.append((context, text))
        }
    }

    private mutating func check(_ assertion: Element, _ constants: Set<String>) {
        guard let text = assertion["test"], let tree = Expressions.tree(text), tree.isConstant(given: constants) else {
            return
        }
        let name = assertion["id"] ?? "?"
        problems.append(
            LintProblem(
                .constantTest, at: assertion, "\(name) 的条件“\(text)”对任何材料结果都相同",
                "\(name): the test '\(text)' comes to the same whatever the document says"))
    }
}

extension XPathTree {
    /// Whether it has the same value in every document, some variables having one value in all of them.
    fileprivate func isConstant(given variables: Set<String>) -> Bool {
        switch form {
        case .variable(let name): name.prefix == nil && variables.contains(name.local)
        case .call(let name, let arguments):
            (!arguments.isEmpty || ["true", "false"].contains(name.local))
                && !["id", "key", "lang"].contains(name.local)
                && arguments.allSatisfy { $0.isConstant(given: variables) }
        case .binary, .negative, .filter: parts.allSatisfy { $0.isConstant(given: variables) }
        case .path: false
        case .literal, .number: true
        }
    }

    /// The parts of a union, each a path of its own.
    fileprivate var branches: [XPathTree] {
        if case .binary(.union, let left, let right) = form { return left.branches + right.branches }
        return [self]
    }

    /// Whether, as a pattern, it matches every node that `other` does: the same last steps with no more predicates.
    fileprivate func covers(_ other: XPathTree) -> Bool {
        guard case .path(let start, let steps) = form, case .path(let otherStart, let otherSteps) = other.form else {
            return self == other
        }
        if start != .context && (start != otherStart || steps.count != otherSteps.count) { return false }
        guard steps.count <= otherSteps.count else { return false }
        return zip(steps, otherSteps.suffix(steps.count)).allSatisfy { mine, others in
            mine.axis == others.axis && mine.test == others.test && others.predicates.starts(with: mine.predicates)
        }
    }
}

extension [XPathTree] {
    fileprivate func cover(_ others: [XPathTree]) -> Bool {
        others.allSatisfy { other in contains { $0.covers(other) } }
    }
}
