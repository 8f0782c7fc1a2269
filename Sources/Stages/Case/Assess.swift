internal import Catalogue
internal import Facts
internal import Findings
internal import Record
internal import Rules
internal import XML

/// Judges a case by the catalogue: facts, checklist, rules, and the findings and verdicts that they give.
///
/// Used for a new arrival and, with the union of all rounds, for a case that a supplement was added to.
struct Assess {
    let worker: Worker

    /// Fills checklist, findings of rules, and obligations into the record.
    ///
    /// - Parameter round: the round that the findings belong to.
    /// - Returns: the Schematron report, for whoever asked.
    func run(_ record: inout CaseRecord, round: Int) throws -> [UInt8] {
        let rulebook = try worker.bench.rulebook(for: record)
        let catalogue = rulebook.catalogue
        if let form = record.form?.root, let received = CivilDate(iso: record.received) {
            Derive(received: received, inventory: record.inventory).run(on: form, grade: record.highestGrade)
            MarkScope(catalogue: catalogue).run(on: form)
            if let routing = rulebook.routing, let standards = rulebook.standards {
                ProductFacts(
                    routing: routing, standards: standards, kinds: record.scope.map(\.category), received: received
                ).run(on: form)
                NoteParticulars().run(&record)
                RouteProduct(table: routing, accepted: record.acceptedOn.flatMap(CivilDate.init(iso:))).run(&record)
            }
        }
        record.checklist = Checklist(catalogue: catalogue).items(
            scope: record.scope, phase: record.identity.phase, form: record.form?.root, inventory: record.inventory)
        let document = try record.document()
        let report = try worker.validator(of: rulebook).validate(document)
        var judgement = Judgement(catalogue: catalogue, record: record, round: round)
        judgement.take(report)
        record.findings += judgement.findings
        for index in record.checklist.indices { judgement.judge(&record.checklist[index]) }
        for (index, item) in record.scope.enumerated() {
            record.scope[index].obligations = judgement.obligations.filter { obligation in
                obligation.scope.isEmpty || obligation.scope.contains(item.id)
            }.map(\.obligation)
        }
        return try SVRL.bytes(of: report)
    }
}

extension CaseRecord {
    /// The highest grade applied for: the common part is judged by it.
    var highestGrade: String {
        scope.compactMap { Grade(rawValue: $0.grade) }.max()?.rawValue ?? ""
    }
}

/// Turns what the rules said into findings, verdicts and obligations.
private struct Judgement {
    let catalogue: Catalogue
    private var record: CaseRecord
    let round: Int
    var findings: [RecordedFinding] = []
    var obligations: [(scope: [String], obligation: Obligation)] = []
    private var keys = FindingKeys()
    /// How often each assertion was tried, failed, and could not be evaluated.
    private var tried: [String: Int] = [:]
    private var failed: [String: [RecordedFinding]] = [:]
    private var seen: [String: [SeenValue]] = [:]
    private var unevaluated: Set<String> = []
    /// How often an assertion failed beyond those that are listed.
    private var more: [String: Int] = [:]

    /// Findings of one assertion that are listed one by one.
    private static let alike = 200

    init(catalogue: Catalogue, record: CaseRecord, round: Int) {
        self.catalogue = catalogue
        self.record = record
        // Whoever has the record is to have the only copy of its checklist, to change it in place.
        self.record.checklist = []
        self.round = round
    }

    mutating func take(_ report: Report) {
        for active in report.patterns {
            // A rule fires on hundreds of nodes, so its checks are counted at the end.
            var fired = [Int](repeating: 0, count: active.pattern.rules.count)
            for firing in active.firings {
                fired[firing.rule] += 1
                for result in firing.results { take(result) }
            }
            for (rule, count) in zip(active.pattern.rules, fired) where count > 0 {
                for check in rule.checks {
                    if let id = check.id { tried[id, default: 0] += count }
                }
            }
            for (rule, reason) in active.unevaluated {
                let rules = rule.map { [active.pattern.rules[$0]] } ?? active.pattern.rules
                for check in rules.flatMap(\.checks) { notEvaluated(check, reason) }
            }
        }
        for (id, count) in more.sorted(by: { $0.key < $1.key }) {
            guard var finding = failed[id]?.last?.finding else { continue }
            let told = FindingKind.ruleMore.finding(at: nil, ["rule": id, "count": String(count)])
            finding.fact = told.fact
            finding.wayOut = told.wayOut
            finding.id = told.id
            finding.place = nil
            finding.unlisted = count
            findings.append(
                RecordedFinding(finding, key: keys.key(told.id, id), isAssertion: true, file: nil, round: round))
        }
    }

    private mutating func take(_ result: Report.Result) {
        let check = result.check
        guard let id = check.id else { return }
        if case .notEvaluated(let reason) = result.verdict {
            notEvaluated(check, reason)
            return
        }
        // Beyond this many the same mistake is only counted: a form of thousands of faults stays readable.
        if (failed[id]?.count ?? 0) >= Judgement.alike {
            more[id, default: 0] += 1
            return
        }
        let node = result.subject ?? result.node
        var finding = Finding(
            id: id, severity: Severity(role: check.marks.role), needsAuditor: check.marks.role == "auditor",
            place: record.place(of: node), fact: fact(of: result), wayOut: wayOut(of: result))
        finding.requirement = catalogue.requirement(ofAssertion: id)?.id
        finding.scope = record.scope(of: node)
        var recorded = RecordedFinding(
            finding, key: keys.key(id, FindingKeys.mark(of: node)), isAssertion: true, file: nil, round: round)
        recorded.thresholds = thresholds(of: id, at: node)
        findings.append(recorded)
        failed[id, default: []].append(recorded)
        for value in result.values where !value.isWording {
            let entry = SeenValue(expression: value.expression, value: value.value)
            if !(seen[id] ?? []).contains(entry) { seen[id, default: []].append(entry) }
        }
        if let due = check.marks.flag, due.hasPrefix("due-") {
            obligations.append(
                (finding.scope, Obligation(id: id, due: String(due.dropFirst(4)), text: finding.fact)))
        }
    }

