package import XML

/// An expression with the values that its parts had at one node.
package struct Trace {
    /// As it is written in the schema.
    package let text: String
    package let tree: XPathTree
    /// Nil where it depends on a position that it has only inside the whole.
    package let value: Result<XPathValue, Probe.Failure>?
    package let parts: [Part]

    /// What a value was made from.
    package enum Part {
        /// A part that is evaluated where the whole is.
        case operand(Trace)
        /// A predicate, with the nodes that it was asked of.
        case predicate(Predicate)
    }

    package struct Predicate {
        /// What found the nodes, as written.
        package let candidates: String
        /// As written, without brackets.
        package let text: String
        /// The first of the nodes, each with what the predicate came to there; none where it is about positions.
        package let tried: [(node: Node, trace: Trace)]
        /// How many nodes there were.
        package let all: Int
        /// How many of them it kept.
        package let kept: Int
    }

    /// The value as a truth; nil if it has none.
    package var truth: Bool? {
        if case .success(let value) = value { value.asBoolean } else { nil }
    }
}

extension Probe {
    /// The expression with the values of its parts, down to variables and paths.
    ///
    /// - Parameter limit: how many nodes a predicate is shown at.
    package func trace(_ query: Query, at node: Node, limit: Int = 6) -> Trace {
        Tracer(probe: self, source: Array(query.text.unicodeScalars), current: node, limit: limit)
            .trace(query.tree, at: node, isPredicate: false, depth: 0)
    }
}

/// Goes through one expression.
private struct Tracer {
    let probe: Probe
    let source: [Unicode.Scalar]
    let current: Node
    let limit: Int

    /// Predicates inside predicates are shown so deep.
    private static let depth = 3

    func trace(_ tree: XPathTree, at node: Node, isPredicate: Bool, depth: Int) -> Trace {
        let value = isPredicate && tree.usesPosition ? nil : probe.value(of: tree, at: node, current: current)
        return Trace(
            text: text(tree.range), tree: tree, value: value,
            parts: parts(tree, at: node, isPredicate: isPredicate, depth: depth))
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: source[range.clamped(to: 0..<source.count)])
        return String(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func parts(_ tree: XPathTree, at node: Node, isPredicate: Bool, depth: Int) -> [Trace.Part] {
        func operands(_ trees: [XPathTree]) -> [Trace.Part] {
            trees.filter(\.isWorthShowing).map {
                .operand(trace($0, at: node, isPredicate: isPredicate, depth: depth))
            }
        }
        switch tree.form {
        // Of `a or b or c` the parts are all three.
        case .binary(let symbol, _, _) where symbol == .or || symbol == .and: return operands(tree.joined(by: symbol))
        case .binary(_, let left, let right): return operands([left, right])
        case .negative(let operand): return operands([operand])
        case .call(_, let arguments): return operands(arguments)
        case .literal, .number, .variable: return []
        case .filter(let primary, let predicates):
            return operands(primary.isName ? [] : [primary])
                + self.predicates(predicates, depth) { kept in
                    kept.isEmpty ? primary : XPathTree(.filter(primary, predicates: kept), tree.range)
                } named: {
                    text(primary.range)
                } at: {
                    node
                }
        case .path(let start, let steps):
            // Where a path starts is told by its own line, unless there is more to it than a name.
            var parts = operands(start.parts.filter { !$0.isName })
            for (index, step) in steps.enumerated() where !step.predicates.isEmpty {
                parts += self.predicates(step.predicates, depth) { kept in
                    let last = XPathTree.Step(step.axis, step.test, predicates: kept, range: step.range)
                    return XPathTree(.path(start, steps[..<index] + [last]), tree.range)
                } named: {
                    let end = (step.predicates.first?.range.lowerBound ?? step.range.upperBound)
                    return text(tree.range.lowerBound..<max(end, tree.range.lowerBound)).withoutOpening
                } at: {
                    node
                }
            }
            return parts
        }
    }

    /// - Parameters:
    ///   - path: what finds the candidates, with the predicates so far.
    ///   - named: the same as written, without predicates.
    private func predicates(
        _ predicates: [XPathTree], _ depth: Int, _ path: ([XPathTree]) -> XPathTree, named: () -> String,
        at node: () -> Node
    ) -> [Trace.Part] {
        guard depth < Tracer.depth else { return [] }
        func nodes(_ kept: ArraySlice<XPathTree>) -> [Node] {
            if case .success(.nodes(let nodes)) = probe.value(of: path(Array(kept)), at: node(), current: current) {
                nodes
            } else {
                []
            }
        }
        var before = nodes([])
        return predicates.indices.map { index in
            let predicate = predicates[index]
            let after = nodes(predicates[...index])
            let isAlone = !predicate.usesPosition && predicate.kind() != .number
            let tried = isAlone ? before.prefix(limit) : []
            let part = Trace.Predicate(
                candidates: named(), text: text(predicate.range),
                tried: tried.map { ($0, trace(predicate, at: $0, isPredicate: true, depth: depth + 1)) },
                all: before.count, kept: after.count)
            before = after
            return .predicate(part)
        }
    }
}

extension XPathTree {
    /// A variable, or `current()`.
    fileprivate var isName: Bool {
        switch form {
        case .variable: true
        case .call(_, let arguments): arguments.isEmpty
        default: false
        }
    }

    /// What is the same in every document says what it is by itself.
    fileprivate var isWorthShowing: Bool { !isConstant }

    /// The operands of a chain of one operator.
    fileprivate func joined(by symbol: Operator) -> [XPathTree] {
        if case .binary(symbol, let left, let right) = form {
            return left.joined(by: symbol) + right.joined(by: symbol)
        }
        return [self]
    }
}

extension String {
    /// Without the bracket that a predicate opens with, which stands before the predicate's own range.
    fileprivate var withoutOpening: String {
        var text = self
        while text.last == "[" || text.last == " " || text.last == "(" { text.removeLast() }
        return text
    }
}
