internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

/// The division into certification units as the applicant proposes it, for the reviewer of the application to check.
struct UnitDivisionDraft {
    let record: CaseRecord
    let rules: AuditTeamRules

    /// Nil where the application proposes no units.
    func draft() throws -> DeskDraft? {
        let units = record.form?.root.first(named: "units")?.children(named: "unit") ?? []
        var origins: [String] = []
        for item in record.scope where !origins.contains(item.origin) { origins.append(item.origin) }
        guard !units.isEmpty, let first = origins.first else { return nil }
        let id = record.identity.caseID
        let draft = try DeskDraft(
            "unit-division", number: "unit-division-\(id)-r\(record.revision)", by: reviewer, on: rules.day.description,
            caseID: id,
            notes: [
                Text(
                    "照申请书中的单元预填:哪些型号属于同一单元,由申请评审人员判断。",
                    "As the application has its units: which models belong to one is yours to judge.")
            ]
                + (origins.count == 1
                    ? []
                    : [
                        Text(
                            "申请有几个范围项,请核对各单元的 item。",
                            "The application has several scope items: check the item of each unit.")
                    ]))
        for (number, unit) in units.enumerated() {
            let own = unit["id"] ?? ""
            let element = draft.root.append(element: "unit")
            // The id of a scope item is free for a unit only where the unit is all of it.
            let isTaken = origins.contains(own) && (origins.count > 1 || units.count > 1)
            element.set("id", isTaken ? "C\(number + 1)" : own)
            element.set("item", origins.contains(own) ? own : first)
            element.set(
                "models", unit.children(named: "member").compactMap { $0["model"] }.joined(separator: " "))
            if let difference = unit.first(named: "difference")?.text.plain, !difference.isEmpty {
                element.append(element: "difference").append(text: difference)
            }
        }
        return draft
    }

    /// Who reviewed the application; else the first of the roster who may.
    private var reviewer: String {
        if let signer = record.process?.documents("application-review").last?.by { return signer }
        return rules.roster.persons.first {
            $0.holds(anyOf: ["application-reviewer", "project-manager"], on: rules.day)
        }?.id ?? ""
    }
}
