internal import CLibXML

// Text and values may hold what XML cannot (control characters from a file name, say): each such scalar becomes
// U+FFFD, so that whatever is written can be read again. Names are the program's own and must be XML names.

// MARK: - Attributes

extension Element {
    /// Sets an attribute without a namespace, or changes its value.
    package func set(_ name: String, _ value: String) {
        put(name, nil, value)
    }

    /// Sets an attribute with a namespace, declaring it on this element if no declaration with a prefix is in scope.
    ///
    /// - Parameter prefix: the prefix to declare; a number is added if it means something else here.
    package func set(_ localName: String, namespace: String, prefix: String, _ value: String) {
        put(localName, declaration(of: namespace, prefix: prefix, mayBeDefault: false), value)
    }

    private func put(_ localName: String, _ namespace: xmlNsPtr?, _ value: String) {
        let pointer = node.pointer
        Self.withText(localName) { name in
            Self.withWritable(value) { _ = xmlSetNsProp(pointer, namespace, name, $0) }
        }
    }

    /// Does nothing if there is no such attribute.
    package func removeAttribute(_ localName: String, namespace: String? = nil) {
        if let attribute = pointer(ofAttribute: localName, namespace) { document.remove(attribute) }
    }

    /// Takes away all attributes of a namespace.
    package func removeAttributes(in namespace: String) {
        Self.withText(namespace) { uri in
            var next = node.pointer.pointee.properties
            while let attribute = next {
                next = attribute.pointee.next
                if let declared = attribute.pointee.ns, xmlStrEqual(declared.pointee.href, uri) != 0 {
                    document.remove(Self.node(attribute))
                }
            }
        }
    }

    /// Declares a namespace here, so that the elements inside need not do it again.
    package func declare(prefix: String, namespace: String) {
        _ = declaration(of: namespace, prefix: prefix, mayBeDefault: false)
    }

    /// A declaration of `uri` that holds here: one in scope, else a new one on this element.
    private func declaration(of uri: String, prefix: String?, mayBeDefault: Bool) -> xmlNsPtr? {
        let own = node.pointer
        // The prefix `xml` is bound by XML itself and may not be declared anew.
        if uri == "http://www.w3.org/XML/1998/namespace" {
            return Self.withText("xml") { xmlSearchNs(own.pointee.doc, own, $0) }
        }
        if let known = Self.withText(uri, { nearestDeclaration(of: $0, mayBeDefault: mayBeDefault) }) { return known }
        var free = prefix
        var number = 2
        while let prefix, let taken = free, xmlSearchNs(own.pointee.doc, own, taken) != nil {
            free = "\(prefix)\(number)"
            number += 1
        }
        return xmlNewNs(own, uri, free)
    }

    /// The nearest declaration in scope: one whose prefix is declared anew further in is not.
    private func nearestDeclaration(of uri: UnsafePointer<xmlChar>, mayBeDefault: Bool) -> xmlNsPtr? {
        var next: xmlNodePtr? = node.pointer
        while let element = next, element.pointee.type == XML_ELEMENT_NODE {
            var declared = element.pointee.nsDef
            while let namespace = declared {
                if mayBeDefault || namespace.pointee.prefix != nil,
                    xmlStrEqual(namespace.pointee.href, uri) != 0,
                    !isDeclared(namespace.pointee.prefix, below: element)
                {
                    return namespace
                }
                declared = namespace.pointee.next
            }
            next = element.pointee.parent
        }
        return nil
    }

    /// Whether a prefix is declared here or on an ancestor that is inside another one.
    private func isDeclared(_ prefix: UnsafePointer<xmlChar>?, below outer: xmlNodePtr) -> Bool {
        var next: xmlNodePtr? = node.pointer
        while let element = next, element != outer {
            var declared = element.pointee.nsDef
            while let namespace = declared {
                if xmlStrEqual(namespace.pointee.prefix, prefix) != 0 { return true }
                declared = namespace.pointee.next
            }
            next = element.pointee.parent
        }
        return false
    }
}

// MARK: - Content

extension Element {
    /// Appends an empty element in this element's own namespace and with its prefix.
    @discardableResult package func append(element localName: String) -> Element {
        appended(made(localName, node.pointer.pointee.ns))
    }

