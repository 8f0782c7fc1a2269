internal import Catalogue
internal import Findings
internal import Pipeline
internal import Record
internal import XML

/// The night as one document, from which its page, JSON and CSV are made.
struct NightDocument {
    let summary: NightSummary
    let bench: Bench
    let run: String

    func document() throws -> Document {
        let document = try Document(root: "night", namespace: Namespace.record, prefix: "r", name: "night.xml")
        let root = document.root
        for (name, value) in [
            ("version", "1"), ("run", run), ("as-of", summary.asOf), ("pipeline", bench.definition.name),
        ] { root.set(name, value) }
        addCounts(to: root)
        root.add(
            "conclusions",
            [
                "complete": String(summary.complete), "return": String(summary.returned),
                "auditor": String(summary.auditor), "quarantined": String(summary.quarantined),
                "without-case": String(summary.withoutCase),
            ])
        addCases(to: root)
        addPages(to: root)
        addOthers(to: root)
        addDesk(to: root)
        addDays(to: root)
        addAcross(to: root)
        try addTop(to: root)
        return document
    }

    private var revisions: [(name: String, summary: CaseSummary)] {
        summary.outcomes.compactMap { outcome in
            if case .revision(let made) = outcome.result { return (outcome.name, made) }
            return nil
        }
    }

    private var quarantines: [(outcome: ArrivalOutcome, summary: QuarantineSummary)] {
        summary.outcomes.compactMap { outcome in
            if case .quarantined(let made) = outcome.result { return (outcome, made) }
            return nil
        }
    }

    private func addCounts(to root: Element) {
        let made = revisions.map(\.summary)
        let held = quarantines.map(\.summary)
        let supplements = made.count { $0.kind == .supplement }
        let staff = summary.accepted + summary.refused
        let files = made.reduce(0) { $0 + $1.files } + held.reduce(0) { $0 + $1.files }
        let inBundles = made.reduce(0) { $0 + $1.inBundle }
        root.add(
            "counts",
            [
                "found": String(summary.found), "worked": String(summary.worked),
                "waiting": String(summary.waiting), "unchanged": String(summary.unchanged),
                "failed": String(summary.failed), "submissions": String(summary.worked - supplements - staff),
                "supplements": String(supplements), "staff": String(staff), "files": String(files),
                "bytes": String(made.reduce(0) { $0 + $1.bytes } + held.reduce(0) { $0 + $1.bytes }),
                "in-bundles": String(inBundles), "left-out": String(files - inBundles),
            ])
    }

    /// The revisions that the night made of each case, the newest last; the cases in the order in which they came.
    private var cases: [[(name: String, summary: CaseSummary)]] {
        var order: [String] = []
        var made: [String: [(name: String, summary: CaseSummary)]] = [:]
        for item in revisions {
            let id = item.summary.record.caseID
            if made[id] == nil { order.append(id) }
            made[id, default: []].append(item)
        }
        return order.map { (made[$0] ?? []).sorted { $0.summary.revision < $1.summary.revision } }
    }

    /// Where the files of a revision are, below the output tree.
    private func bundle(of made: CaseSummary) -> String {
        let suffix = bench.definition.layout == .zip ? ".zip" : "/index.html"
        return "bundles/\(made.record.caseID)-r\(made.bundled)\(suffix)"
    }

    private func notice(of made: CaseSummary) -> String? {
        made.hasNotice ? "papers/\(made.record.caseID)/notice-r\(made.revision).html" : nil
    }

    /// One line a case: its newest revision of the night, and with it those that this one took the place of.
    private func addCases(to root: Element) {
        for made in cases {
            guard let (name, newest) = made.last else { continue }
            let id = newest.record.caseID
            let findings = newest.findings.map(\.finding)
            let element = root.add(
                "case",
                [
                    "case": id, "revision": String(newest.revision), "applicant": newest.record.applicant,
                    "application": newest.record.application, "conclusion": newest.conclusion.rawValue,
                    "errors": String(findings.tally(of: { !$0.needsAuditor && $0.severity >= .error })),
                    "auditors": String(findings.tally(of: { $0.needsAuditor })),
                    "warnings": String(findings.tally(of: { !$0.needsAuditor && $0.severity == .warning })),
                    "received": newest.received, "bundle": bundle(of: newest), "notice": notice(of: newest),
                    "inbox": name, "arrivals": String(made.count),
                ])
            for (name, earlier) in made.dropLast() {
                element.add(
                    "earlier",
                    [
                        "revision": String(earlier.revision), "conclusion": earlier.conclusion.rawValue,
                        "bundle": bundle(of: earlier), "notice": notice(of: earlier), "inbox": name,
                    ])
            }
            for item in newest.scope {
                element.add(
                    "item",
                    [
                        "id": item.id, "category": item.category, "grade": item.grade,
                        "conclusion": item.conclusion.rawValue,
                    ]
                ).add("title", text: item.title)
            }
        }
    }

    /// The page of each case that has one.
    private func addPages(to root: Element) {
        let paged = Set(revisions.filter(\.summary.hasPage).map(\.summary.record.caseID))
        for element in root.all("case") {
            guard let id = element["case"], paged.contains(id) else { continue }
            element.set("page", "cases/\(id)/index.html")
        }
    }

