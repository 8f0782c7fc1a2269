internal import Findings
internal import Record
internal import XML

/// Judges what work made of a resubmission by the edition that its case keeps, where work, which knows no case, judged
/// it by another.
struct JudgeAgain {
    /// Judges by the case's edition.
    let worker: Worker

    /// - Returns: the report of the rules, SVRL.
    func run(_ draft: inout CaseRecord) throws -> [UInt8] {
        // What the intake itself found stays; what rules said, or could not say, comes again.
        draft.findings.removeAll { $0.isAssertion || $0.finding.id == FindingKind.ruleNotEvaluated.id }
        let svrl = try Assess(worker: worker).run(&draft, round: 1)
        Conclude().run(&draft)
        if let form = draft.form?.root { Masking(worker.bench.personal.values(in: form)).run(&draft) }
        return try svrl.serialised(indented: true)
    }
}
