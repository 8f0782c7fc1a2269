extension XPathTree: CustomStringConvertible {
    /// The expression as text, abbreviated where XPath allows, with the fewest parentheses.
    package var description: String {
        var text = ""
        write(to: &text, inside: 0)
        return text
    }

    /// The expression, in parentheses if it binds looser than `level` asks for.
    fileprivate func write(to text: inout String, inside level: Int) {
        // An operator's name or `*` right after a lone slash would be read as a step.
        let isLoneSlash = if case .path(.root, let steps) = form { steps.isEmpty } else { false }
        writeBare(to: &text, inParentheses: level > binding || isLoneSlash && level > 0)
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

    private func writeBare(to text: inout String, inParentheses: Bool) {
        if inParentheses { text += "(" }
        switch form {
        case .binary(let symbol, let left, let right):
            left.write(to: &text, inside: symbol.binding)
            text += " "
            text += symbol.rawValue
            text += " "
            right.write(to: &text, inside: symbol.binding + 1)
        case .negative(let operand):
            text += "-"
            operand.write(to: &text, inside: 7)
        case .literal(let literal):
            let quote = literal.utf8.contains(UInt8(ascii: "'")) ? "\"" : "'"
            text += quote
            text += literal
            text += quote
        case .number(let digits): text += digits
        case .variable(let name):
            text += "$"
            name.write(to: &text)
        case .call(let name, let arguments):
            name.write(to: &text)
            text += "("
            for (index, argument) in arguments.enumerated() {
                if index > 0 { text += ", " }
                argument.write(to: &text, inside: 0)
            }
            text += ")"
        case .filter(let primary, let predicates):
            primary.writePrimary(to: &text)
            predicates.write(to: &text)
        case .path(let start, let steps): Self.write(start, steps, to: &text)
        }
        if inParentheses { text += ")" }
    }

    /// The expression where the grammar wants a primary one: a second filter needs parentheses too.
    private func writePrimary(to text: inout String) {
        if case .filter = form { return writeBare(to: &text, inParentheses: true) }
        write(to: &text, inside: 10)
    }

    private static func write(_ start: Start, _ steps: [Step], to text: inout String) {
        // `//` is a second slash, so it needs a first one, and a step after it.
        var endsInOneSlash = true
        switch start {
        case .context: endsInOneSlash = false
        case .root: text += "/"
        case .expression(let tree):
            tree.write(to: &text, inside: 10)
            text += "/"
        }
        for (index, step) in steps.enumerated() {
            let isLast = index == steps.count - 1
            if step.isEveryNode, endsInOneSlash, !isLast {
                text += "/"
                endsInOneSlash = false
            } else {
                step.write(to: &text)
                if !isLast { text += "/" }
                endsInOneSlash = true
            }
        }
    }
}

extension [XPathTree] {
    /// As predicates.
    fileprivate func write(to text: inout String) {
        for predicate in self {
            text += "["
            predicate.write(to: &text, inside: 0)
            text += "]"
        }
    }
}

extension XPathTree.Name {
    fileprivate func write(to text: inout String) {
        if let prefix {
            text += prefix
            text += ":"
        }
        text += local
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
        var text = ""
        write(to: &text)
        return text
    }

    fileprivate func write(to text: inout String) {
        switch (axis, test) {
        case (.self, .node) where predicates.isEmpty: text += "."
        case (.parent, .node) where predicates.isEmpty: text += ".."
        case (.child, _): test.write(to: &text)
        case (.attribute, _):
            text += "@"
            test.write(to: &text)
        default:
            text += axis.rawValue
            text += "::"
            test.write(to: &text)
        }
        predicates.write(to: &text)
    }
}

extension XPathTree.Test {
    /// Names, which are most tests, go into the text without one of their own.
    fileprivate func write(to text: inout String) {
        if case .name(let name) = self { name.write(to: &text) } else { text += description }
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
