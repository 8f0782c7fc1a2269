import XML

/// Patterns and the contexts of their rules.
extension Examination {
    /// Runs one pattern: each node goes to the first rule that matches it.
    ///
    /// - Parameter number: the pattern's index in the schema.
    func run(_ number: Int) -> (firings: Report.Firings, unevaluated: [(rule: Int?, reason: String)]) {
        let program = programs.patterns[number]
        enter(program.lets, at: 0)
        // With one rule of one branch its nodes are in document order, each once, and nobody else wants them.
        let isSimple = program.rules.count == 1 && program.rules[0].context.count == 1
        if !isSimple && takers.isEmpty { takers = Array(repeating: 0, count: evaluator.table.count) }
        var matches: [Report.Firings.Taken] = []
        var unevaluated: [(rule: Int?, reason: String)] = []
        for index in program.rules.indices {
            // Nodes that a rule would have taken must not fall to a later one.
            if !unevaluated.isEmpty {
                unevaluated.append((index, "an earlier rule of the pattern could not be matched"))
                continue
            }
            do throws(EvaluationFailure) {
                for branch in program.rules[index].context {
                    let found = try nodes(of: branch, isShared: program.rules[index].isShared)
                    if isSimple { matches.reserveCapacity(found.count) }
                    for node in found {
                        if !isSimple {
                            if takers[Int(node)] == Int32(number + 1) { continue }
                            takers[Int(node)] = Int32(number + 1)
                        }
                        matches.append(Report.Firings.Taken(rule: Int32(index), node: node))
                    }
                }
            } catch {
                unevaluated.append((index, error.reason))
            }
        }
        if !isSimple { matches.sort { $0.node < $1.node } }
        var firings = Report.Firings(matches, in: evaluator.table)
        for (position, match) in matches.enumerated() {
            let rule = Int(match.rule)
            let results = fire(program.rules[rule], at: match.node, pattern: number, rule: rule)
            if !results.isEmpty { firings.note(results, at: position) }
        }
        return (firings, unevaluated)
    }

    /// The nodes that a branch of a context finds.
    ///
    /// - Parameter isShared: whether the nodes are the same in every pattern.
    private func nodes(of branch: Program, isShared: Bool) throws(EvaluationFailure) -> [Int32] {
        guard isShared else { return try restricted(everyNode(branch).get()) }
        if let known = found[ObjectIdentifier(branch)] { return try restricted(known.get()) }
        let nodes = everyNode(branch)
        found[ObjectIdentifier(branch)] = nodes
        return try restricted(nodes.get())
    }

    private func everyNode(_ branch: Program) -> Result<[Int32], EvaluationFailure> {
        do throws(EvaluationFailure) {
            return .success(try nodes(of: branch, at: 0))
        } catch {
            return .failure(error)
        }
    }

    /// Those of `nodes` that the phase looks at.
    private func restricted(_ nodes: [Int32]) throws(EvaluationFailure) -> [Int32] {
        guard let from = phase?.from else { return nodes }
        let starts = self.starts ?? findStarts(from)
        self.starts = starts
        let roots = try starts.get()
        return nodes.filter { node in
            var next = node
            while next >= 0 {
                if roots.contains(next) { return true }
                next = evaluator.table.parents[Int(next)]
            }
            return false
        }
    }

    private func findStarts(_ from: Context) -> Result<Set<Int32>, EvaluationFailure> {
        do throws(EvaluationFailure) {
            var starts: Set<Int32> = []
            for branch in from.branches {
                guard let program = programs[branch.description] else { continue }
                starts.formUnion(try everyNode(program).get())
            }
            return .success(starts)
        } catch {
            return .failure(error)
        }
    }
}
