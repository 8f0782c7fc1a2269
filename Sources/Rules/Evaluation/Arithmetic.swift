import XML

/// `and` and `or` over any number of operands: a chain of them is one operation.
final class Connective: TruthOperation {
    let isAnd: Bool
    let operands: [Operation]

    init(isAnd: Bool, _ operands: [Operation]) {
        self.isAnd = isAnd
        self.operands = operands
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        for operand in operands where try operand.truth(focus, &machine) != isAnd { return !isAnd }
        return isAnd
    }
}

final class Negation: TruthOperation {
    let operand: Operation
    init(_ operand: Operation) { self.operand = operand }
    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        try !operand.truth(focus, &machine)
    }
}

/// `+`, `-`, `*`, `div` and `mod` (XPath 1.0, 3.5).
final class Arithmetic: NumberOperation {
    let symbol: XPathTree.Operator
    let left: Operation
    let right: Operation

    init(_ symbol: XPathTree.Operator, _ left: Operation, _ right: Operation) {
        self.symbol = symbol
        self.left = left
        self.right = right
    }

    override func number(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Double {
        let first = try left.number(focus, &machine)
        let second = try right.number(focus, &machine)
        switch symbol {
        case .plus: return first + second
        case .minus: return first - second
        case .times: return first * second
        case .div: return first / second
        default: return first.truncatingRemainder(dividingBy: second)
        }
    }
}

/// Functions that yield numbers.
final class NumberCall: NumberOperation {
    enum Function: String {
        case position, last, count, number, sum, floor, ceiling, round
        case stringLength = "string-length"
    }

    let function: Function
    let argument: Operation?

    init(_ function: Function, _ argument: Operation?) {
        self.function = function
        self.argument = argument
    }

    override func number(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Double {
        switch function {
        case .position: return Double(focus.position)
        case .last: return Double(focus.size)
        case .count:
            guard let nodes = argument as? NodeOperation else {
                return Double(try argument?.nodes(focus, &machine).count ?? 0)
            }
            return Double(try nodes.count(focus, &machine))
        case .number:
            return try argument?.number(focus, &machine) ?? machine.number(of: focus.node)
        case .stringLength:
            let text = try argument?.text(focus, &machine) ?? machine.text(of: focus.node)
            try machine.spend(on: text)
            return Double(text.scalarCount)
        case .sum:
            var sum = 0.0
            for node in try argument?.nodes(focus, &machine) ?? [] { sum += machine.number(of: node) }
            return sum
        case .floor: return try argument?.number(focus, &machine).rounded(.down) ?? .nan
        case .ceiling: return try argument?.number(focus, &machine).rounded(.up) ?? .nan
        case .round:
            let number = try argument?.number(focus, &machine) ?? .nan
            // Halves go up, and what is between them and zero stays negative (4.4).
            if number >= -0.5 && number < 0 { return -0.0 }
            let lower = number.rounded(.down)
            return number - lower >= 0.5 ? lower + 1 : lower
        }
    }
}

/// Functions that yield text.
final class TextCall: TextOperation {
    enum Function: String {
        case string, concat, substring, translate, name
        case substringBefore = "substring-before"
        case substringAfter = "substring-after"
        case normalizeSpace = "normalize-space"
        case localName = "local-name"
        case namespaceURI = "namespace-uri"
    }

    let function: Function
    let arguments: [Operation]

    init(_ function: Function, _ arguments: [Operation]) {
        self.function = function
        self.arguments = arguments
    }

    override func text(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bytes {
        switch function {
        case .string: return try first(focus, &machine)
        case .concat:
            var result: [UInt8] = []
            for argument in arguments { result += try argument.text(focus, &machine) }
            try machine.spend(on: result[...])
            return result[...]
        case .normalizeSpace:
            let text = try first(focus, &machine)
            try machine.spend(on: text)
            return text.spaceNormalised
        case .substringBefore, .substringAfter:
            let text = try first(focus, &machine)
            let mark = try arguments[1].text(focus, &machine)
            try machine.spend(on: text, times: mark)
            guard let range = text.range(of: mark) else { return [] }
            return function == .substringBefore ? text[..<range.lowerBound] : text[range.upperBound...]
        case .substring: return try substring(focus, &machine)
        case .translate:
            let text = try first(focus, &machine)
            let from = try arguments[1].text(focus, &machine)
            let to = try arguments[2].text(focus, &machine)
            try machine.spend(on: text)
            try machine.spend(on: from)
            return text.translated(from: from, to: to)
        case .name, .localName, .namespaceURI: return try name(focus, &machine)
        }
    }

    private func first(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bytes {
        try arguments.first?.text(focus, &machine) ?? machine.text(of: focus.node)
    }

    private func substring(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bytes {
        let text = try first(focus, &machine)
        try machine.spend(on: text)
        let start = Self.rounded(try arguments[1].number(focus, &machine))
        guard arguments.count > 2 else { return text.scalars(from: start, to: .infinity) }
        let length = Self.rounded(try arguments[2].number(focus, &machine))
        return text.scalars(from: start, to: start + length)
    }

    private static func rounded(_ number: Double) -> Double {
        (number + 0.5).rounded(.down)
    }

    private func name(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bytes {
        var number = focus.node
        if let argument = arguments.first {
            guard let found = try argument.nodes(focus, &machine).first else { return [] }
            number = found
        }
        let node = machine.table.node(number)
        return switch function {
        case .name: Bytes(node.qualifiedName)
        case .localName: Bytes(node.localName)
        default: Bytes(node.namespace ?? "")
        }
    }
}

/// Functions that yield truth, `not()` apart.
final class TruthCall: TruthOperation {
    enum Function: String {
        case boolean, contains
        case startsWith = "starts-with"
    }

    let function: Function
    let arguments: [Operation]

    init(_ function: Function, _ arguments: [Operation]) {
        self.function = function
        self.arguments = arguments
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        if function == .boolean { return try arguments[0].truth(focus, &machine) }
        let text = try arguments[0].text(focus, &machine)
        let wanted = try arguments[1].text(focus, &machine)
        try machine.spend(on: text, times: wanted)
        return function == .contains ? text.range(of: wanted) != nil : text.starts(with: wanted)
    }
}
