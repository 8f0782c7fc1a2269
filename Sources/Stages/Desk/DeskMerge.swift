internal import Catalogue
internal import Files
internal import Findings
internal import Ledger
internal import Pipeline
internal import Process
internal import Record
internal import Signatures
internal import Views
internal import XML

/// Applies what came over the desk: rosters first, then case by case what staff decided.
///
/// One after the other, since certificate numbers run through all cases; nothing here reads evidence.
struct DeskMerge {
    let worker: Worker
    let tree: OutputTree
    let asOf: String
    /// The arrivals that a report has told of.
    let told: Set<String>
    let ledger: Ledger

    var publish: Publish { Publish(tree: tree, layout: worker.bench.definition.layout) }

    func run(_ steps: [Step]) throws(StageFailure) -> [ArrivalOutcome] {
        var outcomes: [ArrivalOutcome] = []
        var cases: [(id: String, steps: [Step])] = []
        for step in steps {
            let outcome = StageFailure.guarding(step) { () throws -> ArrivalOutcome? in
                switch step.action {
                case .roster: return try takeRoster(step)
                case .refuse: return try refuse(step, try Draft.record(in: step.staging))
                case .wait: return step.outcome(.waiting, [])
                case .fail: return step.outcome(.failed(reason: step.arrival), [])
                case .known: return try known(step)
                default: return nil
                }
            }
            if let outcome {
                outcomes.append(outcome)
            } else if let place = cases.firstIndex(where: { $0.id == step.caseID }) {
                cases[place].steps.append(step)
            } else {
                cases.append((step.caseID, [step]))
            }
        }
        // Most nights bring nothing for a case, and need no roster.
        guard !cases.isEmpty else { return outcomes }
        let shelf = RosterShelf(tree: tree)
        let (roster, waiting) = try StageFailure.wrap("desk", tree.root) {
            (try shelf.current()?.roster, try NewestNight.waiting(in: tree, until: asOf))
        }
        for (id, steps) in cases {
            do throws(StageFailure) {
                outcomes += try StageFailure.wrap("desk", id) { try apply(steps, to: id, roster, waiting) }
            } catch {
                outcomes += steps.map { $0.outcome(.failed(reason: error.line), []) }
            }
        }
        return outcomes
    }

    // MARK: What came before

    /// The same content came before: nothing to do, but to tell of what a killed run did.
    private func known(_ step: Step) throws -> ArrivalOutcome {
        if Folder.exists(tree.quarantine(step.arrival, "xml")) {
            let held = try QuarantinedArrival(step.arrival, in: tree)
            let isTold = told.contains(step.arrival) || held.name != step.item.name
            return step.outcome(
                isTold ? .known : .refused(held.summary), [.sighting(step.sighting), held.entry])
        }
        if Folder.exists(tree.roster(step.arrival)) {
            return step.outcome(
                .known, [.sighting(step.sighting), try RosterShelf(tree: tree).read(step.arrival).entry])
        }
        return step.outcome(.known, [.sighting(step.sighting)])
    }

    // MARK: Cases

