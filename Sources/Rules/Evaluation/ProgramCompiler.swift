import XML

/// Makes programs of expressions: names become numbers, every operation knows the kinds of its operands.
///
/// What it does not know (some functions of EXSLT, `id()`, `lang()`, namespace nodes) it leaves to libxml2.
struct ProgramCompiler {
    private(set) var names = NameTable()
    /// The numbers of variables and keys by name.
    private(set) var variables: [String: Int] = [:]
    let keys: [String: Int]
    private let uris: [String: String]
    private var joins = 0
    private var depth = 0

    /// The expression is not one for a program.
    struct Unsupported: Error {}

    /// Programs call themselves as deep as expressions nest, so they must not nest deeper than the stack bears.
    private static let maximumDepth = 250

    init(_ schema: RuleSchema) {
        var uris = ["xml": "http://www.w3.org/XML/1998/namespace"]
        for binding in schema.bindings { uris[binding.prefix] = binding.uri }
        self.uris = uris
        var keys: [String: Int] = [:]
        for key in schema.keys where keys[key.name] == nil { keys[key.name] = keys.count }
        self.keys = keys
    }

    /// The number of a variable, given one if it has none yet.
    mutating func number(ofVariable name: String) -> Int {
        if let known = variables[name] { return known }
        variables[name] = variables.count
        return variables.count - 1
    }

    /// The program of an expression under the schema's bindings; nil if libxml2 has to evaluate it.
    mutating func program(of tree: XPathTree) -> Operation? {
        depth = 0
        do throws(Unsupported) {
            return try operation(tree)
        } catch {
            return nil
        }
    }

    private mutating func operation(_ tree: XPathTree) throws(Unsupported) -> Operation {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.maximumDepth { throw Unsupported() }
        switch tree.form {
        case .literal(let text): return TextConstant(text)
        case .number(let digits): return NumberConstant(XPathValue.number(in: digits))
        case .variable(let name):
            guard name.prefix == nil else { throw Unsupported() }
            return Variable(number(ofVariable: name.local))
        case .negative(let operand):
            return Arithmetic(.minus, NumberConstant(-0.0), try operation(operand))
        case .binary(let symbol, let left, let right): return try binary(symbol, left, right, tree)
        case .call(let name, let arguments): return try call(name, arguments)
        case .filter(let primary, let predicates):
            return Filter(try nodes(primary), try self.predicates(predicates))
        case .path(let start, let steps): return try path(start, steps)
        }
    }

    /// The program of an operand that must be nodes.
    private mutating func nodes(_ tree: XPathTree) throws(Unsupported) -> Operation {
        let operation = try operation(tree)
        if let kind = operation.kind, kind != .nodes { throw Unsupported() }
        return operation
    }

    // MARK: Operators

    private mutating func binary(
        _ symbol: XPathTree.Operator, _ left: XPathTree, _ right: XPathTree, _ tree: XPathTree
    ) throws(Unsupported) -> Operation {
        switch symbol {
        case .and, .or:
            var operands: [XPathTree] = []
            var rest = tree
            while case .binary(symbol, let left, let right) = rest.form {
                operands.append(right)
                rest = left
            }
            operands.append(rest)
            var operations: [Operation] = []
            for operand in operands.reversed() { operations.append(try operation(operand)) }
            return Connective(isAnd: symbol == .and, operations)
        case .union: return Union(try nodes(left), try nodes(right))
        case .plus, .minus, .times, .div, .mod:
            return Arithmetic(symbol, try operation(left), try operation(right))
        default:
            guard let relation = Comparison.Relation(symbol) else { throw Unsupported() }
            return try comparison(relation, left, right)
        }
    }

    private mutating func comparison(
        _ relation: Comparison.Relation, _ left: XPathTree, _ right: XPathTree
    ) throws(Unsupported) -> Operation {
        let first = try operation(left)
        let second = try operation(right)
        switch (first.kind, second.kind) {
        case (.nodes, .nodes):
            guard relation == .equal else { break }
            joins += 1
            if right.isSameEverywhere { return Join(joins, first, everywhere: second) }
            if left.isSameEverywhere { return Join(joins, second, everywhere: first) }
        case (.nodes, .string), (.nodes, .number): return NodeComparison(relation, first, second)
        case (.string, .nodes), (.number, .nodes): return NodeComparison(relation.mirrored, second, first)
        case (.string, .string) where relation.isOfSameness, (.number, .number), (.string, .number),
            (.number, .string):
            return ScalarComparison(relation, first, second)
        default: break
        }
        return Comparison(relation, first, second)
    }

    // MARK: Paths

    private mutating func path(
        _ start: XPathTree.Start, _ steps: [XPathTree.Step]
    ) throws(Unsupported) -> Operation {
        let from: PathOperation.Start =
            switch start {
            case .context: .context
            case .root: .root
            case .expression(let tree): .nodes(try nodes(tree))
            }
        var made: [PathStep] = []
        var index = 0
        while index < steps.count {
            let step = steps[index]
            index += 1
            if step.axis == .self, step.test == .node, step.predicates.isEmpty, steps.count > 1 { continue }
            let predicates = try self.predicates(step.predicates)
            // `//a` without positions is one step over the list of all elements of that name.
            if step.isEveryNode, index < steps.count, steps[index].axis == .child {
                let inner = try self.predicates(steps[index].predicates)
                if !inner.contains(where: \.isPositional) {
                    made.append(PathStep(.descendant, try test(steps[index].test, .descendant), inner))
                    index += 1
                    continue
                }
            }
            made.append(PathStep(step.axis, try test(step.test, step.axis), predicates))
        }
        return PathOperation(from, made)
    }

