package import Findings

/// The kind of value that a field takes: a simple type of the form's schema.
package struct FormType: Hashable, Sendable {
    /// A value that the type admits by name.
    package struct Choice: Hashable, Sendable {
        package let value: String
        /// What it means; empty if the schema does not say.
        package let meaning: Text
    }

    /// The name in the schema, `Date`, `Grade` …
    package let name: String
    /// What the schema says of its values.
    package let documentation: Text
    /// The values admitted, in the order of the schema; empty if the type names none.
    package let choices: [Choice]
    /// True if other values than those named are admitted too.
    package let isOpen: Bool
    /// True if several values may stand in one field, with spaces between.
    package let isList: Bool
    /// True for a text that only its length limits: there is nothing about it that a person must know.
    package let isPlain: Bool
    /// How values are masked where they become text (`all`, `tail-4` …); nil if they are not personal.
    package let mask: String?
}
