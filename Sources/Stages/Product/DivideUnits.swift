internal import Findings
internal import Record
internal import XML

/// Puts the certification units of a case in the place of the scope items that they were divided from: what follows,
/// from findings to certificates, is per unit.
struct DivideUnits {
    /// Follows the newest division; does nothing where there is none, and nothing new where it was followed already.
    func run(_ record: inout CaseRecord) {
        guard let division = record.process?.documents("unit-division").last?.content,
            let application = ProductApplication(record)
        else { return }
        let before = record.scope
        var units: [ScopeItem] = []
        for element in division.children(named: "unit") {
            let origin = element["item"] ?? ""
            guard let item = before.first(where: { $0.origin == origin }) else { continue }
            let wanted = element.words("models")
            let models = application.models.filter { wanted.contains($0.id) }.map(\.name)
            units.append(unit(element["id"] ?? "", of: item, models: models))
        }
        guard !units.isEmpty else { return }
        record.scope = units
        // What was said of an item is said of each of its units.
        var successors: [String: [String]] = [:]
        for item in before {
            let isKept = units.contains { $0.id == item.id && $0.unit == item.unit }
            successors[item.id] = isKept ? [item.id] : units.filter { $0.origin == item.origin }.map(\.id)
        }
        func moved(_ scope: [String]) -> [String] {
            let ids = scope.flatMap { successors[$0] ?? [$0] }
            return units.map(\.id).filter(ids.contains)
        }
        for index in record.findings.indices where !record.findings[index].finding.scope.isEmpty {
            record.findings[index].finding.scope = moved(record.findings[index].finding.scope)
        }
        for index in record.checklist.indices { record.checklist[index].scope = moved(record.checklist[index].scope) }
    }

    private func unit(_ id: String, of item: ScopeItem, models: [String]) -> ScopeItem {
        var unit = item
        let title = item.unit?.originTitle ?? item.title
        let names = models.joined(separator: "、")
        unit.id = id
        unit.unit = CertificationUnit(origin: item.origin, originTitle: title, models: models)
        unit.title = Text(
            "\(title.chinese):\(names)", "\(title.english): \(models.joined(separator: ", "))")
        return unit
    }
}

extension ScopeItem {
    /// The id of the scope item of the application that it is, or was divided from.
    var origin: String { unit?.origin ?? id }
}
