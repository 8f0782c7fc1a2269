internal import Catalogue
internal import Record
internal import Rules
internal import XML

/// One assertion at one node, part by part.
struct FiringSight {
    private let firingNode: Node
    private let check: RuleSchema.Check
    private let sight: NodeSight
    /// The variables that the test uses, in the order of the rule.
    private let variables: [(name: String, trace: Trace)]
    private let test: Trace
    private let personal: Set<String>
    private let given: Set<String>

    /// - Parameter given: the variables that the catalogue itself gives a rule: its grade and its thresholds.
    init(
        _ firing: Probe.Firing, _ check: RuleSchema.Check, given: Set<String>, probe: Probe, sight: NodeSight
    ) {
        self.given = given
        firingNode = firing.node
        self.check = check
        self.sight = sight
        test = probe.trace(check.test, at: firing.node)
        var wanted = Set(check.test.variables)
        var used: [(String, Query)] = []
        for variable in firing.rule.lets.reversed() where wanted.contains(variable.name) {
            guard case .query(let query) = variable.value else { continue }
            used.append((variable.name, query))
            wanted.formUnion(query.variables)
        }
        variables = used.reversed().map { ($0.0, probe.trace($0.1, at: firing.node)) }
        var personal: Set<String> = []
        for (name, trace) in variables where sight.discretion.isPersonal(trace.tree, variables: personal) {
            personal.insert(name)
        }
        self.personal = personal
    }

    var result: AssertionVerdict.Result {
        guard let truth = test.truth else { return .notEvaluated }
        return truth == (check.kind == .assert) ? .held : .failed
    }

    var firing: ExplainedFiring {
        ExplainedFiring(
            node: sight.node(firingNode), result: result,
            variables: variables.map { name, trace in
                let part = part(trace, isPersonal: sight.discretion.isPersonal(firingNode))
                if given.contains(name) {
                    return ExplainedPart(
                        expression: "$\(name)", value: part.value, parts: [], isJunction: false, node: nil)
                }
                return ExplainedPart(
                    expression: "$\(name) := \(part.expression)", value: part.value, parts: part.parts,
                    isJunction: part.isJunction, node: nil)
            },
            test: part(test, isPersonal: sight.discretion.isPersonal(firingNode)),
            remedy: result == .failed ? remedy : nil)
    }

    private var remedy: Remedy? {
        var finder = RemedyFinder(
            variables: Dictionary(variables.map { ($0.name, $0.trace) }, uniquingKeysWith: { $1 }),
            shown: { trace in
                switch value(of: trace, isPersonal: isPersonal(trace)) {
                case .number(let text), .text(let text): text
                case .nodes(_, let nodes): nodes.first.map { $0.described ?? $0.content } ?? ""
                default: ""
                }
            },
            named: { node in
                let node = sight.node(node)
                return [node.place, node.label].compactMap { $0 }.joined(separator: " ")
            })
        return finder.remedy(for: test, wanted: check.kind == .assert)
    }

    private func isPersonal(_ trace: Trace) -> Bool {
        sight.discretion.isPersonal(firingNode) || sight.discretion.isPersonal(trace.tree, variables: personal)
    }

    /// - Parameter isPersonal: whether the node that it is evaluated at is personal.
    private func part(_ trace: Trace, isPersonal: Bool) -> ExplainedPart {
        let isAbout = isPersonal || sight.discretion.isPersonal(trace.tree, variables: personal)
        return ExplainedPart(
            expression: sight.discretion.shown(trace.text), value: value(of: trace, isPersonal: isAbout),
            parts: trace.parts.map { part in
                switch part {
                case .operand(let operand): self.part(operand, isPersonal: isPersonal)
                case .predicate(let predicate): self.part(predicate)
                }
            }, isJunction: trace.tree.isJunction, node: nil)
    }

    /// The day of receipt is known by its date, too.
    private func value(of trace: Trace, isPersonal: Bool) -> ExplainedValue {
        let value = sight.value(trace.value, isPersonal: isPersonal)
        if case .variable(let name) = trace.tree.form, name.local == "received", case .number(let day) = value {
            return .number("\(day) (\(sight.record.received))")
        }
        return value
    }

    private func part(_ predicate: Trace.Predicate) -> ExplainedPart {
        ExplainedPart(
            expression: "\(predicate.candidates)[\(predicate.text)]",
            value: .kept(predicate.kept, of: predicate.all),
            parts: predicate.tried.map { node, trace in
                let inner = part(trace, isPersonal: sight.discretion.isPersonal(node))
                return ExplainedPart(
                    expression: inner.expression, value: inner.value.asTruth(of: trace), parts: inner.parts,
                    isJunction: inner.isJunction, node: sight.node(node))
            }, isJunction: false, node: nil)
    }
}

extension XPathTree {
    fileprivate var isJunction: Bool {
        if case .binary(let symbol, _, _) = form { symbol == .or || symbol == .and } else { false }
    }
}

extension ExplainedValue {
    /// What a predicate makes of the value: a node set or a text is a yes or a no there.
    fileprivate func asTruth(of trace: Trace) -> ExplainedValue {
        if case .nodes(0, _) = self { return .truth(false) }
        if case .text = self, let truth = trace.truth { return .truth(truth) }
        return self
    }
}
