package import Findings
package import Rules
package import XML

/// Runs the examples of a catalogue through the rules, each as a document of its own.
///
/// A failing example must make its assertion speak; a passing one must be looked at by it and leave it silent.
package struct ExampleRun {
    private let examples: [Example]
    private let rules: RuleSchema

    package init(_ examples: [Example], rules: RuleSchema) {
        self.examples = examples
        self.rules = rules
    }

    /// What the rules said of one example.
    package struct Outcome: Hashable, Sendable {
        package let example: Example
        /// How many nodes the assertion was tried on.
        package let nodes: Int
        /// How many of them it spoke of.
        package let spoken: Int
        /// Why the assertion could not be evaluated, where that is so.
        package let obstacle: String?
        /// The other assertions that spoke, each once, in the order of the rules.
        package let others: [String]
        /// False where no rule has the assertion.
        package let isOfARule: Bool

        /// What is wrong with the example; nil if it behaves.
        package var problem: Text? {
            let id = example.assertion
            if let obstacle {
                return Text("\(id) 未能求值:\(obstacle)", "\(id) could not be evaluated: \(obstacle)")
            }
            if !isOfARule {
                return Text(
                    "示例所指的规则 \(id) 不存在;请改正 rule 的编号", "there is no rule \(id); correct the rule that the example names")
            }
            if nodes == 0 {
                return Text(
                    "\(id) 没有检查示例中的任何内容:规则的上下文没有命中",
                    "\(id) looked at nothing in the example: its rule's context matches no node")
            }
            if example.passes && spoken > 0 {
                return Text("应当通过,但 \(id) 不成立", "should pass, but \(id) fails")
            }
            if !example.passes && spoken == 0 {
                let said = others.isEmpty ? Text("没有断言", "no assertion") : Text.same(others.joined(separator: ", "))
                return Text(
                    "应当使 \(id) 不成立,但它成立;不成立的是:\(said.chinese)",
                    "should fail \(id), but that holds; what fails is: \(said.english)")
            }
            return nil
        }
    }

    /// The outcome of every example, in their order.
    ///
    /// - Throws: if a fragment cannot be read, which reading the catalogue rules out.
    package func outcomes() throws(XMLError) -> [Outcome] {
        let validator = Validator(rules)
        let known = Set(rules.patterns.flatMap(\.rules).flatMap(\.checks).compactMap(\.id))
        var outcomes: [Outcome] = []
        for example in examples {
            let document = try Document(parsing: example.fragment, name: example.place.description)
            outcomes.append(outcome(of: example, known.contains(example.assertion), try validator.validate(document)))
        }
        return outcomes
    }

    private func outcome(of example: Example, _ isOfARule: Bool, _ report: Report) -> Outcome {
        var nodes = 0
        var spoken = 0
        var obstacle: String?
        var others: [String] = []
        for active in report.patterns {
            for firing in active.firings {
                let checks = active.pattern.rules[firing.rule].checks
                nodes += checks.count { $0.id == example.assertion }
                for result in firing.results {
                    let id = result.check.id ?? ""
                    if case .notEvaluated(let reason) = result.verdict {
                        if id == example.assertion { obstacle = reason }
                    } else if id == example.assertion {
                        spoken += 1
                    } else if !others.contains(id) {
                        others.append(id)
                    }
                }
            }
            for (rule, reason) in active.unevaluated {
                let rules = rule.map { [active.pattern.rules[$0]] } ?? active.pattern.rules
                if rules.contains(where: { $0.checks.contains { $0.id == example.assertion } }) { obstacle = reason }
            }
        }
        return Outcome(
            example: example, nodes: nodes, spoken: spoken, obstacle: obstacle, others: others, isOfARule: isOfARule)
    }
}

extension Text {
    /// What reads the same in every language.
    static func same(_ text: String) -> Text { Text(text, text) }
}
