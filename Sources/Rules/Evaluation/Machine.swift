import XML

/// What programs run on: the tables of one document, the values of variables, and what is left of the budget.
struct Machine {
    let table: NodeTable
    /// By the number that the compiler gave to the name.
    var variables: [Value]
    /// The indexes of the schema's keys that have been built, by number.
    var keys: [KeyIndex?]
    /// The strings that a path finds which is the same everywhere in the document, by the number of the path.
    var joins: [Int: Set<Bytes>] = [:]
    /// The node that the evaluation is for: `current()`.
    var current: Int32 = 0
    /// Steps left for this evaluation: about one a node visited, and one for 32 bytes of text worked on.
    var remaining = Int.max

    init(_ table: NodeTable, variables: Int, keys: Int) {
        self.table = table
        self.variables = Array(repeating: .absent, count: variables)
        self.keys = Array(repeating: nil, count: keys)
    }

    mutating func spend(_ steps: Int = 1) throws(Fault) {
        remaining -= steps
        if remaining < 0 { throw .overrun }
    }

    mutating func spend(on text: Bytes) throws(Fault) {
        try spend(1 + text.count >> 5)
    }

    /// For looking for one text in another.
    mutating func spend(on text: Bytes, times other: Bytes) throws(Fault) {
        try spend(1 + (text.count &* other.count) >> 5)
    }

    /// The nodes that have the value of a key, in document order.
    mutating func nodes(ofKey key: Int, _ text: Bytes) throws(Fault) -> [Int32] {
        guard let index = keys[key] else { throw .foreign }
        let found = index.nodes(text)
        try spend(1 + found.count)
        return found
    }

    /// The string value of a node.
    func text(of node: Int32) -> Bytes {
        let node = Int(node)
        let range = Int(table.starts[node])..<Int(table.stops[node])
        return switch table.kinds[node] {
        case .document, .element, .text: table.content[range]
        case .attribute, .comment, .instruction: table.values[range]
        }
    }

    func number(of node: Int32) -> Double {
        text(of: node).asNumber
    }
}

/// Text as its UTF-8 bytes: a slice of the document's wherever it can be.
typealias Bytes = ArraySlice<UInt8>

/// Where an expression is evaluated.
struct Focus {
    let node: Int32
    var position: Int32 = 1
    var size: Int32 = 1
}

/// Why a program gave up.
enum Fault: Error {
    /// It took more steps than allowed.
    case overrun
    /// It met what it cannot handle, as nodes of another document; libxml2 can.
    case foreign
}

/// What a program yields.
enum Value {
    /// Numbers of nodes, ascending, each once.
    case nodes([Int32])
    case text(Bytes)
    case number(Double)
    case truth(Bool)
    /// A variable without a value that programs can use.
    case absent

    func asTruth() throws(Fault) -> Bool {
        switch self {
        case .nodes(let nodes): !nodes.isEmpty
        case .text(let text): !text.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .truth(let truth): truth
        case .absent: throw .foreign
        }
    }

    func asNumber(_ machine: borrowing Machine) throws(Fault) -> Double {
        switch self {
        case .nodes(let nodes): nodes.first.map { machine.number(of: $0) } ?? .nan
        case .text(let text): text.asNumber
        case .number(let number): number
        case .truth(let truth): truth ? 1 : 0
        case .absent: throw .foreign
        }
    }

    func asText(_ machine: borrowing Machine) throws(Fault) -> Bytes {
        switch self {
        case .nodes(let nodes): nodes.first.map { machine.text(of: $0) } ?? []
        case .text(let text): text
        case .number(let number): Bytes(number: number)
        case .truth(let truth): Bytes(truth ? "true" : "false")
        case .absent: throw .foreign
        }
    }
}
