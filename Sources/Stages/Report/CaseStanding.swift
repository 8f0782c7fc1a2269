internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import XML

/// Where a case stood at the end of a period, and what the period did to it: what reports are made of.
struct CaseStanding: Sendable {
    /// A requirement of the case's checklist, and what was found against it.
    struct Applied: Sendable {
        let requirement: String
        let clause: String
        let title: Text
        let errors: Int
        let questions: Int
    }

    let identity: CaseIdentity
    let profile: String
    let revision: Int
    let rounds: Int
    let received: String
    let conclusion: Conclusion
    /// The conclusion before the period; nil for a case that the period brought.
    let earlier: Conclusion?
    /// The day of the newest conclusion.
    let concluded: String
    let scope: [ScopeItem]
    let applied: [Applied]
    let errors: Int
    let questions: Int
    let arrivals: [ArrivalEntry]
    /// How many days the applicant took for each answer, in order.
    let answers: [Int]
    /// Where the bundle is, below the output tree; nil where there is none.
    let bundle: String?
    /// Where the notice to the applicant is, below the output tree; nil where there is none.
    let notice: String?
    /// True while nobody has taken the case further than intake: it waits for what its conclusion says.
    let waitsAtIntake: Bool
    /// Nil where the scheme has no process for it.
    let process: ProcessStanding?

    /// Reads the newest revision that was there at the end of the period.
    ///
    /// - Returns: nil for a case that came later.
    init?(_ id: String, in tree: OutputTree, _ period: ReportPeriod) throws {
        var (record, root) = try tree.wrappingRecord(of: id) { try CaseStanding.read(tree.record(id)) }
        while record.asOf > period.until {
            guard record.revision > 1 else { return nil }
            (record, root) = try CaseStanding.read(tree.record(id, revision: record.revision - 1))
        }
        process = ProcessStanding(record.process, root: root, period)
        // A ruling belongs to intake; any other staff document, or an end, is a step beyond it.
        waitsAtIntake = record.process.map { !$0.isEnded && $0.documents.allSatisfy { $0.kind == "ruling" } } ?? true
        var before = record
        while before.asOf >= period.from && before.revision > 1 {
            before = try CaseRecord(readingFile: tree.record(id, revision: before.revision - 1))
        }
        identity = record.identity
        profile = record.profile.id
        revision = record.revision
        rounds = record.round
        received = record.received
        conclusion = record.conclusion
        earlier = before.asOf < period.from ? before.conclusion : nil
        concluded = record.events.last { $0.kind == .concluded }?.date ?? record.asOf
        scope = record.scope
        arrivals = record.arrivals
        let findings = record.findings.map(\.finding)
        errors = findings.tally(of: { $0.severity >= .error })
        questions = findings.tally(of: { $0.needsAuditor })
        applied = CaseStanding.applied(record.checklist, findings)
        answers = CaseStanding.answers(record)
        let archive = tree.published(id, revision: record.revision)
        let page = Folder.isFolder(archive) ? archive + "/index.html" : archive
        bundle = Folder.exists(page) ? String(page.dropFirst(tree.root.count + 1)) : nil
        let letter = tree.notice(id, revision: record.revision)
        notice = Folder.exists(letter) ? String(letter.dropFirst(tree.root.count + 1)) : nil
    }

    private static func read(_ path: String) throws -> (CaseRecord, Element) {
        let document = try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord)
        return (try CaseRecord(reading: document), document.root)
    }

    /// Whether the period brought a revision of it.
    func isMoved(in period: ReportPeriod) -> Bool {
        period.contains(concluded)
    }

    /// One entry a requirement; an item of the checklist that stands once for each scope item counts once.
    private static func applied(_ checklist: [ChecklistItem], _ findings: [Finding]) -> [Applied] {
        var seen: Set<String> = []
        return checklist.compactMap { item in
            guard seen.insert(item.requirement).inserted else { return nil }
            let own = findings.filter { $0.requirement == item.requirement }
            return Applied(
                requirement: item.requirement, clause: item.clause, title: item.title,
                errors: own.tally(of: { $0.severity >= .error }), questions: own.tally(of: { $0.needsAuditor }))
        }
    }

    private static func answers(_ record: CaseRecord) -> [Int] {
        guard record.round > 1 else { return [] }
        return (2...record.round).compactMap { round in
            let asked = record.events.last { $0.kind == .concluded && $0.round == round - 1 }?.date
            let came = record.arrivals.first { $0.round == round }?.received
            guard let asked, let came else { return nil }
            return ReportPeriod(.day, asOf: came)?.age(since: asked)
        }
    }
}
