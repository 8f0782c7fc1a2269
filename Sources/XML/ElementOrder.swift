internal import CLibXML

extension Element {
    /// Puts an empty element before the first child.
    ///
    /// - Parameter prefix: used if the namespace is not declared here yet.
    @discardableResult package func prepend(
        element localName: String, namespace: String?, prefix: String? = nil
    ) -> Element {
        let child = append(element: localName, namespace: namespace, prefix: prefix)
        if let first = node.pointer.pointee.children, first != child.node.pointer {
            xmlUnlinkNode(child.node.pointer)
            xmlAddPrevSibling(first, child.node.pointer)
        }
        return child
    }
}
