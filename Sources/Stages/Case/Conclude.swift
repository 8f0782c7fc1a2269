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
            let mine = all.compactMap { found in
                found.weight.map { (severity: $0.severity, needsAuditor: $0.needsAuditor, found.finding.occurrences) }
            }
            func count(_ isMeant: (Severity, _ needsAuditor: Bool) -> Bool) -> Int {
                mine.reduce(0) { $0 + (isMeant($1.severity, $1.needsAuditor) ? $1.2 : 0) }
            }
            record.scope[index].errors = count { !$1 && $0 >= .error }
            record.scope[index].auditors = count { $1 }
            record.scope[index].warnings = count { !$1 && $0 == .warning }
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
