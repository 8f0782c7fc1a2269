internal import Findings
internal import Process
internal import Record
internal import XML

/// What a team proposal becomes: the appointment to sign, and what the proposal's paper is made from.
struct AppointmentDraft {
    let proposal: TeamProposal
    let record: CaseRecord

    /// Nil where nobody can lead.
    ///
    /// - Parameter manager: who is to sign.
    func draft(by manager: String, on day: String) throws -> DeskDraft? {
        guard let leader = proposal.leader else { return nil }
        let id = record.identity.caseID
        let draft = try DeskDraft(
            "appointment", number: "appointment-\(id)-r\(record.revision)", by: manager, on: day, caseID: id,
            notes: proposal.lacking)
        draft.root.append(element: "leader").set("person", leader.person.id)
        for member in proposal.members {
            let element = draft.root.append(element: "member")
            element.set("person", member.person.id)
            element.set("as", member.role ?? "auditor")
        }
        let reason = ([leader] + proposal.members).map { candidate in
            let words = candidate.reasons
            return Text(
                "\(candidate.person.shown):\(words.map(\.chinese).joined(separator: ";"))。",
                "\(candidate.person.shown): \(words.map(\.english).joined(separator: "; ")).")
        }
        draft.root.append(element: "reason").append(
            text: DeskDraft.both(
                Text(
                    reason.map(\.chinese).joined(), reason.map(\.english).joined(separator: " "))))
        return draft
    }

    /// Adds the proposal to a view of the record, for the paper.
    func add(to view: Document, roster serial: Int) {
        let element = view.root.add("team-proposal", ["roster": String(serial)])
        func add(_ candidate: TeamProposal.Candidate, _ rank: String, _ role: String?) {
            let child = element.add(
                "candidate",
                [
                    "rank": rank, "person": candidate.person.id, "name": candidate.person.name, "as": role,
                    "registration": candidate.person.registration, "items": candidate.items.joined(separator: " "),
                    "open": String(candidate.open), "led": String(candidate.led),
                ])
            for reason in candidate.reasons { child.add("reason", text: reason) }
        }
        if let leader = proposal.leader { add(leader, "leader", "leader") }
        for member in proposal.members { add(member, "member", member.role) }
        for candidate in proposal.runnersUp {
            add(candidate, "runner-up", candidate.mayLead ? "leader" : candidate.role)
        }
        for (person, reasons) in proposal.leftOut {
            let child = element.add("left-out", ["person": person.id, "name": person.name])
            for reason in reasons { child.add("reason", text: reason) }
        }
        for text in proposal.lacking { element.add("lacking", text: text) }
    }
}
