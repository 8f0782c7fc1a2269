package import XML

extension RuleSchema {
    /// Reads a schema, all its faults collected, before any document is looked at.
    ///
    /// Only ISO Schematron's namespace is read, with the query bindings `xslt`, `xpath` and `exslt` (XPath 1.0).
    /// - Parameters:
    ///   - document: the schema.
    ///   - load: reads another document of the schema's folder by its path from there, for `sch:include` and
    ///     `sch:extends`. It is never asked for an absolute path, another scheme, or a way out of the folder.
    package init(
        reading document: Document,
        including load: @escaping (String) throws(XMLError) -> Document = Self.alone
    ) throws(SchemaFaults) {
        var expansion = SchemaExpansion(load: load)
        let root = expansion.expand(document)
        var reader = SchemaReader(root: root, scopes: expansion.scopes, faults: expansion.faults)
        self = try reader.read(name: document.name)
    }

    /// For a schema that may include nothing.
    package static let alone: @Sendable (String) throws(XMLError) -> Document = { path throws(XMLError) in
        throw XMLError(
            .schema, document: path, message: "this schema stands alone")
    }
}

/// Makes a `RuleSchema` of expanded elements.
struct SchemaReader {
    let root: SchemaElement
    var faults: [SchemaFault]
    var queries: QueryReader
    let scopes: [[(namespace: RuleSchema.Namespace, origin: SchemaOrigin)]]
    /// Diagnostics and properties by id, as written.
    private(set) var diagnostics: [String: SchemaElement] = [:]
    private(set) var properties: [String: SchemaElement] = [:]
    /// The variables of the whole schema.
    private(set) var globals: Set<String> = []

    init(
        root: SchemaElement, scopes: [[(namespace: RuleSchema.Namespace, origin: SchemaOrigin)]],
        faults: [SchemaFault]
    ) {
        self.root = root
        self.scopes = scopes
        self.faults = faults
        let keys = root.elements.filter { $0.isKey }.compactMap { $0["name"] }
        queries = QueryReader(scopes: scopes, keys: Set(keys))
    }

    mutating func refuse(_ element: SchemaElement, _ message: String) {
        faults.append(SchemaFault(element.origin, message))
    }

    mutating func read(name: String) throws(SchemaFaults) -> RuleSchema {
        guard root.isNamed("schema") else {
            let shown = root.namespace.map { "\(root.localName) in \($0)" } ?? root.localName
            refuse(root, "the root is \(shown), not schema in \(SchemaElement.schematron)")
            throw SchemaFaults(faults)
        }
        checkBinding()
        checkNames()
        diagnostics = notes("diagnostics", "diagnostic")
        properties = notes("properties", "property")
        let lets = readGlobals()
        let keys = readKeys()
        let phases = readPhases()
        let patterns = readPatterns(phases)
        checkActive(phases, patterns)
        faults += queries.faults
        if !faults.isEmpty { throw SchemaFaults(faults) }
        return RuleSchema(
            name: name, title: root.elements("title").first?.text.whitespaceNormalised, version: root["schemaVersion"],
            namespaces: scopes[0].map(\.namespace), bindings: queries.bindings, lets: lets, keys: keys,
            defaultPhase: root["defaultPhase"], phases: phases, patterns: patterns)
    }

    private mutating func checkBinding() {
        let known = ["xslt", "xslt1", "xpath", "xpath1", "exslt"]
        if let binding = root["queryBinding"], !known.contains(where: { $0 == binding.lowercased() }) {
            refuse(root, "the query binding \(binding) is not XPath 1.0; known are \(known.joined(separator: ", "))")
        }
    }

    /// The elements that may stand in each, and what each must have.
    private static let children: [String: Set<String>] = [
        "schema": ["title", "ns", "p", "let", "phase", "pattern", "diagnostics", "properties"],
        "phase": ["p", "active", "let"],
        "pattern": ["title", "p", "let", "param", "rule"],
        "rule": ["let", "p", "assert", "report", "extends"],
        "diagnostics": ["diagnostic"], "properties": ["property"],
        "assert": ["name", "value-of", "emph", "dir", "span"],
        "report": ["name", "value-of", "emph", "dir", "span"],
        "diagnostic": ["name", "value-of", "emph", "dir", "span"],
        "property": ["name", "value-of", "emph", "dir", "span"],
        "title": ["dir"], "p": ["dir", "emph", "span"], "active": ["dir", "emph", "span"],
        "emph": ["name", "value-of"], "dir": ["name", "value-of"], "span": ["name", "value-of"], "let": [], "ns": [],
        "param": [], "extends": [], "name": [], "value-of": [],
    ]

