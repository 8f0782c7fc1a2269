/// A Schematron schema (ISO/IEC 19757-3), read and checked: inclusions resolved, abstract patterns and rules
/// worked in, every expression parsed, every name it uses known.
///
/// A plain value: one is read per run and shared by all workers.
package struct RuleSchema: Sendable {
    /// The name of the document it was read from.
    package let name: String
    package let title: String?
    /// `@schemaVersion`, as written.
    package let version: String?
    /// What `sch:ns` declares in the schema itself, in order.
    package let namespaces: [Namespace]
    /// The bindings under which `Query.evaluated` is to be evaluated: `namespaces`, and those that included
    /// parts need, under prefixes of their own.
    package let bindings: [Namespace]
    /// Lets of the whole schema, each after those that it uses.
    package let lets: [Let]
    package let keys: [Key]
    package let defaultPhase: String?
    package let phases: [Phase]
    /// The concrete patterns, in order.
    package let patterns: [Pattern]

    package struct Namespace: Hashable, Sendable {
        package let prefix: String
        package let uri: String

        package init(prefix: String, uri: String) {
            self.prefix = prefix
            self.uri = uri
        }
    }

    /// A variable of the schema, a phase, a pattern or a rule.
    package struct Let: Hashable, Sendable {
        package let name: String
        package let value: Value
        package let origin: SchemaOrigin

        package enum Value: Hashable, Sendable {
            case query(Query)
            /// The string value of element content: what XPath 1.0 sees of it.
            case text(String)
        }
    }

    /// An `xsl:key`.
    package struct Key: Hashable, Sendable {
        package let name: String
        package let match: Context
        package let use: Use
        package let origin: SchemaOrigin

        package enum Use: Hashable, Sendable {
            case query(Query)
            case content([Piece])
        }
    }

    package struct Phase: Hashable, Sendable {
        package let id: String
        package let lets: [Let]
        /// The ids of the patterns that run in it, as written.
        package let active: [String]
        /// Where set, only nodes in the subtrees that it matches are looked at (edition 2025).
        package let from: Context?
        package let origin: SchemaOrigin
    }

    package struct Pattern: Hashable, Sendable {
        package let id: String?
        package let title: String?
        /// The ids of the abstract pattern and of the instance, under either of which a phase may activate it.
        package let isA: String?
        /// Finds the addresses of the documents to look at instead of the one validated.
        package let documents: Query?
        package let lets: [Let]
        /// The concrete rules, in order: of those that match a node the first one takes it.
        package let rules: [Rule]
        package let marks: Marks
        package let origin: SchemaOrigin
    }

    package struct Rule: Hashable, Sendable {
        package let id: String?
        package let context: Context
        package let lets: [Let]
        package let checks: [Check]
        package let marks: Marks
        package let origin: SchemaOrigin
    }

    /// An `sch:assert` or `sch:report`.
    package struct Check: Hashable, Sendable {
        package let id: String?
        package let kind: Kind
        package let test: Query
        package let message: [Piece]
        package let diagnostics: [Note]
        package let properties: [Note]
        /// Its own, or else its rule's, subject: the node that the result is about, relative to the context.
        package let subject: Query?
        package let marks: Marks
        package let origin: SchemaOrigin

        package enum Kind: String, Hashable, Sendable {
            /// Speaks when its test is false.
            case assert
            /// Speaks when its test is true.
            case report
        }
    }

    /// A diagnostic or property, as one check uses it.
    package struct Note: Hashable, Sendable {
        package let id: String
        package let content: [Piece]
        /// `@scheme` of a property.
        package let scheme: String?
        package let marks: Marks
    }

    /// A part of a text for people.
    package indirect enum Piece: Hashable, Sendable {
        case text(String)
        case valueOf(Query)
        /// The name of the context node, or what the path finds.
        case name(Query?)
        /// `emph`, `span` or `dir`, with its `@class` or `@value`.
        case marked(element: String, attribute: String?, [Piece])
        case copyOf(Query)
    }

    /// The rich attributes that several elements share, each as written.
    package struct Marks: Hashable, Sendable {
        package var role: String?
        package var flag: String?
        package var severity: String?
        package var see: String?
        package var icon: String?
        package var fpi: String?
        /// `xml:lang`, inherited where it is not its own.
        package var language: String?

        package init() {}
    }
}

/// Where in a schema something stands.
package struct SchemaOrigin: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// 1-based; nil for a schema that was made and not parsed.
    package let line: Int?
    package let column: Int?

    package init(file: String, line: Int?, column: Int?) {
        self.file = file
        self.line = line
        self.column = column
    }

    package var description: String {
        guard let line else { return file }
        return column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
    }
}

extension SchemaOrigin: Comparable {
    package static func < (left: SchemaOrigin, right: SchemaOrigin) -> Bool {
        if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
        return (left.line ?? 0, left.column ?? 0) < (right.line ?? 0, right.column ?? 0)
    }
}
