internal import Findings
internal import Record
internal import XML

/// Judges what work made of a resubmission by the edition that its case keeps, where work, which knows no case, judged
/// it by another.
struct JudgeAgain {
    let worker: Worker

    /// - Parameter profile: the edition that the case keeps.
    /// - Returns: the report of the rules, SVRL.
    func run(_ draft: inout CaseRecord, by profile: JudgedProfile) throws -> [UInt8] {
        draft.profile = profile
        // What the intake itself found stays; what rules said, or could not say, comes again.
        draft.findings.removeAll { $0.isAssertion || $0.finding.id == FindingKind.ruleNotEvaluated.id }
        let svrl = try Assess(worker: worker).run(&draft, round: 1)
        Conclude().run(&draft)
        if let form = draft.form?.root {
            Masking(try worker.bench.rulebook(for: draft).personal.values(in: form)).run(&draft)
        }
        return svrl
    }
}
