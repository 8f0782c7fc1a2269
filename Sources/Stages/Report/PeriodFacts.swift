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
    /// The report of the newest night that was there at the end of the period.
    let night: Document?

    /// - Parameter jobs: records read at once.
    init(_ tree: OutputTree, _ period: ReportPeriod, jobs: Int) async throws {
        self.period = period
        let results = await Parallel(jobs: jobs).map(try tree.caseIDs()) { _, id in
            do throws(StageFailure) {
                return Result<CaseStanding?, StageFailure>.success(
                    try StageFailure.wrap("report", tree.record(id)) { try CaseStanding(id, in: tree, period) })
            } catch {
                return .failure(error)
            }
        }
        cases = try results.compactMap { try $0.get() }
        quarantined = try QuarantinedArrival.ids(in: tree).compactMap { id in
            guard case .arrival(let arrival) = try QuarantinedArrival(id, in: tree).entry,
                period.contains(arrival.received)
            else { return nil }
            return arrival.received
        }
        night = try PeriodFacts.newestNight(tree, until: period.until)
    }

    private static func newestNight(_ tree: OutputTree, until day: String) throws -> Document? {
        let folder = tree.root + "/reports"
        guard Folder.isFolder(folder) else { return nil }
        let runs = try Folder.list(folder).map(\.name).filter { name in
            name.prefix(10) <= day && Folder.exists("\(tree.reports(name))/night.xml")
        }
        guard let newest = runs.max(by: { TreeStatus.order($0) < TreeStatus.order($1) }) else { return nil }
        let path = tree.reports(newest) + "/night.xml"
        return try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord)
    }
}
