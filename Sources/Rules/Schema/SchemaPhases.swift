/// Lets and phases.
extension SchemaReader {
    /// The lets of a schema, phase, pattern or rule.
    ///
    /// A name that is `visible` already is refused: a variable is defined once in schema, phase, pattern and
    /// rule (ISO/IEC 19757-3, 5.4.6). Each sees `visible`, those before it, and `alsoVisible`.
    mutating func read(
        lets elements: [SchemaElement], visible: Set<String>, alsoVisible: Set<String> = []
    ) -> [RuleSchema.Let] {
        var visible = visible
        var lets: [RuleSchema.Let] = []
        for child in elements {
            guard let name = child["name"] else { continue }
            if !name.isNCName { refuse(child, "'\(name)' cannot be the name of a variable") }
            if !visible.insert(name).inserted {
                refuse(child, "the variable $\(name) is defined twice")
                continue
            }
            var reach = visible.union(alsoVisible)
            reach.remove(name)
            if child["value"] == nil {
                lets.append(RuleSchema.Let(name: name, value: .text(child.text), origin: child.origin))
            } else if let query = queries.query("value", of: child, QueryReader.Surroundings(variables: reach)) {
                lets.append(RuleSchema.Let(name: name, value: .query(query), origin: child.origin))
            }
        }
        return lets
    }

    mutating func readPhases() -> [RuleSchema.Phase] {
        root.elements("phase").compactMap { element in
            guard let id = element["id"] else { return nil }
            let variableElements = element.elements("let")
            let lets = read(lets: variableElements, visible: globals)
            let variables = globals.union(variableElements.compactMap { $0["name"] })
            var from: Context?
            if element["from"] != nil { from = queries.context("from", of: element, variables: variables) }
            if element["when"] != nil { refuse(element, "sch:phase/@when is not supported") }
            return RuleSchema.Phase(
                id: id, lets: lets, active: element.elements("active").compactMap { $0["pattern"] }, from: from,
                origin: element.origin)
        }
    }

    /// Reports phases that activate what there is not, and a default phase that there is not.
    mutating func checkActive(_ phases: [RuleSchema.Phase], _ patterns: [RuleSchema.Pattern]) {
        let ids = Set(patterns.flatMap { [$0.id, $0.isA].compactMap { $0 } })
        for phase in root.elements("phase") {
            for active in phase.elements("active") {
                if let pattern = active["pattern"], !ids.contains(pattern) {
                    refuse(active, "there is no pattern \(pattern)")
                }
            }
        }
        if let wanted = root["defaultPhase"], wanted != "#ALL", !phases.contains(where: { $0.id == wanted }) {
            refuse(root, "there is no phase \(wanted)")
        }
    }
}
