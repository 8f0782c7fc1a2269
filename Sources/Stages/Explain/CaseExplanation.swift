package import Findings
package import Record

/// Why a case was concluded as it was: per scope item, the findings that led there.
package struct CaseExplanation {
    private let record: CaseRecord
    private let language: Language

    package init(_ record: CaseRecord, in language: Language) {
        self.record = record
        self.language = language
    }

    package var text: String {
        let items = record.scope.flatMap { [""] + explain($0) }
        return (head + items + [""] + checklist + ["", hint]).joined(separator: "\n")
    }

    private func pick(_ chinese: String, _ english: String) -> String { Text(chinese, english)[language] }

    private var head: [String] {
        let identity = record.identity
        let profile = record.profile
        var lines = [
            "\(identity.caseID)  \(identity.applicant)",
            pick("申请号", "application") + " \(identity.application) · \(identity.phaseWords[language]) · "
                + pick(
                    "第 \(record.round) 轮,第 \(record.revision) 次修订", "round \(record.round), revision \(record.revision)"
                )
                + " · " + pick("收到", "received") + " \(record.received)",
            pick("依据", "judged by") + " \(profile.id) \(profile.title[language])",
        ]
        if profile.isOutside {
            let until = profile.until.isEmpty ? "" : " \(pick("至", "to")) \(profile.until)"
            lines.append(
                pick(
                    "注意:收到日期不在该版本的有效期内(\(profile.from)\(until))",
                    "note: the day of receipt is outside the dates of that edition (\(profile.from)\(until))"))
        }
        return lines
    }

    private func explain(_ item: ScopeItem) -> [String] {
        let mine = record.findings.map(\.finding).filter { $0.scope.isEmpty || $0.scope.contains(item.id) }
        let errors = mine.filter { !$0.needsAuditor && $0.severity >= .error }
        let questions = mine.filter(\.needsAuditor)
        var lines = ["\(item.id)  \(item.title[language]): \(item.conclusion.words[language])"]
        lines += [reason(item, errors: errors, questions: questions)].indented()
        lines += (errors + questions).map(line).indented(by: 4)
        if item.warnings > 0 {
            lines += [
                pick("另有 \(item.warnings) 条提醒,不影响结论", "warnings: \(item.warnings); they do not change the conclusion")
            ].indented()
        }
        for obligation in item.obligations {
            lines += ["\(pick("待办", "owed")) (\(obligation.due)): \(obligation.text[language])"].indented()
        }
        return lines
    }

    private func line(_ finding: Finding) -> String {
        let requirement = finding.requirement.map { " \($0)" } ?? ""
        return "\(finding.line(language)) [\(finding.id)\(requirement)]"
    }

    private func reason(_ item: ScopeItem, errors: [Finding], questions: [Finding]) -> String {
        switch item.conclusion {
        case .complete:
            pick("没有错误,也没有须由审核员先行裁定的事项", "there is no error, and nothing that an auditor must rule on first")
        case .auditor:
            pick(
                "没有错误,但有 \(questions.count) 项须由审核员先行裁定:",
                "there is no error, but an auditor must rule on \(questions.count) first:")
        case .return:
            pick("申请方须补正 \(errors.count) 处错误:", "the applicant must cure \(errors.count):")
                + (questions.isEmpty
                    ? "" : pick("(另有 \(questions.count) 项须审核员裁定)", " (and an auditor must rule on \(questions.count))"))
        case .quarantined: pick("材料无法安全读取,或无法归案:", "it cannot be read safely, or no case can be identified:")
        }
    }

    private var checklist: [String] {
        ChecklistItem.Verdict.allCases.compactMap { verdict in
            let mine = record.checklist.filter { $0.verdict == verdict }
            guard !mine.isEmpty else { return nil }
            let isNamed = verdict != .met && verdict != .noRule
            let names = isNamed ? ": " + unique(mine.map(\.requirement)).joined(separator: ", ") : ""
            return "\(verdict.words[language]) \(mine.count)\(names)"
        }
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private var hint: String {
        let example = record.checklist.first { $0.verdict == .notMet } ?? record.checklist.first
        let command = "dossier explain \(record.identity.caseID) \(example?.requirement ?? "…")"
        return pick("逐条查看:\(command)", "one requirement in full: \(command)")
    }
}
