internal import Catalogue
internal import Facts
internal import Findings
internal import Process
internal import Record
internal import Signatures
internal import XML

/// Decides whether a staff document counts: who signed it, whether that person may, and whether the case is there.
struct DeskGate {
    let standing: Standing
    let roster: Roster
    let asOf: String
    /// All grades of the scheme, lowest first.
    let grades: [String]
    /// Nil under a scheme that has none.
    let standards: StandardTable?
    /// The digest that a decision must quote.
    let bundleDigest: (CaseRecord) throws -> String?

    enum Answer {
        case accepted(Person)
        /// Too early: it stays on the desk.
        case waits(Finding)
        case refused([Finding])
    }

    func answer(_ letter: StaffLetter, in record: CaseRecord) throws -> Answer {
        let person: Person
        switch signer(of: letter, received: letter.arrival.received) {
        case .success(let found): person = found
        case .failure(let refusal): return .refused([refusal.finding])
        }
        let definition = standing.definition
        guard let kind = definition.document(letter.kind), let day = CivilDate(iso: letter.signed) else {
            return refuse(letter, .deskNotInProcess, words(letter))
        }
        let actors = kind.signers.compactMap(definition.actor)
        let able = actors.filter { person.holds(anyOf: $0.roles, on: day) }
        guard !able.isEmpty else {
            return refuse(
                letter, .deskRole, ["person": person.shown, "on": letter.signed], ["kind": kind.title])
        }
        guard let flow = standing.flow(of: record), let process = record.process,
            let state = flow.state(process.state)
        else {
            return refuse(letter, .deskNoProcess, ["case": record.identity.caseID])
        }
        if process.documents.contains(where: { $0.by == person.id && $0.number == letter.number }) {
            return refuse(letter, .deskNumberTaken, ["person": person.shown, "number": letter.number])
        }
        switch flow.verdict(in: state.id, on: letter.trigger) {
        case .moves: break
        case .waits:
            return .waits(
                FindingKind.deskTooEarly.finding(at: letter.place, words: ["state": state.title, "kind": kind.title]))
        case .refused(.tooLate):
            return refuse(letter, .deskTooLate, [:], ["state": state.title, "kind": kind.title])
        case .refused(.notInProcess): return refuse(letter, .deskNotInProcess, words(letter), ["kind": kind.title])
        }
        // What is not released yet cannot be sent.
        if letter.kind == "dispatch", process.certificates.contains(where: { $0.state == .draft }) {
            return .waits(
                FindingKind.deskTooEarly.finding(at: letter.place, words: ["state": state.title, "kind": kind.title]))
        }
        if let refusal = relation(of: person, able, letter, kind, record, day) { return .refused([refusal]) }
        let content = StaffContent(
            letter: letter, record: record, roster: roster, settings: definition.settings,
            after: definition.afterCertificate(profile: record.profile.id), day: day, grades: grades,
            roles: definition.teamRoles, standards: standards,
            bundleDigest: bundleDigest)
        let problems = try content.problems()
        // What takes effect on a day to come waits for it.
        if letter.kind == "certificate-change", let from = letter.content["from"], from > asOf, problems.isEmpty {
            return .waits(
                FindingKind.deskNotYet.finding(at: letter.place, ["from": from], words: ["kind": kind.title]))
        }
        guard problems.isEmpty else {
            return .refused(
                (problems + letter.notes).map {
                    FindingKind.deskContent.finding(at: letter.place, words: ["reason": $0])
                })
        }
        return .accepted(person)
    }

    private struct Refusal: Error {
        let finding: Finding
    }

    private func refuse(
        _ letter: StaffLetter, _ kind: FindingKind, _ values: KeyValuePairs<String, String>,
        _ words: KeyValuePairs<String, Text> = [:]
    ) -> Answer {
        .refused([kind.finding(at: letter.place, values, words: words)])
    }

    private func words(_ letter: StaffLetter) -> KeyValuePairs<String, String> {
        guard case .document(let kind, let stage, let outcome) = letter.trigger else { return [:] }
        return ["kind": kind, "stage": stage ?? "–", "outcome": outcome ?? "–"]
    }

