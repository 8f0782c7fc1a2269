internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

/// The audit plan that the leader of an appointed team may sign, drafted from the record.
struct AuditPlanDraft {
    let record: CaseRecord
    let standing: Standing
    let planning: AuditPlanning
    let rules: AuditTeamRules

    /// Nil where there is no leader, or nobody is qualified for any requirement.
    func draft() throws -> DeskDraft? {
        guard let process = record.process, let leader = process.team.first(where: { $0.role == "leader" }) else {
            return nil
        }
        let allotment = ClauseAllotment(of: record, by: rules)
        let shares = allotment.shares.filter { !$0.requirements.isEmpty }
        guard !shares.isEmpty else { return nil }
        let (stage, id) = (stage(process), record.identity.caseID)
        let (from, until, limit) = period(process)
        var notes: [Text] = []
        if !allotment.unallotted.isEmpty {
            let list = allotment.unallotted.joined(separator: ", ")
            notes.append(
                Text("审核组中没有人具备能力,未能分配:\(list)", "Nobody of the team is qualified, so these are not allotted: \(list)"))
        }
        if let due = limit?.due, until.description > due {
            notes.append(
                Text(
                    "期限“\(limit?.title.chinese ?? "")”于 \(due) 到期,早于计划的结束日期",
                    "The limit “\(limit?.title.english ?? "")” ends on \(due), before the last day of this plan"))
        }
        let number = planning.number(
            year: rules.day.year, caseID: id, plan: process.documents("audit-plan").count + 1)
        let draft = try DeskDraft(
            "audit-plan", number: number, by: leader.person, on: rules.day.description, caseID: id, notes: notes)
        let root = draft.root
        root.set("stage", stage)
        root.set("mode", planning.modes.first { $0.stage == stage }?.code ?? "FS03")
        root.set("from", from.description)
        root.set("until", until.description)
        root.set("criteria", criteria)
        root.append(element: "purpose").append(text: DeskDraft.both(planning.purpose))
        let covers = root.append(element: "covers")
        covers.set("scope", record.scope.map(\.id).joined(separator: " "))
        covers.append(
            text: DeskDraft.both(
                Text(
                    record.scope.map(\.title.chinese).joined(separator: ";"),
                    record.scope.map(\.title.english).joined(separator: "; "))))
        for share in shares {
            let element = root.append(element: "allotment")
            element.set("person", share.member.person)
            element.set("requirements", share.requirements.joined(separator: " "))
        }
        if stage != "off-site", let site = record.form?.root.site { root.append(element: "site").append(text: site) }
        root.append(element: "statement").append(text: DeskDraft.both(planning.statement))
        return draft
    }

    /// The criteria with their edition.
    private var criteria: String {
        standing.definition.certificate(profile: record.profile.id, facts: record.processFacts)?.criteria
            ?? record.profile.title.chinese
    }

    /// The stage that the case now waits for a plan of; where the process leaves it open, on-site if the review of the
    /// application said so.
    private func stage(_ process: CaseProcess) -> String {
        let state = standing.flow(of: record)?.state(process.state)
        for transition in state?.transitions ?? [] {
            if case .document("audit-plan", let stage?, _) = transition.trigger { return stage }
        }
        return process.documents("application-review").last?.content["on-site"] == "yes" ? "on-site" : "off-site"
    }

    /// From the first day on which all can be ready, for as long as an audit takes, within the limit that ends first.
    private func period(_ process: CaseProcess) -> (from: CivilDate, until: CivilDate, limit: ProcessLimit?) {
        let calendar = standing.calendar
        let from = calendar.due(planning.startDays, .workingDays, after: rules.day)
        let wanted = calendar.due(planning.auditDays - 1, .workingDays, after: from)
        let running = process.limits.filter { $0.ended == nil && $0.due != nil }
        let limit = running.min { ($0.due ?? "", $0.id) < ($1.due ?? "", $1.id) }
        guard let due = limit?.due.flatMap({ CivilDate(iso: $0) }), due < wanted else { return (from, wanted, limit) }
        return (from, max(from, due), limit)
    }
}

extension Element {
    /// Where the applicant works, as the form has it.
    fileprivate var site: String? {
        let text = first(named: "applicant")?.first(named: "officeAddress")?.text ?? ""
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : words
    }
}
