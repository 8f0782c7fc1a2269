internal import XML

/// The values that schemas list for attributes and elements; of a name that is declared more than once, those of all
/// its declarations together.
struct AdmittedValues {
    /// Nil for a name that some declaration leaves open.
    private var attributes: [String: Set<String>?] = [:]
    private var elements: [String: Set<String>?] = [:]

    private static let schemaNamespace = "http://www.w3.org/2001/XMLSchema"

    func ofAttribute(_ name: String, in namespace: String) -> Set<String>? {
        attributes["\(namespace) \(name)"] ?? nil
    }

    func ofElement(_ name: String, in namespace: String) -> Set<String>? { elements["\(namespace) \(name)"] ?? nil }

    mutating func read(_ root: Element) {
        var types: [String: Element] = [:]
        for type in root.childElements where type.localName == "simpleType" || type.localName == "complexType" {
            if let name = type["name"] { types[name] = type }
        }
        visit(root, root["targetNamespace"] ?? "", types)
    }

    private mutating func visit(_ element: Element, _ namespace: String, _ types: [String: Element]) {
        for child in element.childElements where child.namespace == Self.schemaNamespace {
            if let name = child["name"] {
                let values = Self.values(of: child, types)
                if child.localName == "attribute" { Self.add(values, to: &attributes, "\(namespace) \(name)") }
                if child.localName == "element" { Self.add(values, to: &elements, "\(namespace) \(name)") }
            }
            visit(child, namespace, types)
        }
    }

    private static func add(_ values: Set<String>?, to known: inout [String: Set<String>?], _ name: String) {
        guard let before = known[name] else {
            known.updateValue(values, forKey: name)
            return
        }
        let joined: Set<String>? = if let before, let values { before.union(values) } else { nil }
        known.updateValue(joined, forKey: name)
    }

    /// The values listed for a declaration or type; nil where any is admitted, or none can be told.
    private static func values(of element: Element, _ types: [String: Element], depth: Int = 0) -> Set<String>? {
        // Types restrict one another a few levels deep; a circle would be refused when the schema is used.
        guard depth < 20 else { return nil }
        if let reference = element["type"] ?? element["base"] {
            let listed = Set(element.childElements.filter { $0.localName == "enumeration" }.compactMap { $0["value"] })
            if !listed.isEmpty { return listed }
            let name = reference.split(separator: ":").last.map(String.init) ?? reference
            return types[name].flatMap { values(of: $0, types, depth: depth + 1) }
        }
        let inner = element.childElements.filter {
            ["simpleType", "restriction", "simpleContent", "extension", "complexType"].contains($0.localName)
        }
        return inner.count == 1 ? values(of: inner[0], types, depth: depth + 1) : nil
    }
}
