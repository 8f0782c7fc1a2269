package import Findings
internal import Rules
package import XML

/// What the examples of a catalogue reach: every rule, every branch of its context, and every condition of its tests,
/// true and false.
///
/// `or` and `and` stop early as XPath does, so a condition that a neighbour always decides for is not reached.
package struct ExampleCoverage: Hashable, Sendable {
    /// What no example reaches, in the order of the catalogue.
    package private(set) var gaps: [Gap] = []
    package private(set) var rules = Count()
    package private(set) var branches = Count()

    /// Of how many, how many are reached.
    package struct Count: Hashable, Sendable {
        package var reached: Int
        package var all: Int

        package init(reached: Int = 0, all: Int = 0) {
            self.reached = reached
            self.all = all
        }
    }

    /// A rule or a branch that no example reaches.
    package struct Gap: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            /// A rule that no example's node gets to.
            case rule
            /// One side of a context's union.
            case context
            /// A condition that is never true.
            case never
            /// A condition that is never false.
            case always
            /// One side of a union in a test that never finds a node.
            case union
        }

        package let kind: Kind
        package let requirement: String?
        package let pattern: String
        /// The assertion, or the variable of a rule, that the condition stands in; empty for a rule and its context.
        package let owner: String
        package let expression: String
        package let place: Place
    }

    /// Runs all examples through all rules.
    ///
    /// - Throws: if a fragment cannot be read, which reading the catalogue rules out.
    package init(of catalogue: Catalogue) throws(XMLError) {
        var seen = Seen()
        let validator = Validator(catalogue.rules)
        for example in catalogue.examples {
            let document = try Document(parsing: example.fragment, name: example.place.description)
            let probe = Probe(validator, document)
            probe.firings(of: { _ in true }, { seen.take($0, probe) })
        }
        for (number, pattern) in catalogue.rules.patterns.enumerated() {
            for (index, rule) in pattern.rules.enumerated() {
                let requirement = rule.checks.lazy.compactMap { $0.id.flatMap(catalogue.requirement(ofAssertion:)) }
                let place = Place(rule.origin.file, line: rule.origin.line)
                weigh(
                    RuleBranches(rule), of: pattern.id ?? String(number), rule.context.text, requirement.first?.id,
                    place, seen.rules[Probe.Position(pattern: number, rule: index)])
            }
        }
    }

    private mutating func weigh(
        _ branches: RuleBranches, of pattern: String, _ context: String, _ requirement: String?, _ place: Place,
        _ reached: Seen.Reached?
    ) {
        func gap(_ kind: Gap.Kind, _ owner: String, _ expression: String, _ place: Place) -> Gap {
            Gap(
                kind: kind, requirement: requirement, pattern: pattern, owner: owner, expression: expression,
                place: place)
        }
        rules.all += 1
        guard let reached else {
            gaps.append(gap(.rule, "", context, place))
            self.branches.all += branches.contexts.count + 2 * branches.conditions.count + branches.unions.count
            return
        }
        rules.reached += 1
        func count(_ isReached: Bool, _ missing: @autoclosure () -> Gap) {
            self.branches.all += 1
            if isReached { self.branches.reached += 1 } else { gaps.append(missing()) }
        }
        for (index, branch) in branches.contexts.enumerated() {
            count(reached.contexts.contains(index), gap(.context, "", branch, place))
        }
        for (index, condition) in branches.conditions.enumerated() {
            let text = condition.tree.description
            count(reached.isTrue.contains(index), gap(.never, condition.owner, text, condition.place))
            count(reached.isFalse.contains(index), gap(.always, condition.owner, text, condition.place))
        }
        for (index, union) in branches.unions.enumerated() {
            count(reached.unions.contains(index), gap(.union, union.owner, union.tree.description, union.place))
        }
    }
}

/// What can be reached in a rule.
private struct RuleBranches {
    struct Part {
        let owner: String
        let tree: XPathTree
        let place: Place
    }

    /// The sides of the context's union; none where there is only one.
    var contexts: [String] = []
    /// The conditions of tests and of the variables that tests use, where more than one is joined; a single condition
    /// is what passing and failing examples are for, and lint asks for these.
    var conditions: [Part] = []
    /// The sides of unions in conditions.
    var unions: [Part] = []
    /// Each whole test or variable, with where its conditions begin.
    var decisions: [(tree: XPathTree, first: Int)] = []

