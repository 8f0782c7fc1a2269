package import Findings

/// What the body lays down for teams and audit plans: who is at least in a team, how a plan is numbered and dated, and
/// the words that every plan has.
package struct AuditPlanning: Hashable, Sendable {
    /// Members besides the leader that a team has at least.
    package let members: Int
    /// With `{year}`, `{case}` and `{plan}` in it, the last of which counts the plans of a case.
    package let pattern: String
    /// Working days from the draft to the first day of the audit: time to declare, release and deliver.
    package let startDays: Int
    /// Working days of the audit.
    package let auditDays: Int
    /// The code of the mode of an audit by its stage (FS01 on-site, FS02 remote, FS03 both).
    package let modes: [Mode]
    package let purpose: Text
    /// Confidentiality and impartiality.
    package let statement: Text

    package struct Mode: Hashable, Sendable {
        package let stage: String
        package let code: String
    }

    /// The number of a case's next plan.
    package func number(year: Int, caseID: String, plan: Int) -> String {
        pattern.replacing("{year}", with: String(year)).replacing("{case}", with: caseID)
            .replacing("{plan}", with: plan < 10 ? "0\(plan)" : String(plan))
    }
}
