internal import CLibXML

/// An XML document in memory: a tree that always has a root element.
///
/// It owns the tree; every `Node` and `Element` keeps its document alive. Not `Sendable`: libxml2 lets only one
/// task at a time use a tree, even to read it.
package final class Document {
    /// What errors and places call the document, usually the path of its file.
    package let name: String
    let tree: xmlDocPtr
    private var rootNode: xmlNodePtr
    /// What nodes were parsed from; the first is the document's own, others came with copies.
    private var sources: [SourceText]
    /// Nodes taken out of the tree: a `Node` may still point to one, so they live as long as the document.
    private var removed: [xmlNodePtr] = []
    /// Documents that nodes of this one were moved to: a `Node` may still point to one through this document.
    private var successors: [Document] = []

    /// Parses UTF-8, with or without a byte order mark; the encoding that the XML declaration names is ignored.
    ///
    /// All or nothing: the first mistake is thrown with its place. A document type declaration is refused, nothing is
    /// loaded from anywhere, and a limit that is passed stops the parser at once.
    ///
    /// - Parameters:
    ///   - keepingPlaces: false gives the text up: its nodes have no places, and memory is for the tree alone.
    ///   - holder: the name of elements that hold fragments of other documents. Each child element of such an element is
    ///     read and checked like all others, but what it is left with is neither attributes nor elements, only one text:
    ///     itself, as a document of its own, with the namespace declarations in its scope. White space that indents
    ///     elements is left out of elements of the namespace, whose own text it cannot be.
    package init(
        parsing bytes: [UInt8], name: String, limits: ParseLimits = ParseLimits(), keepingPlaces: Bool = true,
        fragmentsIn holder: (localName: String, namespace: String)? = nil
    ) throws(XMLError) {
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let source = SourceText(name: name, bytes: marked ? Array(bytes[3...]) : bytes)
        let tree = try Parser(source, limits: limits, holder: holder).parse()
        guard let root = xmlDocGetRootElement(tree) else {
            xmlFreeDoc(tree)
            throw XMLError(.malformed, document: name, message: "No root element")
        }
        self.name = name
        self.tree = tree
        rootNode = root
        if !keepingPlaces { source.forget() }
        sources = [source]
    }

    /// A new document with an empty root element.
    ///
    /// - Parameters:
    ///   - localName: a name without a colon.
    ///   - prefix: nil makes `namespace` the default one.
    package init(root localName: String, namespace: String?, prefix: String? = nil, name: String) throws(XMLError) {
        _ = Library.ready
        guard xmlValidateNCName(localName, 0) == 0, let tree = xmlNewDoc("1.0") else {
            throw XMLError(.malformed, document: name, message: "Not an element name: \(localName)")
        }
        guard let root = xmlNewDocNode(tree, nil, localName, nil) else {
            xmlFreeDoc(tree)
            throw XMLError(.tooLarge, document: name, message: "No memory for the root element")
        }
        _ = xmlDocSetRootElement(tree, root)
        if let namespace { xmlSetNs(root, xmlNewNs(root, namespace, prefix)) }
        self.name = name
        self.tree = tree
        rootNode = root
        sources = []
    }

    /// A new document whose root is a copy of `element`, with the namespace declarations in its scope and its places.
    package init(copying element: Element, name: String) throws(XMLError) {
        guard let tree = xmlNewDoc("1.0") else {
            throw XMLError(.tooLarge, document: name, message: "No memory for a document")
        }
        guard let root = xmlDocCopyNode(element.node.pointer, tree, 1) else {
            xmlFreeDoc(tree)
            throw XMLError(.tooLarge, document: name, message: "No memory for a copy of \(element.localName)")
        }
        _ = xmlDocSetRootElement(tree, root)
        Self.declareScope(of: element.node.pointer, on: root)
        self.name = name
        self.tree = tree
        rootNode = root
        sources = []
        takePlaces(from: element.node, to: root)
    }

    /// Takes over a tree that a transformation made.
    init(taking tree: xmlDocPtr, root: xmlNodePtr, name: String) {
        self.name = name
        self.tree = tree
        rootNode = root
        sources = []
    }

    deinit {
        for node in removed { xmlFreeNode(node) }
        xmlFreeDoc(tree)
    }

    package var root: Element { Element(Node(self, rootNode)) }

    /// The document node, which XPath calls the root: the parent of the root element.
    package var node: Node {
        Node(self, UnsafeMutableRawPointer(tree).assumingMemoryBound(to: xmlNode.self))
    }

    /// The document as UTF-8 with an XML declaration; equal trees give equal bytes.
    ///
    /// - Parameter indented: puts each element on its own line, where its parent has no text of its own.
    package func serialised(indented: Bool = false) throws(XMLError) -> [UInt8] {
        if !indented, let bytes = TreeWriter.bytes(of: tree) { return bytes }
        var text: UnsafeMutablePointer<xmlChar>?
        var count: Int32 = 0
        _ = Library.capturing { xmlDocDumpFormatMemoryEnc(tree, &text, &count, "UTF-8", indented ? 1 : 0) }
        guard let text else { throw XMLError(.tooLarge, document: name, message: "Cannot be written") }
        defer { CLibXML_free(text) }
        return Array(UnsafeBufferPointer(start: text, count: Int(count)))
    }
}

