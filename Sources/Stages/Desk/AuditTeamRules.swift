internal import Facts
internal import Process
internal import Record

/// Who may audit what in a case on a day: the one place that says it, for documents that come and for drafts.
struct AuditTeamRules {
    let roster: Roster
    let settings: ProcessDefinition.Settings
    /// All grades of the scheme, lowest first.
    let grades: [String]
    let roles: TeamRoles
    let day: CivilDate

    func isCompetent(_ person: Person, for item: ScopeItem) -> Bool {
        person.isCompetent(for: item.category, grade: item.grade, of: grades, on: day)
    }

    /// Whether a person may audit a requirement: what is common to all categories anybody of the team may, the rest who
    /// is competent for a scope item that it applies to. It may stand in the checklist for several of them.
    func isQualified(_ person: Person, for requirement: String, in record: CaseRecord) -> Bool {
        record.checklist.filter { $0.requirement == requirement && $0.category != "common" }.allSatisfy { item in
            record.scope.contains { item.scope.contains($0.id) && isCompetent(person, for: $0) }
        }
    }

    /// The ties that keep a person out of the audit of an applicant.
    func ties(of person: Person, in record: CaseRecord) -> [Tie] {
        person.conflicts(with: record.organisation, on: day, months: settings.conflictMonths)
    }
}
