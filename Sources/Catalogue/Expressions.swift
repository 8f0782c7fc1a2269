internal import Rules
internal import XML

/// The expressions in a piece of a catalogue's rules.
enum Expressions {
    /// An expression that parses, with the element it stands in; one that does not is the schema's fault to report.
    struct Found {
        let tree: XPathTree
        let element: Element
        let attribute: String
    }

    private static let attributes: [String: [String]] = [
        "rule": ["context", "subject"], "assert": ["test", "subject"], "report": ["test", "subject"],
        "let": ["value"], "value-of": ["select"], "name": ["path"], "param": ["value"], "key": ["match", "use"],
        "copy-of": ["select"], "pattern": ["documents"],
    ]

    /// Those on the element itself and below it, in document order; examples are no rules.
    static func all(in element: Element) -> [Found] {
        guard element.namespace == schematronNamespace || element.namespace == transformNamespace else { return [] }
        return own(element) + element.childElements.flatMap(all(in:))
    }

    static func own(_ element: Element) -> [Found] {
        (attributes[element.localName] ?? []).compactMap { attribute in
            guard let text = element[attribute], let tree = tree(text) else { return nil }
            return Found(tree: tree, element: element, attribute: attribute)
        }
    }

    /// The variables that the rules of a requirement use.
    static func variables(in requirement: Element) -> Set<String> {
        Set(requirement.childElements.flatMap(all(in:)).flatMap { $0.tree.variables.map(\.local) })
    }

    static func tree(_ text: String) -> XPathTree? {
        do throws(XPathSyntaxError) {
            return try XPathParser.parse(text)
        } catch {
            return nil  // reading the schema reports it with its offset
        }
    }
}
