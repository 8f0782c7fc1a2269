internal import Findings
internal import Record
internal import Submissions
internal import XML

/// Adds a supplement to a case: the union of what is there and what is new, judged again as a whole.
struct ApplySupplement {
    let worker: Worker

    /// - Returns: the next record, and the report of the rules on it.
    func run(_ draft: CaseRecord, earlier: CaseRecord) throws -> (CaseRecord, [UInt8]) {
        var record = earlier
        let round = earlier.round + 1
        let arrival = draft.arrivals[0].inRound(round, kind: .supplement)
        record.revision = earlier.revision + 1
        record.asOf = draft.asOf
        record.arrivals.append(arrival)
        record.events.append(
            Event(
                .supplemented, on: arrival.received, round: round, agent: "applicant", outcome: "adds",
                arrival: arrival.id, digest: arrival.digest))
        let (added, ids) = numbered(draft.inventory, after: earlier.inventory.count, round: round)
        var replaced: [Differences.Replacement] = []
        if let answer = draft.form?.root, let form = record.form?.root {
            let before = ListedEvidence(form, earlier.inventory)
            Supplement(answer).apply(to: form)
            let after = ListedEvidence(form, added)
            replaced = replacements(before, after)
        }
        record.inventory += added
        for item in replaced {
            guard let index = record.inventory.firstIndex(where: { $0.id == item.file }) else { continue }
            record.inventory[index].file.status = .replaced
            record.inventory[index].replacedBy = item.by
        }
        // What the rules say, and that they could not say it, comes again from judging the whole.
        let carried = earlier.findings.filter { kept in
            !kept.isAssertion && kept.finding.id != FindingKind.ruleNotEvaluated.id
                && !replaced.contains { $0.file == kept.file }
        }
        var keys = FindingKeys(taken: carried.map(\.key))
        let own = draft.findings.map { finding in
            var finding = finding
            finding.key = keys.unique(finding.key)
            finding.file = finding.file.flatMap { ids[$0] }
            finding.round = round
            return finding
        }
        record.findings = carried + own
        let svrl = try Assess(worker: worker).run(&record, round: round)
        record.carryRulings(from: earlier)
        Conclude().run(&record)
        if let form = record.form?.root {
            Masking(try worker.bench.rulebook(for: record).personal.values(in: form)).run(&record)
        }
        record.differences = Differences(
            from: earlier.revision, before: earlier.findings, now: &record.findings, added: added.map(\.id),
            replaced: replaced)
        record.events += Events.ofIntake(record, arrival)
        return (record, svrl)
    }

    /// The new files with ids that go on after those of the case, and how the draft called them.
    private func numbered(
        _ files: [FiledFile], after count: Int, round: Int
    ) -> ([FiledFile], [String: String]) {
        var ids: [String: String] = [:]
        let result = files.enumerated().map { offset, file in
            var file = file
            ids[file.id] = "F\(count + offset + 1)"
            file.id = "F\(count + offset + 1)"
            file.round = round
            return file
        }
        return (result, ids)
    }

    private func replacements(_ before: ListedEvidence, _ after: ListedEvidence) -> [Differences.Replacement] {
        after.all.compactMap { entry in
            guard let new = entry.file, let old = before.cited(entry.reference).file, old != new else { return nil }
            return Differences.Replacement(file: old, by: new)
        }
    }
}

/// The content of a supplement, and how it changes a form.
private struct Supplement {
    private let root: Element

    init(_ root: Element) {
        self.root = root
    }

    /// Replaces what has the key of something in the form, and adds the rest.
    func apply(to form: Element) {
        for part in root.childElements {
            switch part.localName {
            case "answer", "signed", "signer": continue
            // Its schema has none: what a case is an application for, no supplement changes.
            case "application": continue
            case "common", "categoryPart":
                let target = form.childElements.first {
                    $0.localName == part.localName && $0["category"] == part["category"]
                }
                if let target { merge(part, into: target) } else { form.append(copyOf: part) }
            default:
                if let target = form.childElements.first(where: { $0.localName == part.localName }) {
                    if part.childElements.contains(where: { Supplement.key(of: $0) != nil }) {
                        merge(part, into: target)
                    } else {
                        target.replace(with: part)
                    }
                } else {
                    form.append(copyOf: part)
                }
            }
        }
    }

    private func merge(_ part: Element, into target: Element) {
        for child in part.childElements {
            let key = Supplement.key(of: child)
            let old = target.childElements.first { $0.localName == child.localName && Supplement.key(of: $0) == key }
            // What has no key stands once: who assessed, the data of a category.
            if let old { old.replace(with: child) } else { target.append(copyOf: child) }
        }
    }

    /// Rows by requirement, everything else by id; nil for what has no key.
    private static func key(of element: Element) -> String? {
        element["id"] ?? element["requirement"] ?? element["standard"] ?? element["year"]
    }
}
