import XML

/// What one run knows of one document: its variables, its keys, and the nodes that contexts have found.
final class Examination {
    let evaluator: Evaluator
    let schema: RuleSchema
    let phase: RuleSchema.Phase?
    let limits: ValidationLimits
    private var scope = Scope()
    /// The variables of schema and phase, for the examinations of other documents in the same run.
    private var globals: [(name: String, value: Result<XPathValue, EvaluationFailure>)] = []
    /// Keys are built when first needed; why they could not be is remembered.
    private var keys: Result<Void, EvaluationFailure>?
    /// Nodes by branch of a context, for contexts that use no variable of their pattern.
    var found: [String: Result<[Node], EvaluationFailure>] = [:]
    /// The roots of the subtrees that the phase looks at.
    var starts: Result<Set<Node>, EvaluationFailure>?
    /// How often each check went over the limit in this document.
    var overruns: [CheckNumber: Int] = [:]

    struct CheckNumber: Hashable {
        let pattern: Int
        let rule: Int
        let check: Int
    }

    /// - Parameter primary: the examination of the document that is validated, if this is of another one: the
    ///   variables of schema and phase speak of that.
    init(
        _ evaluator: Evaluator, _ schema: RuleSchema, _ phase: RuleSchema.Phase?, _ limits: ValidationLimits,
        beside primary: Examination? = nil
    ) {
        self.schema = schema
        self.phase = phase
        self.evaluator = evaluator
        self.limits = limits
        for other in schema.phases where other.id != phase?.id {
            for variable in other.lets {
                let reason = "$\(variable.name) belongs to the phase \(other.id), which does not run"
                scope.note(variable.name, EvaluationFailure(reason: reason))
            }
        }
        if let primary {
            for (name, value) in primary.globals { define(name, value) }
        } else {
            for variable in schema.lets + (phase?.lets ?? []) {
                let value = value(of: variable, at: evaluator.root)
                define(variable.name, value)
                globals.append((variable.name, value))
            }
        }
    }

    // MARK: Values

    /// The value of an expression of the schema at a node.
    func value(of query: Query, at node: Node) throws(EvaluationFailure) -> XPathValue {
        try require(query.variables, keys: query.usesKeys)
        do throws(XMLError) {
            return try evaluator.value(of: query.evaluated, at: node)
        } catch {
            throw EvaluationFailure(error)
        }
    }

    /// Gives the variables their values at a node, in order.
    func enter(_ lets: [RuleSchema.Let], at node: Node) {
        for variable in lets { define(variable.name, value(of: variable, at: node)) }
    }

    private func value(of variable: RuleSchema.Let, at node: Node) -> Result<XPathValue, EvaluationFailure> {
        switch variable.value {
        case .text(let text): return .success(.string(text))
        case .query(let query):
            do throws(EvaluationFailure) {
                return .success(try value(of: query, at: node))
            } catch {
                return .failure(
                    EvaluationFailure(reason: "$\(variable.name): \(error.reason)", isOverrun: error.isOverrun))
            }
        }
    }

    private func define(_ name: String, _ value: Result<XPathValue, EvaluationFailure>) {
        switch value {
        case .success(let value):
            evaluator.set(name, value)
            scope.note(name, nil)
        case .failure(let failure):
            scope.note(name, failure)
        }
    }

    /// Throws unless the variables have values and the keys, if wanted, are there.
    func require(_ variables: [String], keys wanted: Bool) throws(EvaluationFailure) {
        try scope.check(variables)
        guard wanted else { return }
        if keys == nil {
            do throws(XMLError) {
                evaluator.install(try KeyIndex(schema.keys, evaluator))
                keys = .success(())
            } catch {
                keys = .failure(EvaluationFailure(error))
            }
        }
        if case .failure(let failure) = keys { throw failure }
    }

    /// The addresses that `pattern/@documents` finds.
    func addresses(_ query: Query) throws(EvaluationFailure) -> [String] {
        switch try value(of: query, at: evaluator.root) {
        case .nodes(let nodes): nodes.map(\.stringValue)
        case let value: [value.asString]
        }
    }
}
