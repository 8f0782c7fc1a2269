package import Findings

/// Why a document, an expression, a schema or a stylesheet cannot be used.
package struct XMLError: Error, Hashable, Sendable {
    /// What sort of thing went wrong, for callers that treat the sorts differently.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Not well-formed XML with namespaces.
        case malformed
        /// Has a document type declaration; we take none, so no entity can be declared and no file be named by one.
        case doctype
        /// Refers to an entity that XML does not predefine.
        case entity
        /// Bytes that do not fit the encoding, or an encoding that we do not read.
        case encoding
        /// Nested deeper than allowed.
        case tooDeep
        /// More bytes, elements, attributes or text than allowed.
        case tooLarge
        /// An XPath expression that cannot be compiled or evaluated.
        case expression
        /// A stylesheet that cannot be compiled, or a transformation that failed.
        case stylesheet
        /// A schema that cannot be used.
        case schema
        /// An evaluation took more steps than allowed.
        case operationLimit
    }

    package let kind: Kind
    /// The name of the document, schema or stylesheet; for an expression, its text.
    package let document: String
    /// 1-based, where known.
    package let line: Int?
    /// 1-based, in Unicode scalars, where known.
    package let column: Int?
    /// One sentence without a full stop; in Chinese only what a document is read for says it, the rest is English.
    package let words: Text

    /// The English sentence, often libxml2's own.
    package var message: String { words.english }

    package init(_ kind: Kind, document: String, line: Int? = nil, column: Int? = nil, message: String) {
        self.init(kind, document: document, line: line, column: column, words: Text(message, message))
    }

    package init(_ kind: Kind, document: String, line: Int? = nil, column: Int? = nil, words: Text) {
        self.kind = kind
        self.document = document
        self.line = line
        self.column = column
        self.words = words
    }
}

extension XMLError: CustomStringConvertible {
    /// `form.xml:41:9: Opening and ending tag mismatch`.
    package var description: String {
        let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
        return "\(document)\(place): \(message)"
    }
}
