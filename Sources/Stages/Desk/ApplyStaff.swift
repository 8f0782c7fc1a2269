internal import Files
internal import Findings
internal import Process
internal import Record
internal import Submissions
internal import XML

/// Lets a staff document that was accepted take effect on the record of its case.
struct ApplyStaff {
    let standing: Standing
    let roster: Roster
    let asOf: String
    let certificates: ApplyCertificates
    let product: ApplyProduct

    func run(_ letter: StaffLetter, by person: Person, to record: inout CaseRecord) throws {
        guard var flow = standing.flow(of: record), record.process != nil else { return }
        let title = standing.definition.document(letter.kind)?.title ?? Text(letter.kind, letter.kind)
        let arrival = letter.arrival.inRound(record.round, kind: .staff)
        record.arrivals.append(arrival)
        record.process?.documents.append(
            StaffDocument(
                kind: letter.kind, title: title, number: letter.number, by: person.id, name: person.name,
                signed: letter.signed, applied: asOf, arrival: arrival.id, digest: arrival.digest,
                content: letter.content, notes: letter.notes))
        record.events.append(
            Event(
                .documented, on: letter.signed, round: record.round, agent: person.id, outcome: letter.kind,
                arrival: arrival.id, digest: arrival.digest))
        switch letter.kind {
        case "appointment": appoint(letter, &record)
        case "declaration": declare(letter, person, &record)
        case "ruling": rule(letter, person, &record)
        case "decision":
            // Surveillance maintains the certificate that there is.
            if flow.states.contains(where: { $0.takes("certificate-release") }) {
                try certificates.draft(letter, &record)
            }
        case "certificate-release": certificates.release(letter, &record)
        case "dispatch": certificates.dispatch(letter, &record)
        case "certificate-change": try certificates.change(letter, &record)
        default: break
        }
        product.run(letter, to: &record)
        // A product that was accepted may have to go another way from here.
        flow = standing.flow(of: record) ?? flow
        standing.take(letter.trigger, on: letter.signed, by: person.id, arrival, &record, flow)
        if !record.openDoubts.isEmpty {
            standing.take(.event("doubtful"), on: letter.signed, by: "dossier", arrival, &record, flow)
        }
        if letter.kind == "ruling" {
            Conclude().run(&record)
            standing.takeConclusion(on: letter.signed, arrival, &record)
        }
        standing.refresh(&record, flow)
    }

    // MARK: The team

    private func appoint(_ letter: StaffLetter, _ record: inout CaseRecord) {
        let named = letter.content.children(named: "leader") + letter.content.children(named: "member")
        let before = record.process?.team ?? []
        record.process?.team = named.map { element in
            let id = element["person"] ?? ""
            let role = element.localName == "leader" ? "leader" : element["as"] ?? ""
            // Who stays in the team has declared for this case already.
            return TeamMember(
                person: id, name: roster.person(id)?.name ?? id, role: role,
                registration: roster.person(id)?.registration,
                declared: before.first { $0.person == id }?.declared)
        }
    }

    private func declare(_ letter: StaffLetter, _ person: Person, _ record: inout CaseRecord) {
        guard let index = record.process?.team.firstIndex(where: { $0.person == person.id }) else { return }
        record.process?.team[index].declared = letter.signed
    }

    // MARK: Rulings

    private func rule(_ letter: StaffLetter, _ person: Person, _ record: inout CaseRecord) {
        let content = letter.content
        guard let index = record.findings.firstIndex(where: { $0.key == content["finding"] }) else { return }
        record.findings[index].ruling = Ruling(
            effect: content["effect"].flatMap(Ruling.Effect.init(rawValue:)) ?? .uphold,
            severity: content["severity"].flatMap(Severity.init(rawValue:)), by: person.id, name: person.name,
            date: letter.signed, number: letter.number, arrival: letter.arrival.id,
            reason: content.first(named: "reason")?.text ?? "", digest: record.digest(about: record.findings[index]),
            hasLapsed: false)
    }
}

extension CaseRecord {
    /// SHA-256 of the file that a finding is about; of the form where it names no other.
    func digest(about recorded: RecordedFinding) -> String? {
        if let id = recorded.file { return inventory.first { $0.id == id }?.file.digest?.hex }
        guard let place = recorded.finding.place else { return nil }
        return inventory.first { $0.file.place.path == place.path && $0.replacedBy == nil }?.file.digest?.hex
    }

    /// Carries the rulings of an earlier revision over to findings that were made anew; one on a file that changed
    /// since lapses, and stays to be seen.
    mutating func carryRulings(from earlier: CaseRecord) {
        let ruled = earlier.findings.filter { $0.ruling != nil }
        for recorded in ruled {
            guard let index = findings.firstIndex(where: { $0.key == recorded.key }), var ruling = recorded.ruling
            else { continue }
            if digest(about: findings[index]) != ruling.digest { ruling.hasLapsed = true }
            findings[index].ruling = ruling
        }
    }
}

extension State {
    /// Whether a kind of staff document can count in the state.
    fileprivate func takes(_ kind: String) -> Bool {
        transitions.contains { transition in
            if case .document(let wanted, _, _) = transition.trigger { return wanted == kind }
            return false
        }
    }
}
