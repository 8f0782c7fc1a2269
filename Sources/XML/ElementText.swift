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
        // After `<` and the name.
        let end = text.firstIndex { $0 == 0x20 || $0 == 0x2F || $0 == 0x3E || $0 == 0x0A } ?? text.endIndex
        var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
        bytes.reserveCapacity(bytes.count + text.count + 512)
        bytes += text[..<end]
        declareInherited(in: &bytes)
        bytes += text[end...]
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private var unwritten: XMLError {
        XMLError(.tooLarge, document: sourceName, message: "No memory for the text of \(localName)")
    }

    /// Writes the declarations in scope that stand on ancestors, nearest first, each prefix once.
    private func declareInherited(in bytes: inout [UInt8]) {
        var known: [UnsafePointer<xmlChar>?] = []
        var next: xmlNodePtr? = node.pointer
        while let current = next, current.pointee.type == XML_ELEMENT_NODE {
            var declared = current.pointee.nsDef
            while let declaration = declared?.pointee {
                declared = declaration.next
                if known.contains(where: { xmlStrEqual($0, declaration.prefix) != 0 }) { continue }
                known.append(declaration.prefix)
                if current == node.pointer { continue }
                bytes += " xmlns".utf8
                if let prefix = declaration.prefix {
                    bytes.append(UInt8(ascii: ":"))
                    bytes += UnsafeBufferPointer(start: prefix, count: Int(xmlStrlen(prefix)))
                }
                bytes += "=\"".utf8
                // As libxml2 keeps and writes it: what was escaped in the document still is.
                for byte in UnsafeBufferPointer(start: declaration.href, count: Int(xmlStrlen(declaration.href))) {
                    if byte == UInt8(ascii: "\"") { bytes += "&quot;".utf8 } else { bytes.append(byte) }
                }
                bytes.append(UInt8(ascii: "\""))
            }
            next = current.pointee.parent
        }
    }
}
