import XML

/// A compiled location path.
final class PathOperation: NodeOperation {
    let start: Start
    let steps: [PathStep]
    /// Whether going step by step, depth first, meets no node twice.
    let isUnique: Bool
    /// Whether it then meets them in document order.
    let isOrdered: Bool

    enum Start {
        case context, root
        case nodes(Operation)
    }

    init(_ start: Start, _ steps: [PathStep]) {
        self.start = start
        self.steps = steps
        var shape = Shape(start)
        for step in steps { shape.take(step.axis) }
        isUnique = shape.isUnique
        isOrdered = shape.isOrdered
    }

    /// What is known of the nodes after some steps.
    private struct Shape {
        var isSingle: Bool
        var isUnique = true
        var isOrdered = true
        /// Whether none of the nodes contains another.
        var isFlat: Bool

        init(_ start: Start) {
            isSingle = if case .nodes(let operation) = start { operation is Current } else { true }
            isFlat = isSingle
        }

        mutating func take(_ axis: XPathTree.Axis) {
            switch axis {
            case .self: return
            case .child, .attribute:
                isOrdered = isOrdered && isFlat
            case .descendant, .descendantOrSelf:
                isUnique = isUnique && isFlat
                isOrdered = isOrdered && isFlat
                isFlat = false
            case .followingSibling:
                isUnique = isUnique && isSingle
                isOrdered = isOrdered && isSingle
            case .parent:
                isUnique = isUnique && isSingle
                isOrdered = isOrdered && isSingle
                if isSingle { return }
            case .following:
                isUnique = isUnique && isSingle
                isOrdered = isOrdered && isSingle
                isFlat = false
            case .precedingSibling:
                isUnique = isUnique && isSingle
                isOrdered = false
            default:
                isUnique = isUnique && isSingle
                isOrdered = false
                isFlat = false
            }
            isSingle = false
        }
    }

    override func visit(
        _ focus: Focus, _ machine: inout Machine, _ body: (Int32, inout Machine) throws(Fault) -> Bool
    ) throws(Fault) -> Bool {
        guard isUnique else {
            for node in try stepByStep(focus, &machine) where try body(node, &machine) { return true }
            return false
        }
        switch start {
        case .context: return try walk(0, focus.node, &machine, body)
        case .root: return try walk(0, 0, &machine, body)
        case .nodes(let operation):
            for node in try operation.nodes(focus, &machine) where try walk(0, node, &machine, body) { return true }
            return false
        }
    }

    private func walk(
        _ index: Int, _ node: Int32, _ machine: inout Machine,
        _ body: (Int32, inout Machine) throws(Fault) -> Bool
    ) throws(Fault) -> Bool {
        guard index < steps.count else { return try body(node, &machine) }
        let step = steps[index]
        if step.isPositional {
            for found in try step.selected(from: node, &machine) where try walk(index + 1, found, &machine, body) {
                return true
            }
            return false
        }
        return try step.along(from: node, &machine) { (found: Int32, machine: inout Machine) throws(Fault) in
            for predicate in step.predicates {
                if try !predicate.condition.truth(Focus(node: found), &machine) { return false }
            }
            return try self.walk(index + 1, found, &machine, body)
        }
    }

