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
    /// The number of the namespace of each name, by the name's number.
    private let namespaces: [Int32]
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
        namespaces = builder.table.namespaces
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

    /// The number of the namespace of an element or attribute.
    @inline(__always)
    package func namespace(of number: Int32) -> Int32 {
        namespaces[Int(abs(names[Int(number)]))]
    }

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
