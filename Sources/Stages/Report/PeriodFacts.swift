internal import Files
internal import Ledger
internal import Pipeline
internal import Record
internal import XML

/// Everything that a report of a period tells of, read from an output tree.
struct PeriodFacts {
    let period: ReportPeriod
    /// In the order of ids.
    let cases: [CaseStanding]
    /// Days on which the arrivals came that no case could be made of, those of the period only.
    let quarantined: [String]
    /// Cases that the report does not count, as their records are damaged.
    let damaged: [StageFailure]
    /// The report of the newest night that was there at the end of the period.
    let night: Document?

    /// - Parameter jobs: records read at once.
    init(_ tree: OutputTree, _ period: ReportPeriod, jobs: Int) async throws {
        self.period = period
        let results = await Parallel(jobs: jobs).map(try tree.caseIDs()) { _, id in
            do throws(StageFailure) {
                return Result<CaseStanding?, StageFailure>.success(
                    try StageFailure.wrap("report", tree.record(id), wrongXML: .data) {
                        try CaseStanding(id, in: tree, period)
                    })
            } catch {
                return .failure(error)
            }
        }
        var cases: [CaseStanding] = []
        var damaged: [StageFailure] = []
        for result in results {
            do throws(StageFailure) {
                if let standing = try result.get() { cases.append(standing) }
            } catch {
                guard error.kind == .record else { throw error }
                damaged.append(error)
            }
        }
        (self.cases, self.damaged) = (cases, damaged)
        quarantined = try QuarantinedArrival.ids(in: tree).compactMap { id in
            guard case .arrival(let arrival) = try QuarantinedArrival(id, in: tree).entry,
                period.contains(arrival.received)
            else { return nil }
            return arrival.received
        }
        night = try NewestNight.document(in: tree, until: period.until)
    }
}
