import XML

/// Evaluates the programs of a schema over one document, by our own machine or, where that does not know how, by
/// libxml2.
final class Evaluator {
    let table: NodeTable
    let programs: SchemaPrograms
    private var machine: Machine
    private let limits: ValidationLimits
    private var overruns = 0
    /// Steps of all evaluations that are left in this document.
    private var remaining: Int
    /// How many expressions it has evaluated.
    private(set) var evaluations = 0
    /// Made when first needed, with the variables that have nodes of other documents.
    private var library: XPathContext?
    private var foreign: [Int: XPathValue] = [:]

    init(_ document: Document, _ programs: SchemaPrograms, _ limits: ValidationLimits) {
        self.programs = programs
        self.limits = limits
        remaining = limits.allOperations
        table = NodeTable(document, names: programs.names)
        machine = Machine(table, variables: programs.variables.count, keys: programs.keys.count)
    }

    var document: Document { table.document }

    // MARK: Variables and keys

    /// Sets a variable to text.
    func set(_ variable: Int, _ text: Bytes) {
        machine.variables[variable] = .text(text)
    }

    /// Sets a variable to what a program yields.
    func set(_ variable: Int, to program: Program, at node: Int32) throws(XMLError) {
        let value = try run(program, at: node) { (operation: Operation, machine: inout Machine) throws(Fault) in
            try operation.value(Focus(node: node), &machine)
        }
        if let value {
            machine.variables[variable] = value
        } else {
            set(variable, to: try libraryValue(of: program, at: node))
        }
    }

    /// Sets a variable to a value that came from elsewhere.
    func set(_ variable: Int, to value: XPathValue) {
        machine.variables[variable] = own(value)
        if case .absent = machine.variables[variable] { foreign[variable] = value }
    }

    /// The value of a variable that has one.
    func value(ofVariable number: Int) -> XPathValue {
        exported(machine.variables[number]) ?? foreign[number] ?? .nodes([])
    }

    func has(key: Int) -> Bool { machine.keys[key] != nil }

    func set(_ key: Int, to index: KeyIndex) {
        machine.keys[key] = index
    }

    // MARK: Evaluation

    func truth(of program: Program, at node: Int32) throws(XMLError) -> Bool {
        let truth = try run(program, at: node) { (operation: Operation, machine: inout Machine) throws(Fault) in
            try operation.truth(Focus(node: node), &machine)
        }
        if let truth { return truth }
        return try libraryValue(of: program, at: node).asBoolean
    }

    func value(of program: Program, at node: Int32) throws(XMLError) -> XPathValue {
        let value = try run(program, at: node) { (operation: Operation, machine: inout Machine) throws(Fault) in
            try operation.value(Focus(node: node), &machine)
        }
        if let value, let exported = exported(value) { return exported }
        return try libraryValue(of: program, at: node)
    }

    /// The nodes of this document that a program finds, in document order.
    func nodes(of program: Program, at node: Int32) throws(XMLError) -> [Int32] {
        let nodes = try run(program, at: node) { (operation: Operation, machine: inout Machine) throws(Fault) in
            try operation.nodes(Focus(node: node), &machine)
        }
        if let nodes { return nodes }
        guard case .nodes(let found) = own(try libraryValue(of: program, at: node)) else {
            throw XMLError(.expression, document: document.name, message: "\(program.text) does not find nodes")
        }
        return found
    }

    /// The texts of what a program yields: of every node, or of the one value.
    func texts(of program: Program, at node: Int32) throws(XMLError) -> [Bytes] {
        if let found = try run(
            program, at: node,
            { (operation: Operation, machine: inout Machine) throws(Fault) in
                if case .nodes(let nodes) = try operation.value(Focus(node: node), &machine) {
                    nodes
                } else {
                    [Int32]?.none
                }
            }), let nodes = found
        {
            return nodes.map { machine.text(of: $0) }
        }
        return switch try value(of: program, at: node) {
        case .nodes(let nodes): nodes.map { Bytes($0.stringValue) }
        case let value: [Bytes(value.asString)]
        }
    }

