/// The context of a rule: an XSLT 1.0 pattern, made into expressions that find all its nodes at once.
///
/// A node matches a pattern when the pattern, evaluated from the node or one of its ancestors, finds the node
/// (XSLT 1.0, 5.2). So one evaluation from every node of the document, `//pattern`, finds them all. The
/// branches of a union stay apart: libxml2 joins node-sets in quadratic time.
package struct ContextPattern: Hashable, Sendable {
    /// One absolute expression for each branch of the union, in the order written.
    package let branches: [XPathTree]

    /// The pattern in `tree`; an error names the first thing in it that patterns do not allow.
    package init(_ tree: XPathTree, namespaces: [String: String] = [:]) throws(XPathSyntaxError) {
        var branches: [XPathTree] = []
        try Self.split(tree) { branch throws(XPathSyntaxError) in
            branches.append(try Self.everywhere(branch, namespaces))
        }
        self.branches = branches
    }

    private static func split(
        _ tree: XPathTree, _ body: (XPathTree) throws(XPathSyntaxError) -> Void
    ) throws(XPathSyntaxError) {
        if case .binary(.union, let left, let right) = tree.form {
            try split(left, body)
            try split(right, body)
        } else {
            try body(tree)
        }
    }

    private static func everywhere(
        _ tree: XPathTree, _ namespaces: [String: String]
    ) throws(XPathSyntaxError) -> XPathTree {
        switch tree.form {
        case .call:
            try requireLookUp(tree)
            return tree
        case .path(.expression(let start), let steps):
            try requireLookUp(start)
            try requirePatternSteps(steps)
            return tree
        case .path(.root, let steps):
            try requirePatternSteps(steps)
            return XPathTree(.path(.root, joined(steps, namespaces)), tree.range)
        case .path(.context, let steps):
            try requirePatternSteps(steps)
            if steps.first?.isEveryNode == true { throw refused(steps[0].range, "descendant-or-self::node()") }
            let every = XPathTree.Step.everyNode(range: tree.range)
            return XPathTree(.path(.root, joined([every] + steps, namespaces)), tree.range)
        default:
            throw refused(tree.range, "this")
        }
    }

    private static func requireLookUp(_ tree: XPathTree) throws(XPathSyntaxError) {
        guard case .call(let name, _) = tree.form, name.prefix == nil, ["id", "key"].contains(name.local) else {
            throw refused(tree.range, "only id() and key() may start it, and this")
        }
    }

    private static func requirePatternSteps(_ steps: [XPathTree.Step]) throws(XPathSyntaxError) {
        for (index, step) in steps.enumerated() {
            if step.isEveryNode, index < steps.count - 1 { continue }
            if step.axis != .child && step.axis != .attribute {
                throw refused(step.range, "a step on the axis \(step.axis.rawValue)")
            }
        }
    }

    private static func refused(_ range: Range<Int>, _ what: String) -> XPathSyntaxError {
        XPathSyntaxError(offset: range.lowerBound, "a context is a pattern: \(what) cannot stand in it")
    }

    /// `//a[p]` as `/descendant::a[p]`, where no predicate depends on a position: one walk instead of two.
    private static func joined(_ steps: [XPathTree.Step], _ namespaces: [String: String]) -> [XPathTree.Step] {
        var result: [XPathTree.Step] = []
        for step in steps {
            if step.axis == .child, let last = result.last, last.isEveryNode,
                !step.predicates.contains(where: { $0.mayBePositional(namespaces) })
            {
                result[result.count - 1] = XPathTree.Step(
                    .descendant, step.test, predicates: step.predicates,
                    range: last.range.lowerBound..<step.range.upperBound)
            } else {
                result.append(step)
            }
        }
        return result
    }
}

extension XPathTree {
    /// Whether, as a predicate, it may select by position: a number does, and what asks for one.
    fileprivate func mayBePositional(_ namespaces: [String: String]) -> Bool {
        let kind = kind(namespaces: namespaces)
        return kind == nil || kind == .number || usesPosition
    }
}
