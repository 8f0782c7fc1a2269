/// EXSLT's string functions that libexslt has only inside a transformation (http://exslt.org/str).
enum XPathStringFunctions {
    private static let namespace = "http://exslt.org/strings"

    static func named(_ name: XPathBindings.FunctionName) -> XPathFunction? {
        guard name.namespace == namespace else { return nil }
        return switch name.localName {
        case "tokenize": tokenize
        case "split": split
        case "replace": replace
        default: nil
        }
    }

    /// `str:tokenize(text, delimiters)`: each character of the second is one; white space if there is none.
    private static func tokenize(_ arguments: [XPathValue], _ context: Node) throws -> XPathValue {
        let (text, delimiters) = try textAndMark(arguments, default: "\t\r\n ")
        let scalars = Set(delimiters.unicodeScalars)
        if scalars.isEmpty { return try tokens(text.unicodeScalars.map { String($0) }) }
        return try tokens(text.unicodeScalars.split { scalars.contains($0) }.map { String($0) })
    }

    /// `str:split(text, pattern)`: the second is one delimiter; a blank if there is none.
    private static func split(_ arguments: [XPathValue], _ context: Node) throws -> XPathValue {
        let (text, pattern) = try textAndMark(arguments, default: " ")
        if pattern.isEmpty { return try tokens(text.unicodeScalars.map { String($0) }) }
        return try tokens(
            Array(text.utf8).split(separator: Array(pattern.utf8)).map { String(decoding: $0, as: UTF8.self) })
    }

    /// `str:replace(text, search, replacement)` with strings.
    private static func replace(_ arguments: [XPathValue], _ context: Node) throws -> XPathValue {
        guard arguments.count == 3 else { throw wrongCount("replace") }
        let search = arguments[1].asString
        guard !search.isEmpty else { return .string(arguments[0].asString) }
        let parts = Array(arguments[0].asString.utf8)
            .split(separator: Array(search.utf8), omittingEmptySubsequences: false)
        return .string(
            parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: arguments[2].asString))
    }

    private static func textAndMark(
        _ arguments: [XPathValue], default mark: String
    ) throws(XMLError) -> (text: String, mark: String) {
        guard let text = arguments.first, arguments.count <= 2 else { throw wrongCount("tokenize") }
        return (text.asString, arguments.count > 1 ? arguments[1].asString : mark)
    }

    /// Elements named `token` in a document of their own, as EXSLT asks.
    private static func tokens(_ texts: [String]) throws(XMLError) -> XPathValue {
        let document = try Document(root: "tokens", namespace: nil, name: "str:tokenize")
        for text in texts { document.root.append(element: "token").append(text: text) }
        return .nodes(document.root.childElements.map(\.node))
    }

    private static func wrongCount(_ name: String) -> XMLError {
        XMLError(.expression, document: "str:\(name)", message: "A function with the wrong number of arguments")
    }
}
