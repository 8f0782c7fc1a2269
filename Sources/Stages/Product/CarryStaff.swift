internal import Facts
internal import Record

/// Keeps, in a product's record that an answer of the applicant made anew, what staff documents had made of the case:
/// units, route by the day of acceptance, and what they showed.
struct CarryStaff {
    let rulebook: Rulebook

    func run(_ record: inout CaseRecord, from earlier: CaseRecord) {
        guard let table = rulebook.routing, let process = earlier.process else { return }
        record.process = process
        for found in earlier.staffFindings where !record.findings.contains(where: { $0.key == found.key }) {
            record.findings.append(found)
        }
        if let day = record.acceptedOn.flatMap(CivilDate.init(iso:)) {
            RouteProduct(table: table, accepted: day).run(&record)
        }
        DivideUnits().run(&record)
        Conclude().run(&record)
    }
}
