import XML

/// What one run knows of one document: its variables, its keys, and the nodes that contexts have found.
final class Examination {
    let evaluator: Evaluator
    let programs: SchemaPrograms
    let phase: RuleSchema.Phase?
    let limits: ValidationLimits
    /// By the numbers of the variables.
    private var states: [VariableState]
    /// Why keys could not be built, by number.
    private var brokenKeys: [Int: EvaluationFailure] = [:]
    /// Nodes by branch of a context, for contexts that use no variable of their pattern.
    var found: [ObjectIdentifier: Result<[Int32], EvaluationFailure>] = [:]
    /// The roots of the subtrees that the phase looks at.
    var starts: Result<Set<Int32>, EvaluationFailure>?
    /// For each node, the pattern that took it last, counted from 1.
    var takers: [Int32] = []
    /// How often each check went over the limit in this document.
    var overruns: [CheckNumber: Int] = [:]

    struct CheckNumber: Hashable {
        let pattern: Int
        let rule: Int
        let check: Int
    }

    /// Variables get their values when something first asks for them.
    private enum VariableState {
        case ready
        case pending(VariableProgram, Int32)
        case failed(EvaluationFailure)
    }

    /// - Parameter primary: the examination of the document that is validated, if this is of another one: the
    ///   variables of schema and phase speak of that.
    init(
        _ document: Document, _ programs: SchemaPrograms, _ phase: RuleSchema.Phase?, _ limits: ValidationLimits,
        beside primary: Examination? = nil
    ) {
        self.programs = programs
        self.phase = phase
        self.limits = limits
        evaluator = Evaluator(document, programs, limits)
        states = Array(repeating: .ready, count: programs.variables.count)
        for other in programs.schema.phases where other.id != phase?.id {
            for variable in other.lets {
                guard let number = programs.variables[variable.name] else { continue }
                let reason = "$\(variable.name) belongs to the phase \(other.id), which does not run"
                states[number] = .failed(EvaluationFailure(reason: reason))
            }
        }
        let globals = programs.lets + (phase.flatMap { programs.phaseLets[$0.id] } ?? [])
        guard let primary else {
            enter(globals, at: 0)
            return
        }
        for variable in globals {
            do throws(EvaluationFailure) {
                try primary.prepare(variable.number)
                evaluator.set(variable.number, to: primary.evaluator.value(ofVariable: variable.number))
                states[variable.number] = .ready
            } catch {
                states[variable.number] = .failed(error)
            }
        }
    }

    // MARK: Values

    /// The value of an expression of the schema at a node.
    func value(of query: Query, at node: Int32) throws(EvaluationFailure) -> XPathValue {
        guard let program = programs[query.evaluated] else {
            throw EvaluationFailure(reason: "\(query.text) is unknown")
        }
        try prepare(program)
        do throws(XMLError) {
            return try evaluator.value(of: program, at: node)
        } catch {
            throw EvaluationFailure(error)
        }
    }

    func truth(of program: Program, at node: Int32) throws(EvaluationFailure) -> Bool {
        try prepare(program)
        do throws(XMLError) {
            return try evaluator.truth(of: program, at: node)
        } catch {
            throw EvaluationFailure(error)
        }
    }

    func nodes(of program: Program, at node: Int32) throws(EvaluationFailure) -> [Int32] {
        try prepare(program)
        do throws(XMLError) {
            return try evaluator.nodes(of: program, at: node)
        } catch {
            throw EvaluationFailure(error)
        }
    }

    /// The value of a part of an expression of the schema, which has no program of its own.
    ///
    /// - Parameter current: what `current()` gives.
    func value(of part: XPathTree, at node: Node, current: Node) throws(EvaluationFailure) -> XPathValue {
        var variables: [Int] = []
        for name in part.variables {
            guard let number = programs.variables[name.local] else {
                throw EvaluationFailure(reason: "$\(name) is unknown")
            }
            try prepare(number)
            variables.append(number)
        }
        if part.usesKeys { for key in programs.keys.values.sorted() { try prepare(key: key) } }
        do throws(XMLError) {
            let expression = try XPathExpression(part.description)
            return try evaluator.libraryValue(of: expression, variables: variables, at: node, current: current)
        } catch {
            throw EvaluationFailure(error)
        }
    }

    /// The addresses that `pattern/@documents` finds.
    func addresses(_ query: Query) throws(EvaluationFailure) -> [String] {
        switch try value(of: query, at: 0) {
        case .nodes(let nodes): nodes.map(\.stringValue)
        case let value: [value.asString]
        }
    }

    // MARK: Variables and keys

    /// Lets variables have their values at a node, each when it is first asked for.
    func enter(_ lets: [VariableProgram], at node: Int32) {
        for variable in lets { states[variable.number] = .pending(variable, node) }
    }

    /// Sees to it that the variables have values and the keys are there, or says why not.
    private func prepare(_ program: Program) throws(EvaluationFailure) {
        for variable in program.variables {
            // Nearly always; the rest of the way is longer.
            if case .ready = states[variable] { continue }
            try prepare(variable)
        }
        for key in program.keys { try prepare(key: key) }
    }

    private func prepare(_ number: Int) throws(EvaluationFailure) {
        switch states[number] {
        case .ready: return
        case .failed(let failure): throw failure
        case .pending(let variable, let node):
            states[number] = .ready
            do throws(EvaluationFailure) {
                try evaluate(variable, at: node)
            } catch {
                let failure = EvaluationFailure(
                    reason: "$\(variable.name): \(error.reason)", isOverrun: error.isOverrun)
                states[number] = .failed(failure)
                throw failure
            }
        }
    }

    private func evaluate(_ variable: VariableProgram, at node: Int32) throws(EvaluationFailure) {
        switch variable.value {
        case .text(let text): evaluator.set(variable.number, text)
        case .program(let program):
            try prepare(program)
            do throws(XMLError) {
                try evaluator.set(variable.number, to: program, at: node)
            } catch {
                throw EvaluationFailure(error)
            }
        }
    }

    private func prepare(key: Int) throws(EvaluationFailure) {
        if evaluator.has(key: key) { return }
        if let failure = brokenKeys[key] { throw failure }
        do throws(XMLError) {
            let declarations = programs.schema.keys.filter { programs.keys[$0.name] == key }
            evaluator.set(key, to: try KeyIndex(declarations, evaluator))
        } catch {
            let failure = EvaluationFailure(error)
            brokenKeys[key] = failure
            throw failure
        }
    }
}

/// Why something was not evaluated.
struct EvaluationFailure: Error {
    let reason: String
    /// Whether it was for the operation limit.
    let isOverrun: Bool

    init(reason: String, isOverrun: Bool = false) {
        self.reason = reason
        self.isOverrun = isOverrun
    }

    init(_ error: XMLError) {
        self.init(reason: error.message, isOverrun: error.kind == .operationLimit)
    }
}
