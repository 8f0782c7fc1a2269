/// One way in which a document is not as its schema says.
package struct SchemaProblem: Hashable, Sendable {
    /// libxml2's number for the rule that is broken (`xmlParserErrors`, 1800 and above).
    package let code: Int32
    /// libxml2's sentence, with names as `{namespace}local`. It may quote a value of the document.
    package let message: String
    /// The document that the place is in.
    package let sourceName: String
    /// 1-based; that of the attribute where one is to blame and there, else of the element. Nil for what was made.
    package let line: Int?
    /// 1-based, in Unicode scalars.
    package let column: Int?
    /// The local name of the element, or of the one that has the attribute.
    package let element: String
    /// The local name of the attribute to blame, present or missing.
    package let attribute: String?
    /// The XPath location of the attribute or element.
    package let path: String

    package init(
        code: Int32, message: String, sourceName: String, line: Int?, column: Int?, element: String,
        attribute: String?, path: String
    ) {
        self.code = code
        self.message = message
        self.sourceName = sourceName
        self.line = line
        self.column = column
        self.element = element
        self.attribute = attribute
        self.path = path
    }
}
