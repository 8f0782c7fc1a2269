import XML

/// The nodes of a document by the keys of a schema (XSLT 1.0, 12.2), found in one pass for each key.
struct KeyIndex {
    private var nodes: [String: [String: [Node]]] = [:]
    private let order: DocumentOrder

    init(_ keys: [RuleSchema.Key], _ evaluator: Evaluator) throws(XMLError) {
        order = evaluator.order
        for key in keys {
            for branch in key.match.branches {
                for node in try evaluator.nodes(of: branch, at: evaluator.root) {
                    for value in try Self.values(key.use, at: node, evaluator) {
                        nodes[key.name, default: [:]][value, default: []].append(node)
                    }
                }
            }
        }
        // A node may match several branches or keys of one name, or have a value twice.
        for (name, entries) in nodes {
            for (value, found) in entries where found.count > 1 {
                nodes[name]?[value] = order.sorted(found)
            }
        }
    }

    private static func values(
        _ use: RuleSchema.Key.Use, at node: Node, _ evaluator: Evaluator
    ) throws(XMLError) -> [String] {
        switch use {
        case .query(let query):
            let value = try evaluator.value(of: query.evaluated, at: node)
            if case .nodes(let found) = value { return found.map(\.stringValue) }
            return [value.asString]
        case .content(let pieces):
            var teller = Teller(at: node) { query throws(XMLError) in
                try evaluator.value(of: query.evaluated, at: node)
            }
            return [try teller.tell(pieces).text]
        }
    }

    /// The nodes that the key `name` has for any of `values`, in document order.
    func nodes(_ name: String, _ values: [String]) -> [Node] {
        guard let entries = nodes[name] else { return [] }
        if values.count == 1 { return entries[values[0]] ?? [] }
        return order.sorted(values.flatMap { entries[$0] ?? [] })
    }
}
