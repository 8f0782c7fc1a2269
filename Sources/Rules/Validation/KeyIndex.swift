import XML

/// The nodes of a document by one key of a schema (XSLT 1.0, 12.2), found in one pass.
final class KeyIndex {
    private var numbers: [Bytes: [Int32]] = [:]

    /// - Parameter keys: all declarations of the key: together they are one.
    init(_ keys: [RuleSchema.Key], _ evaluator: Evaluator) throws(XMLError) {
        for key in keys {
            for branch in key.match.branches {
                guard let program = evaluator.programs[branch.description] else { continue }
                for node in try evaluator.nodes(of: program, at: 0) {
                    for text in try Self.texts(key.use, at: node, evaluator) { numbers[text, default: []].append(node) }
                }
            }
        }
        // A node may match several branches or declarations, or have a value twice.
        for (text, found) in numbers where found.count > 1 { numbers[text] = Set(found).sorted() }
    }

    private static func texts(
        _ use: RuleSchema.Key.Use, at node: Int32, _ evaluator: Evaluator
    ) throws(XMLError) -> [Bytes] {
        switch use {
        case .query(let query):
            guard let program = evaluator.programs[query.evaluated] else { return [] }
            return try evaluator.texts(of: program, at: node)
        case .content(let pieces):
            var teller = Teller(at: evaluator.table.node(node)) { query throws(XMLError) in
                guard let program = evaluator.programs[query.evaluated] else { return .string("") }
                return try evaluator.value(of: program, at: node)
            }
            return [Bytes(try teller.tell(pieces).text)]
        }
    }

    /// The nodes that have the value, in document order.
    func nodes(_ text: Bytes) -> [Int32] {
        numbers[text] ?? []
    }
}
