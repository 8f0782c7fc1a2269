import XML

/// Puts values into a text for people, and remembers them.
struct Teller<Failure: Error> {
    private let node: Node
    private let value: (Query) throws(Failure) -> XPathValue
    private(set) var values: [Report.Seen] = []

    init(at node: Node, value: @escaping (Query) throws(Failure) -> XPathValue) {
        self.node = node
        self.value = value
    }

    mutating func tell(_ pieces: [RuleSchema.Piece]) throws(Failure) -> Telling {
        Telling(try fragments(pieces))
    }

    private mutating func fragments(_ pieces: [RuleSchema.Piece]) throws(Failure) -> [Telling.Fragment] {
        var fragments: [Telling.Fragment] = []
        for piece in pieces {
            switch piece {
            case .text(let text): fragments.append(.text(text))
            case .valueOf(let query), .name(let query?):
                let text = try value(query).asString
                remember(query.text, text)
                fragments.append(.text(text))
            case .name(nil):
                remember("name()", node.qualifiedName)
                fragments.append(.text(node.qualifiedName))
            case .marked(let element, let attribute, let inner):
                fragments.append(.marked(element: element, attribute: attribute, try self.fragments(inner)))
            case .copyOf(let query):
                switch try value(query) {
                case .nodes(let nodes): fragments.append(.nodes(nodes))
                case let other: fragments.append(.text(other.asString))
                }
            }
        }
        return fragments
    }

    private mutating func remember(_ expression: String, _ value: String) {
        let seen = Report.Seen(expression: expression, value: value)
        if !values.contains(seen) { values.append(seen) }
    }
}
