internal import Files
internal import Findings
internal import Ledger
internal import Pipeline
internal import Process
internal import Record
internal import Signatures
internal import XML

extension DeskMerge {
    /// Lets a roster take effect, if an administrator signed it and it is newer than the one that counts.
    func takeRoster(_ step: Step) throws -> ArrivalOutcome {
        let draft = try Draft.record(in: step.staging)
        guard let content = draft.form?.root else { return step.outcome(.failed(reason: "no content"), []) }
        let place = Place(draft.form?.file ?? step.item.name)
        let key = try ReadStaffDocument.signer(in: step.staging)
        let administrators = worker.bench.administrators
        guard !administrators.isEmpty else {
            return try refuse(step, draft, [FindingKind.deskNoAdministrator.finding(at: place)])
        }
        guard administrators.contains(key) else {
            return try refuse(
                step, draft, [FindingKind.deskRosterSigner.finding(at: place, ["key": key.fingerprint])])
        }
        let shelf = RosterShelf(tree: tree)
        let current = try shelf.current()?.roster.serial ?? 0
        var problems: [Finding] = []
        do throws(ProcessError) {
            let serial = try Roster(reading: content).serial
            if serial <= current {
                problems.append(
                    FindingKind.deskRosterSerial.finding(
                        at: place, ["serial": String(serial), "current": String(current)]))
            }
        } catch {
            // It was read from its draft; people know it by the name that it has on the desk.
            problems = error.problems.map { problem in
                FindingKind.deskRosterInvalid.finding(
                    at: place, ["reason": problem.replacing(content.sourceName, with: place.file)])
            }
        }
        guard problems.isEmpty else { return try refuse(step, draft, problems) }
        if let received = step.received { try publish.keep(received, of: step.arrival) }
        try publish.write(
            try shelf.document(draft, key: key.line).serialised(indented: true), to: tree.roster(step.arrival))
        try Folder.remove(step.staging)
        return step.outcome(
            .accepted(StaffSummary(kind: content.localName, title: Text("人员名册", "Roster"), caseID: "", revision: 0)),
            [.sighting(step.sighting), try shelf.read(step.arrival).entry])
    }
}
