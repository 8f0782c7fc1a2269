internal import Record
internal import XML

/// What a filled checklist says, as the staff document `audit-record` that its leader signs.
package struct AuditRecordDraft {
    private static let namespace = "urn:dossier:desk:1"

    private let checklist: ReturnedChecklist
    private let attributes: KeyValuePairs<String, String>

    /// - Parameters:
    ///   - number: the document's own number.
    ///   - by: who will sign, by the roster's id.
    ///   - stage: `off-site`, `on-site` or `service-point`.
    ///   - outcome: the leader's: `met` or `not-met`.
    package init(
        _ checklist: ReturnedChecklist, caseID: String, number: String, by: String, on day: String, stage: String,
        outcome: String
    ) {
        self.checklist = checklist
        attributes = [
            "version": "1", "number": number, "by": by, "on": day, "case": caseID, "stage": stage, "outcome": outcome,
        ]
    }

    /// What a checklist says that was signed as it is: all of it stands in the sheet.
    init(signed checklist: ReturnedChecklist, caseID: String) {
        let sign = checklist.signOff
        self.init(
            checklist, caseID: caseID, number: sign.number, by: sign.by, on: sign.day, stage: sign.stage,
            outcome: sign.outcome)
    }

    package func bytes() throws(StageFailure) -> [UInt8] {
        try StageFailure.wrap("checklist", "audit-record") { try document().serialised(indented: true) }
    }

    func document() throws(XMLError) -> Document {
        let document = try Document(root: "audit-record", namespace: Self.namespace, name: "audit-record.xml")
        for (name, value) in attributes { document.root.set(name, value) }
        for row in checklist.rows {
            let element = document.root.append(element: "row")
            element.set("requirement", row.requirement)
            element.set("result", row.result)
            if !row.scope.isEmpty { element.set("scope", row.scope) }
            if !row.until.isEmpty { element.set("until", row.until) }
            element.append(text: row.remark)
        }
        for project in checklist.projects {
            let element = document.root.append(element: "project")
            for name in ["scope", "name", "carried-out", "accepted", "evidence"] {
                element.set(name, project[name] ?? "")
            }
        }
        return document
    }
}
