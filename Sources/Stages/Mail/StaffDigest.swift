internal import Facts
internal import Findings
internal import Pipeline
internal import Process
internal import Record
internal import XML

/// What a night has to say to each person of the roster, as one document a person, as `schemas/digest.xsd` has it.
struct StaffDigest {
    let settings: MailDefinition.Staff
    let roster: Roster
    let asOf: String
    let run: String
    let layout: PipelineDefinition.Layout

    /// What one case has for one person.
    private struct Share {
        var roles: [String] = []
        var awaited: [AwaitedDocument] = []
        var isNews = false
        /// Sees what the case shares with others.
        var isManager = false
    }

    /// A document for each person who has an address and whom something is to be told, in the order of the roster.
    func documents(_ cases: [StaffCase]) throws -> [(person: Person, document: Document)] {
        guard let day = CivilDate(iso: asOf) else { return [] }
        let everybody = cases.map { shares(in: $0, on: day) }
        var result: [(Person, Document)] = []
        for person in roster.persons where person.mail?.isEmpty == false {
            let own = zip(cases, everybody).compactMap { item, people in people[person.id].map { (item, $0) } }
            guard own.contains(where: { $0.1.isNews }) || (settings.isAlways && !own.isEmpty) else { continue }
            let document = try Document(root: "digest", namespace: Namespace.record, prefix: "r", name: "digest.xml")
            for (name, value) in [
                ("version", "1"), ("person", person.id), ("name", person.name), ("mail", person.mail ?? ""),
                ("as-of", asOf),
                ("run", run),
            ] { document.root.set(name, value) }
            // Papers are attached as long as they fit into one message together.
            var room = settings.attachBytes
            for (item, share) in own.sorted(by: { $0.1.isNews && !$1.1.isNews }) {
                write(item, share, person, day, &room, to: document.root)
            }
            result.append((person, document))
        }
        return result
    }

    private func shares(in item: StaffCase, on day: CivilDate) -> [String: Share] {
        var shares: [String: Share] = [:]
        let isUrgent = item.process.limits.contains { state(of: $0, on: day) != nil }
        for awaited in item.process.awaited where !item.process.isEnded {
            for person in item.people(awaited, roster, on: day) {
                shares[person.id, default: Share()].awaited.append(awaited)
                if item.isNew(awaited) || isUrgent { shares[person.id]?.isNews = true }
            }
        }
        for member in item.process.team {
            shares[member.person, default: Share()].roles.append(member.role)
            if item.isChanged { shares[member.person]?.isNews = true }
        }
        for person in item.people(actor: settings.managers, roster, on: day) {
            shares[person.id, default: Share()].roles.append(settings.managers)
            shares[person.id]?.isManager = true
            if item.isChanged || isUrgent || !item.shared.isEmpty { shares[person.id]?.isNews = true }
        }
        return shares
    }

    /// `near` or `missed`; nil for a limit that nobody need be told of.
    private func state(of limit: ProcessLimit, on day: CivilDate) -> String? {
        guard limit.ended == nil, let due = limit.due.flatMap(CivilDate.init(iso:)) else { return nil }
        let left = due.daysSince1970 - day.daysSince1970
        return left < 0 ? "missed" : left <= settings.nearDays ? "near" : nil
    }

    private func write(
        _ item: StaffCase, _ share: Share, _ person: Person, _ day: CivilDate, _ room: inout Int, to root: Element
    ) {
        let record = item.record
        let id = record.identity.caseID
        let suffix = layout == .zip ? ".zip" : "/index.html"
        let element = root.add(
            "case",
            [
                "case": id, "revision": String(record.revision), "applicant": record.identity.applicant,
                "application": record.identity.application, "news": share.isNews ? "yes" : "no",
                "changed": item.isChanged ? "yes" : "no", "page": "cases/\(id)/index.html",
                "bundle": "bundles/\(id)-r\(record.bundled)\(suffix)",
                "roles": share.roles.isEmpty ? nil : share.roles.joined(separator: " "),
            ])
        element.add("state", text: item.process.entries.last?.title ?? Text("", ""))
        if item.isChanged {
            for entry in item.entered.dropLast() { element.add("entered").add("title", text: entry.title) }
            let earlier = item.before?.process?.documents.count ?? 0
            for document in item.process.documents.dropFirst(earlier) {
                element.add("document", ["kind": document.kind, "by": document.by, "name": document.name])
                    .add("title", text: document.title)
            }
        }
        for awaited in share.awaited {
            element.add("awaited", ["kind": awaited.kind, "new": item.isNew(awaited) ? "yes" : "no"])
                .add("title", text: awaited.kindTitle ?? Text("", ""))
        }
        for limit in item.process.limits {
            guard let state = state(of: limit, on: day) else { continue }
            element.add(
                "limit", ["id": limit.id, "due": limit.due, "state": state, "sure": limit.isSure ? "yes" : "no"]
            ).add("title", text: limit.title)
        }
        guard share.isNews else { return }
        for paper in item.papers {
            let isWanted =
                settings.attach.contains(paper.name) && item.isFor(person, paper, of: item.papers)
                && paper.bytes <= room
            if isWanted { room -= paper.bytes }
            element.add(
                "paper",
                ["name": paper.name, "file": paper.file, "type": paper.type, "attach": isWanted ? "yes" : "no"])
        }
        if share.isManager { for text in item.shared { element.add("across").add("fact", text: text) } }
    }
}

extension StaffCase.Paper {
    var type: String { file.hasSuffix(".pdf") ? "application/pdf" : "text/html; charset=utf-8" }
}

extension StaffCase {
    /// The PDF in the person's language where there is one, else the page.
    fileprivate func isFor(_ person: Person, _ paper: Paper, of papers: [Paper]) -> Bool {
        let hasPDF = papers.contains { $0.name == paper.name && $0.file.hasSuffix(".pdf") }
        return hasPDF ? paper.file.hasSuffix("-\(person.language ?? Language.chinese.rawValue).pdf") : true
    }
}
