import XML

/// Patterns and the contexts of their rules.
extension Examination {
    /// Runs one pattern: each node goes to the first rule that matches it.
    ///
    /// - Parameter number: the pattern's index in the schema.
    func run(
        _ pattern: RuleSchema.Pattern, _ number: Int
    ) -> (firings: [Report.Firing], unevaluated: [(rule: Int?, reason: String)]) {
        enter(pattern.lets, at: evaluator.root)
        let local = Set(pattern.lets.map(\.name))
        // With one rule of one branch its nodes are in document order, each once, and nobody else wants them.
        let isSimple = pattern.rules.count == 1 && pattern.rules[0].context.branches.count == 1
        var matches: [(rule: Int, node: Node)] = []
        var taken: Set<Node> = []
        var unevaluated: [(rule: Int?, reason: String)] = []
        for (index, rule) in pattern.rules.enumerated() {
            // Nodes that a rule would have taken must not fall to a later one.
            if !unevaluated.isEmpty {
                unevaluated.append((index, "an earlier rule of the pattern could not be matched"))
                continue
            }
            do throws(EvaluationFailure) {
                for nodes in try nodes(of: rule.context, local: local) {
                    for node in nodes where isSimple || taken.insert(node).inserted { matches.append((index, node)) }
                }
            } catch {
                unevaluated.append((index, error.reason))
            }
        }
        if !isSimple { matches = evaluator.order.sorted(matches) { $0.node } }
        let firings = matches.map { match in
            Report.Firing(
                rule: match.rule, node: match.node,
                results: fire(pattern.rules[match.rule], at: match.node, pattern: number, rule: match.rule))
        }
        return (firings, unevaluated)
    }

    /// The nodes that match, branch by branch.
    ///
    /// - Parameter local: the variables of the pattern; without them the nodes are the same in every pattern.
    private func nodes(of context: Context, local: Set<String>) throws(EvaluationFailure) -> [[Node]] {
        try require(context.variables, keys: context.usesKeys)
        let isShared = local.isDisjoint(with: context.variables)
        var lists: [[Node]] = []
        for branch in context.branches {
            let nodes: Result<[Node], EvaluationFailure>
            if isShared, let known = found[branch] {
                nodes = known
            } else {
                nodes = everyNode(branch)
                if isShared { found[branch] = nodes }
            }
            lists.append(try restricted(nodes.get()))
        }
        return lists
    }

    private func everyNode(_ branch: String) -> Result<[Node], EvaluationFailure> {
        do throws(XMLError) {
            return .success(try evaluator.nodes(of: branch, at: evaluator.root))
        } catch {
            return .failure(EvaluationFailure(error))
        }
    }

    /// Those of `nodes` that the phase looks at.
    private func restricted(_ nodes: [Node]) throws(EvaluationFailure) -> [Node] {
        guard let from = phase?.from else { return nodes }
        let starts = self.starts ?? findStarts(from)
        self.starts = starts
        let roots = try starts.get()
        return nodes.filter { node in
            var next: Node? = node
            while let current = next {
                if roots.contains(current) { return true }
                next = current.parent
            }
            return false
        }
    }

    private func findStarts(_ from: Context) -> Result<Set<Node>, EvaluationFailure> {
        do throws(EvaluationFailure) {
            try require(from.variables, keys: from.usesKeys)
            var starts: Set<Node> = []
            for branch in from.branches { starts.formUnion(try everyNode(branch).get()) }
            return .success(starts)
        } catch {
            return .failure(error)
        }
    }
}
