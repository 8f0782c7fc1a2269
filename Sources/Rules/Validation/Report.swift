package import XML

/// What a schema says of a document.
///
/// Holds the document, since nodes do; like the document it belongs to one task at a time.
package struct Report {
    package let schema: RuleSchema
    package let document: Document
    /// The id of the phase that ran, `#ALL` for all patterns.
    package let phase: String
    /// The patterns that ran, in the order of the schema.
    package let patterns: [ActivePattern]
    /// How many expressions were evaluated, contexts among them: what the run cost.
    package let evaluations: Int

    package struct ActivePattern {
        package let pattern: RuleSchema.Pattern
        /// The names of the documents that it looked at: the one validated, unless it names others.
        package let documents: [String]
        package let firings: Firings
        /// Rules (an index into the pattern's) that could not run at all, and why; nil for the whole pattern.
        package let unevaluated: [(rule: Int?, reason: String)]
    }

    /// A rule that took a node.
    package struct Firing {
        /// An index into the pattern's rules.
        package let rule: Int
        let table: NodeTable
        let number: Int32
        /// What its checks said; a check that had nothing to say is not here.
        package let results: [Result]

        package var node: Node { table.node(number) }
    }

    /// What one check said of one node.
    package struct Result {
        // The check by its place: a copy of it in each result would be most of what a report holds.
        let checks: [RuleSchema.Check]
        let index: Int
        package let verdict: Verdict
        let table: NodeTable
        let number: Int32
        /// What the schema names as the subject, where that is another node.
        package let subject: Node?
        /// The message as shown, white space normalised.
        package let message: Telling
        package let diagnostics: [NoteTelling]
        package let properties: [NoteTelling]
        /// What `value-of` and `name` found in message, diagnostics and properties, in order, each once.
        package let values: [Seen]

        package var check: RuleSchema.Check { checks[index] }
        /// The context node.
        package var node: Node { table.node(number) }
        /// Where that is, as an XPath that needs no prefixes.
        package var location: String { table.path(of: number) }
    }

    package enum Verdict: Hashable, Sendable {
        case failedAssert
        case successfulReport
        /// Neither: the reason, for people.
        case notEvaluated(reason: String)
    }

    /// A diagnostic or property as told of one node.
    package struct NoteTelling {
        package let note: RuleSchema.Note
        package let content: Telling
    }

    /// An expression and the string it had.
    package struct Seen: Hashable, Sendable {
        package let expression: String
        package let value: String

        package init(expression: String, value: String) {
            self.expression = expression
            self.value = value
        }
    }

    /// Every result, in the order of patterns, nodes and checks.
    package var results: [Result] {
        patterns.flatMap { $0.firings.flatMap(\.results) }
    }

    /// Whether no assertion failed, no report spoke, and everything was evaluated.
    package var isClean: Bool {
        patterns.allSatisfy { $0.unevaluated.isEmpty && $0.firings.allSatisfy(\.results.isEmpty) }
    }
}
