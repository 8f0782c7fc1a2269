internal import Catalogue
internal import Facts
internal import Findings
internal import Record
internal import XML

// Whether the division into certification units and the sample notice fit their case.

extension StaffContent {
    /// What is wrong with a document of the product scheme; empty for any other.
    func productProblems() -> [Text] {
        guard let application = ProductApplication(record), record.routing != nil else { return [] }
        return switch letter.kind {
        case "unit-division": division(application)
        case "sample-notice": sampleNotice(application)
        case "cipher-test": cipherTest(application)
        case "test-report": testReport(application)
        case "testing-result": testingResult()
        case "inspection-plan": inspectionPlan(application)
        case "inspection-report": inspectionReport(application)
        case "correction": inspectionCorrection()
        case "decision": productDecision(application)
        default: []
        }
    }

    /// Every model in exactly one unit, every scope item of the application divided, and several models of a unit with
    /// what differs between them (P12).
    private func division(_ application: ProductApplication) -> [Text] {
        let units = content.children(named: "unit")
        var origins: [String] = []
        for item in record.scope where !origins.contains(item.origin) { origins.append(item.origin) }
        var problems = repeated(units.compactMap { $0["id"] }, Text("单元", "Unit"))
        let models = units.flatMap { words($0, "models") }
        problems += repeated(models, Text("型号", "Model"))
        let known = application.models.map(\.id)
        problems += models.filter { !known.contains($0) }.map {
            Text("申请书中没有型号 \($0)", "The application has no model \($0)")
        }
        problems += known.filter { !models.contains($0) }.map {
            Text("型号 \($0) 不在任何单元中", "Model \($0) is in no unit")
        }
        for unit in units {
            let (id, item) = (unit["id"] ?? "", unit["item"] ?? "")
            if !origins.contains(item) {
                problems.append(Text("申请没有范围项 \(item)", "The application has no scope item \(item)"))
            }
            let siblings = units.count { $0["item"] == item }
            if origins.contains(id), id != item || siblings > 1 {
                problems.append(
                    Text(
                        "单元编号 \(id) 已是申请范围项的编号", "The unit cannot be called \(id): a scope item is"))
            }
            if words(unit, "models").count > 1, unit.first(named: "difference") == nil {
                problems.append(
                    Text("单元 \(id) 有几个型号而没有差异说明", "Unit \(id) has several models and does not say how they differ"))
            }
        }
        problems += origins.filter { origin in !units.contains { $0["item"] == origin } }.map {
            Text("范围项 \($0) 没有单元", "Scope item \($0) has no unit")
        }
        return problems
    }

    /// Samples of every unit, of its own models, to laboratories that are designated for it as far as is known (P21).
    private func sampleNotice(_ application: ProductApplication) -> [Text] {
        let samples = content.children(named: "sample")
        var problems = repeated(
            samples.map { "\($0["unit"] ?? "")/\($0["model"] ?? "")" }, Text("单元与型号", "Unit and model"))
        for sample in samples {
            guard let unit = unit(sample["unit"], &problems) else { continue }
            let id = sample["model"] ?? ""
            let model = application.models.first { $0.id == id }
            if !(model.map { unit.unit?.models.contains($0.name) ?? true } ?? false) {
                problems.append(Text("单元 \(unit.id) 没有型号 \(id)", "Unit \(unit.id) has no model \(id)"))
            }
            problems += designation(of: sample["lab"] ?? "", for: unit, on: letter.signed)
        }
        problems += record.scope.filter { unit in !samples.contains { $0["unit"] == unit.id } }.map {
            Text("单元 \($0.id) 没有样品", "There is no sample of unit \($0.id)")
        }
        var dates = ProductDates()
        dates.ordered([(letter.signed, ProductDates.signing), (content["until"], Text("送达期限", "the day to be there"))])
        return problems + dates.problems
    }

    /// The unit of that id; nil, and a problem, where the case has none.
    func unit(_ id: String?, _ problems: inout [Text]) -> ScopeItem? {
        let unit = record.scope.first { $0.id == id }
        if unit == nil {
            problems.append(Text("本案没有单元 \(id ?? "")", "The case has no unit \(id ?? "")"))
        }
        return unit
    }

    /// A problem where the list of designated laboratories has the type of product and not the laboratory.
    func designation(of lab: String, for unit: ScopeItem, on day: String) -> [Text] {
        let name = NormalisedName(lab).text
        guard standards?.isDesignated(name, for: [unit.category], on: day) == false else { return [] }
        return [
            Text(
                "实验室“\(lab)”在 \(day) 不在单元 \(unit.id)(\(unit.category))的指定名单内",
                "The laboratory “\(lab)” was not designated for unit \(unit.id) (\(unit.category)) on \(day)")
        ]
    }
}
