internal import CLibXML

/// Converts between our values and libxml2's.
enum XPathObject {
    /// A new object, which the caller owns.
    static func make(_ value: XPathValue) -> xmlXPathObjectPtr? {
        switch value {
        case .string(let text): xmlXPathNewString(text)
        case .number(let number): xmlXPathNewFloat(number)
        case .boolean(let truth): xmlXPathNewBoolean(truth ? 1 : 0)
        case .nodes(let nodes): xmlXPathWrapNodeSet(set(of: nodes))
        }
    }

    private static func set(of nodes: [Node]) -> xmlNodeSetPtr? {
        let set = xmlXPathNodeSetCreate(nil)
        for node in nodes {
            guard let binding = node.binding else {
                // The caller has each node once; looking for it again would make this quadratic.
                _ = xmlXPathNodeSetAddUnique(set, node.pointer)
                continue
            }
            // The set takes a copy of the declaration, if it still holds.
            let tree = node.pointer.pointee.doc
            let isDefault = binding.prefix.isEmpty
            let declaration =
                isDefault ? xmlSearchNs(tree, node.pointer, nil) : xmlSearchNs(tree, node.pointer, binding.prefix)
            if let declaration { _ = xmlXPathNodeSetAddNs(set, node.pointer, declaration) }
        }
        return set
    }

    static func value(of object: xmlXPathObjectPtr, in context: XPathContext) -> XPathValue {
        switch object.pointee.type {
        case XPATH_BOOLEAN: return .boolean(object.pointee.boolval != 0)
        case XPATH_NUMBER: return .number(object.pointee.floatval)
        case XPATH_STRING: return .string(Library.string(object.pointee.stringval))
        default:
            guard let set = object.pointee.nodesetval, set.pointee.nodeNr > 0 else { return .nodes([]) }
            xmlXPathNodeSetSort(set)
            let pointers = UnsafeBufferPointer(start: set.pointee.nodeTab, count: Int(set.pointee.nodeNr))
            return .nodes(pointers.compactMap { $0.flatMap { node(at: $0, in: context) } })
        }
    }

    /// Nil only for a node of a document that nobody told the context of.
    static func node(at pointer: xmlNodePtr, in context: XPathContext) -> Node? {
        guard pointer.pointee.type == XML_NAMESPACE_DECL else {
            let tree = pointer.pointee.type == XML_DOCUMENT_NODE ? raw(pointer, xmlDoc.self) : pointer.pointee.doc
            return context.owner(of: tree).map { Node($0, pointer) }
        }
        // In a result, a namespace node's `next` is the element that has it in scope.
        let declaration = raw(pointer, xmlNs.self).pointee
        guard let next = declaration.next else { return nil }
        let element = UnsafeMutableRawPointer(next).assumingMemoryBound(to: xmlNode.self)
        let binding = NamespaceBinding(
            prefix: Library.string(declaration.prefix), uri: Library.string(declaration.href))
        return context.owner(of: element.pointee.doc).map { Node($0, element, binding: binding) }
    }

    /// libxml2's node types share their first fields, and it casts between them itself.
    private static func raw<Other>(_ pointer: xmlNodePtr, _ type: Other.Type) -> UnsafeMutablePointer<Other> {
        UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: type)
    }
}
