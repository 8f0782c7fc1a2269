package import Files
internal import Findings
package import Record
internal import Submissions

/// What an applicant runs: everything that a night would say of a submission, and nothing written.
package struct Check {
    private let bench: Bench

    package init(bench: Bench) {
        self.bench = bench
    }

    /// What there is to say.
    package struct Outcome {
        /// The record that a night would make, without a case's history.
        package let record: CaseRecord
        package let isSupplement: Bool
    }

    /// - Parameter asOf: counts as the day of receipt.
    package func run(_ path: String, asOf: String) throws(StageFailure) -> Outcome {
        try run(RawPath(path), asOf: asOf)
    }

    /// - Parameter asOf: counts as the day of receipt.
    package func run(_ path: RawPath, asOf: String) throws(StageFailure) -> Outcome {
        try StageFailure.wrap("check", path.shown) {
            let absolute = try Folder.resolve(path)
            let name = FileName(raw: absolute.lastComponent).text
            let work = Work(worker: Worker(bench), inbox: "", asOf: asOf)
            let arrival = try work.receive(absolute, named: name, staging: nil)
            let draft = try work.examine(arrival, received: asOf, staging: nil)
            return Outcome(record: draft.record, isSupplement: draft.kind == .supplement)
        }
    }
}