    /// Applies what counts, in whatever order it lies on the desk: what comes too early is tried again after each
    /// document that took effect. All of it makes one revision.
    ///
    /// - Parameter waiting: since when documents wait, by arrival.
    private func apply(
        _ steps: [Step], to id: String, _ roster: Roster?, _ waiting: [String: String]
    ) throws -> [ArrivalOutcome] {
        var outcomes: [ArrivalOutcome] = []
        var open: [(step: Step, letter: StaffLetter, draft: CaseRecord)] = []
        guard Folder.exists(tree.record(id)) else {
            return try steps.map { step in
                let draft = try Draft.record(in: step.staging)
                return try refuse(
                    step, draft, [FindingKind.deskNoCase.finding(at: Place(draft.form?.file ?? ""), ["case": id])])
            }
        }
        let earlier = try tree.newestRecord(of: id)
        var record = earlier
        var retold: [Ledger.Entry] = []
        for step in steps {
            let draft = try Draft.record(in: step.staging)
            guard let content = draft.form?.root, var arrival = draft.arrivals.first else { continue }
            // What waited for its time came when it was first seen, unless it says that it was signed after that.
            if let since = waiting[arrival.id], content["on"] ?? "" <= since { arrival.received = since }
            if let first = earlier.process?.documents.first(where: { $0.digest == arrival.digest }) {
                // The same document: it has taken effect, and has no other.
                let isTold = told.contains(step.arrival) || !earlier.arrivals.contains { $0.id == step.arrival }
                let summary = try StaffSummary(content, earlier, worker)
                retold = LedgerEntries.of(earlier)
                outcomes.append(
                    step.outcome(
                        isTold ? .known : .accepted(summary), [.sighting(step.sighting(of: first.arrival))]))
                continue
            }
            let letter = StaffLetter(
                content: content, key: try ReadStaffDocument.signer(in: step.staging), arrival: arrival,
                name: draft.form?.file ?? step.item.name)
            switch try SignedChecklist(worker: worker, tree: tree).letter(letter, of: earlier, in: step.staging) {
            case .success(let whole): open.append((step, whole, draft))
            case .failure(let refusal): outcomes.append(try refuse(step, draft, refusal.findings))
            }
        }
        let rulebook = try worker.bench.rulebook(for: record)
        guard let standing = rulebook.standing, let roster else {
            let standing = rulebook.standing
            return outcomes.retelling(retold)
                + open.map { item in
                    let finding =
                        standing == nil
                        ? FindingKind.deskNoProcess.finding(at: item.letter.place, ["case": id])
                        : FindingKind.deskNoRoster.finding(at: item.letter.place)
                    return item.step.outcome(.early(finding, since: item.letter.arrival.received), [])
                }
        }
        let gate = DeskGate(
            standing: standing, roster: roster, asOf: asOf, grades: rulebook.catalogue.grades.map(\.code),
            standards: rulebook.standards,
            bundleDigest: { try BundleDigest(tree: tree).of($0) })
        let apply = ApplyStaff(
            standing: standing, roster: roster, asOf: asOf,
            certificates: ApplyCertificates(standing.definition, rulebook.catalogue, ledger),
            product: ApplyProduct(standing: standing, routing: rulebook.routing, standards: rulebook.standards))
        var accepted: [(step: Step, letter: StaffLetter)] = []
        var reasons: [Int: [Finding]] = [:]
        // What leaves the case where it is goes first: what moves it on may end its time.
        func isMove(_ letter: StaffLetter) -> Bool {
            guard let flow = standing.flow(of: record), let state = record.process?.state else { return true }
            return flow.verdict(in: state, on: letter.trigger) != .moves(to: state)
        }
        func acceptOne() throws -> Bool {
            let order = open.indices.sorted { left, right in
                let moves = (isMove(open[left].letter), isMove(open[right].letter))
                if moves.0 != moves.1 { return moves.1 }
                let days = (open[left].letter.signed, open[right].letter.signed)
                return days.0 != days.1 ? days.0 < days.1 : left < right
            }
            for index in order {
                let item = open[index]
                // A second copy of what was just applied has no second effect.
                if let first = accepted.first(where: { $0.letter.arrival.digest == item.letter.arrival.digest }) {
                    outcomes.append(
                        item.step.outcome(.known, [.sighting(item.step.sighting(of: first.letter.arrival.id))]))
                } else {
                    switch try gate.answer(item.letter, in: record) {
                    case .accepted(let person):
                        if accepted.isEmpty { begin(&record) }
                        try apply.run(item.letter, by: person, to: &record)
                        accepted.append((item.step, item.letter))
                    case .refused(let findings):
                        if reasons[item.step.item.number] == nil
                            || findings.first?.id != FindingKind.deskTooLate.id
                        {
                            reasons[item.step.item.number] = findings
                        }
                        continue
                    case .waits: continue
                    }
                }
                open.remove(at: index)
                return true
            }
            return false
        }
        while try acceptOne() {}
        // The first reason says more than that its time is over, since another took its place.
        func reason(_ item: (step: Step, letter: StaffLetter, draft: CaseRecord), _ found: [Finding]) -> [Finding] {
            found.first?.id == FindingKind.deskTooLate.id ? reasons[item.step.item.number] ?? found : found
        }
        // Only now is it sure that nothing on the desk would have made room for what is left.
        for item in open {
            switch try gate.answer(item.letter, in: record) {
            case .accepted: continue
            case .waits(let finding):
                outcomes.append(item.step.outcome(.early(finding, since: item.letter.arrival.received), []))
            case .refused(let findings): outcomes.append(try refuse(item.step, item.draft, reason(item, findings)))
            }
        }
        guard !accepted.isEmpty else { return outcomes.retelling(retold) }
        let known = try make(
            record, from: earlier, accepted.map(\.step), accepted.contains { $0.letter.kind == "ruling" })
        for (step, letter) in accepted {
            outcomes.append(
                step.outcome(
                    .accepted(try StaffSummary(letter.content, record, worker)), [.sighting(step.sighting)] + known))
        }
        return outcomes
    }

