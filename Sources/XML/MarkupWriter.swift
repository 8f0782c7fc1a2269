/// Writes XML as text, escaped as libxml2 escapes it.
///
/// The one who uses it sees to it that elements nest and names are names.
package struct MarkupWriter {
    package private(set) var bytes: [UInt8] = []
    /// Whether the start tag of the innermost element still takes attributes.
    private var isOpen = false
    /// The names of the attributes that were copied into it.
    private var copied: [String] = []

    package init() {}

    /// Gives away what is written so far; what comes after it goes on from there.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    package mutating func declare() {
        append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    package mutating func end() {
        append("\n")
    }

    /// Puts an element that is written already.
    package mutating func append(_ markup: [UInt8]) {
        closeTag()
        bytes += markup
    }

    package mutating func open(_ name: String) {
        closeTag()
        append("<")
        append(name)
        isOpen = true
    }

    /// Nothing if there is no value.
    package mutating func attribute(_ name: String, _ value: String?) {
        guard let value else { return }
        append(" ")
        append(name)
        append("=\"")
        escape(value, inAttribute: true)
        append("\"")
    }

    package mutating func text(_ text: String) {
        if text.isEmpty { return }
        closeTag()
        escape(text, inAttribute: false)
    }

    package mutating func close(_ name: String) {
        if isOpen {
            append("/>")
            isOpen = false
            copied = []
            return
        }
        append("</")
        append(name)
        append(">")
    }

    /// Gives the element that has just been opened a copy of an attribute, unless it has one of that name.
    package mutating func attribute(copying node: Node) {
        var name = node.localName
        if let namespace = node.namespace {
            let prefix = node.prefix ?? "copied"
            name = "\(prefix):\(name)"
            if prefix != "xml", !copied.contains("xmlns:\(prefix)") {
                copied.append("xmlns:\(prefix)")
                attribute("xmlns:\(prefix)", namespace)
            }
        }
        if copied.contains(name) { return }
        copied.append(name)
        attribute(name, node.stringValue)
    }

    /// A copy of an element or text, or of what a document holds.
    package mutating func copy(_ node: Node) throws(XMLError) {
        switch node.kind {
        case .element:
            guard let element = Element(node: node) else { return }
            let copy = try Document(copying: element, name: "copy").serialised()
            // Without the declaration's line and the line's end.
            let start = copy.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            append(Array(copy[start...].dropLast()))
        case .document: for child in node.children { try self.copy(child) }
        case .text: text(node.stringValue)
        default: break
        }
    }

    private mutating func closeTag() {
        guard isOpen else { return }
        append(">")
        isOpen = false
        copied = []
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        var text = text
        text.withUTF8 { text in
            // What needs no escape goes in one piece.
            var written = 0
            for (index, byte) in text.enumerated() {
                let escaped: String
                switch byte {
                case UInt8(ascii: "&"): escaped = "&amp;"
                case UInt8(ascii: "<"): escaped = "&lt;"
                case UInt8(ascii: ">"): escaped = "&gt;"
                case UInt8(ascii: "\r"): escaped = "&#13;"
                case UInt8(ascii: "\"") where inAttribute: escaped = "&quot;"
                case UInt8(ascii: "\n") where inAttribute: escaped = "&#10;"
                case UInt8(ascii: "\t") where inAttribute: escaped = "&#9;"
                default: continue
                }
                bytes.append(contentsOf: text[written..<index])
                append(escaped)
                written = index + 1
            }
            bytes.append(contentsOf: text[written...])
        }
    }
}
