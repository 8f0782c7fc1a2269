extension XPathTree: CustomStringConvertible {
    /// The expression as text, abbreviated where XPath allows, with the fewest parentheses.
    package var description: String { text(inside: 0) }

    /// The expression, in parentheses if it binds looser than `level` asks for.
    private func text(inside level: Int) -> String {
        // An operator's name or `*` right after a lone slash would be read as a step.
        if case .path(.root, let steps) = form, steps.isEmpty, level > 0 { return "(/)" }
        return level > binding ? "(\(bare))" : bare
    }

    /// How tightly it binds: 1 for `or`, 10 for what never needs parentheses.
    private var binding: Int {
        switch form {
        case .binary(let symbol, _, _): symbol.binding
        case .negative: 7
        case .path: 9
        case .filter, .literal, .number, .variable, .call: 10
        }
    }

    private var bare: String {
        switch form {
        case .binary(let symbol, let left, let right):
            "\(left.text(inside: symbol.binding)) \(symbol.rawValue) \(right.text(inside: symbol.binding + 1))"
        case .negative(let operand): "-\(operand.text(inside: 7))"
        case .literal(let text): text.unicodeScalars.contains("'") ? "\"\(text)\"" : "'\(text)'"
        case .number(let digits): digits
        case .variable(let name): "$\(name)"
        case .call(let name, let arguments):
            "\(name)(\(arguments.map(\.description).joined(separator: ", ")))"
        case .filter(let primary, let predicates):
            primary.asPrimary + predicates.map { "[\($0)]" }.joined()
        case .path(let start, let steps): Self.text(start, steps)
        }
    }

    /// The expression where the grammar wants a primary one: a second filter needs parentheses too.
    private var asPrimary: String {
        if case .filter = form { return "(\(bare))" }
        return text(inside: 10)
    }

    private static func text(_ start: Start, _ steps: [Step]) -> String {
        var text =
            switch start {
            case .context: ""
            case .root: "/"
            case .expression(let tree): tree.text(inside: 10) + "/"
            }
        // `//` is a second slash, so it needs a first one, and a step after it.
        var endsInOneSlash = !text.isEmpty
        for (index, step) in steps.enumerated() {
            let isLast = index == steps.count - 1
            if step.isEveryNode, endsInOneSlash, !isLast {
                text += "/"
                endsInOneSlash = false
            } else {
                text += isLast ? step.description : "\(step)/"
                endsInOneSlash = true
            }
        }
        return text
    }
}

extension XPathTree.Operator {
    var binding: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .unequal: 3
        case .less, .greater, .lessOrEqual, .greaterOrEqual: 4
        case .plus, .minus: 5
        case .times, .div, .mod: 6
        case .union: 8
        }
    }
}

extension XPathTree.Step: CustomStringConvertible {
    package var description: String {
        let bare =
            switch (axis, test) {
            case (.self, .node) where predicates.isEmpty: "."
            case (.parent, .node) where predicates.isEmpty: ".."
            case (.child, _): test.description
            case (.attribute, _): "@\(test)"
            default: "\(axis.rawValue)::\(test)"
            }
        return bare + predicates.map { "[\($0)]" }.joined()
    }
}

extension XPathTree.Test: CustomStringConvertible {
    package var description: String {
        switch self {
        case .any: "*"
        case .anyIn(let prefix): "\(prefix):*"
        case .name(let name): name.description
        case .node: "node()"
        case .text: "text()"
        case .comment: "comment()"
        case .instruction(nil): "processing-instruction()"
        case .instruction(let target?):
            target.unicodeScalars.contains("'")
                ? "processing-instruction(\"\(target)\")" : "processing-instruction('\(target)')"
        }
    }
}
