internal import Files
internal import Findings
internal import Ledger
internal import Pipeline
internal import Process
internal import Record
internal import Submissions
internal import Views
internal import XML

/// Applies arrivals to cases and publishes what comes of it; one case after the other is whole in the output.
struct Merge {
    let worker: Worker
    let tree: OutputTree
    /// The arrivals that a report has told of.
    let told: Set<String>
    /// The certificates that applications can rest on, by number.
    let register: [String: Ledger.Certificate]
    /// What this process knows of the first revisions that work left ready, by number of the item; others are read.
    let openings: [Int: Opening]

    /// What came of a group of steps, and the record that still has to take its place.
    struct Result: Sendable {
        var outcomes: [ArrivalOutcome] = []
        var pending: Publish.Pending?
    }

    /// Takes the steps of one case, or one step that belongs to none.
    ///
    /// A step that fails is an outcome like any other: the next night tries it again.
    func run(_ group: [Step]) -> Result {
        var result = Result()
        for step in group {
            do throws(StageFailure) {
                try StageFailure.wrap("merge", step.item.name) {
                    // The next step of a case reads what the one before made of it.
                    if let pending = result.pending {
                        try Folder.syncFileSystem(of: tree.root)
                        try publish.commit(pending)
                        result.pending = nil
                    }
                    let (outcome, pending) = try take(step)
                    result.outcomes.append(outcome)
                    result.pending = pending
                }
            } catch {
                result.outcomes.append(outcome(step, .failed(reason: error.line), []))
            }
        }
        return result
    }

    private var publish: Publish { Publish(tree: tree, layout: worker.bench.definition.layout) }

    private func take(_ step: Step) throws -> (ArrivalOutcome, Publish.Pending?) {
        switch step.action {
        case .wait: return (outcome(step, .waiting, []), nil)
        case .fail: return (outcome(step, .failed(reason: step.arrival), []), nil)
        case .known: return (try known(step), nil)
        case .quarantine: return (try quarantine(step, try Draft.record(in: step.staging)), nil)
        case .staff, .roster, .refuse:
            // What came over the desk is for `DeskMerge`.
            return (outcome(step, .waiting, []), nil)
        case .submit, .supplement:
            let earlier = try current(step.caseID)
            if let earlier, earlier.arrivals.contains(where: { $0.id == step.arrival }) {
                // A run that was killed published it, and no report told of it.
                let result: ArrivalOutcome.Result =
                    told.contains(step.arrival)
                    ? .known : .revision(CaseSummary(earlier, hasNotice: hasNotice(earlier)))
                return (outcome(step, result, [.sighting(step.sighting)] + LedgerEntries.of(earlier)), nil)
            }
            let staged = StagedRevision(step.caseID, revision: 1, in: step.staging)
            var opened: String?
            if Folder.exists(staged.record) {
                guard earlier != nil else { return try open(step, staged) }
                opened = try Draft.takeBack(staged, in: step.staging)
            }
            let draft = try Draft.record(in: step.staging)
            return step.action == .submit
                ? try submit(step, draft, earlier, opened: opened) : try supplement(step, draft, earlier)
        }
    }

    /// The same content came before: nothing to do, but to tell of what a killed run put into quarantine.
    private func known(_ step: Step) throws -> ArrivalOutcome {
        guard Folder.exists(tree.quarantine(step.arrival, "xml")) else {
            return outcome(step, .known, [.sighting(step.sighting)])
        }
        let held = try QuarantinedArrival(step.arrival, in: tree)
        let isTold = told.contains(step.arrival) || held.name != step.item.name
        return outcome(
            step, isTold ? .known : .quarantined(held.summary), [.sighting(step.sighting), held.entry])
    }

    private func hasNotice(_ record: CaseRecord) -> Bool {
        Folder.exists(tree.notice(record.identity.caseID, revision: record.revision))
    }

    private func current(_ caseID: String) throws -> CaseRecord? {
        Folder.exists(tree.record(caseID)) ? try tree.newestRecord(of: caseID) : nil
    }

    // MARK: Cases

    /// Publishes the first revision of a case as work left it.
    private func open(_ step: Step, _ staged: StagedRevision) throws -> (ArrivalOutcome, Publish.Pending?) {
        let opening = try openings[step.item.number] ?? Opening(reading: staged)
        return try publish(step, staged, opening.summary, opening.entries)
    }

    /// - Parameter opened: the bundle that has the payload, where work took it for the first revision.
    private func submit(
        _ step: Step, _ draft: CaseRecord, _ earlier: CaseRecord?, opened: String?
    ) throws -> (ArrivalOutcome, Publish.Pending?) {
        // A form that cites a case which does not exist, or is not its own, is no answer to it.
        let own = Identify.caseID(of: draft.identity, try worker.bench.rulebook(for: draft).scheme)
        let isForeign =
            draft.identity.caseID != own
            && (earlier?.identity.scheme != draft.identity.scheme
                || earlier?.identity.application != draft.identity.application)
        if isForeign { return (try refuse(step, draft, .caseUnknown), nil) }
        var svrl = try Draft.report(in: step.staging)
        var draft = draft
        if let earlier, earlier.profile.id != draft.profile.id {
            svrl = try JudgeAgain(worker: worker).run(&draft, by: earlier.profile)
        }
        var record = ApplySubmission(rulebook: try worker.bench.rulebook(for: draft)).run(draft, earlier: earlier)
        try link(&record)
        return try finish(step, record, svrl: svrl, carried: opened)
    }

