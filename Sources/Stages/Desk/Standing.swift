internal import Catalogue
internal import Facts
internal import Files
internal import Findings
internal import Process
internal import Record
internal import XML

/// Moves a case along its process, and says on the record where it stands.
struct Standing: Sendable {
    let definition: ProcessDefinition
    let calendar: WorkCalendar

    init(definition: ProcessDefinition, calendar: WorkCalendar) {
        self.definition = definition
        self.calendar = calendar
    }

    /// Reads the process of a scheme and the calendar; nil where the scheme has no process.
    init?(scheme: Scheme, folder: String) throws(ProcessError) {
        let file = "\(folder)/\(scheme.folder)/process.xml"
        guard Folder.exists(file) else { return nil }
        definition = try ProcessDefinition(file: file, schema: folder + "/schemas/process.xsd")
        calendar = try WorkCalendar(file: folder + "/calendar.xml", schema: folder + "/schemas/calendar.xsd")
    }

    /// What intake's conclusion means to the process.
    private static func event(of conclusion: Conclusion) -> String {
        switch conclusion {
        case .complete: "complete"
        case .auditor: "needs-auditor"
        case .return: "returned"
        case .quarantined: "quarantined"
        }
    }

    /// The flow that the case follows; nil where the process says nothing of such cases.
    func flow(of record: CaseRecord) -> Flow? {
        if let process = record.process { return definition.flow(process.flow) }
        return wanted(by: record)
    }

    /// The flow that the process means for the case as it is now.
    func wanted(by record: CaseRecord) -> Flow? {
        definition.flow(
            profile: record.profile.id, phase: record.identity.phase, grade: record.highestGrade,
            facts: record.processFacts)
    }

    /// Takes in what intake came to: of a new case, or of an answer to one that exists.
    ///
    /// - Parameter earlier: the process before the answer; nil for a new case.
    func takeIntake(_ record: inout CaseRecord, earlier: CaseProcess?) {
        guard let arrival = record.arrivals.last else { return }
        record.process = earlier
        if let earlier, earlier.documents.allSatisfy({ $0.kind == "ruling" }) { change(&record, earlier) }
        guard let flow = flow(of: record) else { return }
        if record.process == nil {
            let state = flow.state(flow.start)
            record.process = CaseProcess(
                flow: flow.id, title: flow.title,
                first: ProcessEntry(
                    state: flow.start, title: state?.title ?? Text(flow.start, flow.start), date: arrival.received,
                    arrival: arrival.id))
        } else if case .moves = flow.verdict(in: record.process?.state ?? "", on: .event("answered")) {
            take(.event("answered"), on: arrival.received, by: "applicant", arrival, &record, flow)
        }
        takeConclusion(on: arrival.received, arrival, &record)
    }

    /// An answer may ask for another grade: before the audit began, the case then follows another flow.
    private func change(_ record: inout CaseRecord, _ earlier: CaseProcess) {
        guard let wanted = wanted(by: record), wanted.id != earlier.flow, wanted.state(earlier.state) != nil else {
            return
        }
        record.process?.flow = wanted.id
        record.process?.flowTitle = wanted.title
    }

    /// Lets the case go on by what intake concludes now.
    func takeConclusion(on day: String, _ arrival: ArrivalEntry, _ record: inout CaseRecord) {
        guard let flow = flow(of: record), record.process != nil else { return }
        let event = Trigger.event(Standing.event(of: record.conclusion))
        take(event, on: day, by: "dossier", arrival, &record, flow)
        refresh(&record, flow)
    }

    /// Lets the case go on by something that moves it; anything else leaves it where it is.
    func take(
        _ trigger: Trigger, on day: String, by agent: String, _ arrival: ArrivalEntry, _ record: inout CaseRecord,
        _ flow: Flow
    ) {
        guard let process = record.process, case .moves(let target) = flow.verdict(in: process.state, on: trigger),
            target != process.state, let state = flow.state(target)
        else { return }
        // The way of a case goes forward in time, whenever a document says that it was signed.
        let date = max(day, process.entries.last?.date ?? day)
        record.process?.entries.append(
            ProcessEntry(state: target, title: state.title, date: date, arrival: arrival.id))
        record.events.append(
            Event(
                .advanced, on: date, round: record.round, agent: agent, outcome: target, arrival: arrival.id,
                digest: arrival.digest))
    }

    /// Works out again what is awaited and how the limits run.
    func refresh(_ record: inout CaseRecord, _ flow: Flow) {
        guard let process = record.process, let state = flow.state(process.state) else { return }
        let declared = process.team.filter { $0.declared != nil }.map(\.person)
        let awaitsCipherTest = record.awaitsCipherTest
        record.process?.isEnded = state.isEnd
        record.process?.awaited = state.awaits.compactMap { awaited in
            if awaited.document == "cipher-test", !awaitsCipherTest { return nil }
            let actor = definition.actor(awaited.actor)
            let kind = awaited.document.flatMap(definition.document)
            var persons: [String] = []
            switch actor?.appointed {
            case .leader: persons = process.team.filter { $0.role == "leader" }.map(\.person)
            case .team:
                persons = process.team.map(\.person)
                if awaited.document == "declaration" {
                    persons.removeAll(where: declared.contains)
                    if persons.isEmpty { return nil }
                }
            case nil: break
            }
            return AwaitedDocument(
                actor: awaited.actor, actorTitle: actor?.title ?? Text(awaited.actor, awaited.actor),
                kind: awaited.document, kindTitle: kind?.title, persons: persons)
        }
        let way = process.entries.compactMap { entry in
            CivilDate(iso: entry.date).map { StateEntry(date: $0, state: entry.state) }
        }
        CertificateDays(after: definition.afterCertificate(profile: record.profile.id)).refresh(&record)
        record.process?.limits = flow.limits(after: way, calendar: calendar, set: setDays(process)).map { running in
            ProcessLimit(
                id: running.limit.id, title: running.limit.title, from: running.from.description,
                due: running.due?.description, ended: running.ended?.description, stoppedDays: running.stoppedDays,
                isSure: running.limit.isSure, isProvisional: running.isProvisional)
        }
    }

    /// The last days that staff documents set: of each kind the newest says.
    private func setDays(_ process: CaseProcess) -> [String: CivilDate] {
        var days: [String: CivilDate] = [:]
        for document in process.documents {
            days[document.kind] = document.content["until"].flatMap { CivilDate(iso: $0) }
        }
        return days
    }
}
