internal import Catalogue
internal import Facts
internal import Findings
internal import Process
internal import Record

/// Routes a product again by the day on which staff recorded its acceptance: until then the day of receipt stood for
/// it. A route or process that changed is for a person.
struct RouteAgain {
    let table: RoutingTable
    let standing: Standing

    /// - Returns: what a person must rule on; nil where nothing changed.
    func run(_ record: inout CaseRecord) -> Finding? {
        guard let day = record.acceptedOn.flatMap(CivilDate.init(iso:)), let before = record.routing else { return nil }
        let earlier = standing.flow(of: record)
        RouteProduct(table: table, accepted: day).run(&record)
        guard let after = record.routing else { return nil }
        let wanted = standing.wanted(by: record)
        if let wanted, let state = record.process?.state, wanted.id != earlier?.id, wanted.state(state) != nil {
            record.process?.flow = wanted.id
            record.process?.flowTitle = wanted.title
        }
        guard before.routes != after.routes || wanted?.id != earlier?.id else { return nil }
        return FindingKind.routeChanged.finding(
            at: nil, ["before": before.day, "after": after.day],
            words: [
                "old": before.words, "new": after.words,
                "flow": wanted?.title ?? Text("没有流程", "no process"),
            ])
    }
}

extension RecordedRouting {
    /// The titles of the routes, as a sentence names them.
    fileprivate var words: Text {
        guard !routes.isEmpty else { return Text("没有归属", "no route") }
        return Text(
            routes.map(\.title.chinese).joined(separator: ";"), routes.map(\.title.english).joined(separator: "; "))
    }
}
