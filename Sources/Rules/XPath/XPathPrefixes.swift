/// The same expression with other prefixes, for a schema that includes parts which bind them otherwise.
extension XPathTree {
    package func renamingPrefixes(_ names: [String: String]) -> XPathTree {
        XPathTree(form.renamingPrefixes(names), range)
    }
}

extension XPathTree.Form {
    fileprivate func renamingPrefixes(_ names: [String: String]) -> Self {
        func renamed(_ tree: XPathTree) -> XPathTree { tree.renamingPrefixes(names) }
        return switch self {
        case .binary(let symbol, let left, let right): .binary(symbol, renamed(left), renamed(right))
        case .negative(let operand): .negative(renamed(operand))
        case .literal, .number: self
        case .variable(let name): .variable(name.renamingPrefix(names))
        case .call(let name, let arguments): .call(name.renamingPrefix(names), arguments.map(renamed))
        case .filter(let primary, let predicates): .filter(renamed(primary), predicates: predicates.map(renamed))
        case .path(let start, let steps):
            .path(
                start.map(renamed),
                steps.map { step in
                    XPathTree.Step(
                        step.axis, step.test.renamingPrefix(names), predicates: step.predicates.map(renamed),
                        range: step.range)
                })
        }
    }
}

extension XPathTree.Name {
    fileprivate func renamingPrefix(_ names: [String: String]) -> Self {
        Self(prefix: prefix.map { names[$0] ?? $0 }, local)
    }
}

extension XPathTree.Test {
    fileprivate func renamingPrefix(_ names: [String: String]) -> Self {
        switch self {
        case .anyIn(let prefix): .anyIn(prefix: names[prefix] ?? prefix)
        case .name(let name): .name(name.renamingPrefix(names))
        default: self
        }
    }
}

extension XPathTree.Start {
    /// The same start, the expression in it put through `body`.
    func map(_ body: (XPathTree) -> XPathTree) -> Self {
        if case .expression(let tree) = self { .expression(body(tree)) } else { self }
    }
}