    private func begin(_ record: inout CaseRecord) {
        record.revision += 1
        record.asOf = asOf
        record.differences = nil
    }

    /// Publishes a revision that only staff made. Its bundle is that of an earlier one, unless a ruling changed what the
    /// bundle says.
    ///
    /// - Parameter steps: those that brought it; never empty.
    /// - Returns: what the ledger keeps of it.
    private func make(
        _ record: CaseRecord, from earlier: CaseRecord, _ steps: [Step], _ isRuled: Bool
    ) throws -> [Ledger.Entry] {
        var record = record
        if isRuled { record.bundled = record.revision }
        // Before the form moves into the document that is written.
        let known = LedgerEntries.of(record)
        let finish = Finish(worker: worker, tree: tree)
        let staging = steps[0].staging
        for step in steps {
            if let received = step.received { try publish.keep(received, of: step.arrival) }
        }
        let staged: StagedRevision
        if isRuled {
            record.differences = Differences(
                from: earlier.revision, before: earlier.findings, now: &record.findings, added: [], replaced: [])
            let published = tree.published(record.identity.caseID, revision: earlier.bundled)
            staged = try finish.run(
                record, svrl: try BundleDigest.content("findings.svrl", of: published, record.identity.caseID),
                payload: try StagedPayload(in: staging), carried: published)
        } else {
            staged = try finish.runWithoutBundle(record, staging: staging)
        }
        let pending = try publish.place(staged)
        try Folder.syncFileSystem(of: tree.root)
        try publish.commit(pending)
        // What comes later in the night must know of these certificates.
        try ledger.index(known)
        for step in steps { try Folder.remove(step.staging) }
        return known
    }

    // MARK: What does not count

    func refuse(_ step: Step, _ draft: CaseRecord, _ findings: [Finding]) throws -> ArrivalOutcome {
        var draft = draft
        draft.findings = findings.enumerated().map { number, finding in
            RecordedFinding(
                finding, key: number == 0 ? finding.id : "\(finding.id)-\(number + 1)", isAssertion: false, file: nil,
                round: 1)
        }
        return try refuse(step, draft)
    }

    private func refuse(_ step: Step, _ draft: CaseRecord) throws -> ArrivalOutcome {
        let document = try ArrivalReport(draft, name: step.item.name, outcome: .refused).document()
        if let received = step.received { try publish.keep(received, of: step.arrival) }
        try publish.write(
            try worker.views.page("arrival-page", of: document), to: tree.quarantine(step.arrival, "html"))
        try publish.write(
            Seal.put(on: try document.serialised(indented: true)), to: tree.quarantine(step.arrival, "xml"))
        try Folder.remove(step.staging)
        let held = try QuarantinedArrival(step.arrival, in: tree)
        return step.outcome(.refused(held.summary), [.sighting(step.sighting), held.entry])
    }
}
