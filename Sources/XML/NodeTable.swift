internal import CLibXML

/// A document as tables: every node has a number, in document order, and what expressions ask of it stands in arrays.
///
/// An element's attributes come right after it, then its content; so the nodes inside element `n` are the numbers
/// from `n + 1` to `ends[n] - 1`, and an element's string value is one slice of `content`. Namespace nodes are not
/// there. It tells of the document as it was when the table was made. Owned by one task at a time, like the document.
package final class NodeTable {
    package let document: Document
    package let kinds: [Kind]
    /// The number that `NameTable` gives to the name of an element or attribute, negative for an attribute; else 0.
    package let names: [Int32]
    /// The number of the namespace of an element or attribute, else 0.
    package let namespaces: [Int32]
    /// The element or document that holds a node; -1 for the document.
    package let parents: [Int32]
    /// The number after the last node inside.
    package let ends: [Int32]
    /// Where the string value begins and stops: in `content` for documents, elements and text, else in `values`.
    package let starts: [Int32]
    package let stops: [Int32]
    /// All text of the document, in order.
    package let content: [UInt8]
    /// The values of attributes, comments and instructions.
    package let values: [UInt8]
    /// The elements of each name: those of name `n` are `elements[listStarts[n]..<listStarts[n + 1]]`.
    package let elements: [Int32]
    package let listStarts: [Int32]
    private let pointers: [xmlNodePtr]
    private var numbers: [xmlNodePtr: Int32]?
    /// The position of an element among its siblings of the same name; 0 where nobody asked yet.
    private var positions: [Int32] = []

    package enum Kind: Sendable {
        case document, element, attribute, text, comment, instruction
    }

    /// - Parameter names: the names that expressions ask for, with the numbers they know them by.
    package init(_ document: Document, names: NameTable) {
        var builder = NodeTableBuilder(names: names)
        builder.fill(document.node.pointer)
        self.document = document
        kinds = builder.kinds
        self.names = builder.names
        namespaces = builder.namespaces
        parents = builder.parents
        ends = builder.ends
        starts = builder.starts
        stops = builder.stops
        content = builder.content
        values = builder.values
        pointers = builder.pointers
        (listStarts, elements) = Self.lists(builder.names, builder.kinds, count: builder.table.count)
    }

    package var count: Int { kinds.count }

    package func node(_ number: Int32) -> Node {
        Node(document, pointers[Int(number)])
    }

    /// The number of a node; nil for one of another document, a namespace node, or one that came later.
    package func number(of node: Node) -> Int32? {
        guard node.binding == nil, node.document === document else { return nil }
        if node.pointer == pointers[0] { return 0 }
        if numbers == nil {
            var found = [xmlNodePtr: Int32](minimumCapacity: pointers.count)
            for (index, pointer) in pointers.enumerated() { found[pointer] = Int32(index) }
            numbers = found
        }
        return numbers?[node.pointer]
    }

    /// The elements of a name that are inside a node, in document order.
    package func elements(named name: Int32, inside node: Int32) -> ArraySlice<Int32> {
        guard name > 0, Int(name) + 1 < listStarts.count else { return [] }
        let all = elements[Int(listStarts[Int(name)])..<Int(listStarts[Int(name) + 1])]
        if node == 0 { return all }
        let low = Self.firstIndex(in: all, notBelow: node + 1)
        return all[low..<max(low, Self.firstIndex(in: all, notBelow: ends[Int(node)]))]
    }

    /// The location of a node as `Node.path` tells it, without walking over siblings each time.
    package func path(of number: Int32) -> String {
        var steps: [String] = []
        var next = number
        while next > 0 {
            steps.append(node(next).step(position: kinds[Int(next)] == .element ? position(of: next) : nil))
            next = parents[Int(next)]
        }
        return steps.isEmpty ? "/" : steps.reversed().map { "/\($0)" }.joined()
    }

    private func position(of element: Int32) -> Int32 {
        if positions.isEmpty { positions = [Int32](repeating: 0, count: kinds.count) }
        if positions[Int(element)] == 0 {
            let parent = parents[Int(element)]
            var counts: [Int32: Int32] = [:]
            var child = parent + 1
            while child < ends[Int(parent)] {
                if kinds[Int(child)] == .element {
                    let count = counts[names[Int(child)], default: 0] + 1
                    counts[names[Int(child)]] = count
                    positions[Int(child)] = count
                }
                child = ends[Int(child)]
            }
        }
        return positions[Int(element)]
    }

    private static func firstIndex(in list: ArraySlice<Int32>, notBelow bound: Int32) -> Int {
        var low = list.startIndex
        var high = list.endIndex
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A counting sort by name.
    private static func lists(_ names: [Int32], _ kinds: [Kind], count: Int) -> (starts: [Int32], elements: [Int32]) {
        var starts = [Int32](repeating: 0, count: count + 2)
        for name in names where name > 0 { starts[Int(name) + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var next = starts
        var elements = [Int32](repeating: 0, count: Int(starts[count + 1]))
        for (index, name) in names.enumerated() where name > 0 {
            elements[Int(next[Int(name)])] = Int32(index)
            next[Int(name)] += 1
        }
        return (starts, elements)
    }
}

/// Walks a tree once and fills the tables.
private struct NodeTableBuilder {
    var table: NameTable
    var kinds: [NodeTable.Kind] = []
    var names: [Int32] = []
    var namespaces: [Int32] = []
    var parents: [Int32] = []
    var ends: [Int32] = []
    var starts: [Int32] = []
    var stops: [Int32] = []
    var content: [UInt8] = []
    var values: [UInt8] = []
    var pointers: [xmlNodePtr] = []
    /// The namespace declaration met last: neighbours mostly share it.
    private var declaration: (pointer: xmlNsPtr, number: Int32)?

    init(names: NameTable) {
        table = names
    }

    /// Without recursion: a tree that was built, not parsed, may be deep.
    mutating func fill(_ top: xmlNodePtr) {
        reserve(Self.count(top))
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

    /// How many nodes and attributes there are from a node on, itself included.
    private static func count(_ top: xmlNodePtr) -> Int {
        var count = 0
        var next: xmlNodePtr? = top
        while var here = next {
            count += 1
            if here.pointee.type == XML_ELEMENT_NODE {
                var attribute = here.pointee.properties
                while let current = attribute {
                    count += 1
                    attribute = current.pointee.next
                }
            }
            next = firstChild(of: here)
            while next == nil, here != top {
                next = here.pointee.next
                guard next == nil, let parent = here.pointee.parent else { break }
                here = parent
            }
        }
        return count
    }

    /// Arrays that grow by themselves would be copied, and end twice as large as they need be.
    private mutating func reserve(_ count: Int) {
        kinds.reserveCapacity(count)
        names.reserveCapacity(count)
        namespaces.reserveCapacity(count)
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
        namespaces.append(0)
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
        let namespace = node.pointee.ns.map { number(of: $0) } ?? NameTable.none
        guard let name = node.pointee.name else { return }
        let bytes = UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
        names[names.count - 1] = sign * table.number(of: bytes, namespace: namespace)
        namespaces[namespaces.count - 1] = namespace
    }

    private mutating func number(of pointer: xmlNsPtr) -> Int32 {
        if let declaration, declaration.pointer == pointer { return declaration.number }
        guard let href = pointer.pointee.href else { return NameTable.none }
        let number = table.number(ofNamespace: UnsafeBufferPointer(start: href, count: Int(xmlStrlen(href))))
        declaration = (pointer, number)
        return number
    }

    private static func append(_ text: UnsafePointer<xmlChar>?, to bytes: inout [UInt8]) {
        guard let text else { return }
        bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }
}
