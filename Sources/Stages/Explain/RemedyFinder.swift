internal import Findings
internal import Rules
internal import XML

/// Says what would make a test come out the other way, from what its parts came to.
struct RemedyFinder {
    /// The variables of the rule, with what they came to.
    let variables: [String: Trace]
    /// The value of a trace as it may be shown; empty where there is nothing to show.
    let shown: (Trace) -> String
    /// A node as people find it again.
    let named: (Node) -> String
    private var depth = 0

    init(
        variables: [String: Trace], shown: @escaping (Trace) -> String, named: @escaping (Node) -> String
    ) {
        self.variables = variables
        self.shown = shown
        self.named = named
    }

    /// What must change for the expression to come out as wanted; nil if it does already.
    mutating func remedy(for trace: Trace, wanted: Bool) -> Remedy? {
        guard trace.truth != wanted else { return nil }
        // Variables are defined one by the other a few levels deep; more would not be read.
        guard depth < 12 else { return .condition(whole(trace, wanted)) }
        depth += 1
        defer { depth -= 1 }
        let operands = trace.operands
        switch trace.tree.form {
        case .binary(.and, _, _) where !operands.isEmpty:
            return joined(operands, wanted: wanted, isAll: wanted)
        case .binary(.or, _, _) where !operands.isEmpty:
            return joined(operands, wanted: wanted, isAll: !wanted)
        case .call(let name, _) where name.description == "not" && operands.count == 1:
            return remedy(for: operands[0], wanted: !wanted)
        case .call(let name, _) where name.description == "boolean" && operands.count == 1:
            return remedy(for: operands[0], wanted: wanted)
        case .variable(let name):
            if let definition = variables[name.local] { return remedy(for: definition, wanted: wanted) }
            return .condition(whole(trace, wanted))
        case .binary(let symbol, let left, let right) where symbol.isComparison:
            return .condition(comparison(symbol, left, right, trace, wanted))
        default:
            if wanted, let nearest = nearest(trace) { return nearest }
            return .condition(found(trace, wanted) ?? asked(trace, wanted) ?? whole(trace, wanted))
        }
    }

    /// - Parameter isAll: whether every part must come out as wanted, and not only one.
    private mutating func joined(_ operands: [Trace], wanted: Bool, isAll: Bool) -> Remedy? {
        var remedies: [Remedy] = []
        for operand in operands {
            guard let remedy = remedy(for: operand, wanted: wanted) else { continue }
            switch remedy {
            case .all(let parts) where isAll: remedies += parts
            case .any(let parts) where !isAll: remedies += parts
            default: remedies.append(remedy)
            }
        }
        remedies = remedies.enumerated().filter { !remedies[..<$0.offset].contains($0.element) }.map(\.element)
        if remedies.count < 2 { return remedies.first }
        return isAll ? .all(remedies) : .any(remedies)
    }

    /// Where a predicate kept none of a few nodes: what each of them lacks, or another that meets it.
    private mutating func nearest(_ trace: Trace) -> Remedy? {
        for case .predicate(let predicate) in trace.parts where predicate.kept == 0 && predicate.all > 0 {
            guard predicate.all <= 2, predicate.tried.count == predicate.all else { return nil }
            let close = predicate.tried.compactMap { node, trace in
                remedy(for: trace, wanted: true).map { Remedy.at(named(node), $0) }
            }
            let another = Text(
                "另有“\(predicate.candidates)”满足“\(predicate.text)”",
                "another '\(predicate.candidates)' that meets '\(predicate.text)'")
            return .any(close + [.condition(another)])
        }
        return nil
    }

    // MARK: Sentences

    private func whole(_ trace: Trace, _ wanted: Bool) -> Text {
        wanted
            ? Text("“\(trace.text)”须为真", "'\(trace.text)' must be true")
            : Text("“\(trace.text)”须为假", "'\(trace.text)' must be false")
    }

