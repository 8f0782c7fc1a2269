internal import CLibXML

extension Element {
    /// The element as a document of its own, in UTF-8: with the namespace declarations in its scope, as a copy would
    /// have them, but without the copy.
    package func serialisedAlone() throws(XMLError) -> [UInt8] {
        guard let buffer = xmlBufferCreate() else { throw unwritten }
        defer { xmlBufferFree(buffer) }
        guard xmlNodeDump(buffer, node.pointer.pointee.doc, node.pointer, 0, 0) >= 0,
            let start = xmlBufferContent(buffer)
        else { throw unwritten }
        let text = UnsafeBufferPointer(start: start, count: Int(xmlBufferLength(buffer)))
        let name = qualifiedName.utf8.count + 1
        var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
        bytes += text.prefix(name)
        for (prefix, uri) in inheritedDeclarations {
            bytes += (prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"").utf8
            // A namespace name with one of these would end the value or begin markup.
            for byte in uri.utf8 {
                switch byte {
                case UInt8(ascii: "&"): bytes += "&amp;".utf8
                case UInt8(ascii: "<"): bytes += "&lt;".utf8
                case UInt8(ascii: "\""): bytes += "&quot;".utf8
                default: bytes.append(byte)
                }
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += text.dropFirst(name)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private var unwritten: XMLError {
        XMLError(.tooLarge, document: sourceName, message: "No memory for the text of \(localName)")
    }

    /// The declarations in scope that stand on ancestors, nearest first, each prefix once.
    private var inheritedDeclarations: [(prefix: String, uri: String)] {
        var known: Set<String> = []
        var next = node.pointer.pointee.nsDef
        while let own = next {
            known.insert(Library.string(own.pointee.prefix))
            next = own.pointee.next
        }
        var found: [(prefix: String, uri: String)] = []
        var ancestor = node.pointer.pointee.parent
        while let current = ancestor, current.pointee.type == XML_ELEMENT_NODE {
            var declared = current.pointee.nsDef
            while let declaration = declared {
                let prefix = Library.string(declaration.pointee.prefix)
                if known.insert(prefix).inserted { found.append((prefix, Library.string(declaration.pointee.href))) }
                declared = declaration.pointee.next
            }
            ancestor = current.pointee.parent
        }
        return found
    }
}