    private func supplement(_ step: Step, _ draft: CaseRecord, _ earlier: CaseRecord?) throws
        -> (ArrivalOutcome, Publish.Pending?)
    {
        // It has no more of its application than the number, so one without it is of no application.
        guard let earlier, earlier.identity.scheme == draft.identity.scheme,
            earlier.identity.application == draft.identity.application
        else { return (try refuse(step, draft, .caseUnknown), nil) }
        var (record, svrl) = try ApplySupplement(worker: worker).run(draft, earlier: earlier)
        try worker.bench.rulebook(for: record).takeIn(&record, earlier: earlier)
        try link(&record)
        return try finish(
            step, record, svrl: svrl,
            carried: tree.published(earlier.identity.caseID, revision: earlier.bundled))
    }

    /// What the application rests on, by the form as it is now.
    private func link(_ record: inout CaseRecord) throws {
        let definition = try worker.bench.rulebook(for: record).standing?.definition
        try CertificateLinks(
            tree: tree, register: register,
            terms: definition?.certificate(profile: record.profile.id, facts: record.processFacts)
        ).run(&record)
    }

    private func finish(
        _ step: Step, _ record: CaseRecord, svrl: [UInt8], carried: String?
    ) throws -> (ArrivalOutcome, Publish.Pending?) {
        // Before the form moves into the document that is written.
        let entries = LedgerEntries.of(record)
        let staged = try Finish(worker: worker, tree: tree).run(
            record, svrl: svrl, payload: try StagedPayload(savedIn: step.staging), carried: carried)
        return try publish(step, staged, CaseSummary(record, hasNotice: Folder.exists(staged.notice)), entries)
    }

    private func publish(
        _ step: Step, _ staged: StagedRevision, _ summary: CaseSummary, _ entries: [Ledger.Entry]
    ) throws -> (ArrivalOutcome, Publish.Pending?) {
        if let received = step.received { try publish.keep(received, of: step.arrival) }
        let pending = try publish.place(staged)
        try Folder.remove(step.staging)
        return (outcome(step, .revision(summary), [.sighting(step.sighting)] + entries), pending)
    }

    // MARK: Quarantine

    private func refuse(_ step: Step, _ draft: CaseRecord, _ kind: FindingKind) throws -> ArrivalOutcome {
        var draft = draft
        let finding = kind.finding(at: draft.form.map { Place($0.file) }, ["case": draft.identity.caseID])
        draft.findings.insert(
            RecordedFinding(finding, key: finding.id, isAssertion: false, file: nil, round: 1), at: 0)
        return try quarantine(step, draft)
    }

    private func quarantine(_ step: Step, _ draft: CaseRecord) throws -> ArrivalOutcome {
        var draft = draft
        // There is no bundle that a file could be in.
        for index in draft.inventory.indices { draft.inventory[index].path = nil }
        let document = try ArrivalReport(draft, name: step.item.name).document()
        if let received = step.received { try publish.keep(received, of: step.arrival) }
        try publish.write(
            try worker.views.page("arrival-page", of: document), to: tree.quarantine(step.arrival, "html"))
        try publish.write(
            Seal.put(on: try document.serialised(indented: true)), to: tree.quarantine(step.arrival, "xml"))
        try Folder.remove(step.staging)
        let summary = QuarantineSummary(
            findings: draft.findings, files: draft.inventory.count, bytes: draft.inventory.receivedBytes)
        let arrival = Ledger.Arrival(
            id: step.arrival, name: step.item.name, received: step.item.received, outcome: "quarantined", caseID: nil)
        return outcome(step, .quarantined(summary), [.sighting(step.sighting), .arrival(arrival)])
    }

    // MARK: Outcomes

    private func outcome(_ step: Step, _ result: ArrivalOutcome.Result, _ entries: [Ledger.Entry]) -> ArrivalOutcome {
        step.outcome(result, entries)
    }
}

extension Step {
    func outcome(_ result: ArrivalOutcome.Result, _ entries: [Ledger.Entry]) -> ArrivalOutcome {
        var outcome = ArrivalOutcome(
            number: item.number, name: item.name, arrival: arrival, result: result, entries: entries)
        outcome.caseID = caseID
        return outcome
    }

    var sighting: Ledger.Sighting {
        Ledger.Sighting(name: item.name, signature: item.signature, arrival: arrival, received: item.received)
    }

    /// The name in the ledger as one that brought what another arrival had brought before.
    func sighting(of other: String) -> Ledger.Sighting {
        Ledger.Sighting(name: item.name, signature: item.signature, arrival: other, received: item.received)
    }

    /// The staged copy of what came, where it is kept.
    var received: String? {
        let path = "\(staging)/\(Retain.folder)"
        return Folder.exists(path) ? path : nil
    }
}

extension FindingKind {
    static let mergeKinds: [FindingKind] = [.caseUnknown]

    static let caseUnknown = FindingKind(
        "case-unknown", .fatal,
        fact: Text(
            "引用的案件编号 {case} 不存在,或不属于本申请。", "The cited case {case} does not exist, or is not of this application."),
        wayOut: Text("请核对通知上的案件编号后重新提交。", "Check the case id on the notice and send it again."))
}
