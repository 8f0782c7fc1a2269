internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

/// The audit report that the leader may sign once the audit record is there: what it comes to, and the recommendation
/// that follows from the leader's own conclusion.
struct AuditReportDraft {
    let record: CaseRecord
    let standing: Standing
    let day: CivilDate

    /// Nil before the audit record, and while nonconformities are open that a recommendation to grant needs closed.
    func draft() throws -> DeskDraft? {
        guard let process = record.process, let leader = process.team.first(where: { $0.role == "leader" }),
            let audit = process.documents("audit-record").last?.content
        else { return nil }
        let open = process.openNonconformities
        let isMet = audit["outcome"] == "met"
        guard !isMet || open.isEmpty else { return nil }
        let id = record.identity.caseID
        let count = process.documents("audit-report").count + 1
        let draft = try DeskDraft(
            "audit-report", number: "audit-report-\(id)-\(count)", by: leader.person, on: day.description, caseID: id)
        draft.root.set("stage", stage(process) ?? audit["stage"] ?? "off-site")
        draft.root.append(element: "summary").append(text: DeskDraft.both(summary(process, audit, open)))
        for item in record.scope {
            let element = draft.root.append(element: "recommendation")
            element.set("scope", item.id)
            element.set("outcome", isMet ? "grant" : "refuse")
        }
        return draft
    }

    private func stage(_ process: CaseProcess) -> String? {
        for transition in standing.flow(of: record)?.state(process.state)?.transitions ?? [] {
            if case .document("audit-report", let stage?, _) = transition.trigger { return stage }
        }
        return nil
    }

    private func summary(_ process: CaseProcess, _ audit: Element, _ open: [String]) -> Text {
        let rows = audit.children(named: "row")
        func count(_ result: String) -> Int { rows.count { $0["result"] == result } }
        let met = audit["outcome"] == "met"
        return Text(
            "共审核 \(rows.count) 项要求:符合 \(count("conforming")),观察项 \(count("observation")),"
                + "轻微不符合 \(count("minor")),严重不符合 \(count("major")),不适用 \(count("not-applicable"));"
                + "未关闭的不符合 \(open.count) 项。审核结论:\(met ? "满足要求" : "不满足要求")。",
            "\(rows.count) requirements were audited: \(count("conforming")) conforming, \(count("observation")) "
                + "observations, \(count("minor")) minor and \(count("major")) major nonconformities, "
                + "\(count("not-applicable")) not applicable; \(open.count) nonconformities are open. "
                + "Conclusion of the audit: \(met ? "met" : "not met").")
    }
}
