package import XML

/// Writes W3C's XML form of JSON (XPath and XQuery Functions 3.1, 17.5.1) as JSON text.
package struct JSONText {
    private static let namespace = "http://www.w3.org/2005/xpath-functions"

    /// JSON, one member or item a line, two spaces a level, with a final line break.
    ///
    /// - Throws: an error that names the element that is no JSON.
    package static func write(_ root: Element) throws(XMLError) -> [UInt8] {
        var text = ""
        try write(root, to: &text, indent: "")
        return Array((text + "\n").utf8)
    }

    private static func write(_ element: Element, to text: inout String, indent: String) throws(XMLError) {
        guard element.namespace == namespace else { throw wrong(element) }
        switch element.localName {
        case "map": try writeList(element, "{", "}", to: &text, indent: indent, keyed: true)
        case "array": try writeList(element, "[", "]", to: &text, indent: indent, keyed: false)
        case "string": text += quoted(element.text)
        case "number":
            guard let number = Double(element.text), number.isFinite else { throw wrong(element) }
            text += element.text
        case "boolean": text += element.text == "true" || element.text == "1" ? "true" : "false"
        case "null": text += "null"
        default: throw wrong(element)
        }
    }

    private static func writeList(
        _ element: Element, _ open: String, _ close: String, to text: inout String, indent: String, keyed: Bool
    ) throws(XMLError) {
        let children = element.childElements
        guard !children.isEmpty else {
            text += open + close
            return
        }
        let deeper = indent + "  "
        text += open + "\n"
        for (index, child) in children.enumerated() {
            text += deeper
            if keyed {
                guard let key = child["key"] else { throw wrong(child) }
                text += quoted(key) + ": "
            }
            try write(child, to: &text, indent: deeper)
            text += index == children.count - 1 ? "\n" : ",\n"
        }
        text += indent + close
    }

    private static func wrong(_ element: Element) -> XMLError {
        XMLError(
            .stylesheet, document: element.sourceName,
            message: "<\(element.qualifiedName)> is not in the XML form of JSON")
    }

    private static func quoted(_ value: String) -> String {
        // Hardly a value needs an escape.
        if !value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) { return "\"\(value)\"" }
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
