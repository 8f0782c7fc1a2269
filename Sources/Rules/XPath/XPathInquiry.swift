/// What can be said of an expression without evaluating it.
extension XPathTree {
    /// The direct parts, predicates included, as they stand.
    package var parts: [XPathTree] {
        switch form {
        case .binary(_, let left, let right): [left, right]
        case .negative(let operand): [operand]
        case .literal, .number, .variable: []
        case .call(_, let arguments): arguments
        case .filter(let primary, let predicates): [primary] + predicates
        case .path(let start, let steps): start.parts + steps.flatMap(\.predicates)
        }
    }

    /// Visits the expression and everything in it, the outer before the inner.
    package func visit(_ body: (XPathTree) -> Void) {
        body(self)
        switch form {
        case .binary(_, let left, let right):
            left.visit(body)
            right.visit(body)
        case .negative(let operand): operand.visit(body)
        case .literal, .number, .variable: break
        case .call(_, let arguments): for argument in arguments { argument.visit(body) }
        case .filter(let primary, let predicates):
            primary.visit(body)
            for predicate in predicates { predicate.visit(body) }
        case .path(let start, let steps):
            if case .expression(let tree) = start { tree.visit(body) }
            for step in steps { for predicate in step.predicates { predicate.visit(body) } }
        }
    }

    /// The names of the variables it uses, in order of first use.
    package var variables: [Name] {
        unique { if case .variable(let name) = $0.form { name } else { nil } }
    }

    /// The names of the functions it calls, in order of first use.
    package var functions: [Name] {
        unique { if case .call(let name, _) = $0.form { name } else { nil } }
    }

    /// The prefixes it uses, in order of first use.
    package var prefixes: [String] {
        var found: [String] = []
        func add(_ prefix: String?) {
            if let prefix, !found.contains(prefix) { found.append(prefix) }
        }
        visit { tree in
            switch tree.form {
            case .variable(let name), .call(let name, _): add(name.prefix)
            case .path(_, let steps): for step in steps { add(step.test.prefix) }
            default: break
            }
        }
        return found
    }

    /// Whether it has the same value in every document and with every value of a variable.
    package var isConstant: Bool {
        switch form {
        case .literal, .number: true
        case .variable, .path: false
        case .call(let name, let arguments):
            (!arguments.isEmpty || ["true", "false"].contains(name.local))
                && !["id", "key", "lang"].contains(name.local) && arguments.allSatisfy(\.isConstant)
        case .binary, .negative, .filter: parts.allSatisfy(\.isConstant)
        }
    }

    /// The kind of its value where syntax alone tells; nil for variables and functions of unknown namespaces.
    package func kind(namespaces: [String: String] = [:]) -> XPathKind? {
        switch form {
        case .binary(let symbol, _, _):
            switch symbol {
            case .or, .and, .equal, .unequal, .less, .greater, .lessOrEqual, .greaterOrEqual: .boolean
            case .plus, .minus, .times, .div, .mod: .number
            case .union: .nodes
            }
        case .negative, .number: .number
        case .literal: .string
        case .variable: nil
        case .path, .filter: .nodes
        case .call(let name, _):
            if let prefix = name.prefix {
                namespaces[prefix].flatMap { KnownFunction.named(name.local, in: $0)?.result }
            } else {
                KnownFunction.named(name.local, in: nil)?.result
            }
        }
    }

    /// Whether it asks for its position or the size of its context, predicates inside it not counted.
    package var usesPosition: Bool {
        switch form {
        case .call(let name, _) where name.prefix == nil && ["position", "last"].contains(name.local): true
        case .path(.expression(let start), _): start.usesPosition
        case .path: false
        case .filter(let primary, _): primary.usesPosition
        default: parts.contains(where: \.usesPosition)
        }
    }

    private func unique(_ pick: (XPathTree) -> Name?) -> [Name] {
        var found: [Name] = []
        visit { if let name = pick($0), !found.contains(name) { found.append(name) } }
        return found
    }
}

extension XPathTree.Start {
    var parts: [XPathTree] {
        if case .expression(let tree) = self { [tree] } else { [] }
    }
}

extension XPathTree.Test {
    var prefix: String? {
        switch self {
        case .anyIn(let prefix): prefix
        case .name(let name): name.prefix
        default: nil
        }
    }
}
