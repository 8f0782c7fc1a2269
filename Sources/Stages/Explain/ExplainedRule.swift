package import Findings
package import Record

/// An assertion with everything that it saw in one case; plain values, personal ones masked.
package struct ExplainedRule: Hashable, Sendable {
    package let assertion: String
    /// How many nodes of this requirement's item it was asked of.
    package let nodes: Int
    /// Those where it did not hold first, then those where it did; not more than were asked for.
    package let firings: [ExplainedFiring]
}

/// An assertion at one node.
package struct ExplainedFiring: Hashable, Sendable {
    package let node: ExplainedNode
    package let result: AssertionVerdict.Result
    /// The variables that the test uses, each after those that it uses itself.
    package let variables: [ExplainedPart]
    package let test: ExplainedPart
    /// What would make it hold; nil where it holds, or where that cannot be told.
    package let remedy: Remedy?
}

/// An expression, what it came to, and what that was made from.
package struct ExplainedPart: Hashable, Sendable {
    /// As written; of a predicate, what it was asked of with the predicate in brackets.
    package let expression: String
    package let value: ExplainedValue
    package let parts: [ExplainedPart]
    /// Whether `and` or `or` joins the parts.
    package let isJunction: Bool
    /// For a predicate asked of one node: the node.
    package let node: ExplainedNode?
}

/// A value as it may be shown.
package enum ExplainedValue: Hashable, Sendable {
    case truth(Bool)
    case number(String)
    case text(String)
    /// How many nodes, and the first of them.
    case nodes(Int, [ExplainedNode])
    /// Of so many nodes so many were kept.
    case kept(Int, of: Int)
    case unknown(reason: String)
    /// It has a value only at a position inside the whole.
    case positional
}

/// A node as people find it again.
package struct ExplainedNode: Hashable, Sendable {
    /// Its name with what tells it from its neighbours: `f:project[@id='P3']`.
    package let label: String
    /// What it holds, shortened; empty where it only holds other elements.
    package let content: String
    /// What a fact describes: `2026-11-19` for a number of days.
    package let described: String?
    /// File, line and column; for a file of the inventory its path.
    package let place: String?

    package init(label: String, content: String, described: String? = nil, place: String?) {
        self.label = label
        self.content = content
        self.described = described
        self.place = place
    }
}

/// What would make a test come out the other way.
package indirect enum Remedy: Hashable, Sendable {
    /// All of these.
    case all([Remedy])
    /// Any one of these.
    case any([Remedy])
    case condition(Text)
    /// This, at the node named.
    case at(String, Remedy)
}
