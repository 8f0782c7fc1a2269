package import Catalogue
package import Findings
package import Pipeline
package import Record
internal import XML

/// Judges saved cases by another catalogue, and says what would come out differently and why.
///
/// Everything is in the record: the form with its places, the inventory, and what the intake itself found. Nothing is
/// written, and the record that is given stays as it is.
package struct WhatIf {
    private let worker: Worker
    private let catalogue: Catalogue

    /// - Parameter definition: for schemas and limits; whatever edition it names, `catalogue` judges.
    package init(_ catalogue: Catalogue, definition: PipelineDefinition) throws {
        self.catalogue = catalogue
        worker = Worker(Bench(definition, judging: [try Rulebook(trying: catalogue, in: definition)]))
    }

    /// One case by the other catalogue.
    package struct Outcome: Hashable, Sendable {
        package let caseID: String
        package let applicant: String
        package let application: String
        /// The edition that the case was judged by.
        package let profile: String
        package let items: [Item]
        /// The assertions that come out differently, in the order of the new catalogue, those that it no longer has first.
        package let assertions: [Assertion]

        package var changesConclusion: Bool { items.contains { $0.old != $0.new } }
    }

    /// A scope item before and after.
    package struct Item: Hashable, Sendable {
        package let id: String
        package let category: String
        package let grade: String
        package let title: Text
        package let old: Conclusion
        package let new: Conclusion
    }

    /// An assertion that comes out differently.
    package struct Assertion: Hashable, Sendable {
        package let id: String
        /// Nil if the catalogue that has the rule gives it none.
        package let requirement: String?
        package let old: State
        package let new: State
        /// What it said before and would say now, each sentence once; the values are in the words.
        package let said: [Text]
        package let says: [Text]
        /// The thresholds of its requirement that differ.
        package let thresholds: [Threshold]
    }

    package enum State: String, Hashable, Sendable {
        /// There is no such rule, or it does not apply to the case.
        case absent
        case held, failed
        case notEvaluated = "not-evaluated"
    }

    /// A threshold as it was and as it would be applied; nil where there is none.
    package struct Threshold: Hashable, Sendable {
        package let name: String
        package let title: Text
        package let unit: String
        package let old: String?
        package let new: String?
    }

    /// What the catalogue makes of a case; nil for one that it cannot judge: of another scheme, or without a form.
    package func outcome(of record: CaseRecord) throws -> Outcome? {
        guard record.identity.scheme == catalogue.scheme.rawValue, let form = record.form, !record.scope.isEmpty else {
            return nil
        }
        var trial = record
        trial.profile = JudgedProfile(
            id: catalogue.profile, title: catalogue.title, from: catalogue.from, until: catalogue.until, choice: .named,
            received: record.received)
        // Facts are put on the form anew; the one in the record is left as it is.
        trial.form?.root = try Document(copying: form.root, name: "form.xml").root
        trial.findings = record.findings.filter {
            !$0.isAssertion && $0.finding.id != FindingKind.ruleNotEvaluated.id
        }
        _ = try Assess(worker: worker).run(&trial, round: record.round)
        Conclude().run(&trial)
        if let root = trial.form?.root {
            Masking(try worker.bench.rulebook(for: trial).personal.values(in: root)).run(&trial)
        }
        let items = zip(record.scope, trial.scope).map { old, new in
            Item(
                id: old.id, category: old.category, grade: old.grade, title: old.title, old: old.conclusion,
                new: new.conclusion)
        }
        return Outcome(
            caseID: record.identity.caseID, applicant: record.identity.applicant,
            application: record.identity.application, profile: record.profile.id, items: items,
            assertions: AssertionComparison(record, trial, catalogue).assertions)
    }
}

/// Compares what assertions said of a case with what they would say.
private struct AssertionComparison {
    private let old: CaseRecord
    private let new: CaseRecord
    private let catalogue: Catalogue

    init(_ old: CaseRecord, _ new: CaseRecord, _ catalogue: Catalogue) {
        self.old = old
        self.new = new
        self.catalogue = catalogue
    }

    var assertions: [WhatIf.Assertion] {
        let known = catalogue.requirements.flatMap(\.assertions)
        let gone = AssertionComparison.ids(of: old).filter { !Set(known).contains($0) }
        return (gone + known).compactMap(compared)
    }

    private static func ids(of record: CaseRecord) -> [String] {
        var seen: Set<String> = []
        return record.checklist.flatMap(\.verdicts).map(\.assertion).filter { seen.insert($0).inserted }
    }

    private func compared(_ id: String) -> WhatIf.Assertion? {
        let (before, after) = (findings(id, old), findings(id, new))
        let (was, now) = (state(id, old, before), state(id, new, after))
        // A rule that is not there and one that holds come to the same for the case.
        let isQuiet = [was, now].allSatisfy { $0 == .held || $0 == .absent }
        guard !isQuiet else { return nil }
        let requirement =
            catalogue.requirement(ofAssertion: id)?.id
            ?? old.checklist.first { $0.verdicts.contains { $0.assertion == id } }?.requirement
        let thresholds = requirement.map(thresholds) ?? []
        guard was != now || before.map(Weight.init) != after.map(Weight.init) || !thresholds.isEmpty else { return nil }
        return WhatIf.Assertion(
            id: id, requirement: requirement, old: was, new: now, said: sentences(before), says: sentences(after),
            thresholds: thresholds)
    }

    /// What makes two findings of one rule the same to the case.
    private struct Weight: Hashable {
        let severity: Severity
        let needsAuditor: Bool
        let place: Place?
        let scope: [String]

        init(_ finding: Finding) {
            severity = finding.severity
            needsAuditor = finding.needsAuditor
            place = finding.place
            scope = finding.scope
        }
    }

    private func findings(_ id: String, _ record: CaseRecord) -> [Finding] {
        record.findings.map(\.finding).filter { $0.id == id }
    }

    private func state(_ id: String, _ record: CaseRecord, _ findings: [Finding]) -> WhatIf.State {
        if !findings.isEmpty { return .failed }
        let results = record.checklist.flatMap(\.verdicts).filter { $0.assertion == id }.map(\.result)
        if results.contains(.notEvaluated) { return .notEvaluated }
        return results.isEmpty ? .absent : .held
    }

    private func sentences(_ findings: [Finding]) -> [Text] {
        var sentences: [Text] = []
        for finding in findings where !sentences.contains(finding.fact) { sentences.append(finding.fact) }
        return sentences
    }

    /// Of the items of a requirement, each threshold that has another value, once.
    private func thresholds(_ requirement: String) -> [WhatIf.Threshold] {
        var found: [WhatIf.Threshold] = []
        func parameters(_ record: CaseRecord, _ scope: [String]) -> [AppliedParameter] {
            record.checklist.first { $0.requirement == requirement && $0.scope == scope }?.parameters ?? []
        }
        let scopes = (old.checklist + new.checklist).filter { $0.requirement == requirement }.map(\.scope)
        for scope in scopes {
            let (before, after) = (parameters(old, scope), parameters(new, scope))
            for name in (before + after).map(\.name) {
                let (was, now) = (before.first { $0.name == name }, after.first { $0.name == name })
                guard was?.value != now?.value, let shown = now ?? was else { continue }
                let threshold = WhatIf.Threshold(
                    name: name, title: shown.title, unit: shown.unit, old: was?.value, new: now?.value)
                if !found.contains(threshold) { found.append(threshold) }
            }
        }
        return found
    }
}