    /// Appends an empty element.
    ///
    /// - Parameter prefix: used if the namespace is not declared here yet; nil makes it the default one of the child.
    @discardableResult package func append(
        element localName: String, namespace: String?, prefix: String? = nil
    ) -> Element {
        let child = appended(made(localName, nil))
        if let namespace {
            xmlSetNs(child.node.pointer, child.declaration(of: namespace, prefix: prefix, mayBeDefault: true))
        } else {
            child.refuseDefaultNamespace()
        }
        return child
    }

    package func append(text: String) {
        let pointer = node.pointer
        Self.withWritable(text) { xmlNodeAddContent(pointer, $0) }
    }

    /// Appends a copy with all that is inside; the copies keep their places and source names.
    @discardableResult package func append(copyOf original: Element) -> Element {
        let copy = appended(xmlDocCopyNode(original.node.pointer, document.tree, 1))
        document.takePlaces(from: original.node, to: copy.node.pointer)
        copy.keepNoNamespace(of: original)
        return copy
    }

    /// Puts a copy, which keeps its places and source names, where this element is.
    @discardableResult package func replace(with original: Element) -> Element {
        guard let pointer = xmlDocCopyNode(original.node.pointer, document.tree, 1) else { return self }
        document.takePlaces(from: original.node, to: pointer)
        document.replace(node.pointer, with: pointer)
        let copy = Element(Node(document, pointer))
        copy.keepNoNamespace(of: original)
        return copy
    }

    /// Takes the element out of its document; a root stays where it is.
    package func removeFromParent() {
        document.remove(node.pointer)
    }

    private func made(_ localName: String, _ namespace: xmlNsPtr?) -> xmlNodePtr? {
        let tree = document.tree
        return Self.withText(localName) { xmlNewDocNode(tree, namespace, $0, nil) }
    }

    /// libxml2 makes no node only if there is no memory left; then the tree stays as it is.
    private func appended(_ child: xmlNodePtr?) -> Element {
        guard let child = child.flatMap({ xmlAddChild(node.pointer, $0) }) else { return self }
        return Element(Node(document, child))
    }

    /// An element without a namespace that comes under a default one would be read back as part of that.
    private func refuseDefaultNamespace() {
        let own = node.pointer
        guard let parent = own.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return }
        guard let outer = xmlSearchNs(own.pointee.doc, parent, nil), outer.pointee.href?.pointee ?? 0 != 0 else {
            return
        }
        _ = xmlNewNs(own, "", nil)
    }

    func keepNoNamespace(of original: Element) {
        let outer = xmlSearchNs(original.node.pointer.pointee.doc, original.node.pointer, nil)
        if outer == nil || outer?.pointee.href?.pointee ?? 0 == 0 { refuseDefaultNamespace() }
    }
}

// MARK: - Characters

extension String {
    /// With U+FFFD for each character that XML cannot hold.
    package var writable: String {
        var text = self
        if text.withUTF8(\.isWritable) { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars { result.append(scalar.isXMLCharacter ? scalar : "\u{FFFD}") }
        return String(result)
    }
}

extension Element {
    /// The text as C has it, with U+FFFD for each character that XML cannot hold: without a copy wherever it can be.
    fileprivate static func withWritable(_ text: String, _ body: (UnsafePointer<xmlChar>) -> Void) {
        let count = text.utf8.count
        let isWritten = withText(text) { start in
            guard UnsafeBufferPointer(start: start, count: count).isWritable else { return false }
            body(start)
            return true
        }
        if !isWritten { withText(text.writable, body) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Looked at as bytes, since all text of a record comes through here: control characters are one, and what has no
    /// character, U+FFFE and U+FFFF, is EF BF BE and EF BF BF. No string holds a surrogate.
    fileprivate var isWritable: Bool {
        for (index, byte) in enumerated() {
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
            if byte == 0xEF, self[index + 1] == 0xBF, self[index + 2] >= 0xBE { return false }
        }
        return true
    }
}

extension Unicode.Scalar {
    /// The production `Char` of XML 1.0.
    fileprivate var isXMLCharacter: Bool {
        switch value {
        case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
