/// An expression of a schema: parsed, and its names known.
package struct Query: Hashable, Sendable {
    /// As the schema has it, with the parameters of an abstract pattern put in.
    package let text: String
    package let tree: XPathTree
    /// The tree of `evaluated`.
    package let resolved: XPathTree
    /// What is evaluated: the same under the schema's `bindings`.
    package let evaluated: String
    /// The variables it uses, in order of first use.
    package let variables: [String]
    /// Whether it looks something up in an `xsl:key`.
    package let usesKeys: Bool
    package let origin: SchemaOrigin
}

/// The context of a rule, the match of a key, or the start of a phase.
package struct Context: Hashable, Sendable {
    package let text: String
    package let tree: XPathTree
    /// Expressions that together find every node that matches, one for each branch of the union.
    package let branches: [XPathTree]
    /// The variables it uses, in order of first use.
    package let variables: [String]
    /// Whether it looks something up in an `xsl:key`.
    package let usesKeys: Bool
    package let origin: SchemaOrigin
}

extension XPathTree {
    /// Whether it calls `key()`.
    var usesKeys: Bool { functions.contains(Name("key")) }
}
