internal import CLibXML

/// Writes a tree as UTF-8, byte for byte as libxml2 writes it without indentation, in less time: libxml2 takes
/// each bracket and name through its buffers by itself, and all text through a conversion from UTF-8 to UTF-8.
struct TreeWriter: ~Copyable {
    private var buffer = ByteBuffer()

    /// The document with an XML declaration; nil where it has what only libxml2 writes: a document type, sections of
    /// CDATA, text that a stylesheet wants unescaped.
    static func bytes(of tree: xmlDocPtr) -> [UInt8]? {
        guard tree.pointee.intSubset == nil, tree.pointee.standalone < 0,
            tree.pointee.version == nil || xmlStrEqual(tree.pointee.version, "1.0") != 0
        else { return nil }
        var writer = TreeWriter()
        writer.buffer.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        var next = tree.pointee.children
        while let child = next {
            guard writer.write(child) else { return nil }
            writer.buffer.put("\n")
            next = child.pointee.next
        }
        return writer.buffer.bytes
    }

    // MARK: Nodes

    /// Without recursion: a tree that was built, not parsed, may be deep.
    ///
    /// - Returns: false where there is something that is not for this writer.
    private mutating func write(_ top: xmlNodePtr) -> Bool {
        var here = top
        while true {
            guard begin(here) else { return false }
            if here.pointee.type == XML_ELEMENT_NODE, let child = here.pointee.children {
                here = child
                continue
            }
            while here != top {
                if let sibling = here.pointee.next {
                    here = sibling
                    break
                }
                guard let parent = here.pointee.parent else { return false }
                end(parent)
                here = parent
            }
            if here == top { return true }
        }
    }

    private mutating func begin(_ node: xmlNodePtr) -> Bool {
        switch node.pointee.type {
        case XML_ELEMENT_NODE:
            buffer.put("<")
            put(name: node)
            guard declare(node.pointee.nsDef), addAttributes(of: node) else { return false }
            buffer.put(node.pointee.children == nil ? "/>" : ">")
        case XML_TEXT_NODE:
            guard CLibXML_isUnescaped(node) == 0 else { return false }
            if let content = node.pointee.content { escape(content, inAttribute: false) }
        case XML_COMMENT_NODE:
            guard let content = node.pointee.content else { return true }
            buffer.put("<!--")
            buffer.put(content)
            buffer.put("-->")
        case XML_PI_NODE:
            buffer.put("<?")
            if let name = node.pointee.name { buffer.put(name) }
            if let content = node.pointee.content {
                buffer.put(" ")
                buffer.put(content)
            }
            buffer.put("?>")
        default: return false
        }
        return true
    }

    private mutating func end(_ element: xmlNodePtr) {
        buffer.put("</")
        put(name: element)
        buffer.put(">")
    }

    private mutating func declare(_ declarations: xmlNsPtr?) -> Bool {
        var next = declarations
        while let declared = next {
            next = declared.pointee.next
            guard let href = declared.pointee.href else { continue }
            guard xmlStrchr(href, UInt8(ascii: "\"")) == nil else { return false }
            buffer.put(" xmlns")
            if let prefix = declared.pointee.prefix {
                buffer.put(":")
                buffer.put(prefix)
            }
            buffer.put("=\"")
            buffer.put(href)
            buffer.put("\"")
        }
        return true
    }

    private mutating func addAttributes(of element: xmlNodePtr) -> Bool {
        var next = element.pointee.properties
        while let attribute = next {
            buffer.put(" ")
            put(name: Element.node(attribute))
            buffer.put("=\"")
            var piece = attribute.pointee.children
            while let text = piece {
                guard text.pointee.type == XML_TEXT_NODE else { return false }
                if let content = text.pointee.content { escape(content, inAttribute: true) }
                piece = text.pointee.next
            }
            buffer.put("\"")
            next = attribute.pointee.next
        }
        return true
    }

    private mutating func put(name node: xmlNodePtr) {
        if let prefix = node.pointee.ns?.pointee.prefix {
            buffer.put(prefix)
            buffer.put(":")
        }
        if let name = node.pointee.name { buffer.put(name) }
    }

    // MARK: Bytes

    private mutating func escape(_ text: UnsafePointer<xmlChar>, inAttribute: Bool) {
        var written = text
        var next = text
        while next.pointee != 0 {
            if next.pointee <= UInt8(ascii: ">"), let escaped = Self.escaped(next.pointee, inAttribute) {
                buffer.put(written, next - written)
                buffer.put(escaped)
                written = next + 1
            }
            next += 1
        }
        buffer.put(written, next - written)
    }

    private static func escaped(_ byte: UInt8, _ isInAttribute: Bool) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\r"): "&#13;"
        case UInt8(ascii: "\"") where isInAttribute: "&quot;"
        case UInt8(ascii: "\n") where isInAttribute: "&#10;"
        case UInt8(ascii: "\t") where isInAttribute: "&#9;"
        default: nil
        }
    }
}
