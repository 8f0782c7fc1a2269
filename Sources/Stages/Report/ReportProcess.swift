internal import Facts
internal import Findings
internal import Record
internal import XML

// What the processes of all cases come to: where they stand, from whom something is awaited, limits, workload,
// certificates, appeals.

extension ReportDocument {
    private var standings: [(item: CaseStanding, process: ProcessStanding)] {
        facts.cases.compactMap { item in item.process.map { (item, $0) } }
    }

    func addProcess(to root: Element) {
        addSteps(to: root)
        addActors(to: root)
        addLimits(to: root)
        addWorkload(to: root)
        addCertificates(to: root)
        addAppeals(to: root)
    }

    /// The process of one case, in its element.
    func add(_ process: ProcessStanding?, to parent: Element) {
        guard let process else { return }
        let element = parent.add(
            "process",
            [
                "flow": process.flow, "state": process.state, "since": process.since,
                "days": String(facts.period.age(since: process.since)), "ended": process.isEnded ? "yes" : "no",
            ])
        element.add("title", text: process.title)
        for entry in process.entered {
            element.add("entered", ["state": entry.state, "on": entry.date]).add("title", text: entry.title)
        }
        for item in process.awaited {
            let child = element.add("awaited", ["actor": item.actor, "kind": item.kind])
            child.add("actor", text: item.actorTitle)
            if let title = item.kindTitle { child.add("title", text: title) }
        }
        for limit in process.limits {
            element.add(
                "limit",
                [
                    "id": limit.limit.id, "state": limit.state, "due": limit.limit.due, "over": String(limit.over),
                    "sure": limit.limit.isSure ? "yes" : "no",
                ]
            ).add("title", text: limit.limit.title)
        }
        for member in process.team {
            element.add("member", ["person": member.person, "name": member.name, "as": member.role])
        }
    }

    // MARK: Where cases stand

    /// In how many cases a state is the present one, in the order in which cases come to them.
    private func addSteps(to root: Element) {
        let groups = Dictionary(grouping: standings) { "\($0.item.identity.scheme) \($0.process.state)" }
        for key in groups.keys.sorted() {
            let own = groups[key] ?? []
            guard let first = own.first else { continue }
            let days = own.map { facts.period.age(since: $0.process.since) }.sorted()
            root.add(
                "step",
                [
                    "scheme": first.item.identity.scheme, "state": first.process.state, "cases": String(own.count),
                    "entered": String(own.count { facts.period.contains($0.process.since) }),
                    "median": String(days[(days.count - 1) / 2]), "longest": days.last.map { String($0) },
                    "ended": first.process.isEnded ? "yes" : "no",
                ]
            ).add("title", text: first.process.title)
        }
    }

    /// From whom something is awaited, in how many cases, and in how many of them a limit was missed.
    private func addActors(to root: Element) {
        let pairs = standings.filter { !$0.process.isEnded }.flatMap { standing in
            standing.process.awaited.map { (awaited: $0, standing: standing) }
        }
        let groups = Dictionary(grouping: pairs) { "\($0.awaited.actor) \($0.awaited.kind ?? "")" }
        for key in groups.keys.sorted() {
            let own = groups[key] ?? []
            guard let first = own.first?.awaited else { continue }
            let days = own.map { facts.period.age(since: $0.standing.process.since) }.sorted()
            func late(_ isSure: Bool) -> String {
                String(
                    own.count { pair in
                        pair.standing.process.limits.contains { $0.state == "missed" && $0.limit.isSure == isSure }
                    })
            }
            let element = root.add(
                "awaited",
                [
                    "actor": first.actor, "kind": first.kind, "cases": String(own.count),
                    "longest": days.last.map { String($0) }, "late": late(true), "perhaps-late": late(false),
                ])
            element.add("actor", text: first.actorTitle)
            if let title = first.kindTitle { element.add("title", text: title) }
        }
    }

