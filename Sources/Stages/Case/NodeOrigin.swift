internal import Findings
internal import Record
internal import XML

/// Where a node of a record comes from, and what it is about.
extension CaseRecord {
    /// The place in the form: as the record keeps it on the element, so that a saved record tells it too.
    func place(of node: Node) -> Place? {
        var current: Node? = node
        while let here = current {
            if let element = Element(node: here), let at = element.attribute("at", namespace: Namespace.record) {
                let numbers = at.split(separator: ":").compactMap { Int($0) }
                let file = element.attribute("in", namespace: Namespace.record) ?? form?.file ?? ""
                let parts = file.split(separator: "!/").map(String.init)
                return Place(
                    parts.first ?? file, entries: Array(parts.dropFirst()), line: numbers.first, column: numbers.last)
            }
            current = here.parent
        }
        return nil
    }

    /// The scope items that a node is about: by its own category, or that of what it stands in.
    func scope(of node: Node) -> [String] {
        var current: Node? = node
        while let here = current {
            if let element = Element(node: here) {
                if element.isNamed("item", namespace: Namespace.record) { return element.words("scope") }
                if let categories = element["category"] ?? element["categories"] {
                    let codes = categories.split(separator: " ").map(String.init)
                    return scope.filter { codes.contains($0.category) }.map(\.id)
                }
            }
            current = here.parent
        }
        return []
    }
}