    private static let required: [String: [String]] = [
        "ns": ["prefix", "uri"], "phase": ["id"], "active": ["pattern"], "let": ["name"], "param": ["name", "value"],
        "diagnostic": ["id"], "property": ["id"],
    ]

    /// Reports what is out of place, what is missing, and ids that are given twice.
    private mutating func checkNames() {
        var ids: [String: SchemaOrigin] = [:]
        check(root, &ids)
    }

    private mutating func check(_ element: SchemaElement, _ ids: inout [String: SchemaOrigin]) {
        for name in Self.required[element.localName] ?? [] where (element[name] ?? "").isEmpty {
            refuse(element, "\(element.shown) needs @\(name)")
        }
        if let id = element["id"] {
            // A part included twice stands at one place and is one part.
            if let first = ids[id], first != element.origin {
                refuse(element, "the id \(id) is given twice, first at \(first)")
            } else {
                ids[id] = element.origin
            }
        }
        let allowed = Self.children[element.localName]
        for child in element.elements {
            if child.namespace == SchemaElement.schematron {
                if allowed?.contains(child.localName) == true {
                    check(child, &ids)
                } else {
                    refuse(child, "\(child.shown) cannot stand in \(element.shown)")
                }
            } else if child.namespace == SchemaElement.transform, !child.isKnownTransform(in: element) {
                refuse(child, "\(child.shown) in \(element.shown) is not supported")
            }
        }
        if element.isNamed("rule"), element["visit-each"] != nil {
            refuse(element, "sch:rule/@visit-each is not supported")
        }
    }

    private mutating func notes(_ list: String, _ name: String) -> [String: SchemaElement] {
        var found: [String: SchemaElement] = [:]
        for element in root.elements(list).flatMap({ $0.elements(name) }) {
            if let id = element["id"], found[id] == nil { found[id] = element }
        }
        return found
    }

    /// The schema's lets may use one another in any order; they are put into the order of evaluation.
    private mutating func readGlobals() -> [RuleSchema.Let] {
        let elements = root.elements("let")
        let names = Set(elements.compactMap { $0["name"] })
        var pending = read(lets: elements, visible: [], alsoVisible: names)
        globals = names
        var done: [RuleSchema.Let] = []
        while !pending.isEmpty {
            let waiting = Set(pending.map(\.name))
            guard let index = pending.firstIndex(where: { waiting.isDisjoint(with: $0.variables) }) else {
                for let_ in pending {
                    faults.append(SchemaFault(let_.origin, "the variable $\(let_.name) is defined by means of itself"))
                }
                return done
            }
            done.append(pending.remove(at: index))
        }
        return done
    }

    private mutating func readKeys() -> [RuleSchema.Key] {
        root.elements.filter(\.isKey).compactMap { element in
            guard let name = element["name"] else {
                refuse(element, "xsl:key needs @name")
                return nil
            }
            let match = queries.context("match", of: element, variables: [], hasKeys: false)
            let surroundings = QueryReader.Surroundings(variables: [], hasKeys: false)
            let use: RuleSchema.Key.Use?
            if element["use"] != nil {
                use = queries.query("use", of: element, surroundings).map { .query($0) }
            } else {
                use = .content(pieces(of: element, surroundings))
            }
            guard let match, let use else { return nil }
            return RuleSchema.Key(name: name, match: match, use: use, origin: element.origin)
        }
    }
}

extension RuleSchema.Let {
    var variables: [String] {
        if case .query(let query) = value { query.variables } else { [] }
    }
}

extension SchemaElement {
    var isKey: Bool { namespace == Self.transform && localName == "key" }

    /// XSLT is taken for keys, for copies in properties, and for the content of keys; a let's content is data.
    fileprivate func isKnownTransform(in parent: SchemaElement) -> Bool {
        if parent.isNamed("let") { return true }
        if parent.isNamed("schema") { return isKey }
        return parent.isNamed("property") && ["copy-of", "value-of", "text"].contains(localName)
    }
}
