/// Why a text is not an XPath 1.0 expression.
package struct XPathSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where the trouble begins, in Unicode scalars from the start of the expression.
    package let offset: Int
    /// What could have stood there, or what is wrong with what does.
    package let message: String

    package init(offset: Int, _ message: String) {
        self.offset = offset
        self.message = message
    }

    package var description: String { "at character \(offset + 1): \(message)" }
}
