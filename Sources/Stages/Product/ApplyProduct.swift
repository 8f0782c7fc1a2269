internal import Catalogue
internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

/// What a staff document of a product does to its case beside moving it: units, routing, and what a person should see.
struct ApplyProduct {
    let standing: Standing
    /// Nil under a scheme that routes nothing, where nothing here happens.
    let routing: RoutingTable?
    let standards: StandardTable?

    /// - Parameter letter: a document that is on the record already.
    func run(_ letter: StaffLetter, to record: inout CaseRecord) {
        guard let routing, let application = ProductApplication(record) else { return }
        switch letter.kind {
        case "unit-division": DivideUnits().run(&record)
        case "acceptance" where letter.content["outcome"] == "accepted":
            if let finding = RouteAgain(table: routing, standing: standing).run(&record) { record.note([finding]) }
        case "cipher-test": record.note(uncovered(letter, application))
        case "test-report": record.note(standardDoubts(letter, record) + early(record, application))
        case "inspection-report": record.note(gaps(letter) + early(record, application))
        case "decision": record.note(numbers(record))
        default: return
        }
        Conclude().run(&record)
    }

    private func uncovered(_ letter: StaffLetter, _ application: ProductApplication) -> [Finding] {
        func folded(_ name: String) -> String { NormalisedName(name).text }
        let covered = letter.content.children(named: "algorithm").map { folded($0.text) }
        let open = application.algorithms.filter { !covered.contains(folded($0)) }
        guard !open.isEmpty else { return [] }
        return [
            FindingKind.cipherUncovered.finding(
                at: nil, ["report": letter.content["report"] ?? "", "algorithms": open.joined(separator: ", ")])
        ]
    }

    private func standardDoubts(_ letter: StaffLetter, _ record: CaseRecord) -> [Finding] {
        letter.content.children(named: "report").flatMap { report -> [Finding] in
            guard let unit = record.scope.first(where: { $0.id == report["unit"] }) else { return [] }
            return TestedEdition(report, unit, standards).doubts.map { doubt in
                var finding = FindingKind.testStandard.finding(
                    at: nil, ["report": report["number"] ?? ""], words: ["reason": doubt])
                finding.scope = [unit.id]
                return finding
            }
        }
    }

    /// An inspection before the report: a person says whether what was inspected is what was tested.
    private func early(_ record: CaseRecord, _ application: ProductApplication) -> [Finding] {
        let evaluation = Evaluation(record.process)
        let reports = [evaluation.lastReported, application.lastReport].compactMap { $0 }.filter { !$0.isEmpty }
        guard let inspected = evaluation.firstInspected, let reported = reports.max(), inspected < reported else {
            return []
        }
        return [FindingKind.inspectionEarly.finding(at: nil, ["inspected": inspected, "reported": reported])]
    }

    /// How long after the inspection before a surveillance came (P28).
    private func gaps(_ letter: StaffLetter) -> [Finding] {
        let first = letter.content.children(named: "site").compactMap { $0["from"] }.min()
        guard let gap = standing.definition.inspectionGap,
            let previous = letter.content["previous"].flatMap(CivilDate.init(iso:)),
            let inspected = first.flatMap(CivilDate.init(iso:))
        else { return [] }
        for (kind, limit) in [(FindingKind.surveillanceOverdue, gap.overdue), (.surveillanceGap, gap.late)] {
            guard let due = previous.adding(months: limit), due < inspected else { continue }
            return [
                kind.finding(
                    at: nil,
                    [
                        "previous": previous.description, "inspected": inspected.description,
                        "limit": String(limit), "due": due.description,
                        "days": String(inspected.daysSince1970 - due.daysSince1970),
                    ])
            ]
        }
        return []
    }

    private func numbers(_ record: CaseRecord) -> [Finding] {
        let terms = standing.definition.certificate(profile: record.profile.id, facts: record.processFacts)
        guard terms?.confidence == "uncertain" else { return [] }
        return (record.process?.certificates ?? []).filter { $0.state == .draft }.map {
            var finding = FindingKind.certificateNumberUnsure.finding(at: nil, ["number": $0.number])
            finding.scope = [$0.scope]
            return finding
        }
    }
}
