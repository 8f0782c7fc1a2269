package import Catalogue
package import Record
internal import Rules
package import XML

/// Asks the rules of a catalogue of a record once more, and keeps what each part of them came to.
///
/// A record keeps only the values of assertions that failed; this finds those of all of them again, from the form, the
/// inventory and the checklist that the record holds. Nothing is written.
package struct RuleSight {
    private let record: CaseRecord
    private let catalogue: Catalogue
    private let discretion: Discretion
    private let limit: Int

    /// - Parameters:
    ///   - formSchema: the path of the schema that says which values of the form are personal.
    ///   - limit: nodes shown for each assertion and result.
    package init(_ record: CaseRecord, by catalogue: Catalogue, formSchema: String, limit: Int = 5) throws {
        self.record = record
        self.catalogue = catalogue
        self.limit = limit
        discretion = Discretion(try PersonalData(schema: formSchema), form: record.form?.root)
    }

    /// The assertions of an item's requirement, in the order of the catalogue.
    package func rules(of item: ChecklistItem) throws(XMLError) -> [ExplainedRule] {
        let requirement = catalogue.requirement(item.requirement)
        let wanted = requirement?.assertions ?? []
        let given = Set(["grade"] + (requirement?.parameters.map(\.name) ?? []))
        guard !wanted.isEmpty else { return [] }
        // Making a document moves the form into it: a copy is moved, and the record can be asked again.
        var copy = record
        if let form = record.form {
            copy.form?.root = try Document(copying: form.root, name: form.file).root
        }
        let document = try copy.document()
        let probe = Probe(Validator(catalogue.rules), document)
        let sight = NodeSight(record: record, discretion: discretion)
        var found: [String: [ExplainedFiring]] = [:]
        var counts: [String: Int] = [:]
        let concerns: (RuleSchema.Pattern) -> Bool = { pattern in
            pattern.rules.contains { $0.checks.contains { $0.id.map(wanted.contains) ?? false } }
        }
        probe.firings(of: concerns) { firing in
            let scope = record.scope(of: firing.node)
            guard scope.isEmpty || item.scope.contains(where: scope.contains) else { return }
            for check in firing.rule.checks {
                guard let id = check.id, wanted.contains(id) else { continue }
                counts[id, default: 0] += 1
                let look = FiringSight(firing, check, given: given, probe: probe, sight: sight)
                let alike = (found[id] ?? []).count { $0.result == look.result }
                // What held is shown once or twice; what did not is what people look for.
                if alike < (look.result == .held && limit < .max ? min(limit, 2) : limit) {
                    found[id, default: []].append(look.firing)
                }
            }
        }
        return wanted.map { id in
            let firings = found[id] ?? []
            return ExplainedRule(
                assertion: id, nodes: counts[id] ?? 0,
                firings: firings.filter { $0.result != .held } + firings.filter { $0.result == .held })
        }
    }
}
