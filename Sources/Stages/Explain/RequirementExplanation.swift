package import Catalogue
package import Findings
package import Record
internal import Submissions

/// Why one requirement of a case came to its verdict: what is asked, what was said and shown, what each rule saw.
package struct RequirementExplanation {
    private let item: ChecklistItem
    private let record: CaseRecord
    private let catalogue: Catalogue
    private let seen: [ExplainedRule]
    private let only: Set<String>?
    private let language: Language

    /// - Parameters:
    ///   - item: one of the record's checklist.
    ///   - catalogue: the edition that the case was judged by, for the rules as written.
    ///   - seen: what the rules see in the record (`RuleSight`); without it only what the record keeps is told.
    ///   - only: the assertions to tell of; nil for all of the requirement's.
    package init(
        _ item: ChecklistItem, in record: CaseRecord, by catalogue: Catalogue, seen: [ExplainedRule] = [],
        only: Set<String>? = nil, language: Language
    ) {
        self.item = item
        self.record = record
        self.catalogue = catalogue
        self.seen = seen
        self.only = only
        self.language = language
    }

    package var text: String {
        var lines = head
        lines += section(Text("要求", "What is required"), [item.statement[language]])
        lines += section(Text("适用的参数", "Thresholds applied"), item.parameters.map(parameter))
        lines += section(Text("申请方所述", "What the applicant said"), said)
        lines += section(Text("证明材料", "Evidence"), evidence)
        lines += section(Text("规则", "Rules"), rules)
        lines += section(Text("其他发现", "Other findings"), others.flatMap { self.lines($0) })
        lines += section(Text("留给审核员的问题", "Question for the auditor"), [item.question[language]])
        return lines.joined(separator: "\n")
    }

    private func pick(_ chinese: String, _ english: String) -> String { Text(chinese, english)[language] }

    private func section(_ title: Text, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", title[language]] + lines.indented()
    }

    private var head: [String] {
        let scope = record.scope.filter { item.scope.contains($0.id) }
            .map { "\($0.id) \($0.title[language])" }.joined(separator: ", ")
        let place = catalogue.requirement(item.requirement).map { " · \($0.place)" } ?? ""
        return [
            "\(item.requirement)  \(item.title[language]): \(item.verdict.words[language])",
            "\(record.identity.caseID) · \(pick("条款", "clause")) \(item.clause) · \(record.profile.id)\(place)",
            (catalogue.scheme.hasServiceGrades ? "\(pick("按级别", "judged at grade")) \(item.grade) · " : "") + scope,
        ]
    }

    private func parameter(_ parameter: AppliedParameter) -> String {
        let confidence =
            Confidence(rawValue: parameter.confidence).map { $0.words[language] } ?? parameter.confidence
        return
            "$\(parameter.name) = \(parameter.value) \(Unit.words(parameter.unit)[language])  \(parameter.title[language])"
            + " (\(pick("来源", "source")) \(parameter.source), \(confidence))"
    }

    // MARK: What the applicant gave

    private var said: [String] {
        guard item.claim != .missing || item.said != nil || item.place != nil else {
            return item.row == .none ? [] : [pick("表中没有该行", "the form has no row for it")]
        }
        let place = item.place.map { "\(record.form?.file ?? "form.xml"):\($0): " } ?? ""
        return ["\(place)\(pick("结论", "ticked")) \(item.claim.words[language])"]
            + [item.said ?? ""].filter { !$0.isEmpty }
    }

    private var evidence: [String] {
        let cited = item.evidence.map { cited -> String in
            let kind = catalogue.evidenceKind(cited.kind)?.title[language] ?? cited.kind
            let title = cited.title.isEmpty ? "" : " “\(cited.title)”"
            guard let file = record.inventory.first(where: { $0.id == cited.file }) else {
                return "\(cited.reference)  \(kind)\(title)  \(pick("没有找到文件", "no file was found"))"
            }
            let path = file.path ?? pick("不在包内", "not in the bundle") + (file.file.reason.map { " (\($0))" } ?? "")
            return "\(cited.reference)  \(kind)\(title)  \(path)"
        }
        let given = Set(item.evidence.map(\.kind))
        let absent = item.kinds.filter { !given.contains($0) }
            .map { catalogue.evidenceKind($0)?.title[language] ?? $0 }.joined(separator: ", ")
        let hint = pick("也可用而该行未引用:", "also of use, and not cited in the row: ")
        return cited + (absent.isEmpty ? [] : [hint + absent])
    }

    // MARK: Rules

    private var mine: [RecordedFinding] {
        record.findings.filter { recorded in
            let scope = recorded.finding.scope
            return recorded.finding.requirement == item.requirement
                && (scope.isEmpty || item.scope.contains { scope.contains($0) })
        }
    }

    private var others: [RecordedFinding] { mine.filter { !$0.isAssertion } }

    private var rules: [String] {
        let written = catalogue.requirement(item.requirement)?.assertions ?? []
        let judged = item.verdicts.map(\.assertion).filter { !written.contains($0) }
        return (written + judged).filter { only?.contains($0) ?? true }.flatMap(rule)
    }

    private func rule(_ id: String) -> [String] {
        let verdict = item.verdicts.first { $0.assertion == id }
        let result = verdict?.result.words[language] ?? pick("没有涉及", "did not apply")
        guard let assertion = catalogue.assertion(id) else {
            return ["\(id): \(result)", pick("  该规则已不在目录中", "  the catalogue no longer has this rule")]
        }
        var lines = ["\(id) (\(assertion.role)): \(result)  \(assertion.place)"]
        let nodes =
            verdict.map { pick("检查了 \($0.nodes) 处", "looked at \($0.nodes)") } ?? pick("没有内容可查", "found nothing")
        var inner = ["\(pick("对象", "context"))  \(assertion.context)  (\(nodes))"]
        let sight = seen.first { $0.assertion == id }
        if sight?.firings.isEmpty ?? true { inner += assertion.variables.map { "$\($0.name)  \($0.expression)" } }
        inner.append("\(assertion.isReport ? pick("不得", "must not be") : pick("须为真", "must hold"))  \(assertion.test)")
        inner += (verdict?.values ?? []).map { "\(pick("所见", "saw"))  \($0.expression) = \($0.value)" }
        if let sight, !sight.firings.isEmpty { inner += FiringLines(sight, recorded: verdict, language).lines }
        for finding in mine where finding.finding.id == id { inner += self.lines(finding) }
        lines += inner.indented()
        return lines
    }

    private func lines(_ recorded: RecordedFinding) -> [String] {
        let way = recorded.finding.wayOut[language]
        return [recorded.finding.line(language)] + (way.isEmpty ? [] : ["  → \(way)"])
    }
}