    private func addOthers(to root: Element) {
        for (outcome, held) in quarantines {
            let element = root.add(
                "quarantined",
                [
                    "arrival": outcome.arrival, "inbox": outcome.name, "page": "quarantine/\(outcome.arrival).html",
                ])
            if let reason = held.reason { element.add("fact", text: reason) }
        }
        for item in summary.plan.waiting { add(item, to: root) }
        for outcome in summary.outcomes {
            if case .waiting = outcome.result {
                add(
                    Plan.Waiting(name: outcome.name, reason: .changed, since: summary.asOf, file: ""), to: root)
            }
        }
        for outcome in summary.outcomes {
            if case .early(let finding, let since) = outcome.result {
                root.add(
                    "waiting",
                    ["inbox": outcome.name, "since": since, "reason": finding.id, "arrival": outcome.arrival]
                ).add("fact", text: finding.fact)
            }
        }
        for item in summary.plan.unchanged { root.add("unchanged", ["inbox": item.name]) }
        for outcome in summary.outcomes {
            guard case .known = outcome.result else { continue }
            root.add("unchanged", ["inbox": outcome.name, "case": outcome.caseID.isEmpty ? nil : outcome.caseID])
        }
        for outcome in summary.outcomes {
            if case .failed(let reason) = outcome.result {
                root.add("failed", ["inbox": outcome.name]).add("fact", text: Text(reason, reason))
            }
            if case .day(let day) = outcome.result, let failure = day.failure {
                root.add("failed", ["inbox": "cases/\(day.caseID)"]).add("fact", text: Text(failure, failure))
            }
        }
    }

    /// What came over the desk: what took effect, and what does not count.
    private func addDesk(to root: Element) {
        for outcome in summary.outcomes {
            switch outcome.result {
            case .accepted(let made):
                let element = root.add(
                    "staff",
                    [
                        "outcome": "accepted", "inbox": outcome.name, "kind": made.kind,
                        "case": made.caseID.isEmpty ? nil : made.caseID,
                        "page": made.caseID.isEmpty ? nil : "cases/\(made.caseID)/index.html",
                    ])
                element.add("title", text: made.title)
                if let state = made.state { element.add("state", text: state) }
            case .refused(let held):
                let element = root.add(
                    "staff",
                    [
                        "outcome": "refused", "inbox": outcome.name, "page": "quarantine/\(outcome.arrival).html",
                    ])
                if let worst = held.findings.first { element.add("fact", text: worst.finding.fact) }
            default: continue
            }
        }
    }

    /// What fell due, case by case.
    private func addDays(to root: Element) {
        for outcome in summary.outcomes {
            guard case .day(let day) = outcome.result else { continue }
            for item in day.items {
                root.add(
                    "day",
                    [
                        "case": day.caseID, "applicant": day.applicant, "page": "cases/\(day.caseID)/index.html",
                        "name": item.name, "on": item.date, "certificate": item.certificate,
                    ]
                ).add("title", text: item.title)
            }
        }
    }

    private func add(_ item: Plan.Waiting, to root: Element) {
        root.add("waiting", ["inbox": item.name, "since": item.since, "reason": item.reason.rawValue])
            .add("fact", text: item.fact)
    }

    /// The findings met most often, the ten first; of a case those that it has now.
    private func addTop(to root: Element) throws {
        var counts: [String: (count: Int, cases: Set<String>, finding: Finding)] = [:]
        let all =
            cases.compactMap(\.last).flatMap { item in
                item.summary.findings.map { (item.summary.record.caseID, $0.finding) }
            }
            + quarantines.flatMap { item in item.summary.findings.map { (item.outcome.arrival, $0.finding) } }
        for (id, finding) in all where finding.severity > .info {
            var entry = counts[finding.id] ?? (0, [], finding)
            entry.count += 1
            entry.cases.insert(id)
            counts[finding.id] = entry
        }
        let order = counts.values.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.finding.id < $1.finding.id
        }
        for entry in order.prefix(10) {
            root.add(
                "top",
                [
                    "id": entry.finding.id, "count": String(entry.count), "cases": String(entry.cases.count),
                    "severity": entry.finding.severity.rawValue,
                    "auditor": entry.finding.needsAuditor ? "yes" : "no",
                ]
            ).add("fact", text: entry.finding.fact)
        }
    }
}

extension Plan.Waiting {
    /// Why it waits, in words.
    fileprivate var fact: Text {
        switch reason {
        case .partFile:
            Text(
                file.isEmpty ? "名称表明还在复制。" : "“\(file)”还在复制。",
                file.isEmpty ? "Its name says that it is still being copied." : "“\(file)” is still being copied.")
        case .noMarker: Text("还没有 .complete 标记。", "There is no .complete marker yet.")
        case .settling: Text("刚刚还有变动,等待静置时间。", "It changed a short while ago and is given time to settle.")
        case .hidden:
            Text(
                "名称以点开头,未作为来件处理;如确是来件,请改名。",
                "Its name begins with a dot, so it is not taken for a submission; rename it if it is one.")
        case .changed: Text("读取过程中发生变动,下次再读。", "It changed while it was read; the next night reads it.")
        }
    }
}
