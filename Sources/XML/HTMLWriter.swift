internal import CLibXML

/// Writes the page that a stylesheet made, byte for byte as libxml2 2.9 does without indentation.
///
/// libxml2 looks every name up by comparing texts, and copies each text three times: that was a third of what a page
/// cost. The rules are those of XSLT 1.0, 16.2, with libxml2's table of the elements of HTML 4. What pages of ours do not
/// have, as namespaces, comments or server side includes, is left to libxml2.
struct HTMLWriter: ~Copyable {
    /// The page as UTF-8; nil where libxml2 must write it.
    static func page(_ tree: xmlDocPtr) -> [UInt8]? {
        _ = htmlSetMetaEncoding(tree, "UTF-8")
        var writer = HTMLWriter()
        return writer.write(tree) ? writer.buffer.bytes : nil
    }

    /// The tags of an element without its content, of which nothing depends on where it stands; nil where libxml2 must write
    /// them.
    static func tags(of element: xmlNodePtr) -> (start: [UInt8], end: [UInt8])? {
        var start = HTMLWriter()
        var end = HTMLWriter()
        guard start.writeStart(element) else { return nil }
        end.writeEnd(element)
        return (start.buffer.bytes, end.buffer.bytes)
    }

    /// Texts as they are written one after the other in an element whose text is escaped.
    static func markup(of texts: some Sequence<xmlNodePtr>) -> [UInt8] {
        var writer = HTMLWriter()
        for text in texts { writer.writeText(text, isRaw: CLibXML_isUnescaped(text) != 0) }
        return writer.buffer.bytes
    }

    private var buffer = ByteBuffer()
    private var traits = HTMLNames()

    /// Without recursion, for a tree may be deep. False where it holds something that pages do not have.
    private mutating func write(_ tree: xmlDocPtr) -> Bool {
        guard tree.pointee.type == XML_HTML_DOCUMENT_NODE, xmlDocGetRootElement(tree) != nil,
            writeType(tree.pointee.intSubset)
        else { return false }
        var next = tree.pointee.children
        while var here = next {
            switch here.pointee.type {
            case XML_ELEMENT_NODE:
                guard writeStart(here) else { return false }
                let traits = traits[here.pointee.name]
                if traits.contains(.void) { break }
                if let child = here.pointee.children {
                    next = child
                    continue
                }
                if !traits.contains(.endsUnsaid) { writeEnd(here) }
            case XML_TEXT_NODE:
                let isRaw =
                    CLibXML_isUnescaped(here) != 0 || traits[here.pointee.parent?.pointee.name].contains(.raw)
                writeText(here, isRaw: isRaw)
            case XML_DTD_NODE: break
            default: return false
            }
            while here.pointee.next == nil {
                guard let parent = here.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
                    buffer.put("\n")
                    return true
                }
                here = parent
                writeEnd(here)
            }
            next = here.pointee.next
        }
        return false
    }

    /// The document type of HTML 5, the only one that pages name.
    private mutating func writeType(_ type: xmlDtdPtr?) -> Bool {
        guard let type else { return true }
        guard let name = type.pointee.name, type.pointee.ExternalID == nil, let system = type.pointee.SystemID,
            xmlStrEqual(system, "about:legacy-compat") == 1
        else { return false }
        buffer.put("<!DOCTYPE ")
        buffer.put(name)
        buffer.put(">\n")
        return true
    }

    private mutating func writeStart(_ element: xmlNodePtr) -> Bool {
        guard element.pointee.ns == nil, element.pointee.nsDef == nil, let name = element.pointee.name else {
            return false
        }
        buffer.put("<")
        buffer.put(name)
        var next = element.pointee.properties
        while let attribute = next {
            guard write(attribute.pointee) else { return false }
            next = attribute.pointee.next
        }
        buffer.put(">")
        return true
    }

    private mutating func writeEnd(_ element: xmlNodePtr) {
        guard let name = element.pointee.name else { return }
        buffer.put("</")
        buffer.put(name)
        buffer.put(">")
    }

    private mutating func writeText(_ node: xmlNodePtr, isRaw: Bool) {
        guard var text = UnsafePointer(node.pointee.content) else { return }
        if isRaw { return buffer.put(text) }
        while true {
            let run = strcspn(text, "&<>")
            buffer.put(text, run)
            text += run
            if text.pointee == 0 { return }
            putReference(text.pointee)
            text += 1
        }
    }

    private mutating func write(_ attribute: xmlAttr) -> Bool {
        guard attribute.ns == nil, let name = attribute.name else { return false }
        let traits = traits[name]
        buffer.put(" ")
        buffer.put(name)
        guard let text = attribute.children, !traits.contains(.boolean) else { return true }
        guard text.pointee.type == XML_TEXT_NODE, text.pointee.next == nil, let value = text.pointee.content,
            !(traits.contains(.anchor) && xmlStrcasecmp(attribute.parent?.pointee.name, "a") == 0)
        else { return false }
        buffer.put("=\"")
        guard traits.contains(.address) ? putAddress(value) : putValue(value) else { return false }
        buffer.put("\"")
        return true
    }

    private mutating func putValue(_ value: UnsafePointer<UInt8>) -> Bool {
        var value = value
        while true {
            let run = strcspn(value, "&<>\"")
            buffer.put(value, run)
            value += run
            let special = value.pointee
            if special == 0 { return true }
            // libxml2 chooses other quotes for a value with quotes, and leaves `&{` and `<!--` as they are.
            let isOdd = special == UInt8(ascii: "\"") || value[1] == UInt8(ascii: "{") || value[1] == UInt8(ascii: "!")
            if isOdd { return false }
            putReference(special)
            value += 1
        }
    }

    /// What is no character of an address is percent-encoded (HTML 4.01, B.2.1).
    private mutating func putAddress(_ value: UnsafePointer<UInt8>) -> Bool {
        var value = value
        while value.pointee == 0x20 || (0x9...0xD).contains(value.pointee) { value += 1 }
        while value.pointee != 0 {
            let run = strspn(value, Self.addressCharacters)
            buffer.put(value, run)
            value += run
            let special = value.pointee
            switch special {
            case 0: return true
            case UInt8(ascii: "&") where value[1] == UInt8(ascii: "{"),
                UInt8(ascii: "<") where value[1] == UInt8(ascii: "!"):
                return false
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): putReference(special)
            default:
                buffer.put("%")
                for digit in [special >> 4, special & 0xF] { buffer.put(byte: digit + (digit < 10 ? 0x30 : 0x37)) }
            }
            value += 1
        }
        return true
    }

    /// Those of RFC 2396's unreserved characters and of `@/:=?;#%,+`; `&`, `<` and `>` become references.
    private static let addressCharacters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!~*'()@/:=?;#%,+"

    private mutating func putReference(_ character: UInt8) {
        switch character {
        case UInt8(ascii: "<"): buffer.put("&lt;")
        case UInt8(ascii: ">"): buffer.put("&gt;")
        default: buffer.put("&amp;")
        }
    }
}
