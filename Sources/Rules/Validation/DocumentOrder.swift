import XML

/// Puts nodes of a document into document order, by numbering them once.
final class DocumentOrder {
    private var positions: [Node: Int] = [:]

    init(_ document: Document) {
        var pending = [document.node]
        var count = 0
        while let node = pending.popLast() {
            positions[node] = count
            count += 1
            pending.append(contentsOf: node.children.reversed())
        }
    }

    /// `nodes` in document order, each once.
    func sorted(_ nodes: [Node]) -> [Node] {
        var seen: Set<Node> = []
        let once = nodes.filter { seen.insert($0).inserted }
        return sorted(once) { $0 }
    }

    /// `items` by the document order of their nodes.
    func sorted<Item>(_ items: [Item], by node: (Item) -> Node) -> [Item] {
        let keyed = items.enumerated().map { (key: key(node($0.element)), offset: $0.offset, item: $0.element) }
        return keyed.sorted { ($0.key.0, $0.key.1, $0.offset) < ($1.key.0, $1.key.1, $1.offset) }.map(\.item)
    }

    /// An attribute comes after its element and before what is in that, in the order of the element's attributes.
    private func key(_ node: Node) -> (Int, Int) {
        if let position = positions[node] { return (position, 0) }
        guard let parent = node.parent, let position = positions[parent] else { return (Int.max, 0) }
        let index = Element(node: parent)?.attributeNodes.firstIndex(of: node)
        return (position, 1 + (index ?? 0))
    }
}
