internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

/// The decision as the leader recommended it, with the digest that it must quote: whoever decides changes it or signs.
struct DecisionDraft {
    let record: CaseRecord
    let rules: AuditTeamRules
    /// That of the bundle which the decision rests on.
    let digest: String

    /// Nil before there is a report.
    func draft() throws -> DeskDraft? {
        guard let process = record.process, let report = process.documents("audit-report").last?.content else {
            return nil
        }
        let id = record.identity.caseID
        let draft = try DeskDraft(
            "decision", number: "decision-\(id)-r\(record.revision)", by: decisionMaker(process) ?? "",
            on: rules.day.description, caseID: id,
            notes: [
                Text(
                    "结论(outcome)照组长的推荐意见预填,由认证决定人员决定;不通过须逐条写明理由(reason)。",
                    "Each outcome is as the leader recommended: it is yours to decide. A refusal needs its reasons, requirement by requirement."
                ),
                Text(
                    "签署即声明与申请方没有利害关系(independence)。",
                    "By signing it you declare that you have no tie to the applicant (independence)."),
            ])
        draft.root.set("bundle", digest)
        draft.root.set("independence", "declared")
        let recommendations = report.children(named: "recommendation")
        for item in record.scope {
            let isRecommended = recommendations.contains { $0["scope"] == item.id && $0["outcome"] == "grant" }
            let element = draft.root.append(element: "item")
            element.set("scope", item.id)
            element.set("outcome", isRecommended ? "passed" : "refused")
            if !isRecommended { addReasons(to: element, of: item, process) }
        }
        return draft
    }

    /// The nonconformities of the scope item that nobody closed.
    private func addReasons(to element: Element, of item: ScopeItem, _ process: CaseProcess) {
        let open = process.openNonconformities
        let rows = process.documents("audit-record").last?.content.children(named: "row") ?? []
        for row in rows {
            let requirement = row["requirement"] ?? ""
            let applies = record.checklist.contains {
                $0.requirement == requirement && $0.scope.contains(item.id)
            }
            let fact = row.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard open.contains(requirement), applies, !fact.isEmpty else { continue }
            let reason = element.append(element: "reason")
            reason.set("requirement", requirement)
            reason.append(text: fact)
        }
    }

    /// The first of the roster who may decide: with the role, outside the team, without a tie.
    private func decisionMaker(_ process: CaseProcess) -> String? {
        let everTeam = process.documents("appointment").flatMap(\.appointed)
        return rules.roster.persons.first { person in
            person.holds(anyOf: ["decision-maker"], on: rules.day) && !everTeam.contains(person.id)
                && rules.ties(of: person, in: record).isEmpty
        }?.id
    }
}
