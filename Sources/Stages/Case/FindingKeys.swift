internal import Record
internal import XML

/// Gives every finding of a case a key that is the same for the same defect in every round.
struct FindingKeys {
    private var used: [String: Int] = [:]

    /// `id@mark`, and `#2` after it where one stands already.
    mutating func key(_ id: String, _ mark: String) -> String {
        let base = mark.isEmpty ? id : "\(id)@\(mark)"
        let count = (used[base] ?? 0) + 1
        used[base] = count
        return count == 1 ? base : "\(base)#\(count)"
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
