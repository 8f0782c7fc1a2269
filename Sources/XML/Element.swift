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

    /// The same in UTF-8.
    package var textBytes: [UInt8] {
        if let child = node.pointer.pointee.children, child.pointee.next == nil, child.pointee.type == XML_TEXT_NODE,
            let content = child.pointee.content
        {
            return Array(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
        }
        return Array(text.utf8)
    }

    /// The element it is in; nil for a root.
    package var parent: Element? { node.parent.flatMap(Element.init(node:)) }

    /// Compares names without making strings of them.
    package func isNamed(_ localName: String, namespace: String?) -> Bool {
        Self.withMatcher(localName, namespace) { $0(node.pointer) }
    }

    /// Whether that is its namespace, without making a string of it.
    package func isIn(_ namespace: String) -> Bool {
        Self.withText(namespace) { xmlStrEqual(node.pointer.pointee.ns?.pointee.href, $0) != 0 }
    }

    /// Hands out what compares names, with the wanted one made ready for C once.
    private static func withMatcher<Result>(
        _ localName: String, _ namespace: String?, _ body: ((xmlNodePtr) -> Bool) -> Result
    ) -> Result {
        withText(localName) { name in
            guard let namespace else {
                return body {
                    guard xmlStrEqual($0.pointee.name, name) != 0 else { return false }
                    let href = $0.pointee.ns?.pointee.href
                    return href == nil || href?.pointee == 0
                }
            }
            return withText(namespace) { uri in
                body { xmlStrEqual($0.pointee.name, name) != 0 && xmlStrEqual($0.pointee.ns?.pointee.href, uri) != 0 }
            }
        }
    }

    /// The text as C has it, once for many comparisons.
    static func withText<Result>(_ text: String, _ body: (UnsafePointer<xmlChar>) -> Result) -> Result {
        text.withCString { start in
            start.withMemoryRebound(to: xmlChar.self, capacity: text.utf8.count + 1) { body($0) }
        }
    }
}

// MARK: - Children

extension Element {
    package var childElements: [Element] {
        elements { _ in true }
    }

    /// Whether there is an element directly inside.
    package var hasChildElements: Bool { firstChild { _ in true } != nil }

    /// Calls `body` with the element and with each one inside, in document order, without a list of them.
    ///
    /// - Parameter body: may change attributes and text, but no elements.
    package func visit(_ body: (Element) throws -> Void) rethrows {
        var next: xmlNodePtr? = node.pointer
        while let here = next {
            if here.pointee.type == XML_ELEMENT_NODE { try body(Element(Node(document, here))) }
            next = here.pointee.type == XML_ELEMENT_NODE ? here.pointee.children : nil
            var last = here
            while next == nil, last != node.pointer {
                next = last.pointee.next
                guard next == nil, let parent = last.pointee.parent else { break }
                last = parent
            }
        }
    }

    /// A part of what stands in an element.
    package enum Content {
        case text(String)
        case element(Element)
    }

    /// What stands in it, in document order, without comments and instructions.
    package var content: [Content] {
        var found: [Content] = []
        var next = node.pointer.pointee.children
        while let child = next {
            switch child.pointee.type {
            case XML_ELEMENT_NODE: found.append(.element(Element(Node(document, child))))
            case XML_COMMENT_NODE, XML_PI_NODE: break
            default: found.append(.text(Library.string(child.pointee.content)))
            }
            next = child.pointee.next
        }
        return found
    }

    package func children(named localName: String, namespace: String?) -> [Element] {
        Self.withMatcher(localName, namespace) { matches in elements { matches($0) } }
    }

    /// Those in the element's own namespace.
    package func children(named localName: String) -> [Element] {
        Self.withText(localName) { name in elements { isKin($0, name) } }
    }

    package func first(named localName: String, namespace: String?) -> Element? {
        Self.withMatcher(localName, namespace) { matches in firstChild { matches($0) } }
    }

    /// The first in the element's own namespace.
    package func first(named localName: String) -> Element? {
        Self.withText(localName) { name in firstChild { isKin($0, name) } }
    }

    private func isKin(_ child: xmlNodePtr, _ localName: UnsafePointer<xmlChar>) -> Bool {
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
        var found: [(name: String, namespace: String?, prefix: String?, value: String)] = []
        var next = node.pointer.pointee.properties
        while let attribute = next {
            let own = Node(document, Self.node(attribute))
            found.append((own.localName, own.namespace, own.prefix, own.stringValue))
            next = attribute.pointee.next
        }
        return found
    }

    /// The attributes without a namespace, in document order.
    package var plainAttributes: [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        var count = 0
        var counted = node.pointer.pointee.properties
        while let attribute = counted {
            count += 1
            counted = attribute.pointee.next
        }
        found.reserveCapacity(count)
        var next = node.pointer.pointee.properties
        while let attribute = next {
            if attribute.pointee.ns == nil {
                let own = Node(document, Self.node(attribute))
                found.append((own.localName, own.stringValue))
            }
            next = attribute.pointee.next
        }
        return found
    }

    /// The values of the attributes, here and on all elements inside, that have this byte of ASCII in them, in document
    /// order.
    package func attributeValuesInside(with byte: UInt8) -> [String] {
        var found: [String] = []
        collectValues(of: node.pointer, with: byte, in: &found)
        return found
    }

    private func collectValues(of element: xmlNodePtr, with byte: UInt8, in found: inout [String]) {
        var next = element.pointee.properties
        while let attribute = next {
            // The value of an attribute is one text unless it was built of entities, which we refuse.
            if let text = attribute.pointee.children?.pointee.content, xmlStrchr(text, byte) != nil {
                found.append(Node(document, Self.node(attribute)).stringValue)
            }
            next = attribute.pointee.next
        }
        var child = element.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE { collectValues(of: current, with: byte, in: &found) }
            child = current.pointee.next
        }
    }

    func pointer(ofAttribute localName: String, _ namespace: String?) -> xmlNodePtr? {
        guard var next = node.pointer.pointee.properties else { return nil }
        // Few elements have an attribute in a namespace, and many are asked for `xml:lang`.
        if namespace != nil {
            while next.pointee.ns == nil {
                guard let following = next.pointee.next else { return nil }
                next = following
            }
        }
        return Self.withMatcher(localName, namespace) { matches in
            while !matches(Self.node(next)) {
                guard let following = next.pointee.next else { return nil }
                next = following
            }
            return Self.node(next)
        }
    }

    /// An attribute begins with the same fields as a node, which is how libxml2 passes it around itself.
    static func node(_ attribute: xmlAttrPtr) -> xmlNodePtr {
        UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
    }
}
