import XML

/// Rules at one node.
extension Examination {
    /// What the checks of a rule say of a node; `pattern` and `number` are indices in the schema.
    func fire(_ rule: RuleProgram, at node: Int32, pattern: Int, rule number: Int) -> [Report.Result] {
        enter(rule.lets, at: node)
        var results: [Report.Result] = []
        for index in rule.tests.indices {
            let id = CheckNumber(pattern: pattern, rule: number, check: index)
            if !overruns.isEmpty, let count = overruns[id], count >= limits.overruns { continue }
            do throws(EvaluationFailure) {
                let holds = try truth(of: rule.tests[index], at: node)
                if holds != (rule.checks[index].kind == .assert) {
                    results.append(result(of: rule.checks, index, at: node))
                }
            } catch {
                results.append(unevaluated(rule.checks, at: node, error, id))
            }
        }
        return results
    }

    private func unevaluated(
        _ checks: [RuleSchema.Check], at node: Int32, _ failure: EvaluationFailure, _ id: CheckNumber
    ) -> Report.Result {
        var reason = failure.reason
        if failure.isOverrun {
            let count = overruns[id, default: 0] + 1
            overruns[id] = count
            if count == limits.overruns { reason += "; not tried at further nodes" }
        }
        return Report.Result(
            checks: checks, index: id.check, verdict: .notEvaluated(reason: reason), table: evaluator.table,
            number: node, subject: nil,
            message: Telling(), diagnostics: [], properties: [], values: [])
    }

    private func result(of checks: [RuleSchema.Check], _ index: Int, at node: Int32) -> Report.Result {
        let check = checks[index]
        // The verdict stands even if a value in its text cannot be had.
        var teller = Teller(at: evaluator.table.node(node)) { query in
            do throws(EvaluationFailure) {
                return try self.value(of: query, at: node)
            } catch {
                return .string("[\(error.reason)]")
            }
        }
        let message = teller.tell(check.message)
        let diagnostics = check.diagnostics.map {
            Report.NoteTelling(note: $0, content: teller.tell($0.content))
        }
        let properties = check.properties.map { Report.NoteTelling(note: $0, content: teller.tell($0.content)) }
        return Report.Result(
            checks: checks, index: index, verdict: check.kind == .assert ? .failedAssert : .successfulReport,
            table: evaluator.table, number: node, subject: check.subject.flatMap { subject($0, at: node) },
            message: message,
            diagnostics: diagnostics, properties: properties, values: teller.values)
    }

    /// The first node that the subject finds, if it finds another than the context.
    private func subject(_ query: Query, at node: Int32) -> Node? {
        do throws(EvaluationFailure) {
            guard case .nodes(let nodes) = try value(of: query, at: node), let first = nodes.first,
                first != evaluator.table.node(node)
            else { return nil }
            return first
        } catch {
            return nil  // the result is then about its context, which is always true
        }
    }
}
