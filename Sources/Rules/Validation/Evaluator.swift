import XML

/// Evaluates the expressions of a schema over one document.
///
/// The one place that knows how: expressions can be taken over by another engine here.
final class Evaluator {
    let document: Document
    private let context: XPathContext
    private let expressions: CompiledExpressions
    private let limits: ValidationLimits
    private var overruns = 0
    private let keys = KeyHolder()

    /// What the `key()` of this document looks into; apart, so that the context does not hold its own evaluator.
    private final class KeyHolder {
        var index: KeyIndex?
    }
    /// How many expressions it has evaluated.
    private(set) var evaluations = 0
    private(set) lazy var root = document.node
    private(set) lazy var order = DocumentOrder(document)

    init(
        _ document: Document, _ schema: RuleSchema, _ expressions: CompiledExpressions, _ limits: ValidationLimits
    ) throws(XMLError) {
        self.document = document
        self.expressions = expressions
        self.limits = limits
        context = try XPathContext(
            document, namespaces: schema.bindings.map { ($0.prefix, $0.uri) }, operationLimit: limits.operations)
        // Registered even before the index is there: libxml2's programs remember which functions there were.
        if !schema.keys.isEmpty {
            context.register(function: "key") { [keys] arguments, _ in
                guard arguments.count == 2 else { return .nodes([]) }
                let values =
                    if case .nodes(let nodes) = arguments[1] { nodes.map(\.stringValue) } else {
                        [arguments[1].asString]
                    }
                return .nodes(keys.index?.nodes(arguments[0].asString, values) ?? [])
            }
        }
    }

    func set(_ name: String, _ value: XPathValue) {
        context.setVariable(name, value)
    }

    /// Lets expressions look nodes up in `index`.
    func install(_ index: KeyIndex) {
        keys.index = index
    }

    /// - Parameter current: what `current()` gives; nil for `node` itself.
    func value(of text: String, at node: Node, current: Node? = nil) throws(XMLError) -> XPathValue {
        if overruns >= limits.allOverruns {
            throw XMLError(
                .operationLimit, document: document.name,
                message: "\(overruns) evaluations took too many steps; nothing more is evaluated in this document")
        }
        evaluations += 1
        do throws(XMLError) {
            return try context.evaluate(expressions.compiled(text), at: node, current: current)
        } catch {
            if error.kind == .operationLimit { overruns += 1 }
            throw error
        }
    }

    func nodes(of text: String, at node: Node) throws(XMLError) -> [Node] {
        if case .nodes(let nodes) = try value(of: text, at: node) { return nodes }
        throw XMLError(
            .expression, document: document.name, message: "\(text) does not find nodes")
    }
}

/// The expressions of a worker, each compiled once, when it is first needed.
final class CompiledExpressions {
    private var compiled: [String: XPathExpression] = [:]

    func compiled(_ text: String) throws(XMLError) -> XPathExpression {
        if let known = compiled[text] { return known }
        let new = try XPathExpression(text)
        compiled[text] = new
        return new
    }
}
