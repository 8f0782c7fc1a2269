package import Catalogue
package import Findings
package import Record
internal import Submissions
package import Views

/// Explanations for programs: the same as their text says, in both languages.
package struct ExplanationJSON {
    private let record: CaseRecord
    private let catalogue: Catalogue

    package init(_ record: CaseRecord, by catalogue: Catalogue) {
        self.record = record
        self.catalogue = catalogue
    }

    /// The case, and the items explained.
    ///
    /// - Parameter findings: findings that belong to no item, where one of those was asked for.
    package func value(
        _ items: [(item: ChecklistItem, seen: [ExplainedRule])], findings: [Finding] = []
    ) -> JSONValue {
        .map([
            "case": .string(record.identity.caseID), "revision": .integer(record.revision),
            "applicant": .string(record.identity.applicant), "application": .string(record.identity.application),
            "scheme": .string(record.identity.scheme), "edition": .string(record.profile.id),
            "received": .string(record.received),
            "scope": .array(record.scope.map(scope)),
            "requirements": .array(items.map { requirement($0.item, $0.seen) }),
            "findings": findings.isEmpty ? nil : .array(findings.map(finding)),
        ])
    }

    private func scope(_ item: ScopeItem) -> JSONValue {
        .map([
            "id": .string(item.id), "category": .string(item.category), "grade": .string(item.grade),
            "title": text(item.title), "conclusion": .string(item.conclusion.rawValue),
        ])
    }

    private func requirement(_ item: ChecklistItem, _ seen: [ExplainedRule]) -> JSONValue {
        let findings = record.findings.map(\.finding).filter { finding in
            finding.requirement == item.requirement
                && (finding.scope.isEmpty || item.scope.contains { finding.scope.contains($0) })
        }
        return .map([
            "requirement": .string(item.requirement), "clause": .string(item.clause), "title": text(item.title),
            "statement": text(item.statement), "question": text(item.question), "grade": .string(item.grade),
            "scope": .array(item.scope.map { .string($0) }), "verdict": .string(item.verdict.rawValue),
            "claim": .string(item.claim.rawValue), "said": item.said.map { .string($0) },
            "place": item.place.map { .string("\(record.form?.file ?? ""):\($0)") },
            "thresholds": .array(item.parameters.map(threshold)), "evidence": .array(item.evidence.map(evidence)),
            "rules": .array((catalogue.requirement(item.requirement)?.assertions ?? []).map { rule($0, item, seen) }),
            "findings": .array(findings.map(finding)),
        ])
    }

    private func threshold(_ parameter: AppliedParameter) -> JSONValue {
        .map([
            "name": .string(parameter.name), "value": .string(parameter.value), "unit": .string(parameter.unit),
            "title": text(parameter.title), "source": .string(parameter.source),
            "confidence": .string(parameter.confidence),
        ])
    }

    private func evidence(_ cited: CitedEvidence) -> JSONValue {
        let file = record.inventory.first { $0.id == cited.file }
        return .map([
            "reference": .string(cited.reference), "kind": .string(cited.kind), "title": .string(cited.title),
            "file": file.map { .string($0.file.place.path) }, "path": file?.path.map { .string($0) },
        ])
    }

    private func finding(_ finding: Finding) -> JSONValue {
        .map([
            "id": .string(finding.id), "severity": .string(finding.severity.rawValue),
            "auditor": .boolean(finding.needsAuditor), "place": finding.place.map { .string($0.description) },
            "fact": text(finding.fact), "way-out": text(finding.wayOut),
        ])
    }

    // MARK: Rules

    private func rule(_ id: String, _ item: ChecklistItem, _ seen: [ExplainedRule]) -> JSONValue {
        let assertion = catalogue.assertion(id)
        let verdict = item.verdicts.first { $0.assertion == id }
        let sight = seen.first { $0.assertion == id }
        return .map([
            "assertion": .string(id), "role": assertion.map { .string($0.role) },
            "place": assertion.map { .string($0.place.description) },
            "context": assertion.map { .string($0.context) }, "test": assertion.map { .string($0.test) },
            "report": assertion.map { .boolean($0.isReport) },
            "recorded": verdict.map { .string($0.result.rawValue) }, "nodes": .integer(sight?.nodes ?? 0),
            "looked-at": .array((sight?.firings ?? []).map(firing)),
        ])
    }

    private func firing(_ firing: ExplainedFiring) -> JSONValue {
        .map([
            "node": node(firing.node), "result": .string(firing.result.rawValue),
            "variables": .array(firing.variables.map(part)), "test": part(firing.test),
            "remedy": firing.remedy.map(remedy),
        ])
    }

    private func part(_ part: ExplainedPart) -> JSONValue {
        .map([
            "expression": .string(part.expression), "at": part.node.map(node), "value": value(part.value),
            "parts": part.parts.isEmpty ? nil : .array(part.parts.map(self.part)),
        ])
    }

    private func value(_ value: ExplainedValue) -> JSONValue {
        switch value {
        case .truth(let truth): .boolean(truth)
        case .number(let text), .text(let text): .string(text)
        case .nodes(let count, let nodes):
            .map(["found": .integer(count), "nodes": .array(nodes.map(node))])
        case .kept(let kept, let all): .map(["kept": .integer(kept), "of": .integer(all)])
        case .unknown(let reason): .map(["not-evaluated": .string(reason)])
        case .positional: .null
        }
    }

    private func node(_ node: ExplainedNode) -> JSONValue {
        .map([
            "node": .string(node.label), "place": node.place.map { .string($0) },
            "content": node.content.isEmpty ? nil : .string(node.content),
            "describes": node.described.map { .string($0) },
        ])
    }

    private func remedy(_ remedy: Remedy) -> JSONValue {
        switch remedy {
        case .condition(let condition): text(condition)
        case .all(let parts): .map(["all": .array(parts.map(self.remedy))])
        case .any(let parts): .map(["any": .array(parts.map(self.remedy))])
        case .at(let node, let inner): .map(["at": .string(node), "needs": self.remedy(inner)])
        }
    }

    private func text(_ text: Text) -> JSONValue {
        .object(Language.allCases.map { ($0.rawValue, .string(text[$0])) })
    }
}
