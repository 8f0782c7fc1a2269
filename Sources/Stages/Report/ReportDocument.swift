internal import Findings
internal import Pipeline
internal import Record
internal import XML

/// A report as one document, as `schemas/report.xsd` has it; every view of a report is made from it.
struct ReportDocument {
    let report: ReportDefinition.Report
    let definition: ReportDefinition
    let pipeline: String
    let facts: PeriodFacts

    private var period: ReportPeriod { facts.period }
    private var moved: [CaseStanding] { facts.cases.filter { $0.isMoved(in: period) } }

    func document() throws(XMLError) -> Document {
        let document = try Document(root: "report", namespace: Namespace.record, prefix: "r", name: "report.xml")
        let root = document.root
        for (name, value) in [
            ("version", "1"), ("name", report.name), ("period", period.name), ("length", report.length.rawValue),
            ("from", period.from), ("until", period.until), ("pipeline", pipeline),
        ] { root.set(name, value) }
        root.add("title", text: report.title)
        addIntake(to: root)
        addNight(to: root)
        addGroups(to: root)
        addAges(to: root)
        for tally in RequirementTally.of(moved) { tally.write(to: root) }
        addRounds(to: root)
        addProcess(to: root)
        for item in facts.cases { add(item, to: root) }
        return document
    }

    // MARK: What came and what waits

    private func addIntake(to root: Element) {
        let arrivals = facts.cases.flatMap(\.arrivals).filter { period.contains($0.received) }
        func counts(_ day: String?) -> (submissions: Int, supplements: Int, quarantined: Int) {
            let own = arrivals.filter { day == nil || $0.received == day }
            return (
                own.count { $0.kind == .submission }, own.count { $0.kind == .supplement },
                facts.quarantined.count { day == nil || $0 == day }
            )
        }
        let all = counts(nil)
        let element = root.add(
            "intake",
            [
                "arrivals": String(all.submissions + all.supplements + all.quarantined),
                "submissions": String(all.submissions), "supplements": String(all.supplements),
                "quarantined": String(all.quarantined), "files": String(arrivals.reduce(0) { $0 + $1.files }),
                "bytes": String(arrivals.reduce(0) { $0 + $1.bytes }), "moved": String(moved.count),
                "new": String(moved.count { $0.earlier == nil }), "cases": String(facts.cases.count),
            ])
        for day in period.days {
            let own = counts(day)
            element.add(
                "day",
                [
                    "on": day, "submissions": String(own.submissions), "supplements": String(own.supplements),
                    "quarantined": String(own.quarantined),
                ])
        }
    }

    /// What waits in the inbox and what we failed on, as the newest night said it.
    private func addNight(to root: Element) {
        guard let night = facts.night?.root else { return }
        root.add("night", ["run": night["run"], "as-of": night["as-of"]])
        for name in ["waiting", "failed"] {
            for element in night.all(name) {
                let copy = root.append(copyOf: element)
                if let since = element["since"] { copy.set("days", String(period.age(since: since))) }
            }
        }
    }

    // MARK: Sums

    private func addGroups(to root: Element) {
        addGroup("scheme", facts.cases.flatMap { item in item.scope.map { (item.identity.scheme, $0) } }, to: root)
        addGroup("category", facts.cases.flatMap(\.scope).map { ($0.category, $0) }, to: root)
        // `none` is a grade of products: their standard sets none. A form that does not say is another thing.
        addGroup(
            "grade",
            facts.cases.flatMap(\.scope).map {
                ($0.category == "none" || $0.grade.isEmpty ? "not-stated" : $0.grade, $0)
            }, to: root)
    }

    private func addGroup(_ name: String, _ items: [(key: String, item: ScopeItem)], to root: Element) {
        let groups = Dictionary(grouping: items, by: \.key)
        for key in groups.keys.sorted() {
            let own = (groups[key] ?? []).map(\.item.conclusion)
            func count(_ conclusion: Conclusion) -> String { String(own.count { $0 == conclusion }) }
            root.add(
                "group",
                [
                    "by": name, "key": key, "items": String(own.count), "complete": count(.complete),
                    "auditor": count(.auditor), "return": count(.return), "quarantined": count(.quarantined),
                ])
        }
    }

    private func addAges(to root: Element) {
        for standing in definition.standings {
            let ages = facts.cases
                .filter { $0.waitsAtIntake && $0.conclusion.rawValue == standing.conclusion }
                .map { period.age(since: $0.concluded) }.sorted()
            let element = root.add(
                "age",
                [
                    "conclusion": standing.conclusion, "waits-for": standing.waitsFor, "cases": String(ages.count),
                    "median": ages.isEmpty ? nil : String(ages[(ages.count - 1) / 2]),
                    "longest": ages.last.map { String($0) }, "limit": standing.days.map { String($0) },
                    "late": standing.days.map { limit in String(ages.count { $0 > limit }) },
                ])
            element.add("title", text: standing.title)
            var from = 0
            for until in definition.bands.map(Optional.some) + [nil] {
                let count = ages.count { $0 >= from && (until == nil || $0 <= until ?? 0) }
                element.add(
                    "band", ["from": String(from), "until": until.map { String($0) }, "cases": String(count)])
                from = (until ?? 0) + 1
            }
        }
    }

    private func addRounds(to root: Element) {
        let answers = facts.cases.flatMap(\.answers).sorted()
        let element = root.add(
            "rounds",
            [
                "answers": String(answers.count),
                "median-days": answers.isEmpty ? nil : String(answers[(answers.count - 1) / 2]),
            ])
        let most = facts.cases.map(\.rounds).max() ?? 0
        for number in stride(from: 1, through: most, by: 1) {
            let own = facts.cases.filter { $0.rounds == number }
            element.add(
                "round",
                [
                    "n": String(number), "cases": String(own.count),
                    "complete": String(own.count { $0.conclusion == .complete }),
                ])
        }
    }

    // MARK: Cases

    private func add(_ item: CaseStanding, to root: Element) {
        let standing = definition.standings.first {
            item.waitsAtIntake && $0.conclusion == item.conclusion.rawValue
        }
        let age = period.age(since: item.concluded)
        let element = root.add(
            "case",
            [
                "case": item.identity.caseID, "scheme": item.identity.scheme, "profile": item.profile,
                "applicant": item.identity.applicant, "application": item.identity.application,
                "phase": item.identity.phase, "received": item.received, "revision": String(item.revision),
                "rounds": String(item.rounds), "conclusion": item.conclusion.rawValue,
                "earlier": item.earlier?.rawValue, "moved": item.isMoved(in: period) ? "yes" : "no",
                "since": item.concluded, "days": String(age), "age": String(period.age(since: item.received)),
                "waits-for": standing?.waitsFor, "late": standing?.days.map { age > $0 ? "yes" : "no" },
                "errors": String(item.errors), "questions": String(item.questions),
                "bundle": item.bundle, "notice": item.notice,
            ])
        add(item.process, to: element)
        for part in item.scope {
            let child = element.add(
                "item",
                [
                    "id": part.id, "category": part.category, "grade": part.grade,
                    "conclusion": part.conclusion.rawValue,
                ])
            child.add("title", text: part.title)
            for obligation in part.obligations where obligation.metOn == nil {
                child.add("obligation", ["id": obligation.id, "due": obligation.due]).add("text", text: obligation.text)
            }
        }
    }
}
