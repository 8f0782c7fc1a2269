import XML

/// The nodes of a document by one key of a schema (XSLT 1.0, 12.2), found in one pass.
///
/// A large document has a value for each of its elements: they are kept in one piece, without an array for each.
final class KeyIndex {
    /// The values, one after the other.
    private var pool: [UInt8] = []
    private var entries: [Entry] = []
    /// By hash, a power of two in size: an entry's index plus one, the first of those with this hash.
    private var slots: [Int32] = []

    private struct Entry {
        let start: Int32
        let end: Int32
        let node: Int32
        /// The index plus one of the next with the same hash, whose node does not come earlier.
        var next: Int32 = 0
    }

    /// - Parameter keys: all declarations of the key: together they are one.
    init(_ keys: [RuleSchema.Key], _ evaluator: Evaluator) throws(XMLError) {
        for key in keys {
            for branch in key.match.branches {
                guard let program = evaluator.programs[branch.description] else { continue }
                for node in try evaluator.nodes(of: program, at: 0) {
                    for text in try Self.texts(key.use, at: node, evaluator) { add(text, node) }
                }
            }
        }
        link()
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

    private func add(_ text: Bytes, _ node: Int32) {
        let start = pool.count
        pool += text
        entries.append(Entry(start: Int32(start), end: Int32(pool.count), node: node))
    }

    /// Hangs the entries into the slots, the last node first, so that each chain is in document order.
    private func link() {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        entries.sort { $0.node < $1.node }
        for index in entries.indices.reversed() {
            let slot = slot(pool[Int(entries[index].start)..<Int(entries[index].end)])
            entries[index].next = slots[slot]
            slots[slot] = Int32(index + 1)
        }
    }

    // Swift's own hash has a seed that a document cannot know, so that no document can make long chains.
    private func slot(_ text: Bytes) -> Int { text.hashValue & (slots.count - 1) }

    /// The nodes that have the value, in document order.
    func nodes(_ text: Bytes) -> [Int32] {
        var found: [Int32] = []
        var next = slots[slot(text)]
        while next != 0 {
            let entry = entries[Int(next) - 1]
            // A node may match several branches or declarations, or have a value twice.
            if entry.node != found.last, pool[Int(entry.start)..<Int(entry.end)].elementsEqual(text) {
                found.append(entry.node)
            }
            next = entry.next
        }
        return found
    }
}