    override func nodes(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> [Int32] {
        guard isUnique else { return try stepByStep(focus, &machine) }
        var found: [Int32] = []
        _ = try visit(focus, &machine) { (node: Int32, _: inout Machine) throws(Fault) in
            found.append(node)
            return false
        }
        if !isOrdered { try found.putInOrder(&machine) }
        return found
    }

    override func first(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Int32? {
        guard isUnique && isOrdered else { return try nodes(focus, &machine).first }
        var first: Int32?
        _ = try visit(focus, &machine) { (node: Int32, _: inout Machine) throws(Fault) in
            first = node
            return true
        }
        return first
    }

    /// Every step on all nodes of the one before, put into order in between.
    private func stepByStep(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> [Int32] {
        var nodes =
            switch start {
            case .context: [focus.node]
            case .root: [Int32(0)]
            case .nodes(let operation): try operation.nodes(focus, &machine)
            }
        for step in steps {
            var found: [Int32] = []
            for node in nodes { found += try step.selected(from: node, &machine) }
            try found.putInOrder(&machine)
            nodes = found
        }
        return nodes
    }
}

extension PathStep {
    /// The nodes that the step selects from one node, in the axis's order.
    func selected(from node: Int32, _ machine: inout Machine) throws(Fault) -> [Int32] {
        var found: [Int32] = []
        // `[3]` needs no more than three candidates.
        let limit = predicates.first?.constant ?? Int.max
        _ = try along(from: node, &machine) { (next: Int32, _: inout Machine) throws(Fault) in
            found.append(next)
            return found.count >= limit
        }
        for predicate in predicates { found = try predicate.filter(found, &machine) }
        return found
    }
}

extension Predicate {
    /// Those of the candidates, in their order, for which it holds.
    func filter(_ candidates: [Int32], _ machine: inout Machine) throws(Fault) -> [Int32] {
        if let constant {
            return constant >= 1 && constant <= candidates.count ? [candidates[constant - 1]] : []
        }
        var kept: [Int32] = []
        for (index, node) in candidates.enumerated() {
            let focus = Focus(node: node, position: Int32(index + 1), size: Int32(candidates.count))
            if try holds(focus, &machine) { kept.append(node) }
        }
        return kept
    }
}

extension [Int32] {
    /// In document order, each node once.
    mutating func putInOrder(_ machine: inout Machine) throws(Fault) {
        var isOrdered = true
        for index in indices.dropFirst() where self[index - 1] >= self[index] {
            isOrdered = false
            break
        }
        if isOrdered { return }
        try machine.spend(count)
        sort()
        var kept = 0
        for index in indices where index == 0 || self[index] != self[kept - 1] {
            self[kept] = self[index]
            kept += 1
        }
        removeLast(count - kept)
    }
}

/// `$rows[2]`: a filter of a primary expression, by document order.
final class Filter: NodeOperation {
    let primary: Operation
    let predicates: [Predicate]

    init(_ primary: Operation, _ predicates: [Predicate]) {
        self.primary = primary
        self.predicates = predicates
    }

    override func nodes(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> [Int32] {
        var found = try primary.nodes(focus, &machine)
        for predicate in predicates {
            try machine.spend(found.count)
            found = try predicate.filter(found, &machine)
        }
        return found
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        guard predicates.count == 1, !predicates[0].isPositional else {
            return try !nodes(focus, &machine).isEmpty
        }
        return try primary.visit(focus, &machine) { (node: Int32, machine: inout Machine) throws(Fault) in
            try machine.spend()
            return try self.predicates[0].condition.truth(Focus(node: node), &machine)
        }
    }
}

final class Union: NodeOperation {
    let left: Operation
    let right: Operation

    init(_ left: Operation, _ right: Operation) {
        self.left = left
        self.right = right
    }

    override func nodes(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> [Int32] {
        var found = try left.nodes(focus, &machine) + right.nodes(focus, &machine)
        try found.putInOrder(&machine)
        return found
    }

    override func truth(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        if try left.truth(focus, &machine) { return true }
        return try right.truth(focus, &machine)
    }
}

/// `key()` with the name of one key.
final class KeyLookUp: NodeOperation {
    let key: Int
    let wanted: Operation

    init(_ key: Int, _ wanted: Operation) {
        self.key = key
        self.wanted = wanted
    }

    override func nodes(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> [Int32] {
        guard wanted.kind == .nodes || wanted.kind == nil,
            case .nodes(let givers) = try wanted.value(focus, &machine)
        else { return try machine.nodes(ofKey: key, try wanted.text(focus, &machine)) }
        if givers.count == 1 { return try machine.nodes(ofKey: key, machine.text(of: givers[0])) }
        var found: [Int32] = []
        for giver in givers { found += try machine.nodes(ofKey: key, machine.text(of: giver)) }
        try found.putInOrder(&machine)
        return found
    }
}
