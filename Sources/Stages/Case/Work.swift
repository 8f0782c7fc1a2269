internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import Submissions
internal import XML

/// What happens to one arrival, from its bytes to a draft: receive, read, screen, derive, assess, file, stage; and to the
/// first revision of a case, where it opens one.
///
/// A pure function of the arrival, the plan and the pipeline data, but for one question to the output: whether the case is
/// there. So any machine can do it.
struct Work {
    let worker: Worker
    let inbox: String
    var desk: String? = nil
    let asOf: String

    /// Works on one item of the plan and leaves the draft, or the first revision of the case, in its staging folder.
    ///
    /// - Parameter tree: the output that has the cases.
    /// - Returns: what merge would read of a first revision; nil where there is none.
    func run(_ item: Plan.Ready, in tree: OutputTree) throws(StageFailure) -> Opening? {
        let staging = tree.staging(item.number)
        return try StageFailure.wrap("work", item.name) { () throws -> Opening? in
            if Folder.exists(staging) { try Folder.remove(staging) }
            try Folder.create(staging)
            if item.isStaff {
                try ReadStaffDocument(bench: worker.bench, desk: desk ?? "", asOf: asOf).run(item, staging: staging)
                return nil
            }
            let arrival = try worker.timing(.receive) {
                try receive(item.path(in: inbox), named: item.name, staging: staging)
            }
            var draft = try examine(arrival, received: item.received, staging: staging)
            if worker.bench.definition.retention == .copy {
                try worker.timing(.retain) {
                    try Retain(organisation: worker.bench.definition.organisation).run(
                        arrival, received: item.received, in: staging)
                }
            }
            if arrival.hasChanged() { draft.kind = .changed }
            let opening = try worker.timing(.open) { try OpenCase(worker: worker, tree: tree).run(draft) }
            try draft.write(in: staging, isOpened: opening != nil)
            return opening
        }
    }

    func receive(_ path: RawPath, named name: String, staging: String?) throws(FileError) -> Arrival {
        var receiver = Receiver(
            limits: worker.bench.definition.limits, spillFolder: staging,
            forms: worker.bench.rulebooks.map(\.scheme.namespace), workspace: worker.workspace)
        return try receiver.receive(path, named: name)
    }

    /// Everything but the receiving: makes the draft. Where `staging` is given, the malware scanner is asked and the
    /// payload is made as well; without it nothing is written and no other program is spoken to.
    func examine(_ arrival: Arrival, received: String, staging: String?) throws -> Draft {
        let form = worker.timing(.read) { Read(bench: worker.bench).run(arrival) }
        var isInfected = false
        if staging != nil, let socket = worker.bench.definition.scannerSocket {
            isInfected = try worker.timing(.screen) { try Screen(scanner: Scanner(socket: socket)).run(arrival) }
        }
        guard let form, !isInfected else {
            return Draft(kind: .quarantined, record: record(of: arrival, nil, worker.bench.rulebooks[0], received))
        }
        // A case that is there already keeps its own edition, which merge sees to.
        let rulebook = try form.rulebook.received(on: received)
        switch form.kind {
        case .supplement:
            return try supplement(form, rulebook, arrival, received, staging)
        case .assessment:
            let identify = Identify(
                catalogue: rulebook.catalogue, scopeLimit: worker.bench.definition.limits.scopeItems)
            guard let identity = identify.identity(of: form, arrival) else {
                return Draft(kind: .quarantined, record: record(of: arrival, nil, rulebook, received))
            }
            AcceptOpaque(catalogue: rulebook.catalogue).run(arrival, form: form.root)
            try DigestImages(catalogue: rulebook.catalogue).run(arrival, form: form.root)
            var record = record(of: arrival, identity, rulebook, received)
            record.scope = identify.scope(of: form, arrival)
            record.form = RecordedForm(root: form.root, file: form.place.path, isSchemaValid: form.isValid)
            PlaceMarks.put(on: form.root)
            Filing(catalogue: rulebook.catalogue, root: identity.caseID).run(&record.inventory, form: form.root)
            record.findings = recorded(arrival, record.inventory, round: 1)
            let svrl = try worker.timing(.assess) { try Assess(worker: worker).run(&record, round: 1) }
            Conclude().run(&record)
            if let root = record.form?.root { Masking(rulebook.personal.values(in: root)).run(&record) }
            return Draft(
                kind: .submission, record: record, report: svrl,
                payload: try stage(record.inventory, of: arrival, identity.caseID, in: staging))
        }
    }

