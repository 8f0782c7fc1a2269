internal import CLibXML
internal import Glibc

/// Writes a tree as UTF-8, byte for byte as libxml2 writes it without indentation, in less time: libxml2 takes
/// each bracket and name through its buffers by itself, and all text through a conversion from UTF-8 to UTF-8.
struct TreeWriter: ~Copyable {
    private var start = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    private var capacity = 1 << 16
    private var count = 0

    deinit {
        start.deallocate()
    }

    /// The document with an XML declaration; nil where it has what only libxml2 writes: a document type, sections of
    /// CDATA, text that a stylesheet wants unescaped.
    static func bytes(of tree: xmlDocPtr) -> [UInt8]? {
        guard tree.pointee.intSubset == nil, tree.pointee.standalone < 0,
            tree.pointee.version == nil || xmlStrEqual(tree.pointee.version, "1.0") != 0
        else { return nil }
        var writer = TreeWriter()
        writer.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        var next = tree.pointee.children
        while let child = next {
            guard writer.write(child) else { return nil }
            writer.put("\n")
            next = child.pointee.next
        }
        return Array(UnsafeBufferPointer(start: writer.start, count: writer.count))
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
            put("<")
            put(name: node)
            guard declare(node.pointee.nsDef), addAttributes(of: node) else { return false }
            put(node.pointee.children == nil ? "/>" : ">")
        case XML_TEXT_NODE:
            guard CLibXML_isUnescaped(node) == 0 else { return false }
            if let content = node.pointee.content { escape(content, inAttribute: false) }
        case XML_COMMENT_NODE:
            guard let content = node.pointee.content else { return true }
            put("<!--")
            put(content)
            put("-->")
        case XML_PI_NODE:
            put("<?")
            if let name = node.pointee.name { put(name) }
            if let content = node.pointee.content {
                put(" ")
                put(content)
            }
            put("?>")
        default: return false
        }
        return true
    }

    private mutating func end(_ element: xmlNodePtr) {
        put("</")
        put(name: element)
        put(">")
    }

    private mutating func declare(_ declarations: xmlNsPtr?) -> Bool {
        var next = declarations
        while let declared = next {
            next = declared.pointee.next
            guard let href = declared.pointee.href else { continue }
            guard xmlStrchr(href, UInt8(ascii: "\"")) == nil else { return false }
            put(" xmlns")
            if let prefix = declared.pointee.prefix {
                put(":")
                put(prefix)
            }
            put("=\"")
            put(href)
            put("\"")
        }
        return true
    }

    private mutating func addAttributes(of element: xmlNodePtr) -> Bool {
        var next = element.pointee.properties
        while let attribute = next {
            put(" ")
            put(name: Element.node(attribute))
            put("=\"")
            var piece = attribute.pointee.children
            while let text = piece {
                guard text.pointee.type == XML_TEXT_NODE else { return false }
                if let content = text.pointee.content { escape(content, inAttribute: true) }
                piece = text.pointee.next
            }
            put("\"")
            next = attribute.pointee.next
        }
        return true
    }

    private mutating func put(name node: xmlNodePtr) {
        if let prefix = node.pointee.ns?.pointee.prefix {
            put(prefix)
            put(":")
        }
        if let name = node.pointee.name { put(name) }
    }

    // MARK: Bytes

    private mutating func escape(_ text: UnsafePointer<xmlChar>, inAttribute: Bool) {
        var written = text
        var next = text
        while next.pointee != 0 {
            if next.pointee <= UInt8(ascii: ">"), let escaped = Self.escaped(next.pointee, inAttribute) {
                put(written, count: next - written)
                put(escaped)
                written = next + 1
            }
            next += 1
        }
        put(written, count: next - written)
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

    private mutating func put(_ text: StaticString) {
        put(text.utf8Start, count: text.utf8CodeUnitCount)
    }

    private mutating func put(_ text: UnsafePointer<xmlChar>) {
        put(text, count: strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)))
    }

    private mutating func put(_ text: UnsafePointer<xmlChar>, count added: Int) {
        if count + added > capacity { grow(by: added) }
        (start + count).update(from: text, count: added)
        count += added
    }

    private mutating func grow(by added: Int) {
        capacity = max(capacity * 2, count + added)
        let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        wider.update(from: start, count: count)
        start.deallocate()
        start = wider
    }
}