    private mutating func notEvaluated(_ check: RuleSchema.Check, _ reason: String) {
        guard let id = check.id, unevaluated.insert(id).inserted else { return }
        var finding = FindingKind.ruleNotEvaluated.finding(at: nil, ["rule": id, "reason": reason])
        finding.requirement = catalogue.requirement(ofAssertion: id)?.id
        findings.append(
            RecordedFinding(
                finding, key: keys.key(finding.id, id), isAssertion: false, file: nil, round: round))
    }

    // MARK: Verdicts

    /// What the rules come to for one requirement.
    func judge(_ item: inout ChecklistItem) {
        guard let requirement = catalogue.requirement(item.requirement), !requirement.assertions.isEmpty else { return }
        var mine: [RecordedFinding] = []
        for id in requirement.assertions {
            let concerned = (failed[id] ?? []).filter { concerns($0, item) }
            mine += concerned
            guard let count = tried[id] else { continue }
            // What is only counted has its scope no more: it is that of the last one listed.
            let rest = concerned.isEmpty ? 0 : more[id] ?? 0
            let result: AssertionVerdict.Result =
                unevaluated.contains(id) ? .notEvaluated : concerned.isEmpty ? .held : .failed
            item.verdicts.append(
                AssertionVerdict(
                    assertion: id, result: result, nodes: count,
                    failed: result == .failed ? concerned.count + rest : nil,
                    values: concerned.isEmpty ? [] : seen[id] ?? []))
        }
        item.verdict =
            if mine.contains(where: { $0.finding.severity >= .error }) {
                .notMet
            } else if mine.contains(where: \.finding.needsAuditor) {
                .needsAuditor
            } else if item.verdicts.isEmpty || item.verdicts.allSatisfy({ $0.result == .notEvaluated }) {
                .notAssessed
            } else {
                .met
            }
    }

    private func concerns(_ recorded: RecordedFinding, _ item: ChecklistItem) -> Bool {
        let scope = recorded.finding.scope
        return scope.isEmpty || item.scope.contains { scope.contains($0) }
    }

    // MARK: Thresholds

    /// What the assertion compared with, at the grade that it judged the node by.
    private func thresholds(of id: String, at node: Node) -> [AppliedParameter] {
        guard let names = catalogue.thresholds[id], !names.isEmpty,
            let requirement = catalogue.requirement(ofAssertion: id)
        else { return [] }
        return requirement.parameters.filter { names.contains($0.name) }.compactMap { $0.applied(at: grade(of: node)) }
    }

    /// The grade of what a node stands in, else the highest applied for, as the rules themselves take it.
    private func grade(of node: Node) -> Grade? {
        var current: Node? = node
        while let here = current {
            if let text = Element(node: here)?["grade"] { return Grade(rawValue: text) }
            current = here.parent
        }
        return Grade(rawValue: record.highestGrade)
    }

    // MARK: Texts and places

    private func fact(of result: Report.Result) -> Text {
        let chinese = result.message.text
        let sentences = result.check.id.flatMap { catalogue.sentences[$0] }
        return Text(chinese, told(result, sentences?.english) ?? chinese)
    }

    private func wayOut(of result: Report.Result) -> Text {
        let sentences = result.check.id.flatMap { catalogue.sentences[$0] }
        return Text(told(result, sentences?.wayOutChinese) ?? "", told(result, sentences?.wayOutEnglish) ?? "")
    }

    private func told(_ result: Report.Result, _ id: String?) -> String? {
        guard let id else { return nil }
        return result.diagnostics.first { $0.note.id == id }?.content.text
    }
}

extension Report.Seen {
    /// Whether the expression only puts words into a sentence, such as what is said where a field is empty.
    fileprivate var isWording: Bool { expression.contains("substring('") }
}

extension Severity {
    /// The severity that a rule's role stands for; an auditor's matter weighs as a warning.
    fileprivate init(role: String?) {
        self = role.flatMap(Severity.init(rawValue:)) ?? (role == "auditor" ? .warning : .error)
    }
}

extension FindingKind {
    static let assessKinds: [FindingKind] = [.ruleNotEvaluated, .ruleMore]

    static let ruleMore = FindingKind(
        "rule-more", .error,
        fact: Text(
            "规则 {rule} 另有 {count} 处同样的问题未逐一列出。",
            "The rule {rule} found the same in {count} more places, not listed one by one."),
        wayOut: Text(
            "请按已列出的各处一并改正,再用 dossier check 检查。", "Correct them like those listed, then look again with `dossier check`."
        ))
    static let ruleNotEvaluated = FindingKind(
        "rule-not-evaluated", .warning, needsAuditor: true,
        fact: Text("规则 {rule} 未能完成:{reason}。", "The rule {rule} could not be finished: {reason}."),
        wayOut: Text("由审核人员人工判断;申请方无需处理。", "An auditor judges it by hand; the applicant need do nothing."))
}
