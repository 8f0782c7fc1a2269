import XML

/// `=`, `!=`, `<` and the like (XPath 1.0, 3.4), for operands of any kinds.
class Comparison: TruthOperation {
    let relation: Relation
    let left: Operation
    let right: Operation

    enum Relation {
        case equal, unequal, less, greater, lessOrEqual, greaterOrEqual

        init?(_ symbol: XPathTree.Operator) {
            switch symbol {
            case .equal: self = .equal
            case .unequal: self = .unequal
            case .less: self = .less
            case .greater: self = .greater
            case .lessOrEqual: self = .lessOrEqual
            case .greaterOrEqual: self = .greaterOrEqual
            default: return nil
            }
        }

        /// The relation with its operands exchanged.
        var mirrored: Relation {
            switch self {
            case .equal, .unequal: self
            case .less: .greater
            case .greater: .less
            case .lessOrEqual: .greaterOrEqual
            case .greaterOrEqual: .lessOrEqual
            }
        }

        /// Whether it asks for sameness, which texts have too; the others compare numbers only.
        var isOfSameness: Bool { self == .equal || self == .unequal }

        func holds(_ left: Double, _ right: Double) -> Bool {
            switch self {
            case .equal: left == right
            case .unequal: left != right
            case .less: left < right
            case .greater: left > right
            case .lessOrEqual: left <= right
            case .greaterOrEqual: left >= right
            }
        }
    }

    init(_ relation: Relation, _ left: Operation, _ right: Operation) {
        self.relation = relation
        self.left = left
        self.right = right
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        let first = try left.value(focus, &machine)
        let second = try right.value(focus, &machine)
        switch (first, second) {
        case (.absent, _), (_, .absent): throw .foreign
        case (.nodes(let some), .nodes(let others)):
            return try Self.compare(relation, some, others, &machine)
        case (.nodes(let nodes), let value):
            return try Self.compare(relation, nodes, value, &machine)
        case (let value, .nodes(let nodes)):
            return try Self.compare(relation.mirrored, nodes, value, &machine)
        default:
            return try Self.compare(relation, first, second, &machine)
        }
    }

    private static func compare(
        _ relation: Relation, _ left: Value, _ right: Value, _ machine: inout Machine
    ) throws(Fault) -> Bool {
        guard relation.isOfSameness else {
            return try relation.holds(left.asNumber(machine), right.asNumber(machine))
        }
        switch (left, right) {
        case (.truth, _), (_, .truth): return try (left.asTruth() == right.asTruth()) == (relation == .equal)
        case (.number, _), (_, .number): return try relation.holds(left.asNumber(machine), right.asNumber(machine))
        default:
            let (left, right) = try (left.asText(machine), right.asText(machine))
            try machine.spend(on: left)
            return (left == right) == (relation == .equal)
        }
    }

    /// Whether one of the nodes stands in the relation to the value.
    private static func compare(
        _ relation: Relation, _ nodes: [Int32], _ value: Value, _ machine: inout Machine
    ) throws(Fault) -> Bool {
        if case .truth(let truth) = value {
            guard relation.isOfSameness else { return relation.holds(nodes.isEmpty ? 0 : 1, truth ? 1 : 0) }
            return (!nodes.isEmpty == truth) == (relation == .equal)
        }
        if relation.isOfSameness, case .text(let text) = value {
            for node in nodes {
                try machine.spend()
                if (machine.text(of: node) == text) == (relation == .equal) { return true }
            }
            return false
        }
        let number = try value.asNumber(machine)
        for node in nodes {
            try machine.spend()
            if relation.holds(machine.number(of: node), number) { return true }
        }
        return false
    }

    /// Whether some node of the one set stands in the relation to some node of the other.
    private static func compare(
        _ relation: Relation, _ left: [Int32], _ right: [Int32], _ machine: inout Machine
    ) throws(Fault) -> Bool {
        guard !left.isEmpty, !right.isEmpty else { return false }
        try machine.spend(left.count + right.count)
        switch relation {
        case .equal:
            if left.count == 1 { return contains(machine.text(of: left[0]), right, machine) }
            if right.count == 1 { return contains(machine.text(of: right[0]), left, machine) }
            let texts = Set(left.map { machine.text(of: $0) })
            return right.contains { texts.contains(machine.text(of: $0)) }
        case .unequal:
            // Only if all of both are the same is there no pair that differs.
            let text = machine.text(of: left[0])
            return left.contains { machine.text(of: $0) != text } || right.contains { machine.text(of: $0) != text }
        case .less, .lessOrEqual:
            let low = left.map { machine.number(of: $0) }.filter { !$0.isNaN }.min()
            let high = right.map { machine.number(of: $0) }.filter { !$0.isNaN }.max()
            guard let low, let high else { return false }
            return relation.holds(low, high)
        case .greater, .greaterOrEqual:
            return try compare(relation.mirrored, right, left, &machine)
        }
    }

    private static func contains(_ text: Bytes, _ nodes: [Int32], _ machine: borrowing Machine) -> Bool {
        for node in nodes where machine.text(of: node) == text { return true }
        return false
    }
}

/// A comparison of the nodes of a path with one text or number: it stops at the first that fits.
final class NodeComparison: Comparison {
    private let comparesText: Bool

    /// - Parameter right: yields text or a number.
    override init(_ relation: Relation, _ left: Operation, _ right: Operation) {
        comparesText = relation.isOfSameness && right.kind == .string
        super.init(relation, left, right)
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        if comparesText {
            let text = try right.text(focus, &machine)
            let isEqual = relation == .equal
            return try left.visit(focus, &machine) { (node: Int32, machine: inout Machine) throws(Fault) in
                (machine.text(of: node) == text) == isEqual
            }
        }
        let number = try right.number(focus, &machine)
        return try left.visit(focus, &machine) { (node: Int32, machine: inout Machine) throws(Fault) in
            self.relation.holds(machine.number(of: node), number)
        }
    }
}

/// An equality of nodes with those of a path that finds the same everywhere in the document, as in
/// `@ref = /form/evidence/@id`: that path is walked once a document.
final class Join: TruthOperation {
    let number: Int
    let nodes: Operation
    let everywhere: Operation

    init(_ number: Int, _ nodes: Operation, everywhere: Operation) {
        self.number = number
        self.nodes = nodes
        self.everywhere = everywhere
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        var texts = machine.joins[number]
        if texts == nil {
            let found = try everywhere.nodes(focus, &machine)
            try machine.spend(found.count)
            texts = Set(found.map { machine.text(of: $0) })
            machine.joins[number] = texts
        }
        guard let texts, !texts.isEmpty else { return false }
        return try nodes.visit(focus, &machine) { (node: Int32, machine: inout Machine) throws(Fault) in
            texts.contains(machine.text(of: node))
        }
    }
}

/// A comparison of texts, or of what becomes numbers.
final class ScalarComparison: Comparison {
    private let comparesText: Bool

    override init(_ relation: Relation, _ left: Operation, _ right: Operation) {
        comparesText = left.kind == .string && right.kind == .string && relation.isOfSameness
        super.init(relation, left, right)
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        if comparesText {
            let text = try left.text(focus, &machine)
            try machine.spend(on: text)
            return try (text == right.text(focus, &machine)) == (relation == .equal)
        }
        return try relation.holds(left.number(focus, &machine), right.number(focus, &machine))
    }
}
