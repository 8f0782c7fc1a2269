package import XML

/// Writes W3C's XML form of JSON (XPath and XQuery Functions 3.1, 17.5.1) as JSON text.
package struct JSONText {
    private static let namespace = "http://www.w3.org/2005/xpath-functions"

    /// JSON, one member or item a line, two spaces a level, with a final line break.
    ///
    /// - Throws: an error that names the element that is no JSON.
    package static func write(_ root: Element) throws(XMLError) -> [UInt8] {
        var text: [UInt8] = []
        try write(root, to: &text, indent: "")
        return text + "\n".utf8
    }

    private static func write(_ element: Element, to text: inout [UInt8], indent: String) throws(XMLError) {
        guard element.namespace == namespace else { throw wrong(element) }
        switch element.localName {
        case "map": try writeList(element, "{", "}", to: &text, indent: indent, keyed: true)
        case "array": try writeList(element, "[", "]", to: &text, indent: indent, keyed: false)
        case "string": quote(element.text, to: &text)
        case "number":
            guard let number = Double(element.text), number.isFinite else { throw wrong(element) }
            text += element.text.utf8
        case "boolean": text += (element.text == "true" || element.text == "1" ? "true" : "false").utf8
        case "null": text += "null".utf8
        default: throw wrong(element)
        }
    }

    private static func writeList(
        _ element: Element, _ open: String, _ close: String, to text: inout [UInt8], indent: String, keyed: Bool
    ) throws(XMLError) {
        let children = element.childElements
        guard !children.isEmpty else {
            text += (open + close).utf8
            return
        }
        let deeper = indent + "  "
        text += (open + "\n").utf8
        for (index, child) in children.enumerated() {
            text += deeper.utf8
            if keyed {
                guard let key = child["key"] else { throw wrong(child) }
                quote(key, to: &text)
                text += ": ".utf8
            }
            try write(child, to: &text, indent: deeper)
            text += (index == children.count - 1 ? "\n" : ",\n").utf8
        }
        text += (indent + close).utf8
    }

    private static func wrong(_ element: Element) -> XMLError {
        XMLError(
            .stylesheet, document: element.sourceName,
            message: "<\(element.qualifiedName)> is not in the XML form of JSON")
    }

    private static func quote(_ value: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""): text += "\\\"".utf8
            case UInt8(ascii: "\\"): text += "\\\\".utf8
            case UInt8(ascii: "\n"): text += "\\n".utf8
            case UInt8(ascii: "\r"): text += "\\r".utf8
            case UInt8(ascii: "\t"): text += "\\t".utf8
            case ..<0x20:
                let digits = String(byte, radix: 16)
                text += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
            default: text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }
}
