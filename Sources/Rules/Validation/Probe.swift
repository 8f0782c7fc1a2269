package import XML

/// Looks into the expressions of a schema over one document, part by part: for whoever asks why a rule said what it
/// said, or what an example reaches.
///
/// Slower than a `Validator`, which it does not stand in for. Parts are evaluated under the prefixes of the schema
/// itself, so it serves schemas that include nothing.
package final class Probe {
    private let examination: Examination
    private let schema: RuleSchema

    /// A rule that takes a node: what `look` is asked about while the rule's variables have their values there.
    package struct Firing {
        package let pattern: RuleSchema.Pattern
        package let rule: RuleSchema.Rule
        /// Where the rule stands: the pattern's index in the schema, and its own in the pattern.
        package let position: Position
        package let node: Node
    }

    package struct Position: Hashable, Sendable {
        package let pattern: Int
        package let rule: Int

        package init(pattern: Int, rule: Int) {
            self.pattern = pattern
            self.rule = rule
        }
    }

    /// A part of an expression that has no value.
    package struct Failure: Error, Hashable, Sendable {
        package let reason: String
    }

    /// - Parameter validator: whose schema and limits they are.
    package init(_ validator: Validator, _ document: Document) {
        schema = validator.schema
        examination = Examination(document, validator.programs, nil, validator.limits)
    }

    /// Every rule that takes a node, in the order of patterns and of the document.
    ///
    /// - Parameters:
    ///   - wanted: the patterns to look at.
    ///   - look: asked once for each, while variables have the values that they have there.
    package func firings(of wanted: (RuleSchema.Pattern) -> Bool, _ look: (Firing) -> Void) {
        for (index, pattern) in schema.patterns.enumerated() where wanted(pattern) {
            for firing in examination.run(index).firings {
                let rule = pattern.rules[firing.rule]
                examination.enter(examination.programs.patterns[index].rules[firing.rule].lets, at: firing.number)
                let position = Position(pattern: index, rule: firing.rule)
                look(Firing(pattern: pattern, rule: rule, position: position, node: firing.node))
            }
        }
    }

    /// The value of a part of an expression at a node.
    ///
    /// - Parameter current: the node that `current()` means: the context of the rule.
    package func value(of tree: XPathTree, at node: Node, current: Node) -> Result<XPathValue, Failure> {
        do throws(EvaluationFailure) {
            return .success(try examination.value(of: tree, at: node, current: current))
        } catch {
            return .failure(Failure(reason: error.reason))
        }
    }

    /// Which branches of a context's union find a node, by their order.
    package func branches(of context: Context, finding node: Node) -> [Int] {
        context.branches.indices.filter { index in
            guard let program = examination.programs[context.branches[index].description],
                let number = examination.evaluator.table.number(of: node)
            else { return false }
            do throws(EvaluationFailure) {
                return try examination.nodes(of: program, at: 0).contains(number)
            } catch {
                return false  // the context could not be matched, so no rule fired either
            }
        }
    }
}
