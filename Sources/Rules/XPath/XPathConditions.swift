/// The yes-or-no questions that an expression puts together.
extension XPathTree {
    /// The conditions that `and`, `or` and `not()` join, in the order written; the expression itself if they join none.
    package var conditions: [XPathTree] {
        switch form {
        case .binary(.or, let left, let right), .binary(.and, let left, let right):
            left.conditions + right.conditions
        case .call(let name, let arguments) where name.prefix == nil && name.local == "not" && arguments.count == 1:
            arguments[0].conditions
        case .call(let name, let arguments) where name.prefix == nil && name.local == "boolean" && arguments.count == 1:
            arguments[0].conditions
        default: [self]
        }
    }

    /// The parts of a union, in the order written; the expression itself if it is none.
    package var alternatives: [XPathTree] {
        if case .binary(.union, let left, let right) = form { return left.alternatives + right.alternatives }
        return [self]
    }

    /// Whether it is true, each condition being asked only where it matters (`or` and `and` stop early).
    package func holds(_ ask: (XPathTree) -> Bool?) -> Bool? {
        switch form {
        case .binary(.or, let left, let right):
            guard let first = left.holds(ask) else { return nil }
            return first ? true : right.holds(ask)
        case .binary(.and, let left, let right):
            guard let first = left.holds(ask) else { return nil }
            return first ? right.holds(ask) : false
        case .call(let name, let arguments) where name.prefix == nil && name.local == "not" && arguments.count == 1:
            return arguments[0].holds(ask).map { !$0 }
        case .call(let name, let arguments) where name.prefix == nil && name.local == "boolean" && arguments.count == 1:
            return arguments[0].holds(ask)
        default: return ask(self)
        }
    }
}
