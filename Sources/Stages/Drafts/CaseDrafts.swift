internal import Catalogue
internal import Facts
internal import Files
internal import Findings
internal import Pipeline
internal import Process
internal import Record
internal import XML

/// Drafts for one case what it awaits and a machine can prepare, and takes away what is awaited no more.
///
/// Nothing of it is state: a draft counts only once somebody signed it and it came over the desk.
struct CaseDrafts {
    let worker: Worker
    let tree: OutputTree
    let roster: Roster
    let load: Workload
    let asOf: String

    static let kinds = ["appointment", "audit-plan", "audit-report", "decision", "unit-division"]

    /// The paper that proposes a team, which nobody signs.
    static let proposal = "team-proposal"

    static func file(_ kind: String, _ ending: String = "xml") -> String { "draft-\(kind).\(ending)" }

    /// All files that a draft of a kind may have: what is to be signed, and what is to be read.
    static func files(_ kind: String) -> [String] {
        [file(kind), file(kind, "html")] + Language.allCases.map { pdf(file(kind, "html"), $0) }
    }

    /// - Returns: the team that was proposed; nil where none is awaited.
    func run(_ id: String) throws -> TeamProposal? {
        var proposal: TeamProposal?
        let record = try tree.newestRecord(of: id)
        let awaited = record.process?.awaited.compactMap(\.kind) ?? []
        var made: [RevisionPapers.Made] = []
        let rulebook = try worker.bench.rulebook(for: record)
        if let standing = rulebook.standing, let day = CivilDate(iso: asOf) {
            let rules = AuditTeamRules(
                roster: roster, settings: standing.definition.settings,
                grades: rulebook.catalogue.grades.map(\.code), roles: standing.definition.teamRoles, day: day)
            for kind in Self.kinds where awaited.contains(kind) {
                if kind == "appointment" { proposal = team(record, standing, rules) }
                made += try drafts(kind, record, standing, rules, proposal)
            }
        }
        let publish = Publish(tree: tree, layout: worker.bench.definition.layout)
        for file in made {
            let path = tree.paper(id, file.file)
            // What is there already is not written again: a second run changes nothing.
            let published = Seal.published(file.bytes, as: path)
            if Folder.exists(path), try File.content(of: path) == published { continue }
            try publish.write(file.bytes, to: path)
        }
        for file in Self.kinds.flatMap(Self.files)
        where !made.contains(where: { $0.file == file }) && Folder.exists(tree.paper(id, file)) {
            try Folder.remove(tree.paper(id, file))
        }
        return proposal
    }

    private func drafts(
        _ kind: String, _ record: CaseRecord, _ standing: Standing, _ rules: AuditTeamRules, _ team: TeamProposal?
    ) throws -> [RevisionPapers.Made] {
        switch kind {
        case "appointment": return try team.map { try appointment($0, record, rules) } ?? []
        case "audit-plan":
            guard let planning = standing.definition.planning else { return [] }
            let draft = try AuditPlanDraft(record: record, standing: standing, planning: planning, rules: rules).draft()
            return try both(draft, "paper-audit-plan", record)
        case "audit-report":
            let draft = try AuditReportDraft(record: record, standing: standing, day: rules.day).draft()
            return try both(draft, "paper-audit-report", record)
        case "unit-division":
            let draft = try UnitDivisionDraft(record: record, rules: rules).draft()
            return try draft.map { [RevisionPapers.Made(file: Self.file(kind), bytes: try $0.bytes())] } ?? []
        default:
            guard let digest = try BundleDigest(tree: tree).of(record) else { return [] }
            let draft = try DecisionDraft(record: record, rules: rules, digest: digest).draft()
            return try draft.map { [RevisionPapers.Made(file: Self.file(kind), bytes: try $0.bytes())] } ?? []
        }
    }

    private func team(_ record: CaseRecord, _ standing: Standing, _ rules: AuditTeamRules) -> TeamProposal {
        var load = load
        for member in record.process?.team ?? [] { load.remove(member.person, leads: member.role == "leader") }
        return TeamProposal(
            for: record, by: rules, load: load, members: standing.definition.planning?.members ?? 0)
    }

    private func appointment(
        _ proposal: TeamProposal, _ record: CaseRecord, _ rules: AuditTeamRules
    ) throws -> [RevisionPapers.Made] {
        let appointment = AppointmentDraft(proposal: proposal, record: record)
        var made: [RevisionPapers.Made] = []
        if let draft = try appointment.draft(by: manager(record, rules), on: asOf) {
            made.append(RevisionPapers.Made(file: Self.file("appointment"), bytes: try draft.bytes()))
        }
        let view = try record.documentWithoutForm()
        appointment.add(to: view, roster: roster.serial)
        view.root.set("as-of", asOf)
        return made
            + (try papers(
                "paper-team-proposal", of: view,
                named: OutputTree.paper(Self.proposal, revision: record.revision)))
    }

    /// The draft to sign, and the paper of it to read.
    private func both(_ draft: DeskDraft?, _ view: String, _ record: CaseRecord) throws -> [RevisionPapers.Made] {
        guard let draft else { return [] }
        let document = try record.documentWithoutForm()
        document.root.set("as-of", asOf)
        document.root.add("draft").append(copyOf: draft.root)
        let kind = draft.root.localName
        return [RevisionPapers.Made(file: Self.file(kind), bytes: try draft.bytes())]
            + (try papers(view, of: document, named: Self.file(kind, "html")))
    }

    /// - Parameter name: of the page; a PDF beside it has its language before the ending.
    private func papers(
        _ view: String, of document: Document, named name: String
    ) throws -> [RevisionPapers.Made] {
        guard let definition = worker.bench.papers else { return [] }
        let page = try PaperPage(definition, views: worker.views).page(view, of: document, digest: "")
        let maker = try worker.papers()
        let pdfs = try maker.map { maker in
            try Language.allCases.map { language in
                RevisionPapers.Made(
                    file: Self.pdf(name, language), bytes: try maker.print(view, of: document, in: language))
            }
        }
        return [RevisionPapers.Made(file: name, bytes: page)] + (pdfs ?? [])
    }

    private static func pdf(_ page: String, _ language: Language) -> String {
        "\(page.dropLast(".html".count))-\(language.rawValue).pdf"
    }

    /// Who is to sign: the project manager who had to do with the case, or else the first of the roster.
    private func manager(_ record: CaseRecord, _ rules: AuditTeamRules) -> String {
        let signers = (record.process?.documents ?? []).reversed().map(\.by)
        let managers = roster.persons.filter { $0.holds(anyOf: ["project-manager"], on: rules.day) }.map(\.id)
        return signers.first(where: managers.contains) ?? managers.first ?? ""
    }
}
