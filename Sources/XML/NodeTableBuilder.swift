internal import CLibXML
internal import Glibc

/// Walks a tree once and fills the tables.
struct NodeTableBuilder {
    var table: NameTable
    var kinds: [NodeTable.Kind] = []
    var names: [Int32] = []
    var parents: [Int32] = []
    var ends: [Int32] = []
    var starts: [Int32] = []
    var stops: [Int32] = []
    var content: [UInt8] = []
    var values: [UInt8] = []
    var pointers: [xmlNodePtr] = []
    /// The namespace declaration met last: neighbours mostly share it.
    private var declaration: (pointer: xmlNsPtr, number: Int32)?

    /// Names met lately, by address, with their declarations: a parsed document has each only once.
    private var recent = [(name: UnsafePointer<xmlChar>?, declaration: xmlNsPtr?, number: Int32)](
        repeating: (nil, nil, 0), count: recently)
    private static let recently = 256

    init(names: NameTable) {
        table = names
    }

    /// Without recursion: a tree that was built, not parsed, may be deep.
    mutating func fill(_ top: xmlNodePtr) {
        reserve(Size(top))
        var open: [Int32] = []
        var next: xmlNodePtr? = top
        while var here = next {
            next = nil
            if let number = add(here, in: open.last ?? -1) {
                if let child = Self.firstChild(of: here) {
                    open.append(number)
                    next = child
                    continue
                }
                close(number)
            }
            while next == nil, here != top {
                if let sibling = here.pointee.next {
                    next = sibling
                } else if let parent = here.pointee.parent, let number = open.popLast() {
                    close(number)
                    here = parent
                } else {
                    return
                }
            }
        }
    }

    /// How large the tables of a subtree will be.
    private struct Size {
        /// Nodes and attributes, the top included.
        var nodes = 0
        /// Bytes of text.
        var content = 0
        /// Bytes of the values of attributes that are one piece of text, as almost all are.
        var values = 0

        init(_ top: xmlNodePtr) {
            var next: xmlNodePtr? = top
            while var here = next {
                nodes += 1
                switch here.pointee.type {
                case XML_ELEMENT_NODE:
                    var attribute = here.pointee.properties
                    while let current = attribute {
                        nodes += 1
                        values += NodeTableBuilder.length(current.pointee.children?.pointee.content)
                        attribute = current.pointee.next
                    }
                case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: content += NodeTableBuilder.length(here.pointee.content)
                default: break
                }
                next = NodeTableBuilder.firstChild(of: here)
                while next == nil, here != top {
                    next = here.pointee.next
                    guard next == nil, let parent = here.pointee.parent else { break }
                    here = parent
                }
            }
        }
    }

    /// Arrays that grow by themselves would be copied, and end twice as large as they need be.
    private mutating func reserve(_ size: Size) {
        let count = size.nodes
        content.reserveCapacity(size.content)
        values.reserveCapacity(size.values)
        kinds.reserveCapacity(count)
        names.reserveCapacity(count)
        parents.reserveCapacity(count)
        ends.reserveCapacity(count)
        starts.reserveCapacity(count)
        stops.reserveCapacity(count)
        pointers.reserveCapacity(count)
    }

    private static func firstChild(of node: xmlNodePtr) -> xmlNodePtr? {
        switch node.pointee.type {
        case XML_ELEMENT_NODE, XML_DOCUMENT_NODE: node.pointee.children
        default: nil
        }
    }

    private mutating func close(_ number: Int32) {
        ends[Int(number)] = Int32(kinds.count)
        if kinds[Int(number)] == .element || kinds[Int(number)] == .document {
            stops[Int(number)] = Int32(content.count)
        }
    }

    /// Nil for what XPath does not see.
    private mutating func add(_ node: xmlNodePtr, in parent: Int32) -> Int32? {
        let number = Int32(kinds.count)
        switch node.pointee.type {
        case XML_DOCUMENT_NODE:
            append(.document, node, parent)
        case XML_ELEMENT_NODE:
            append(.element, node, parent)
            name(node, sign: 1)
            var attribute = node.pointee.properties
            while let current = attribute {
                add(Element.node(current), ofElement: number)
                attribute = current.pointee.next
            }
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            append(.text, node, parent)
            Self.append(node.pointee.content, to: &content)
            stops[Int(number)] = Int32(content.count)
        case XML_COMMENT_NODE, XML_PI_NODE:
            append(node.pointee.type == XML_PI_NODE ? .instruction : .comment, node, parent)
            value { Self.append(node.pointee.content, to: &$0) }
        default: return nil
        }
        return number
    }

    private mutating func add(_ attribute: xmlNodePtr, ofElement element: Int32) {
        append(.attribute, attribute, element)
        name(attribute, sign: -1)
        value { values in
            guard let child = attribute.pointee.children else { return }
            if child.pointee.next == nil, child.pointee.type == XML_TEXT_NODE {
                Self.append(child.pointee.content, to: &values)
            } else if let text = xmlNodeGetContent(attribute) {
                Self.append(text, to: &values)
                CLibXML_free(text)
            }
        }
        ends[ends.count - 1] = Int32(kinds.count)
    }

    private mutating func append(_ kind: NodeTable.Kind, _ node: xmlNodePtr, _ parent: Int32) {
        kinds.append(kind)
        names.append(0)
        parents.append(parent)
        ends.append(0)
        starts.append(Int32(content.count))
        stops.append(0)
        pointers.append(node)
    }

    /// Writes the value of the newest node.
    private mutating func value(_ write: (inout [UInt8]) -> Void) {
        starts[starts.count - 1] = Int32(values.count)
        write(&values)
        stops[stops.count - 1] = Int32(values.count)
    }

    private mutating func name(_ node: xmlNodePtr, sign: Int32) {
        guard let name = node.pointee.name else { return }
        let slot = Int(bitPattern: name) >> 3 & (Self.recently - 1)
        if recent[slot].name != name || recent[slot].declaration != node.pointee.ns {
            let namespace = node.pointee.ns.map { number(of: $0) } ?? NameTable.none
            let bytes = UnsafeBufferPointer(start: name, count: Self.length(name))
            recent[slot] = (name, node.pointee.ns, table.number(of: bytes, namespace: namespace))
        }
        names[names.count - 1] = sign * recent[slot].number
    }

    private mutating func number(of pointer: xmlNsPtr) -> Int32 {
        if let declaration, declaration.pointer == pointer { return declaration.number }
        guard let href = pointer.pointee.href else { return NameTable.none }
        let number = table.number(ofNamespace: UnsafeBufferPointer(start: href, count: Self.length(href)))
        declaration = (pointer, number)
        return number
    }

    /// libxml2's own `xmlStrlen` goes byte by byte.
    private static func length(_ text: UnsafePointer<xmlChar>?) -> Int {
        text.map { strlen($0) } ?? 0
    }

    private static func append(_ text: UnsafePointer<xmlChar>?, to bytes: inout [UInt8]) {
        guard let text else { return }
        bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: length(text)))
    }
}