    // MARK: Who

    private func signer(of letter: StaffLetter, received: String) -> Result<Person, Refusal> {
        func failure(_ kind: FindingKind, _ values: KeyValuePairs<String, String>) -> Result<Person, Refusal> {
            .failure(Refusal(finding: kind.finding(at: letter.place, values)))
        }
        let days = standing.definition.settings.backdatingDays
        guard let on = CivilDate(iso: letter.signed), let came = CivilDate(iso: received), on <= came,
            came.daysSince1970 - on.daysSince1970 <= days
        else { return failure(.deskDate, ["on": letter.signed, "received": received, "days": String(days)]) }
        let owner = roster.persons.first { person in
            person.keys.contains { $0.period.contains(on) && letter.isSigned(by: $0.line) }
        }
        guard let owner else { return failure(.deskSignerUnknown, ["key": letter.key.fingerprint]) }
        guard owner.id == letter.by else {
            return failure(.deskSignerDiffers, ["by": letter.by, "person": owner.shown])
        }
        return .success(owner)
    }

    /// What the person must be, or not be, in this case; one actor that fits is enough.
    private func relation(
        of person: Person, _ actors: [Actor], _ letter: StaffLetter, _ kind: DocumentKind, _ record: CaseRecord,
        _ day: CivilDate
    ) -> Finding? {
        var refusal: Finding?
        for actor in actors {
            let found = problem(person, as: actor, letter, kind, record, day)
            guard let found else { return nil }
            refusal = refusal ?? found
        }
        return refusal
    }

    private func problem(
        _ person: Person, as actor: Actor, _ letter: StaffLetter, _ kind: DocumentKind, _ record: CaseRecord,
        _ day: CivilDate
    ) -> Finding? {
        let team = record.process?.team ?? []
        let mine = team.first { $0.person == person.id }
        if let appointed = actor.appointed {
            let fits = appointed == .leader ? mine?.role == "leader" : mine != nil
            guard fits else {
                return FindingKind.deskNotAppointed.finding(
                    at: letter.place, ["person": person.shown], words: ["kind": kind.title])
            }
        }
        guard actor.isOutside else { return nil }
        // Who ever was in the team took part, even if somebody else took the place later.
        let everTeam = record.process?.documents("appointment").flatMap(\.appointed) ?? []
        let evaluated = (record.process?.documents ?? []).filter {
            standing.definition.document($0.kind)?.isEvaluation ?? false
        }.map(\.by)
        guard !everTeam.contains(person.id), !evaluated.contains(person.id) else {
            return FindingKind.deskInTeam.finding(
                at: letter.place, ["person": person.shown], words: ["kind": kind.title])
        }
        let ties = person.conflicts(
            with: record.organisation, on: day, months: standing.definition.settings.conflictMonths)
        return ties.first.map { tie in
            FindingKind.deskConflict.finding(
                at: letter.place, ["person": person.shown, "organisation": tie.organisation],
                words: ["tie": tie.kind.title])
        }
    }
}

extension StaffLetter {
    /// Whether a line of a `.pub` file has the key that signed.
    fileprivate func isSigned(by line: String) -> Bool {
        key.isKey(ofLine: line)
    }
}

extension StaffDocument {
    /// The persons that an appointment names, the leader first.
    var appointed: [String] {
        (content.children(named: "leader") + content.children(named: "member")).compactMap { $0["person"] }
    }
}

extension Person {
    /// The name with the id, as people look it up.
    var shown: String { "\(name) (\(id))" }
}

extension CaseRecord {
    /// Whom a tie would bind to.
    var organisation: Organisation {
        let makers = particulars.map { [$0.manufacturer] + $0.sites.map(\.party) } ?? []
        return Organisation(
            name: identity.applicant, creditCode: identity.creditCode,
            related: makers.map { Organisation(name: $0.name, creditCode: "") })
    }
}

extension Tie.Kind {
    var title: Text {
        switch self {
        case .employment: Text("雇用", "employment")
        case .consultancy: Text("咨询", "consultancy")
        case .shareholding: Text("持股", "shareholding")
        case .kinship: Text("亲属", "kinship")
        }
    }
}
