import XML

/// One expression of a schema, made ready for a worker: a program of ours where there is one, else libxml2's.
final class Program {
    let text: String
    /// Nil if libxml2 has to evaluate the expression.
    let operation: Operation?
    /// The numbers of the variables it uses.
    let variables: [Int]
    /// The numbers of the keys that it may look into.
    let keys: [Int]
    private var compiled: XPathExpression?

    init(_ text: String, _ tree: XPathTree, _ compiler: inout ProgramCompiler) {
        self.text = text
        operation = compiler.program(of: tree)
        var numbers: [Int] = []
        for name in tree.variables { numbers.append(compiler.number(ofVariable: name.local)) }
        variables = numbers
        var keys: Set<Int> = []
        tree.visit { part in
            guard case .call(let name, let arguments) = part.form, name == XPathTree.Name("key") else { return }
            if case .literal(let key)? = arguments.first?.form {
                if let number = compiler.keys[key] { keys.insert(number) }
            } else {
                keys.formUnion(compiler.keys.values)
            }
        }
        self.keys = keys.sorted()
    }

    /// The expression for libxml2, compiled when first asked for.
    func expression() throws(XMLError) -> XPathExpression {
        if let compiled { return compiled }
        let new = try XPathExpression(text)
        compiled = new
        return new
    }
}

/// All programs of a schema; equal expressions share one.
final class SchemaPrograms {
    let schema: RuleSchema
    /// What tables of documents must number their names by.
    let names: NameTable
    /// The numbers of variables by name.
    let variables: [String: Int]
    let keys: [String: Int]
    let lets: [VariableProgram]
    let phaseLets: [String: [VariableProgram]]
    let patterns: [PatternProgram]
    private let programs: [String: Program]

    init(_ schema: RuleSchema) {
        self.schema = schema
        var maker = ProgramMaker(schema)
        lets = maker.lets(schema.lets)
        phaseLets = Dictionary(schema.phases.map { ($0.id, maker.lets($0.lets)) }) { first, _ in first }
        for phase in schema.phases { if let from = phase.from { _ = maker.context(from) } }
        for key in schema.keys { maker.add(key) }
        patterns = schema.patterns.map { maker.pattern($0) }
        names = maker.compiler.names
        variables = maker.compiler.variables
        keys = maker.compiler.keys
        programs = maker.programs
    }

    /// The program of an expression of the schema.
    subscript(text: String) -> Program? { programs[text] }
}

/// A variable, ready to be given its value.
final class VariableProgram {
    let name: String
    let number: Int
    let value: Value

    enum Value {
        case text(Bytes)
        case program(Program)
    }

    init(name: String, number: Int, value: Value) {
        self.name = name
        self.number = number
        self.value = value
    }
}

struct PatternProgram {
    let lets: [VariableProgram]
    let rules: [RuleProgram]
}

final class RuleProgram {
    /// What the schema says of each test.
    let checks: [RuleSchema.Check]
    /// One program for each branch of the context.
    let context: [Program]
    /// Whether no branch uses a variable of the pattern, so that it finds the same in every pattern.
    let isShared: Bool
    let lets: [VariableProgram]
    let tests: [Program]

    init(
        checks: [RuleSchema.Check], context: [Program], isShared: Bool, lets: [VariableProgram], tests: [Program]
    ) {
        self.checks = checks
        self.context = context
        self.isShared = isShared
        self.lets = lets
        self.tests = tests
    }
}

/// Makes the programs of a schema, each once.
private struct ProgramMaker {
    var compiler: ProgramCompiler
    private(set) var programs: [String: Program] = [:]

    init(_ schema: RuleSchema) {
        compiler = ProgramCompiler(schema)
    }

    mutating func program(_ query: Query) -> Program { program(query.evaluated, query.resolved) }

    private mutating func program(_ text: String, _ tree: XPathTree) -> Program {
        if let known = programs[text] { return known }
        let new = Program(text, tree, &compiler)
        programs[text] = new
        return new
    }

    mutating func context(_ context: Context) -> [Program] {
        context.branches.map { program($0.description, $0) }
    }

    mutating func lets(_ lets: [RuleSchema.Let]) -> [VariableProgram] {
        lets.map { variable in
            let number = compiler.number(ofVariable: variable.name)
            let value: VariableProgram.Value =
                switch variable.value {
                case .text(let text): .text(Bytes(text))
                case .query(let query): .program(program(query))
                }
            return VariableProgram(name: variable.name, number: number, value: value)
        }
    }

    mutating func add(_ key: RuleSchema.Key) {
        _ = context(key.match)
        switch key.use {
        case .query(let query): _ = program(query)
        case .content(let pieces): add(pieces)
        }
    }

    mutating func pattern(_ pattern: RuleSchema.Pattern) -> PatternProgram {
        if let documents = pattern.documents { _ = program(documents) }
        let local = Set(pattern.lets.map(\.name))
        let lets = lets(pattern.lets)
        let rules = pattern.rules.map { rule in
            let context = context(rule.context)
            for check in rule.checks {
                add(check.message)
                for note in check.diagnostics + check.properties { add(note.content) }
                if let subject = check.subject { _ = program(subject) }
            }
            return RuleProgram(
                checks: rule.checks, context: context, isShared: local.isDisjoint(with: rule.context.variables),
                lets: self.lets(rule.lets), tests: rule.checks.map { program($0.test) })
        }
        return PatternProgram(lets: lets, rules: rules)
    }

    private mutating func add(_ pieces: [RuleSchema.Piece]) {
        for piece in pieces {
            switch piece {
            case .valueOf(let query), .name(let query?), .copyOf(let query): _ = program(query)
            case .marked(_, _, let inner): add(inner)
            case .text, .name(nil): break
            }
        }
    }
}
