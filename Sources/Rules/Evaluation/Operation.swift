import XML

/// A part of a compiled expression: it yields a value where it is asked to, in the form it is asked for.
///
/// Immutable once made. A subclass says how the form that is its own comes about; the others are conversions
/// (XPath 1.0, 3.2 to 4).
class Operation {
    /// The kind of its value, nil if only the variables tell.
    var kind: XPathKind? { nil }

    func value(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Value { throw .foreign }

    func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        try value(focus, &machine).asTruth()
    }

    func number(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Double {
        try value(focus, &machine).asNumber(machine)
    }

    func text(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bytes {
        try value(focus, &machine).asText(machine)
    }

    /// Its nodes in document order, each once.
    func nodes(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> [Int32] {
        guard case .nodes(let nodes) = try value(focus, &machine) else { throw .foreign }
        return nodes
    }

    /// Calls `body` with its nodes, each once but in any order, until it says that it has seen enough.
    ///
    /// - Returns: whether `body` said so.
    func visit(
        _ focus: Focus, _ machine: inout Machine, _ body: (Int32, inout Machine) throws(Fault) -> Bool
    ) throws(Fault) -> Bool {
        for node in try nodes(focus, &machine) {
            if try body(node, &machine) { return true }
        }
        return false
    }
}

class TextOperation: Operation {
    override var kind: XPathKind? { .string }

    override func value(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Value {
        .text(try text(focus, &machine))
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        try !text(focus, &machine).isEmpty
    }

    override func number(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Double {
        try text(focus, &machine).asNumber
    }
}

class NumberOperation: Operation {
    override var kind: XPathKind? { .number }

    override func value(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Value {
        .number(try number(focus, &machine))
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        let number = try number(focus, &machine)
        return number != 0 && !number.isNaN
    }

    override func text(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bytes {
        Bytes(number: try number(focus, &machine))
    }
}

class TruthOperation: Operation {
    override var kind: XPathKind? { .boolean }

    override func value(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Value {
        .truth(try truth(focus, &machine))
    }

    override func number(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Double {
        try truth(focus, &machine) ? 1 : 0
    }

    override func text(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bytes {
        Bytes(try truth(focus, &machine) ? "true" : "false")
    }
}

class NodeOperation: Operation {
    override var kind: XPathKind? { .nodes }

    override func value(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Value {
        .nodes(try nodes(focus, &machine))
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        try visit(focus, &machine) { (_: Int32, _: inout Machine) throws(Fault) in true }
    }

    override func number(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Double {
        try first(focus, &machine).map { machine.number(of: $0) } ?? .nan
    }

    override func text(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bytes {
        guard let node = try first(focus, &machine) else { return [] }
        let text = machine.text(of: node)
        try machine.spend(on: text)
        return text
    }

    func first(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Int32? {
        try nodes(focus, &machine).first
    }

    func count(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Int {
        var count = 0
        _ = try visit(focus, &machine) { (_: Int32, _: inout Machine) throws(Fault) in
            count += 1
            return false
        }
        return count
    }
}

// MARK: - The simplest ones

final class TextConstant: TextOperation {
    let constant: Bytes
    init(_ constant: String) { self.constant = Bytes(constant) }
    override func text(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bytes { constant }
}

final class NumberConstant: NumberOperation {
    let constant: Double
    init(_ constant: Double) { self.constant = constant }
    override func number(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Double { constant }
}

final class TruthConstant: TruthOperation {
    let constant: Bool
    init(_ constant: Bool) { self.constant = constant }
    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool { constant }
}

final class Variable: Operation {
    let number: Int
    init(_ number: Int) { self.number = number }

    override func value(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Value {
        machine.variables[number]
    }
}

/// `current()`: the node that the whole expression is evaluated at.
final class Current: NodeOperation {
    override func nodes(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> [Int32] { [machine.current] }
    override func first(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Int32? { machine.current }
}
