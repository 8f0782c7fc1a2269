internal import CLibXML

/// A node that is an element, with the ways to read and change it.
package struct Element: Hashable {
    package let node: Node

    /// The caller knows that the node is an element.
    init(_ node: Node) {
        self.node = node
    }

    /// Nil if the node is not an element.
    package init?(node: Node) {
        guard node.kind == .element else { return nil }
        self.node = node
    }

    package var document: Document { node.document }
    package var localName: String { node.localName }
    package var qualifiedName: String { node.qualifiedName }
    package var namespace: String? { node.namespace }
    package var prefix: String? { node.prefix }
    package var place: (line: Int, column: Int)? { node.place }
    package var path: String { node.path }
    /// The name of the document it was parsed from; survives copying.
    package var sourceName: String { node.sourceName }
    /// All text inside it, as it stands.
    package var text: String { node.stringValue }

    /// The element it is in; nil for a root.
    package var parent: Element? { node.parent.flatMap(Element.init(node:)) }

    /// Compares names without making strings of them.
    package func isNamed(_ localName: String, namespace: String?) -> Bool {
        Self.matches(node.pointer, localName, namespace)
    }

    static func matches(_ pointer: xmlNodePtr, _ localName: String, _ namespace: String?) -> Bool {
        guard xmlStrEqual(pointer.pointee.name, localName) != 0 else { return false }
        let href = pointer.pointee.ns?.pointee.href
        guard let namespace else { return href == nil || href?.pointee == 0 }
        return xmlStrEqual(href, namespace) != 0
    }
}

// MARK: - Children

extension Element {
    package var childElements: [Element] {
        elements { _ in true }
    }

    package func children(named localName: String, namespace: String?) -> [Element] {
        elements { Self.matches($0, localName, namespace) }
    }

    /// Those in the element's own namespace.
    package func children(named localName: String) -> [Element] {
        elements { isKin($0, localName) }
    }

    package func first(named localName: String, namespace: String?) -> Element? {
        firstChild { Self.matches($0, localName, namespace) }
    }

    /// The first in the element's own namespace.
    package func first(named localName: String) -> Element? {
        firstChild { isKin($0, localName) }
    }

    private func isKin(_ child: xmlNodePtr, _ localName: String) -> Bool {
        guard xmlStrEqual(child.pointee.name, localName) != 0 else { return false }
        let own = node.pointer.pointee.ns
        return child.pointee.ns == own || xmlStrEqual(child.pointee.ns?.pointee.href, own?.pointee.href) != 0
    }

    private func elements(_ isWanted: (xmlNodePtr) -> Bool) -> [Element] {
        var found: [Element] = []
        var next = node.pointer.pointee.children
        while let child = next {
            if child.pointee.type == XML_ELEMENT_NODE, isWanted(child) { found.append(Element(Node(document, child))) }
            next = child.pointee.next
        }
        return found
    }

    private func firstChild(_ isWanted: (xmlNodePtr) -> Bool) -> Element? {
        var next = node.pointer.pointee.children
        while let child = next {
            if child.pointee.type == XML_ELEMENT_NODE, isWanted(child) { return Element(Node(document, child)) }
            next = child.pointee.next
        }
        return nil
    }
}

// MARK: - Attributes

extension Element {
    /// The value of the attribute without a namespace.
    package subscript(attribute: String) -> String? {
        self.attribute(attribute, namespace: nil)
    }

    package func attribute(_ localName: String, namespace: String?) -> String? {
        pointer(ofAttribute: localName, namespace).map { Node(document, $0).stringValue }
    }

    /// The attribute as a node, for its place.
    package func attributeNode(_ localName: String, namespace: String? = nil) -> Node? {
        pointer(ofAttribute: localName, namespace).map { Node(document, $0) }
    }

    /// The attributes in document order.
    package var attributeNodes: [Node] {
        var nodes: [Node] = []
        var next = node.pointer.pointee.properties
        while let attribute = next {
            nodes.append(Node(document, Self.node(attribute)))
            next = attribute.pointee.next
        }
        return nodes
    }

    /// The attributes in document order, by local name; namespace declarations are not among them.
    package var attributes: [(name: String, namespace: String?, prefix: String?, value: String)] {
        attributeNodes.map { ($0.localName, $0.namespace, $0.prefix, $0.stringValue) }
    }

    func pointer(ofAttribute localName: String, _ namespace: String?) -> xmlNodePtr? {
        var next = node.pointer.pointee.properties
        while let attribute = next {
            if Self.matches(Self.node(attribute), localName, namespace) { return Self.node(attribute) }
            next = attribute.pointee.next
        }
        return nil
    }

    /// An attribute begins with the same fields as a node, which is how libxml2 passes it around itself.
    static func node(_ attribute: xmlAttrPtr) -> xmlNodePtr {
        UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
    }
}
