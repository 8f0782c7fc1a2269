import XML

/// Those of some nodes that a function of EXSLT selects (http://exslt.org/set, http://exslt.org/math).
final class NodeSelection: NodeOperation {
    enum Function {
        /// The first of each string value.
        case distinct
        /// All that have the largest or least number; none where one of them is no number.
        case highest, lowest
    }

    let function: Function
    let argument: Operation

    init(_ function: Function, _ argument: Operation) {
        self.function = function
        self.argument = argument
    }

    override func nodes(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> [Int32] {
        let nodes = try argument.nodes(focus, &machine)
        for node in nodes { try machine.spend(on: machine.text(of: node)) }
        switch function {
        case .distinct:
            var known: Set<Bytes> = []
            return nodes.filter { known.insert(machine.text(of: $0)).inserted }
        case .highest, .lowest:
            let numbers = nodes.map { machine.number(of: $0) }
            let wanted = Extreme.of(numbers, isLargest: function == .highest)
            return zip(nodes, numbers).filter { $1 == wanted }.map(\.0)
        }
    }
}

/// `math:max` and `math:min`: not a number where there is none, or one of them is not.
final class Extreme: NumberOperation {
    let isLargest: Bool
    let argument: Operation

    init(isLargest: Bool, _ argument: Operation) {
        self.isLargest = isLargest
        self.argument = argument
    }

    override func number(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Double {
        let nodes = try argument.nodes(focus, &machine)
        for node in nodes { try machine.spend(on: machine.text(of: node)) }
        return Self.of(nodes.map { machine.number(of: $0) }, isLargest: isLargest)
    }

    static func of(_ numbers: [Double], isLargest: Bool) -> Double {
        if numbers.contains(where: \.isNaN) { return .nan }
        return (isLargest ? numbers.max() : numbers.min()) ?? .nan
    }
}