    private mutating func test(
        _ test: XPathTree.Test, _ axis: XPathTree.Axis
    ) throws(Unsupported) -> PathStep.Test {
        if axis == .namespace { throw Unsupported() }
        let isAttribute = axis == .attribute
        switch test {
        case .any: return isAttribute ? .attribute : .element
        case .anyIn(let prefix):
            let namespace = names.number(ofNamespace: try uri(prefix))
            return isAttribute ? .attributeIn(namespace) : .elementIn(namespace)
        case .name(let name):
            let namespace = try name.prefix.map { prefix throws(Unsupported) in try uri(prefix) }
            let number = names.number(of: name.local, namespace: namespace)
            return .name(isAttribute ? -number : number)
        case .node: return .node
        case .text: return .text
        case .comment: return .comment
        case .instruction(nil): return .instruction
        case .instruction: throw Unsupported()
        }
    }

    private func uri(_ prefix: String) throws(Unsupported) -> String {
        guard let uri = uris[prefix] else { throw Unsupported() }
        return uri
    }

    private mutating func predicates(_ trees: [XPathTree]) throws(Unsupported) -> [Predicate] {
        var predicates: [Predicate] = []
        for tree in trees {
            let condition = try operation(tree)
            let constant = (condition as? NumberConstant).flatMap { Int(exactly: $0.constant) }
            predicates.append(
                Predicate(
                    condition: condition,
                    isPositional: condition.kind == nil || condition.kind == .number || tree.usesPosition,
                    constant: constant))
        }
        return predicates
    }

    // MARK: Functions

    private mutating func call(
        _ name: XPathTree.Name, _ arguments: [XPathTree]
    ) throws(Unsupported) -> Operation {
        if let prefix = name.prefix { return try call(uri(prefix), name.local, arguments) }
        switch name.local {
        case "true": return TruthConstant(true)
        case "false": return TruthConstant(false)
        case "current": return Current()
        case "not": return Negation(try operation(arguments[0]))
        case "key":
            guard case .literal(let text) = arguments[0].form, let key = keys[text] else { throw Unsupported() }
            if let tokens = try tokens(arguments[1]) { return TokenLookUp(key, tokens.text, tokens.delimiters) }
            return KeyLookUp(key, try operation(arguments[1]))
        case "count", "sum":
            guard let function = NumberCall.Function(rawValue: name.local) else { throw Unsupported() }
            return NumberCall(function, try nodes(arguments[0]))
        case "name", "local-name", "namespace-uri":
            guard let function = TextCall.Function(rawValue: name.local) else { throw Unsupported() }
            return TextCall(function, try arguments.first.map { tree throws(Unsupported) in [try nodes(tree)] } ?? [])
        default: break
        }
        var operands: [Operation] = []
        for argument in arguments { operands.append(try operation(argument)) }
        if let function = TextCall.Function(rawValue: name.local) { return TextCall(function, operands) }
        if let function = TruthCall.Function(rawValue: name.local) { return TruthCall(function, operands) }
        guard let function = NumberCall.Function(rawValue: name.local) else { throw Unsupported() }
        return NumberCall(function, operands.first)
    }

    /// A function of EXSLT.
    private mutating func call(
        _ namespace: String, _ name: String, _ arguments: [XPathTree]
    ) throws(Unsupported) -> Operation {
        guard arguments.count == 1 else { throw Unsupported() }
        switch (namespace, name) {
        case ("http://exslt.org/sets", "distinct"): return NodeSelection(.distinct, try nodes(arguments[0]))
        case ("http://exslt.org/math", "highest"): return NodeSelection(.highest, try nodes(arguments[0]))
        case ("http://exslt.org/math", "lowest"): return NodeSelection(.lowest, try nodes(arguments[0]))
        case ("http://exslt.org/math", "max"): return Extreme(isLargest: true, try nodes(arguments[0]))
        case ("http://exslt.org/math", "min"): return Extreme(isLargest: false, try nodes(arguments[0]))
        default: throw Unsupported()
        }
    }

    /// What `str:tokenize` would take apart, and at which bytes; nil for another expression.
    private mutating func tokens(
        _ tree: XPathTree
    ) throws(Unsupported) -> (text: Operation, delimiters: [UInt8])? {
        guard case .call(let name, let arguments) = tree.form, name.local == "tokenize", let prefix = name.prefix,
            try uri(prefix) == "http://exslt.org/strings", (1...2).contains(arguments.count)
        else { return nil }
        var delimiters = Array("\t\r\n ".utf8)
        if arguments.count == 2 {
            guard case .literal(let text) = arguments[1].form, !text.isEmpty, text.utf8.allSatisfy({ $0 < 0x80 })
            else { return nil }
            delimiters = Array(text.utf8)
        }
        return (try operation(arguments[0]), delimiters)
    }
}

extension XPathTree {
    /// Whether it is a path that finds the same wherever in a document it is evaluated, and with any variables.
    fileprivate var isSameEverywhere: Bool {
        guard case .path(.root, _) = form else { return false }
        return variables.isEmpty && !functions.contains { ["current", "key"].contains($0.local) }
    }
}
