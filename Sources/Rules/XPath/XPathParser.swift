/// Reads XPath 1.0 expressions into syntax trees, every production of the recommendation and nothing beyond it.
package struct XPathParser {
    private let tokens: [XPathToken]
    private var index = 0
    private var depth = 0

    /// How deep brackets, parentheses and minus signs may nest.
    package static let maximumDepth = 100

    private init(_ tokens: [XPathToken]) {
        self.tokens = tokens
    }

    /// The tree of `text`.
    package static func parse(_ text: String) throws(XPathSyntaxError) -> XPathTree {
        var parser = XPathParser(try XPathLexer.tokens(of: text))
        let tree = try parser.expression()
        guard parser.token.kind == .end else { throw parser.expected("an operator or the end") }
        return tree
    }

    private var token: XPathToken { tokens[index] }

    private mutating func next() { index = min(index + 1, tokens.count - 1) }

    private mutating func take(_ kind: XPathToken.Kind) -> Bool {
        guard token.kind == kind else { return false }
        next()
        return true
    }

    private mutating func require(_ kind: XPathToken.Kind, _ what: String) throws(XPathSyntaxError) {
        if !take(kind) { throw expected(what) }
    }

    private func expected(_ what: String) -> XPathSyntaxError {
        XPathSyntaxError(offset: token.range.lowerBound, "expected \(what), found \(token.shown)")
    }

    /// From `start` to the end of the last token taken.
    private func range(from start: Int) -> Range<Int> {
        start..<(index > 0 ? max(start, tokens[index - 1].range.upperBound) : start)
    }

    private var here: Int { token.range.lowerBound }

    private mutating func nested<Value>(
        _ body: (inout XPathParser) throws(XPathSyntaxError) -> Value
    ) throws(XPathSyntaxError) -> Value {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.maximumDepth {
            throw XPathSyntaxError(offset: here, "the expression nests deeper than \(Self.maximumDepth)")
        }
        return try body(&self)
    }

    // MARK: Operators

    private mutating func expression() throws(XPathSyntaxError) -> XPathTree {
        try nested { parser throws(XPathSyntaxError) in try parser.operand(bindingFrom: 1) }
    }

    /// An operand and the left-associative operators after it that bind at least as tightly as `minimum`; union and
    /// minus, which bind tighter than they all, are `unary()`'s.
    private mutating func operand(bindingFrom minimum: Int) throws(XPathSyntaxError) -> XPathTree {
        let start = here
        var left = try unary()
        while case .infix(let symbol) = token.kind, symbol != .union, symbol.binding >= minimum {
            next()
            let right = try operand(bindingFrom: symbol.binding + 1)
            left = XPathTree(.binary(symbol, left, right), range(from: start))
        }
        return left
    }

    private mutating func unary() throws(XPathSyntaxError) -> XPathTree {
        let start = here
        if take(.infix(.minus)) {
            let operand = try nested { parser throws(XPathSyntaxError) in try parser.unary() }
            return XPathTree(.negative(operand), range(from: start))
        }
        var left = try path()
        while take(.infix(.union)) {
            let right = try path()
            left = XPathTree(.binary(.union, left, right), range(from: start))
        }
        return left
    }

    // MARK: Paths

    private mutating func path() throws(XPathSyntaxError) -> XPathTree {
        let start = here
        switch token.kind {
        case .slash:
            next()
            let steps = beginsStep ? try relativePath(after: []) : []
            return XPathTree(.path(.root, steps), range(from: start))
        case .doubleSlash:
            let every = XPathTree.Step.everyNode(range: token.range)
            next()
            return XPathTree(.path(.root, try relativePath(after: [every])), range(from: start))
        case .literal, .number, .variable, .function, .open:
            return try filterPath()
        default:
            guard beginsStep else { throw expected("an expression") }
            return XPathTree(.path(.context, try relativePath(after: [])), range(from: start))
        }
    }

    private var beginsStep: Bool {
        switch token.kind {
        case .dot, .doubleDot, .at, .axis, .nodeType, .name, .anyName, .anyIn: true
        default: false
        }
    }

    private mutating func relativePath(after first: [XPathTree.Step]) throws(XPathSyntaxError) -> [XPathTree.Step] {
        var steps = first
        steps.append(try step())
        while token.kind == .slash || token.kind == .doubleSlash {
            if token.kind == .doubleSlash { steps.append(.everyNode(range: token.range)) }
            next()
            steps.append(try step())
        }
        return steps
    }

    private mutating func filterPath() throws(XPathSyntaxError) -> XPathTree {
        let start = here
        var tree = try primary()
        let predicates = try self.predicates()
        if !predicates.isEmpty {
            tree = XPathTree(.filter(tree, predicates: predicates), range(from: start))
        }
        guard token.kind == .slash || token.kind == .doubleSlash else { return tree }
        let every = token.kind == .doubleSlash ? [XPathTree.Step.everyNode(range: token.range)] : []
        next()
        let steps = try relativePath(after: every)
        return XPathTree(.path(.expression(tree), steps), range(from: start))
    }

    private mutating func primary() throws(XPathSyntaxError) -> XPathTree {
        let start = here
        switch token.kind {
        case .literal(let text):
            next()
            return XPathTree(.literal(text), range(from: start))
        case .number(let digits):
            next()
            return XPathTree(.number(digits), range(from: start))
        case .variable(let name):
            next()
            return XPathTree(.variable(name), range(from: start))
        case .function(let name):
            next()
            try require(.open, "(")
            var arguments: [XPathTree] = []
            if token.kind != .close {
                repeat { arguments.append(try expression()) } while take(.comma)
            }
            try require(.close, ", or ) after the arguments of \(name)")
            return XPathTree(.call(name, arguments), range(from: start))
        default:
            try require(.open, "an expression")
            let inner = try expression()
            try require(.close, ") to close the parenthesis")
            return XPathTree(inner.form, range(from: start))
        }
    }

    private mutating func step() throws(XPathSyntaxError) -> XPathTree.Step {
        let start = here
        if take(.dot) { return XPathTree.Step(.self, .node, range: range(from: start)) }
        if take(.doubleDot) { return XPathTree.Step(.parent, .node, range: range(from: start)) }
        var axis = XPathTree.Axis.child
        if take(.at) {
            axis = .attribute
        } else if case .axis(let name) = token.kind {
            guard let known = XPathTree.Axis(rawValue: name) else {
                throw XPathSyntaxError(offset: here, "there is no axis \(name)")
            }
            axis = known
            next()
            try require(.doubleColon, "::")
        }
        let test = try nodeTest()
        let predicates = try self.predicates()
        return XPathTree.Step(axis, test, predicates: predicates, range: range(from: start))
    }

    private mutating func nodeTest() throws(XPathSyntaxError) -> XPathTree.Test {
        switch token.kind {
        case .anyName:
            next()
            return .any
        case .anyIn(let prefix):
            next()
            return .anyIn(prefix: prefix)
        case .name(let name):
            next()
            return .name(name)
        case .nodeType(let type):
            next()
            try require(.open, "(")
            var target: String?
            if type == "processing-instruction", case .literal(let text) = token.kind {
                target = text
                next()
            }
            try require(.close, ")")
            return switch type {
            case "text": .text
            case "comment": .comment
            case "processing-instruction": .instruction(target)
            default: .node
            }
        default:
            throw expected("the name or kind of a node")
        }
    }

    private mutating func predicates() throws(XPathSyntaxError) -> [XPathTree] {
        var predicates: [XPathTree] = []
        while take(.openBracket) {
            predicates.append(try expression())
            try require(.closeBracket, "] to close the predicate")
        }
        return predicates
    }
}