    /// Nil if the program is not for our machine, by its nature or for what it met.
    private func run<Result>(
        _ program: Program, at node: Int32, _ body: (Operation, inout Machine) throws(Fault) -> Result
    ) throws(XMLError) -> Result? {
        if overruns >= limits.allOverruns || remaining <= 0 {
            throw XMLError(
                .operationLimit, document: document.name,
                message: "The evaluations took too many steps; nothing more is evaluated in this document")
        }
        evaluations += 1
        guard let operation = program.operation, !limits.usesLibrary else { return nil }
        machine.current = node
        let allowed = min(limits.operations ?? Int.max, remaining)
        machine.remaining = allowed
        defer { remaining -= allowed - machine.remaining }
        do throws(Fault) {
            return try body(operation, &machine)
        } catch {
            guard error == .overrun else { return nil }
            overruns += 1
            throw XMLError(.operationLimit, document: program.text, message: "More steps than allowed")
        }
    }

    // MARK: libxml2

    private func libraryValue(of program: Program, at node: Int32) throws(XMLError) -> XPathValue {
        let expression = try program.expression()
        return try libraryValue(of: expression, variables: program.variables, at: table.node(node), current: nil)
    }

    /// The value of an expression that is none of the schema's own.
    ///
    /// - Parameters:
    ///   - variables: those it uses; they have values.
    ///   - current: what `current()` gives; nil for `node` itself.
    func libraryValue(
        of expression: XPathExpression, variables: [Int], at node: Node, current: Node?
    ) throws(XMLError) -> XPathValue {
        let context = try libraryContext()
        for variable in variables {
            guard let name = variableNames[variable] else { continue }
            context.setVariable(name, value(ofVariable: variable))
        }
        do throws(XMLError) {
            return try context.evaluate(expression, at: node, current: current)
        } catch {
            if error.kind == .operationLimit { overruns += 1 }
            throw error
        }
    }

    private lazy var variableNames = Dictionary(
        programs.variables.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })

    private func libraryContext() throws(XMLError) -> XPathContext {
        if let library { return library }
        let bindings = programs.schema.bindings.map { ($0.prefix, $0.uri) }
        let context = try XPathContext(document, namespaces: bindings, operationLimit: limits.operations)
        if !programs.keys.isEmpty {
            context.register(function: "key") { [weak self] arguments, _ in
                guard let self, arguments.count == 2 else { return .nodes([]) }
                return .nodes(self.nodes(ofKey: arguments[0].asString, arguments[1]))
            }
        }
        library = context
        return context
    }

    private func nodes(ofKey name: String, _ wanted: XPathValue) -> [Node] {
        guard let number = programs.keys[name], let index = machine.keys[number] else { return [] }
        guard case .nodes(let givers) = wanted else { return index.nodes(Bytes(wanted.asString)).map(table.node) }
        var seen: Set<Int32> = []
        for giver in givers { seen.formUnion(index.nodes(Bytes(giver.stringValue))) }
        return seen.sorted().map(table.node)
    }

    // MARK: Values

    private func exported(_ value: Value) -> XPathValue? {
        switch value {
        case .nodes(let nodes): .nodes(nodes.map(table.node))
        case .text(let text): .string(text.asString)
        case .number(let number): .number(number)
        case .truth(let truth): .boolean(truth)
        case .absent: nil
        }
    }

    /// The value as programs know it; absent if it has nodes that are not in the tables.
    private func own(_ value: XPathValue) -> Value {
        switch value {
        case .nodes(let nodes):
            let numbers = nodes.compactMap { table.number(of: $0) }
            return numbers.count == nodes.count ? .nodes(numbers) : .absent
        case .string(let text): return .text(Bytes(text))
        case .number(let number): return .number(number)
        case .boolean(let truth): return .truth(truth)
        }
    }
}
