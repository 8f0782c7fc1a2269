import XML

/// One step of a compiled path.
final class PathStep {
    let axis: XPathTree.Axis
    let test: Test
    let predicates: [Predicate]
    /// Whether a predicate asks for positions, so that candidates must be gathered first.
    let isPositional: Bool

    enum Test {
        /// The number that the tables give to the name: negative on the attribute axis.
        case name(Int32)
        case elementIn(Int32)
        case attributeIn(Int32)
        case element, attribute, text, comment, instruction
        case node
    }

    init(_ axis: XPathTree.Axis, _ test: Test, _ predicates: [Predicate]) {
        self.axis = axis
        self.test = test
        self.predicates = predicates
        isPositional = predicates.contains { $0.isPositional }
    }

    @inline(__always)
    func matches(_ node: Int32, _ table: NodeTable) -> Bool {
        switch test {
        case .name(let name): table.names[Int(node)] == name
        case .elementIn(let namespace): table.isElement(node) && table.namespace(of: node) == namespace
        case .attributeIn(let namespace): table.isAttribute(node) && table.namespace(of: node) == namespace
        case .element: table.isElement(node)
        case .attribute: table.isAttribute(node)
        case .text: if case .text = table.kinds[Int(node)] { true } else { false }
        case .comment: if case .comment = table.kinds[Int(node)] { true } else { false }
        case .instruction: if case .instruction = table.kinds[Int(node)] { true } else { false }
        case .node: true
        }
    }

    /// Calls `body` with the nodes on the axis that pass the test, in the axis's order, until it has seen enough.
    func along(
        from node: Int32, _ machine: inout Machine, _ body: (Int32, inout Machine) throws(Fault) -> Bool
    ) throws(Fault) -> Bool {
        let table = machine.table
        switch axis {
        case .self:
            try machine.spend()
            return matches(node, table) ? try body(node, &machine) : false
        case .parent:
            try machine.spend()
            let parent = table.parents[Int(node)]
            return parent >= 0 && matches(parent, table) ? try body(parent, &machine) : false
        case .attribute:
            guard table.isElement(node) else { return false }
            var next = node + 1
            while next < table.ends[Int(node)], table.isAttribute(next) {
                try machine.spend()
                if matches(next, table), try body(next, &machine) { return true }
                next += 1
            }
            return false
        case .child:
            var next = table.firstChild(of: node)
            while next < table.ends[Int(node)] {
                try machine.spend()
                if matches(next, table), try body(next, &machine) { return true }
                next = table.ends[Int(next)]
            }
            return false
        case .descendant, .descendantOrSelf:
            if axis == .descendantOrSelf {
                try machine.spend()
                if matches(node, table), try body(node, &machine) { return true }
            }
            return try descendants(of: node, table, &machine, body)
        default:
            return try sideways(from: node, table, &machine, body)
        }
    }

    private func descendants(
        of node: Int32, _ table: NodeTable, _ machine: inout Machine,
        _ body: (Int32, inout Machine) throws(Fault) -> Bool
    ) throws(Fault) -> Bool {
        if case .name(let name) = test {
            for next in table.elements(named: name, inside: node) {
                try machine.spend()
                if try body(next, &machine) { return true }
            }
            return false
        }
        var next = table.firstChild(of: node)
        while next < table.ends[Int(node)] {
            try machine.spend()
            if !table.isAttribute(next), matches(next, table), try body(next, &machine) { return true }
            next += 1
        }
        return false
    }

    /// The axes that lead upwards, to siblings, and to what is before or after.
    private func sideways(
        from node: Int32, _ table: NodeTable, _ machine: inout Machine,
        _ body: (Int32, inout Machine) throws(Fault) -> Bool
    ) throws(Fault) -> Bool {
        switch axis {
        case .ancestor, .ancestorOrSelf:
            var next = axis == .ancestor ? table.parents[Int(node)] : node
            while next >= 0 {
                try machine.spend()
                if matches(next, table), try body(next, &machine) { return true }
                next = table.parents[Int(next)]
            }
        case .followingSibling:
            guard !table.isAttribute(node), table.parents[Int(node)] >= 0 else { return false }
            let end = table.ends[Int(table.parents[Int(node)])]
            var next = table.ends[Int(node)]
            while next < end {
                try machine.spend()
                if matches(next, table), try body(next, &machine) { return true }
                next = table.ends[Int(next)]
            }
        case .precedingSibling:
            guard !table.isAttribute(node), table.parents[Int(node)] >= 0 else { return false }
            var before: [Int32] = []
            var next = table.firstChild(of: table.parents[Int(node)])
            while next < node {
                try machine.spend()
                if matches(next, table) { before.append(next) }
                next = table.ends[Int(next)]
            }
            for found in before.reversed() where try body(found, &machine) { return true }
        case .following:
            var next = table.isAttribute(node) ? node + 1 : table.ends[Int(node)]
            while next < table.count {
                try machine.spend()
                if !table.isAttribute(next), matches(next, table), try body(next, &machine) {
                    return true
                }
                next += 1
            }
        case .preceding:
            // Ancestors contain the node, so they do not end before it.
            let start = table.isAttribute(node) ? table.parents[Int(node)] : node
            var next = start - 1
            while next >= 0 {
                try machine.spend()
                if !table.isAttribute(next), table.ends[Int(next)] <= start,
                    matches(next, table), try body(next, &machine)
                {
                    return true
                }
                next -= 1
            }
        default:
            throw .foreign
        }
        return false
    }
}

/// A condition of a step or filter.
struct Predicate {
    let condition: Operation
    /// Whether its outcome depends on the position or the number of candidates.
    let isPositional: Bool
    /// The position that it asks for, where it is a plain number.
    let constant: Int?

    func holds(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> Bool {
        switch condition.kind {
        case .number: return try condition.number(focus, &machine) == Double(focus.position)
        case nil:
            let value = try condition.value(focus, &machine)
            if case .number(let number) = value { return number == Double(focus.position) }
            return try value.asTruth()
        default: return try condition.truth(focus, &machine)
        }
    }
}

// Written as patterns: `==` of another module's type is a call.
extension NodeTable {
    @inline(__always)
    func isElement(_ node: Int32) -> Bool {
        if case .element = kinds[Int(node)] { true } else { false }
    }

    @inline(__always)
    func isAttribute(_ node: Int32) -> Bool {
        if case .attribute = kinds[Int(node)] { true } else { false }
    }

    /// The number of the first child, or of what comes after the node if it has none.
    @inline(__always)
    func firstChild(of node: Int32) -> Int32 {
        switch kinds[Int(node)] {
        case .element, .document: break
        default: return ends[Int(node)]
        }
        var next = node + 1
        while next < ends[Int(node)], isAttribute(next) { next += 1 }
        return next
    }
}
