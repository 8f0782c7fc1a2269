internal import CLibXML

/// Any node of a document: two are equal if they are the same node, not if they look alike.
///
/// A value that holds its document; using it after its document changed is safe, even if the node was taken out.
package struct Node {
    /// What XPath distinguishes. CDATA sections are text.
    package enum Kind: String, Hashable, Sendable {
        case document, element, attribute, text, comment, instruction, namespace
    }

    package let document: Document
    /// The node; for a namespace node, the element that has it in scope.
    let pointer: xmlNodePtr
    /// Set for a namespace node, which libxml2 makes up anew for every query.
    let binding: NamespaceBinding?

    init(_ document: Document, _ pointer: xmlNodePtr, binding: NamespaceBinding? = nil) {
        self.document = document
        self.pointer = pointer
        self.binding = binding
    }

    package var kind: Kind {
        if binding != nil { return .namespace }
        return switch pointer.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_ATTRIBUTE_NODE: .attribute
        case XML_COMMENT_NODE: .comment
        case XML_PI_NODE: .instruction
        case XML_DOCUMENT_NODE: .document
        default: .text
        }
    }

    /// The name without prefix; an instruction's target, a namespace node's prefix, empty where there is no name.
    package var localName: String {
        if let binding { return binding.prefix }
        return switch kind {
        case .element, .attribute, .instruction: Library.string(pointer.pointee.name)
        default: ""
        }
    }

    /// The name as the document writes it, with prefix.
    package var qualifiedName: String {
        guard let prefix else { return localName }
        return "\(prefix):\(localName)"
    }

    package var prefix: String? {
        namespacePointer.flatMap { $0.pointee.prefix }.map { String(cString: $0) }
    }

    /// The namespace of an element or attribute; nil for none.
    package var namespace: String? {
        guard let href = namespacePointer?.pointee.href, href.pointee != 0 else { return nil }
        return String(cString: href)
    }

    /// The string value as XPath defines it: for an element, all text inside it.
    package var stringValue: String {
        if let binding { return binding.uri }
        switch kind {
        case .text, .comment, .instruction: return Library.string(pointer.pointee.content)
        case .attribute, .element:
            guard let child = pointer.pointee.children else { return "" }
            if child.pointee.next == nil, child.pointee.type == XML_TEXT_NODE {
                return Library.string(child.pointee.content)
            }
            return Library.take(xmlNodeGetContent(pointer))
        default: return Library.take(xmlNodeGetContent(pointer))
        }
    }

    /// The element or document that holds the node; nil for a document and for a node that was taken out.
    package var parent: Node? {
        if binding != nil { return Node(document, pointer) }
        return pointer.pointee.parent.map { Node(document, $0) }
    }

    /// The child nodes of an element or document; nothing else has any.
    package var children: [Node] {
        guard binding == nil, kind == .element || kind == .document else { return [] }
        var nodes: [Node] = []
        var next = pointer.pointee.children
        while let child = next {
            nodes.append(Node(document, child))
            next = child.pointee.next
        }
        return nodes
    }

    private var namespacePointer: xmlNsPtr? {
        guard binding == nil, kind == .element || kind == .attribute else { return nil }
        return pointer.pointee.ns
    }
}

/// What a namespace node says. libxml2's own are freed with the query's result.
final class NamespaceBinding: Hashable {
    let prefix: String
    let uri: String

    init(prefix: String, uri: String) {
        self.prefix = prefix
        self.uri = uri
    }

    static func == (left: NamespaceBinding, right: NamespaceBinding) -> Bool {
        left.prefix == right.prefix && left.uri == right.uri
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(prefix)
        hasher.combine(uri)
    }
}

extension Node: Hashable {
    package static func == (left: Node, right: Node) -> Bool {
        left.pointer == right.pointer && left.binding == right.binding
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(pointer)
        hasher.combine(binding)
    }
}
