/// Patterns, rules and checks.
extension SchemaReader {
    mutating func readPatterns(_ phases: [RuleSchema.Phase]) -> [RuleSchema.Pattern] {
        let elements = root.elements("pattern")
        var abstract: [String: SchemaElement] = [:]
        for element in elements where element["abstract"] == "true" {
            if let id = element["id"] {
                abstract[id] = element
            } else {
                refuse(element, "an abstract pattern needs an id")
            }
        }
        return elements.compactMap { element in
            if element["abstract"] == "true" { return nil }
            guard let name = element["is-a"] else { return pattern(element, notes: (diagnostics, properties), phases) }
            guard let template = abstract[name] else {
                refuse(element, "there is no abstract pattern \(name)")
                return nil
            }
            return instance(element, of: template, phases)
        }
    }

    /// An abstract pattern with its parameters put in, in its rules and in the notes that they use.
    private mutating func instance(
        _ element: SchemaElement, of template: SchemaElement, _ phases: [RuleSchema.Phase]
    ) -> RuleSchema.Pattern? {
        var values: [String: String] = [:]
        for parameter in template.elements("param") + element.elements("param") {
            if let name = parameter["name"] { values[name] = parameter["value"] ?? "" }
        }
        for child in element.elements where !child.isNamed("param") && !child.isNamed("title") && !child.isNamed("p") {
            refuse(child, "\(child.shown) cannot stand in an instance of an abstract pattern")
        }
        let substitute = ParameterSubstitution(values)
        let filled = template.mapValues { substitute($0) }
        var content = filled.content.filter {
            if case .element(let child) = $0 { !child.isNamed("param") } else { true }
        }
        if let title = element.elements("title").first { content.insert(.element(title), at: 0) }
        let own = Set(element.attributes.map(\.name) + ["id", "abstract"])
        let whole = filled.with(
            attributes: element.attributes + filled.attributes.filter { !own.contains($0.name) }, content: content,
            origin: element.origin)
        let notes = (
            diagnostics.mapValues { $0.mapValues { substitute($0) } },
            properties.mapValues { $0.mapValues { substitute($0) } }
        )
        return pattern(whole, notes: notes, phases)
    }

    private mutating func pattern(
        _ element: SchemaElement, notes: (diagnostics: [String: SchemaElement], properties: [String: SchemaElement]),
        _ phases: [RuleSchema.Phase]
    ) -> RuleSchema.Pattern {
        let id = element["id"]
        var variables = globals
        for phase in phases where phase.active.contains(where: { $0 == id || $0 == element["is-a"] }) {
            variables.formUnion(phase.lets.map(\.name))
        }
        var documents: Query?
        if element["documents"] != nil {
            documents = queries.query("documents", of: element, QueryReader.Surroundings(variables: globals))
        }
        let variableElements = element.elements("let")
        let lets = read(lets: variableElements, visible: variables)
        variables.formUnion(variableElements.compactMap { $0["name"] })
        var abstract: [String: SchemaElement] = [:]
        for rule in element.elements("rule") where rule["abstract"] == "true" {
            if let id = rule["id"] {
                abstract[id] = rule
            } else if rule["context"] != nil {
                refuse(rule, "an abstract rule needs an id, and has no context")
            }
        }
        let rules = element.elements("rule").compactMap { rule -> RuleSchema.Rule? in
            if rule["abstract"] == "true" { return nil }
            var members: [SchemaElement] = []
            extend(with: rule, abstract, trail: [], &members)
            return self.rule(rule, members, notes: notes, variables)
        }
        return RuleSchema.Pattern(
            id: id, title: element.elements("title").first?.text.whitespaceNormalised, isA: element["is-a"],
            documents: documents, lets: lets, rules: rules, marks: element.marks, origin: element.origin)
    }

    /// Lets and checks of a rule in order, those of the abstract rules that it extends in the place of `extends`.
    private mutating func extend(
        with rule: SchemaElement, _ abstract: [String: SchemaElement], trail: [String],
        _ members: inout [SchemaElement]
    ) {
        for child in rule.elements {
            guard child.isNamed("extends") else {
                if child.isNamed("let") || child.isNamed("assert") || child.isNamed("report") {
                    members.append(child)
                }
                continue
            }
            guard let name = child["rule"] else {
                refuse(child, "sch:extends needs @rule or @href")
                continue
            }
            if trail.contains(name) {
                refuse(child, "the abstract rule \(name) extends itself")
            } else if let base = abstract[name] {
                extend(with: base, abstract, trail: trail + [name], &members)
            } else {
                refuse(child, "there is no abstract rule \(name) in this pattern")
            }
        }
    }

    private mutating func rule(
        _ element: SchemaElement, _ members: [SchemaElement],
        notes: (diagnostics: [String: SchemaElement], properties: [String: SchemaElement]), _ visible: Set<String>
    ) -> RuleSchema.Rule? {
        let context = queries.context("context", of: element, variables: visible)
        let variableElements = members.filter { $0.isNamed("let") }
        let lets = read(lets: variableElements, visible: visible)
        let variables = visible.union(variableElements.compactMap { $0["name"] })
        let checks = members.filter { !$0.isNamed("let") }.compactMap {
            check($0, in: element, notes: notes, QueryReader.Surroundings(variables: variables))
        }
        guard let context else { return nil }
        return RuleSchema.Rule(
            id: element["id"], context: context, lets: lets, checks: checks, marks: element.marks,
            origin: element.origin)
    }

    private mutating func check(
        _ element: SchemaElement, in rule: SchemaElement,
        notes: (diagnostics: [String: SchemaElement], properties: [String: SchemaElement]),
        _ surroundings: QueryReader.Surroundings
    ) -> RuleSchema.Check? {
        let test = queries.query("test", of: element, surroundings)
        let message = pieces(of: element, surroundings)
        let diagnostics = self.notes("diagnostics", of: element, notes.diagnostics, surroundings)
        let properties = self.notes("properties", of: element, notes.properties, surroundings)
        var subject: Query?
        if element["subject"] != nil {
            subject = queries.query("subject", of: element, surroundings)
        } else if rule["subject"] != nil {
            subject = queries.query("subject", of: rule, surroundings)
        }
        guard let test, let kind = RuleSchema.Check.Kind(rawValue: element.localName) else { return nil }
        return RuleSchema.Check(
            id: element["id"], kind: kind, test: test, message: message, diagnostics: diagnostics,
            properties: properties, subject: subject, marks: element.marks, origin: element.origin)
    }

    private mutating func notes(
        _ attribute: String, of element: SchemaElement, _ known: [String: SchemaElement],
        _ surroundings: QueryReader.Surroundings
    ) -> [RuleSchema.Note] {
        (element[attribute] ?? "").xmlWords.compactMap { id in
            guard let note = known[id] else {
                refuse(element, "\(element.shown)/@\(attribute): there is no \(id)")
                return nil
            }
            return RuleSchema.Note(
                id: id, content: pieces(of: note, surroundings), scheme: note["scheme"], marks: note.marks)
        }
    }
}
