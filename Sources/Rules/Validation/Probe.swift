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

    package init(
        _ schema: RuleSchema, _ document: Document, limits: ValidationLimits = ValidationLimits()
    ) throws(XMLError) {
        self.schema = schema
        let evaluator = try Evaluator(document, schema, CompiledExpressions(), limits)
        examination = Examination(evaluator, schema, nil, limits)
    }

    /// Every rule that takes a node, in the order of patterns and of the document.
    ///
    /// - Parameters:
    ///   - wanted: the patterns to look at.
    ///   - look: asked once for each, while variables have the values that they have there.
    package func firings(of wanted: (RuleSchema.Pattern) -> Bool, _ look: (Firing) -> Void) {
        for (index, pattern) in schema.patterns.enumerated() where wanted(pattern) {
            for firing in examination.run(pattern, index).firings {
                let rule = pattern.rules[firing.rule]
                examination.enter(rule.lets, at: firing.node)
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
            try examination.require(tree.variables.map(\.description), keys: tree.usesKeys)
        } catch {
            return .failure(Failure(reason: error.reason))
        }
        do throws(XMLError) {
            return .success(try examination.evaluator.value(of: tree.description, at: node, current: current))
        } catch {
            return .failure(Failure(reason: error.message))
        }
    }

    /// Which branches of a context's union find a node, by their order.
    package func branches(of context: Context, finding node: Node) -> [Int] {
        context.branches.indices.filter { index in
            do throws(XMLError) {
                return try examination.evaluator.nodes(of: context.branches[index], at: examination.evaluator.root)
                    .contains(node)
            } catch {
                return false  // the context could not be matched, so no rule fired either
            }
        }
    }
}
