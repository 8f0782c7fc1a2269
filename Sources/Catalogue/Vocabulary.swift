internal import XML

/// The names that a schema of documents gives: which elements there are, which stand in which, which attributes.
///
/// Read from the XSDs that the project writes: named and inline complex types, extension, no substitution groups.
struct Vocabulary {
    private var elements: [String: Set<String>] = [:]
    private var attributes: [String: Set<String>] = [:]
    private var values = AdmittedValues()
    /// The children of an element, by its namespace and name; an element without an entry has simple content.
    private var children: [String: Set<String>] = [:]

    private static let schemaNamespace = "http://www.w3.org/2001/XMLSchema"

    /// The prefixes that rules may use, with the namespaces they stand for.
    let namespaces: [(String, String)]

    init(_ schemas: [Element], scheme: Scheme) {
        namespaces = SchematronExport.namespaces(of: scheme)
        for schema in schemas { read(schema) }
    }

    /// Whether anything is known of the namespace.
    func covers(_ namespace: String) -> Bool { elements[namespace] != nil }

    func hasElement(_ name: String, in namespace: String) -> Bool { elements[namespace]?.contains(name) == true }

    /// Whether an element of any covered namespace has an attribute of that name, itself in none.
    func hasAttribute(_ name: String) -> Bool { attributes.values.contains { $0.contains(name) } }

    /// Whether one element can stand directly in another; true where nothing is known of the outer one.
    func allows(_ name: String, in parent: String, of namespace: String) -> Bool {
        guard hasElement(parent, in: namespace) else { return true }
        return children[key(namespace, parent)]?.contains(name) == true
    }

    /// The known element with the most similar name.
    func nearestElement(to name: String, in namespace: String) -> String? {
        Similarity.nearest(to: name, among: (elements[namespace] ?? []).sorted(), limit: 1).first
    }

    private func key(_ namespace: String, _ name: String) -> String { namespace + " " + name }

    /// The values that an attribute of that name can have on elements of a namespace; nil if any.
    func values(ofAttribute name: String, in namespace: String) -> Set<String>? {
        values.ofAttribute(name, in: namespace)
    }

    /// The values that an element of that name can have in some document; nil if any.
    func values(ofElement name: String, in namespace: String) -> Set<String>? { values.ofElement(name, in: namespace) }

    // MARK: Reading

    private mutating func read(_ root: Element) {
        let namespace = root["targetNamespace"] ?? ""
        values.read(root)
        var types: [String: Element] = [:]
        for type in root.childElements where type.localName == "complexType" {
            if let name = type["name"] { types[name] = type }
        }
        visit(root, namespace, types)
    }

    private mutating func visit(_ element: Element, _ namespace: String, _ types: [String: Element]) {
        for child in element.childElements where child.namespace == Self.schemaNamespace {
            if child.localName == "attribute", let name = child["name"] {
                attributes[namespace, default: []].insert(name)
            }
            if child.localName == "element", let name = child["name"] {
                elements[namespace, default: []].insert(name)
                children[key(namespace, name), default: []].formUnion(Self.content(of: child, types))
            }
            visit(child, namespace, types)
        }
    }

    /// The names of the elements that an element, or a type, directly holds.
    private static func content(of element: Element, _ types: [String: Element], depth: Int = 0) -> Set<String> {
        var names: Set<String> = []
        // Types extend one another a few levels deep; a circle would be refused when the schema is used.
        guard depth < 20 else { return names }
        for reference in [element["type"], element["base"]].compactMap({ $0 }) {
            let name = reference.split(separator: ":").last.map(String.init) ?? reference
            if let type = types[name] { names.formUnion(content(of: type, types, depth: depth + 1)) }
        }
        for child in element.childElements where child.namespace == schemaNamespace {
            if child.localName == "element" {
                if let name = child["name"] ?? child["ref"]?.split(separator: ":").last.map(String.init) {
                    names.insert(name)
                }
            } else if child.localName != "annotation" && child.localName != "attribute" {
                names.formUnion(content(of: child, types, depth: depth))
            }
        }
        return names
    }
}
