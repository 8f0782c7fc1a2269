/// An expression where it stands in a schema.
package struct Query: Hashable, Sendable {
    /// Shared by all places that say the same.
    package let expression: Expression
    package let origin: SchemaOrigin

    package var text: String { expression.text }
    package var tree: XPathTree { expression.tree }
    package var resolved: XPathTree { expression.resolved }
    package var evaluated: String { expression.evaluated }
    package var variables: [String] { expression.variables }
    package var usesKeys: Bool { expression.usesKeys }

    /// An expression of a schema: parsed, and its names known.
    package final class Expression: Sendable {
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

        init(_ text: String, _ tree: XPathTree, resolved: XPathTree, variables: [String], usesKeys: Bool) {
            self.text = text
            self.tree = tree
            self.resolved = resolved
            evaluated = resolved.description
            self.variables = variables
            self.usesKeys = usesKeys
        }
    }
}

extension Query.Expression: Hashable {
    package static func == (left: Query.Expression, right: Query.Expression) -> Bool {
        left === right || left.text == right.text && left.evaluated == right.evaluated
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
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
