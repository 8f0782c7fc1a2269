internal import CLibXML

extension Node {
    /// 1-based line and column (in Unicode scalars) in the document named by `sourceName`.
    ///
    /// An element's is that of its `<`; an attribute's that of its name, or of its element if it was added later;
    /// other nodes have that of the element they are in. Nil for what was not parsed.
    package var place: (line: Int, column: Int)? {
        guard let (source, tag) = origin else { return nil }
        guard kind == .attribute, let offset = source.offset(ofAttribute: qualifiedName, inTagAt: tag) else {
            return source.place(of: tag)
        }
        return source.place(of: offset)
    }

    /// `sourceName` and `place` at once.
    package var sourcePlace: (name: String, line: Int?, column: Int?) {
        guard kind == .element, let (source, tag) = origin else { return (sourceName, place?.line, place?.column) }
        let place = source.place(of: tag)
        return (source.name, place?.line, place?.column)
    }

    /// The name of the document the node was parsed from, whatever document it was copied to since.
    package var sourceName: String {
        origin?.source.name ?? document.name
    }

    /// The source and the offset of the nearest tag.
    private var origin: (source: SourceText, tag: Int)? {
        var next: xmlNodePtr? = pointer
        while let node = next, node.pointee.type != XML_ELEMENT_NODE {
            guard node.pointee.type != XML_DOCUMENT_NODE else { return nil }
            next = node.pointee.parent
        }
        guard let mark = SourceMark(next?.pointee._private), let source = document.source(of: mark) else { return nil }
        return (source, mark.offset)
    }

    /// An XPath location that needs no prefixes and picks this node alone, as SVRL wants it:
    /// `/*[local-name()='a' and namespace-uri()='u'][1]/@b`.
    package var path: String {
        var steps: [String] = []
        var next: Node? = self
        while let node = next, node.kind != .document {
            steps.append(node.step())
            next = node.parent
        }
        return steps.isEmpty ? "/" : steps.reversed().map { "/\($0)" }.joined()
    }

    /// One step of `path`.
    ///
    /// - Parameter position: the position of an element among its siblings of the same name, where it is known.
    func step(position known: Int32? = nil) -> String {
        switch kind {
        case .document: return ""
        case .element:
            let position = known.map { Int($0) } ?? self.position
            return "*[local-name()='\(localName)' and namespace-uri()='\(namespace ?? "")'][\(position)]"
        case .attribute:
            guard let namespace else { return "@\(localName)" }
            return "@*[local-name()='\(localName)' and namespace-uri()='\(namespace)']"
        case .text: return "text()[\(position)]"
        case .comment: return "comment()[\(position)]"
        case .instruction: return "processing-instruction()[\(position)]"
        case .namespace: return "namespace::*[local-name()='\(localName)']"
        }
    }

    /// The 1-based position among the siblings of the same kind and, for an element, name.
    private var position: Int {
        var count = 1
        var next = pointer.pointee.prev
        while let sibling = next {
            if sibling.pointee.type == pointer.pointee.type, kind != .element || hasName(of: sibling) { count += 1 }
            next = sibling.pointee.prev
        }
        return count
    }

    private func hasName(of other: xmlNodePtr) -> Bool {
        xmlStrEqual(pointer.pointee.name, other.pointee.name) != 0
            && xmlStrEqual(pointer.pointee.ns?.pointee.href, other.pointee.ns?.pointee.href) != 0
    }
}