    /// How limits were kept: those whose source is not sure apart, since missing one of them only warns.
    private func addLimits(to root: Element) {
        let all = standings.flatMap { standing in standing.process.limits.map { $0 } }
        let groups = Dictionary(grouping: all) { "\($0.limit.id) \($0.limit.isSure ? "sure" : "unsure")" }
        for key in groups.keys.sorted() {
            let own = groups[key] ?? []
            guard let first = own.first?.limit else { continue }
            func count(_ state: String) -> String { String(own.count { $0.state == state }) }
            root.add(
                "limit",
                [
                    "id": first.id, "sure": first.isSure ? "yes" : "no", "running": count("running"),
                    "missed": count("missed"), "kept": count("kept"), "late": count("late"),
                    "longest": own.map(\.over).max().map { String($0) },
                ]
            ).add("title", text: first.title)
        }
    }

    // MARK: Who does what

    /// The open cases of each person of an audit team, and those that ended in the period.
    private func addWorkload(to root: Element) {
        let seats = standings.flatMap { standing in
            standing.process.team.map { (member: $0, process: standing.process) }
        }
        let groups = Dictionary(grouping: seats, by: \.member.person)
        for person in groups.keys.sorted() {
            let own = groups[person] ?? []
            let open = own.filter { !$0.process.isEnded }
            let ended = own.count { $0.process.isEnded && facts.period.contains($0.process.since) }
            let awaited = open.count { seat in seat.process.awaited.contains { $0.persons.contains(person) } }
            guard !open.isEmpty || ended > 0 else { continue }
            root.add(
                "person",
                [
                    "person": person, "name": own.first?.member.name,
                    "leads": String(open.count { $0.member.role == "leader" }),
                    "audits": String(open.count { $0.member.role != "leader" }), "awaited": String(awaited),
                    "ended": String(ended),
                ])
        }
    }

    // MARK: Certificates and appeals

    /// Those that the period granted or changed, that are suspended, or for which a day comes soon.
    private func addCertificates(to root: Element) {
        let soon = CivilDate(iso: facts.period.until)?.adding(days: definition.comingDays)?.description ?? ""
        let all = standings.flatMap { standing in
            standing.process.certificates.map { (item: standing.item, certificate: $0) }
        }.sorted { $0.certificate.number < $1.certificate.number }
        func count(_ state: String) -> String { String(all.count { $0.certificate.state == state }) }
        root.add(
            "certificates",
            [
                "draft": count("draft"), "in-force": count("in-force"), "suspended": count("suspended"),
                "withdrawn": count("withdrawn"), "cancelled": count("cancelled"), "expired": count("expired"),
                "within-days": String(definition.comingDays),
            ])
        for (item, certificate) in all {
            let isIssued = certificate.state != "draft" && facts.period.contains(certificate.granted)
            let isChanged = certificate.since.map(facts.period.contains) ?? false
            let isLiving = certificate.state == "in-force" || certificate.state == "suspended"
            let days = isLiving ? certificate.days.filter { $0.on <= soon } : []
            let isExpiring = isLiving && certificate.expires <= soon
            let isOpen = certificate.state == "suspended" || certificate.state == "draft"
            guard isIssued || isChanged || isOpen || isExpiring || !days.isEmpty else { continue }
            let element = root.add(
                "certificate",
                [
                    "number": certificate.number, "case": item.identity.caseID,
                    "applicant": item.identity.applicant, "state": certificate.state, "since": certificate.since,
                    "granted": certificate.granted, "expires": certificate.expires,
                    "issued": isIssued ? "yes" : "no", "changed": isChanged ? "yes" : "no",
                    "expiring": isExpiring ? "yes" : "no",
                ])
            let scope = item.scope.first { $0.id == certificate.scope }
            element.add("title", text: scope?.title ?? Text(certificate.scope, certificate.scope))
            for day in days { element.add("day", ["name": day.name, "on": day.on]) }
        }
    }

    private func addAppeals(to root: Element) {
        for (item, process) in standings {
            for document in process.documents where definition.objections.contains(document.kind) {
                root.add(
                    "objection",
                    [
                        "kind": document.kind, "case": item.identity.caseID, "applicant": item.identity.applicant,
                        "on": document.signed, "outcome": document.outcome, "name": document.name,
                    ]
                ).add("title", text: document.title)
            }
        }
    }
}
