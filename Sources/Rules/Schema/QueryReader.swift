/// Reads the expressions of a schema: parses them, and checks every prefix, function and variable they name.
struct QueryReader {
    private(set) var faults: [SchemaFault] = []
    /// Prefixes under which all expressions can be evaluated together.
    private(set) var bindings: [RuleSchema.Namespace] = []
    /// For each scope, its prefixes and their namespaces.
    private var uris: [[String: String]] = []
    /// For each scope, the prefixes that `bindings` gives another name.
    private var renamed: [[String: String]] = []
    private let keys: Set<String>
    /// Expressions that have been parsed: rules say the same things over and over.
    private var parsed: [Key: Parsed] = [:]

    private struct Key: Hashable {
        let text: String
        let scope: Int
    }

    /// An expression, and what its syntax tells.
    private final class Parsed {
        let expression: Query.Expression
        let prefixes: [String]
        let variables: [XPathTree.Name]
        let calls: [(name: XPathTree.Name, arguments: [XPathTree])]
        /// Whether its prefixes and functions have been found to be in order, and so are wherever it stands.
        var isChecked = false

        init(_ text: String, _ tree: XPathTree, resolved: XPathTree) {
            var prefixes: [String] = []
            var variables: [XPathTree.Name] = []
            var calls: [(name: XPathTree.Name, arguments: [XPathTree])] = []
            func add(_ prefix: String?) {
                if let prefix, !prefixes.contains(prefix) { prefixes.append(prefix) }
            }
            tree.visit { part in
                switch part.form {
                case .variable(let name):
                    add(name.prefix)
                    if !variables.contains(name) { variables.append(name) }
                case .call(let name, let arguments):
                    add(name.prefix)
                    calls.append((name, arguments))
                case .path(_, let steps): for step in steps { add(step.test.prefix) }
                default: break
                }
            }
            (self.prefixes, self.variables, self.calls) = (prefixes, variables, calls)
            expression = Query.Expression(
                text, tree, resolved: resolved, variables: variables.map(\.description),
                usesKeys: calls.contains { $0.name.prefix == nil && $0.name.local == "key" })
        }

        /// Whether it calls a function that may not be called everywhere.
        var dependsOnPlace: Bool {
            expression.usesKeys || calls.contains { $0.name.prefix == nil && $0.name.local == "current" }
        }
    }

    init(scopes: [[(namespace: RuleSchema.Namespace, origin: SchemaOrigin)]], keys: Set<String>) {
        self.keys = keys
        for scope in scopes {
            var uris = ["xml": "http://www.w3.org/XML/1998/namespace"]
            var renamed: [String: String] = [:]
            for (namespace, origin) in scope {
                guard namespace.prefix.isNCName else {
                    faults.append(SchemaFault(origin, "sch:ns: '\(namespace.prefix)' cannot be a prefix"))
                    continue
                }
                guard !namespace.uri.isEmpty else {
                    faults.append(SchemaFault(origin, "sch:ns: the uri of \(namespace.prefix) is empty"))
                    continue
                }
                if let other = uris[namespace.prefix], other != namespace.uri {
                    faults.append(
                        SchemaFault(origin, "sch:ns: the prefix \(namespace.prefix) is declared twice, as \(other) too")
                    )
                    continue
                }
                if uris[namespace.prefix] == namespace.uri { continue }
                uris[namespace.prefix] = namespace.uri
                let name = bind(namespace)
                if name != namespace.prefix { renamed[namespace.prefix] = name }
            }
            self.uris.append(uris)
            self.renamed.append(renamed)
        }
    }

    private mutating func bind(_ namespace: RuleSchema.Namespace) -> String {
        var prefix = namespace.prefix
        var count = 1
        while let taken = bindings.first(where: { $0.prefix == prefix }) {
            if taken.uri == namespace.uri { return prefix }
            count += 1
            prefix = "\(namespace.prefix).\(count)"
        }
        bindings.append(RuleSchema.Namespace(prefix: prefix, uri: namespace.uri))
        return prefix
    }

    /// What an expression may use where it stands.
    struct Surroundings {
        var variables: Set<String>
        /// False in contexts and keys, where XSLT has no current node.
        var hasCurrent = true
        /// False in the definition of a key.
        var hasKeys = true
    }

    /// The expression in an attribute; nil, with the faults noted, if it is absent or wrong.
    mutating func query(
        _ attribute: String, of element: SchemaElement, _ surroundings: Surroundings
    ) -> Query? {
        guard let text = required(attribute, of: element), let parsed = parse(text, attribute, element) else {
            return nil
        }
        guard check(parsed, attribute, element, surroundings) else { return nil }
        return Query(expression: parsed.expression, origin: element.origin)
    }

