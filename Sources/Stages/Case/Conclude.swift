internal import Findings
internal import Record

/// Concludes per scope item. Never a pass or fail of certification.
struct Conclude {
    /// Sorts the findings and sets each item's counts and conclusion.
    func run(_ record: inout CaseRecord) {
        record.findings.sort { $0.finding < $1.finding }
        for index in record.scope.indices {
            let id = record.scope[index].id
            let all = record.findings.filter { $0.finding.scope.isEmpty || $0.finding.scope.contains(id) }
            // What a person ruled on counts as that person said.
            let mine = all.compactMap(\.weight)
            record.scope[index].errors = mine.count { !$0.needsAuditor && $0.severity >= .error }
            record.scope[index].auditors = mine.count { $0.needsAuditor }
            record.scope[index].warnings = mine.count { !$0.needsAuditor && $0.severity == .warning }
            record.scope[index].conclusion =
                if mine.contains(where: { $0.severity == .fatal }) {
                    .quarantined
                } else if record.scope[index].errors > 0 {
                    .return
                } else if record.scope[index].auditors > 0 {
                    .auditor
                } else {
                    .complete
                }
        }
    }
}