    /// A comparison, with the values that it compared.
    private func comparison(
        _ symbol: XPathTree.Operator, _ left: XPathTree, _ right: XPathTree, _ trace: Trace, _ wanted: Bool
    ) -> Text {
        let operands = trace.operands
        func side(_ tree: XPathTree) -> (text: String, value: String?) {
            if case .literal(let text) = tree.form { return (text, nil) }
            if case .number(let digits) = tree.form { return (digits, nil) }
            guard let operand = operands.first(where: { $0.tree.range == tree.range }) else {
                return (tree.description, nil)
            }
            return (operand.text, shown(operand))
        }
        let (first, second) = (side(left), side(right))
        let seen = [first, second].compactMap { side in
            side.value.map { "\(side.text) = \($0.isEmpty ? "''" : $0)" }
        }.joined(separator: ", ")
        let word = symbol.words(wanted)
        let gap = wanted ? difference(symbol, left, right, operands) : nil
        return Text(
            "“\(first.text)”\(word.chinese)“\(second.text)”(现在 \(seen)\(gap.map { ",\($0.chinese)" } ?? ""))",
            "'\(first.text)' \(word.english) '\(second.text)' (now \(seen)\(gap.map { "; \($0.english)" } ?? ""))")
    }

    /// How much is missing or too much, where both sides are numbers.
    private func difference(
        _ symbol: XPathTree.Operator, _ left: XPathTree, _ right: XPathTree, _ operands: [Trace]
    ) -> Text? {
        func number(_ tree: XPathTree) -> Double? {
            if case .number(let digits) = tree.form { return Double(digits) }
            // What may not be shown may not be worked out either.
            guard let operand = operands.first(where: { $0.tree.range == tree.range }),
                case .success(.number(let number)) = operand.value, shown(operand) == XPathValue.text(of: number)
            else { return nil }
            return number
        }
        guard let first = number(left), let second = number(right), first.isFinite, second.isFinite else { return nil }
        let gap = XPathValue.text(of: abs(first - second))
        switch symbol {
        case .greater, .greaterOrEqual: return Text("差 \(gap)", "\(gap) short")
        case .less, .lessOrEqual: return Text("超出 \(gap)", "\(gap) too much")
        default: return nil
        }
    }

    /// A path or look-up that must find something, or nothing.
    private func found(_ trace: Trace, _ wanted: Bool) -> Text? {
        guard case .success(.nodes(let nodes)) = trace.value else { return nil }
        guard wanted else {
            return Text(
                "“\(trace.text)”不得有内容(现有 \(nodes.count) 处)",
                "'\(trace.text)' must find nothing (it finds \(nodes.count))")
        }
        for case .predicate(let predicate) in trace.parts where predicate.kept == 0 && predicate.all > 0 {
            return Text(
                "\(predicate.all) 处“\(predicate.candidates)”中须有满足“\(predicate.text)”的",
                "one of the \(predicate.all) '\(predicate.candidates)' must meet '\(predicate.text)'")
        }
        return Text("须有“\(trace.text)”(现在没有)", "'\(trace.text)' must be there (there is none)")
    }

    /// contains() and starts-with().
    private func asked(_ trace: Trace, _ wanted: Bool) -> Text? {
        guard case .call(let name, let arguments) = trace.tree.form, arguments.count == 2,
            ["contains", "starts-with"].contains(name.description)
        else { return nil }
        func side(_ tree: XPathTree) -> String {
            guard let operand = trace.operands.first(where: { $0.tree.range == tree.range }) else {
                return tree.description
            }
            return "\(operand.text) (\(shown(operand)))"
        }
        let (whole, part) = (side(arguments[0]), side(arguments[1]))
        let isStart = name.description == "starts-with"
        return Text(
            "“\(whole)”\(wanted ? "须" : "不得")\(isStart ? "以" : "含有")“\(part)”\(isStart ? "开头" : "")",
            "'\(whole)' must \(wanted ? "" : "not ")\(isStart ? "begin with" : "contain") '\(part)'")
    }
}

extension Trace {
    var operands: [Trace] {
        parts.compactMap { if case .operand(let trace) = $0 { trace } else { nil } }
    }
}

extension XPathTree.Operator {
    fileprivate var isComparison: Bool {
        switch self {
        case .equal, .unequal, .less, .greater, .lessOrEqual, .greaterOrEqual: true
        default: false
        }
    }

    /// What the comparison asks of its left side.
    fileprivate func words(_ wanted: Bool) -> Text {
        switch (self, wanted) {
        case (.equal, true), (.unequal, false): Text("须等于", "must equal")
        case (.unequal, true), (.equal, false): Text("须不同于", "must differ from")
        case (.less, true), (.greaterOrEqual, false): Text("须小于", "must be less than")
        case (.greater, true), (.lessOrEqual, false): Text("须大于", "must be more than")
        case (.lessOrEqual, true), (.greater, false): Text("须不大于", "must be at most")
        case (.greaterOrEqual, true), (.less, false): Text("须不小于", "must be at least")
        default: Text("", "")
        }
    }
}
