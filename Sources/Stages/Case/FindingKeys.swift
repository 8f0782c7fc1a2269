internal import Record
internal import XML

/// Gives every finding of a case a key that is the same for the same defect in every round.
struct FindingKeys {
    private var counts: [String: Int] = [:]
    private var taken: Set<String>

    /// - Parameter taken: keys that findings of the case have already.
    init(taken: [String] = []) {
        self.taken = Set(taken)
    }

    /// `id@mark`, and `#2` after it where one stands already.
    mutating func key(_ id: String, _ mark: String) -> String {
        unique(mark.isEmpty ? id : "\(id)@\(mark)")
    }

    /// The key as a record can hold it, whatever bytes a file's name has, and `#2` after it where one stands already.
    mutating func unique(_ key: String) -> String {
        let key = key.writable
        var count = counts[key] ?? 0
        var candidate = key
        repeat {
            count += 1
            candidate = count == 1 ? key : "\(key)#\(count)"
        } while !taken.insert(candidate).inserted
        counts[key] = count
        return candidate
    }

    /// What names a node to a person who edits the form: its id, or those of what it stands in, else its element.
    static func mark(of node: Node) -> String {
        var current: Node? = node
        while let here = current {
            if let element = Element(node: here) {
                if element.isNamed("item", namespace: Namespace.record) {
                    return [element["requirement"], element["category"]].compactMap { $0 }.joined(separator: "/")
                }
                if let mark = element["id"] ?? element["ref"] { return mark }
                if let requirement = element["requirement"] {
                    return [requirement, element.parent?["category"]].compactMap { $0 }.joined(separator: "/")
                }
                if let category = element["category"] { return category }
            }
            current = here.parent
        }
        return node.localName
    }
}
