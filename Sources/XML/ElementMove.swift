internal import CLibXML

extension Element {
    /// Appends an element with all that is inside, taken out of the document it is in: no copy is made.
    ///
    /// A document always has a root: one whose root is moved keeps an empty element of that name, so ask the
    /// element for what was in it, not the document. What still holds a
    /// node of the moved subtree keeps both documents alive; places and source names stay.
    @discardableResult package func append(moving original: Element) -> Element {
        let moved = original.node.pointer
        // Within a document it could be moved into itself; and what moved away before belongs to another by now.
        guard original.document !== document, moved.pointee.doc == original.document.tree,
            document.mayTakeOver(from: original.document)
        else {
            return append(copyOf: original)
        }
        let outer = Self.declarations(above: moved)
        original.document.release(moved, to: document)
        guard let child = xmlAddChild(node.pointer, moved) else { return self }
        rebind(child, outer, root: child)
        let result = Element(Node(document, child))
        result.keepNoNamespace(of: result)
        return result
    }

    /// The namespace declarations that an element uses but does not carry itself.
    private static func declarations(above element: xmlNodePtr) -> [xmlNsPtr] {
        var found: [xmlNsPtr] = []
        var next = element.pointee.parent
        while let ancestor = next, ancestor.pointee.type == XML_ELEMENT_NODE {
            var declared = ancestor.pointee.nsDef
            while let namespace = declared {
                found.append(namespace)
                declared = namespace.pointee.next
            }
            next = ancestor.pointee.parent
        }
        return found
    }

    /// Gives names that were bound by an ancestor left behind the same binding here.
    private func rebind(_ element: xmlNodePtr, _ outer: [xmlNsPtr], root: xmlNodePtr) {
        guard !outer.isEmpty else { return }
        if let namespace = element.pointee.ns, outer.contains(namespace) {
            element.pointee.ns = binding(like: namespace, on: root)
        }
        var attribute = element.pointee.properties
        while let current = attribute {
            if let namespace = current.pointee.ns, outer.contains(namespace) {
                current.pointee.ns = binding(like: namespace, on: root)
            }
            attribute = current.pointee.next
        }
        var child = element.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE { rebind(current, outer, root: root) }
            child = current.pointee.next
        }
    }

    private func binding(like namespace: xmlNsPtr, on root: xmlNodePtr) -> xmlNsPtr? {
        let known = xmlSearchNs(document.tree, root, namespace.pointee.prefix)
        if let known, xmlStrEqual(known.pointee.href, namespace.pointee.href) != 0 { return known }
        return xmlNewNs(root, namespace.pointee.href, namespace.pointee.prefix)
    }
}