// MARK: - Places and removed nodes

extension Document {
    func source(of mark: SourceMark) -> SourceText? {
        sources.indices.contains(mark.source) ? sources[mark.source] : nil
    }

    /// Gives a copied subtree the places of what it was copied from.
    func takePlaces(from original: Node, to copy: xmlNodePtr) {
        var numbers: [Int: Int] = [:]
        takePlaces(from: original.pointer, in: original.document, to: copy, &numbers)
    }

    private func takePlaces(
        from original: xmlNodePtr, in document: Document, to copy: xmlNodePtr, _ numbers: inout [Int: Int]
    ) {
        if let mark = SourceMark(original.pointee._private), let source = document.source(of: mark) {
            let number = numbers[mark.source] ?? self.number(of: source)
            numbers[mark.source] = number
            copy.pointee._private = SourceMark(source: number, offset: mark.offset).stored
        }
        var from = original.pointee.children
        var to = copy.pointee.children
        while let left = from, let right = to {
            if left.pointee.type == XML_ELEMENT_NODE { takePlaces(from: left, in: document, to: right, &numbers) }
            from = left.pointee.next
            to = right.pointee.next
        }
    }

    private func number(of source: SourceText) -> Int {
        if let known = sources.firstIndex(where: { $0 === source }) { return known }
        sources.append(source)
        return sources.count - 1
    }

    /// Takes a node out of the tree without freeing it. The root element stays.
    func remove(_ node: xmlNodePtr) {
        guard node != rootNode, node.pointee.parent != nil else { return }
        xmlUnlinkNode(node)
        removed.append(node)
    }

    /// True if nodes of the other document can be moved here: neither forward nor back would anything be left dangling,
    /// and the marks of their places keep their meaning.
    func mayTakeOver(from other: Document) -> Bool {
        let sharesNames = tree.pointee.dict == nil || tree.pointee.dict == other.tree.pointee.dict
        return sharesNames && sources.isEmpty && !succeeds(to: other)
    }

    private func succeeds(to other: Document) -> Bool {
        successors.contains { $0 === other || $0.succeeds(to: other) }
    }

    /// Takes an element out of this tree for another document, which gets the names and the places that it needs.
    func release(_ element: xmlNodePtr, to heir: Document) {
        if heir.tree.pointee.dict == nil, let names = tree.pointee.dict {
            // Names in the tree point into the dictionary; with the same one on both sides nothing is copied.
            heir.tree.pointee.dict = names
            _ = xmlDictReference(names)
        }
        heir.sources = sources
        successors.append(heir)
        if element == rootNode, let standIn = xmlNewDocNode(tree, nil, element.pointee.name, nil) {
            _ = xmlReplaceNode(element, standIn)
            rootNode = standIn
        } else {
            xmlUnlinkNode(element)
        }
    }

    func replace(_ old: xmlNodePtr, with new: xmlNodePtr) {
        guard old.pointee.parent != nil else { return removed.append(new) }
        _ = xmlReplaceNode(old, new)
        removed.append(old)
        if old == rootNode { rootNode = new }
    }

    /// Empties libxml2's tables of identifiers and references, which validation fills: attributes that changed since
    /// would be taken for known ones.
    func forgetIdentifiers() {
        if tree.pointee.ids == nil, tree.pointee.refs == nil { return }
        if tree.pointee.ids != nil { xmlFreeIDTable(CLibXML_identifiers(tree)) }
        if tree.pointee.refs != nil { xmlFreeRefTable(CLibXML_references(tree)) }
        tree.pointee.ids = nil
        tree.pointee.refs = nil
        forgetIdentifiers(in: rootNode)
    }

    private func forgetIdentifiers(in element: xmlNodePtr) {
        var attribute = element.pointee.properties
        while let current = attribute {
            current.pointee.atype = xmlAttributeType(rawValue: 0)
            attribute = current.pointee.next
        }
        var child = element.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE { forgetIdentifiers(in: current) }
            child = current.pointee.next
        }
    }

    private static func declareScope(of original: xmlNodePtr, on root: xmlNodePtr) {
        guard let list = xmlGetNsList(original.pointee.doc, original) else { return }
        defer { CLibXML_free(list) }
        var index = 0
        while let declared = list[index] {
            // A default namespace that the root needs is there already; another would take its children in.
            if declared.pointee.prefix != nil, xmlSearchNs(root.pointee.doc, root, declared.pointee.prefix) == nil {
                _ = xmlNewNs(root, declared.pointee.href, declared.pointee.prefix)
            }
            index += 1
        }
    }
}