    /// The pattern in an attribute; nil, with the faults noted, if it is absent or wrong.
    mutating func context(
        _ attribute: String, of element: SchemaElement, variables: Set<String>, hasKeys: Bool = true
    ) -> Context? {
        guard let text = required(attribute, of: element), let parsed = parse(text, attribute, element),
            check(parsed, attribute, element, Surroundings(variables: variables, hasCurrent: false, hasKeys: hasKeys))
        else { return nil }
        do throws(XPathSyntaxError) {
            let expression = parsed.expression
            let pattern = try ContextPattern(expression.tree, namespaces: uris[element.scope])
            return Context(
                text: text, tree: expression.tree, branches: pattern.branches.map { resolved($0, element) },
                variables: expression.variables, usesKeys: expression.usesKeys, origin: element.origin)
        } catch {
            refuse(attribute, element, "\(error)")
            return nil
        }
    }

    /// The expression under the schema's `bindings`.
    private func resolved(_ tree: XPathTree, _ element: SchemaElement) -> XPathTree {
        renamed[element.scope].isEmpty ? tree : tree.renamingPrefixes(renamed[element.scope])
    }

    private mutating func required(_ attribute: String, of element: SchemaElement) -> String? {
        if let text = element[attribute] { return text }
        faults.append(SchemaFault(element.origin, "\(element.shown) needs @\(attribute)"))
        return nil
    }

    private mutating func refuse(_ attribute: String, _ element: SchemaElement, _ message: String) {
        faults.append(SchemaFault(element.origin, "\(element.shown)/@\(attribute) \(message)"))
    }

    private mutating func parse(_ text: String, _ attribute: String, _ element: SchemaElement) -> Parsed? {
        let key = Key(text: text, scope: element.scope)
        if let known = parsed[key] { return known }
        do throws(XPathSyntaxError) {
            let tree = try XPathParser.parse(text)
            let new = Parsed(text, tree, resolved: resolved(tree, element))
            parsed[key] = new
            return new
        } catch {
            refuse(attribute, element, "\(error)")
            return nil
        }
    }

    private mutating func check(
        _ parsed: Parsed, _ attribute: String, _ element: SchemaElement, _ surroundings: Surroundings
    ) -> Bool {
        let before = faults.count
        if parsed.isChecked, parsed.variables.allSatisfy({ surroundings.variables.contains($0.local) }) { return true }
        for prefix in parsed.prefixes where uris[element.scope][prefix] == nil {
            refuse(attribute, element, "uses the prefix \(prefix), which no sch:ns declares")
        }
        for name in parsed.variables {
            if name.prefix != nil {
                refuse(attribute, element, "uses the variable $\(name): names of variables have no prefix")
            } else if !surroundings.variables.contains(name.local) {
                refuse(attribute, element, "uses the variable $\(name), which nothing in its reach defines")
            }
        }
        for (name, arguments) in parsed.calls {
            checkCall(name, arguments, attribute, element, surroundings)
        }
        parsed.isChecked = faults.count == before && !parsed.dependsOnPlace
        return faults.count == before
    }

    private mutating func checkCall(
        _ name: XPathTree.Name, _ arguments: [XPathTree], _ attribute: String, _ element: SchemaElement,
        _ surroundings: Surroundings
    ) {
        let uri = name.prefix.flatMap { uris[element.scope][$0] }
        // An undeclared prefix has been reported as such.
        if name.prefix != nil && uri == nil { return }
        guard let function = KnownFunction.named(name.local, in: uri) else {
            refuse(attribute, element, "calls \(name)(), a function that rules do not have")
            return
        }
        if !function.arity.contains(arguments.count) {
            let wanted =
                function.arity.count == 1
                ? "\(function.arity.lowerBound)"
                : function.arity.upperBound > 100
                    ? "at least \(function.arity.lowerBound)"
                    : "\(function.arity.lowerBound) to \(function.arity.upperBound)"
            refuse(attribute, element, "calls \(name)() with \(arguments.count) arguments, it takes \(wanted)")
        }
        guard uri == nil else { return }
        if name.local == "current", !surroundings.hasCurrent {
            refuse(attribute, element, "calls current(), which has no meaning in a pattern")
        }
        if name.local == "key", !surroundings.hasKeys {
            refuse(attribute, element, "calls key(), which has no meaning in the definition of a key")
        } else if name.local == "key", let first = arguments.first, case .literal(let key) = first.form,
            !keys.contains(key)
        {
            refuse(attribute, element, "uses the key '\(key)', which no xsl:key declares")
        }
    }
}