    /// Writes the payload of the case's bundle; nothing without a staging folder.
    private func stage(
        _ inventory: [FiledFile], of arrival: Arrival, _ caseID: String, in staging: String?
    ) throws -> StagedPayload? {
        guard let staging else { return nil }
        return try worker.timing(.stage) {
            try StagePayload(arrival: arrival, root: caseID).run(inventory, in: staging)
        }
    }

    private func supplement(
        _ form: ReadForm, _ rulebook: Rulebook, _ arrival: Arrival, _ received: String, _ staging: String?
    ) throws -> Draft {
        let cited = form.root["case"] ?? ""
        guard cited.isCaseID else {
            arrival.add(FindingKind.supplementUncited.finding(at: form.place))
            return Draft(kind: .quarantined, record: record(of: arrival, nil, rulebook, received))
        }
        let identity = CaseIdentity(
            caseID: cited, scheme: rulebook.scheme.rawValue, application: form.root["application"]?.trimmed ?? "",
            phase: "", applicant: "", creditCode: "", contactName: "")
        AcceptOpaque(catalogue: rulebook.catalogue).run(arrival, form: form.root)
        try DigestImages(catalogue: rulebook.catalogue).run(arrival, form: form.root)
        var record = record(of: arrival, identity, rulebook, received)
        record.form = RecordedForm(root: form.root, file: form.place.path, isSchemaValid: form.isValid)
        PlaceMarks.put(on: form.root, file: form.place.path)
        Filing(catalogue: rulebook.catalogue, root: cited, mark: "~" + arrival.id.suffix(4))
            .run(&record.inventory, form: form.root)
        record.findings = recorded(arrival, record.inventory, round: 1)
        return Draft(
            kind: .supplement, record: record,
            payload: try stage(record.inventory, of: arrival, cited, in: staging))
    }

    private func record(
        of arrival: Arrival, _ identity: CaseIdentity?, _ rulebook: Rulebook, _ received: String
    ) -> CaseRecord {
        let catalogue = rulebook.catalogue
        var record = CaseRecord(
            identity: identity
                ?? CaseIdentity(
                    caseID: "", scheme: rulebook.scheme.rawValue, application: "", phase: "", applicant: "",
                    creditCode: "", contactName: ""),
            revision: 1,
            profile: JudgedProfile(
                id: catalogue.profile, title: catalogue.title, from: catalogue.from, until: catalogue.until,
                choice: rulebook.choice, received: received,
                areDatesUncertain: catalogue.datesConfidence == .uncertain),
            received: received, asOf: asOf)
        record.arrivals = [
            ArrivalEntry(
                id: arrival.id, round: 1, kind: .submission, name: arrival.name.writable, received: received,
                files: arrival.files.count, bytes: arrival.received.reduce(0) { $0 + $1.size },
                digest: arrival.digest.hex)
        ]
        record.inventory = arrival.files.enumerated().map {
            FiledFile(id: "F\($0.offset + 1)", round: 1, arrival: arrival.id, file: $0.element)
        }
        record.findings = recorded(arrival, record.inventory, round: 1).sorted { $0.finding < $1.finding }
        return record
    }

    /// The findings of the intake itself, with keys and the files that they are about.
    private func recorded(_ arrival: Arrival, _ inventory: [FiledFile], round: Int) -> [RecordedFinding] {
        var keys = FindingKeys()
        var files: [String: String] = [:]
        for file in inventory where files[file.file.place.path] == nil { files[file.file.place.path] = file.id }
        return arrival.findings.map { finding in
            RecordedFinding(
                finding, key: keys.key(finding.id, finding.place?.description ?? ""), isAssertion: false,
                file: finding.place.flatMap { files[$0.path] }, round: round)
        }
    }
}

extension FindingKind {
    static let supplementUncited = FindingKind(
        "supplement-uncited", .fatal,
        fact: Text("补正材料没有写明通知中的案件编号。", "The supplement does not cite the case id of the notice."),
        wayOut: Text("请在 supplement/@case 中写明通知上的案件编号。", "Put the case id of the notice into supplement/@case."))
}