    init(_ rule: RuleSchema.Rule) {
        let alternatives = rule.context.tree.alternatives
        if alternatives.count > 1 { contexts = alternatives.map(\.description) }
        for variable in rule.lets {
            if case .query(let query) = variable.value { add(query, "$" + variable.name) }
        }
        for check in rule.checks { add(check.test, check.id ?? "") }
    }

    private mutating func add(_ query: Query, _ owner: String) {
        let place = Place(query.origin.file, line: query.origin.line)
        let joined = query.tree.conditions
        if joined.count > 1 {
            decisions.append((query.tree, conditions.count))
            conditions += joined.map { Part(owner: owner, tree: $0, place: place) }
        }
        query.tree.visitInSameContext { part in
            let sides = part.alternatives
            guard sides.count > 1 else { return }
            unions += sides.map { Part(owner: owner, tree: $0, place: place) }
        }
    }
}

extension XPathTree {
    /// Visits the parts that are evaluated at the same node as the whole, outermost unions once.
    fileprivate func visitInSameContext(_ body: (XPathTree) -> Void) {
        body(self)
        switch form {
        case .binary(.union, _, _): break
        case .binary(_, let left, let right):
            left.visitInSameContext(body)
            right.visitInSameContext(body)
        case .negative(let operand): operand.visitInSameContext(body)
        case .call(_, let arguments): for argument in arguments { argument.visitInSameContext(body) }
        case .filter(let primary, _): primary.visitInSameContext(body)
        case .path(.expression(let start), _): start.visitInSameContext(body)
        case .path, .literal, .number, .variable: break
        }
    }
}

/// What examples have reached, by pattern and rule.
private struct Seen {
    struct Reached {
        var contexts: Set<Int> = []
        var isTrue: Set<Int> = []
        var isFalse: Set<Int> = []
        var unions: Set<Int> = []
    }

    var rules: [Probe.Position: Reached] = [:]
    private var branches: [Probe.Position: RuleBranches] = [:]

    mutating func take(_ firing: Probe.Firing, _ probe: Probe) {
        let key = firing.position
        let parts = branches[key] ?? RuleBranches(firing.rule)
        branches[key] = parts
        var reached = rules[key] ?? Reached()
        if !parts.contexts.isEmpty {
            reached.contexts.formUnion(probe.branches(of: firing.rule.context, finding: firing.node))
        }
        for (tree, first) in parts.decisions {
            var numbers: [Range<Int>: Int] = [:]
            for (offset, condition) in tree.conditions.enumerated() { numbers[condition.range] = first + offset }
            _ = tree.holds { condition in
                guard case .success(let value) = probe.value(of: condition, at: firing.node, current: firing.node),
                    let number = numbers[condition.range]
                else { return nil }
                if value.asBoolean { reached.isTrue.insert(number) } else { reached.isFalse.insert(number) }
                return value.asBoolean
            }
        }
        for (number, union) in parts.unions.enumerated() where !reached.unions.contains(number) {
            if case .success(.nodes(let nodes)) = probe.value(of: union.tree, at: firing.node, current: firing.node),
                !nodes.isEmpty
            {
                reached.unions.insert(number)
            }
        }
        rules[key] = reached
    }
}

extension ExampleCoverage.Gap {
    /// The gap in words, its place aside.
    package var sentence: Text {
        let at = owner.isEmpty ? pattern : owner
        return switch kind {
        case .rule:
            Text("\(pattern):没有示例触及规则“\(expression)”", "\(pattern): no example reaches the rule '\(expression)'")
        case .context:
            Text(
                "\(at):没有示例触及上下文分支“\(expression)”",
                "\(at): no example reaches the branch '\(expression)' of the context")
        case .never: Text("\(at):没有示例使“\(expression)”为真", "\(at): no example makes '\(expression)' true")
        case .always: Text("\(at):没有示例使“\(expression)”为假", "\(at): no example makes '\(expression)' false")
        case .union:
            Text("\(at):没有示例使并集分支“\(expression)”有内容", "\(at): in no example the branch '\(expression)' finds anything")
        }
    }
}
