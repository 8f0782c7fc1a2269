internal import Pipeline

/// What came of the work on a plan's items, beside what is in staging.
package struct Worked: Sendable {
    package private(set) var failures: [StageFailure] = []
    package private(set) var times = StageTimes()
    /// By the item's number; merge in another process reads them from staging.
    private(set) var openings: [Int: Opening] = [:]

    /// Nothing that this process knows of: another did the work.
    package init() {}

    mutating func add(_ result: Result<Opening?, StageFailure>, of item: Plan.Ready, _ taken: StageTimes) {
        times.add(taken)
        switch result {
        case .success(let opening): openings[item.number] = opening
        case .failure(let failure): failures.append(failure)
        }
    }
}
