internal import Record
internal import XML

/// Puts on the record what pages and papers say of a product, as its form has it.
struct NoteParticulars {
    func run(_ record: inout CaseRecord) {
        guard let form = record.form?.root, let product = form.first(named: "product") else { return }
        func text(_ parent: Element?, _ name: String) -> String { parent?.first(named: name)?.text.plain ?? "" }
        func party(_ element: Element?) -> ProductParticulars.Party {
            ProductParticulars.Party(
                name: text(element, "name"), country: element?["country"] ?? "", address: text(element, "address"))
        }
        func rows(_ list: String, _ row: String) -> [Element] {
            form.first(named: list)?.children(named: row) ?? []
        }
        record.particulars = ProductParticulars(
            product: text(product, "name"), version: text(product, "version"),
            manufacturer: party(form.first(named: "manufacturer")),
            sites: rows("factories", "factory").map {
                ProductParticulars.Site(id: $0["id"] ?? "", kind: $0["site"] ?? "production", party: party($0))
            },
            models: rows("models", "model").map {
                ProductParticulars.Model(id: $0["id"] ?? "", name: text($0, "name"))
            },
            standards: rows("standards", "standard").map {
                ProductParticulars.Standard(number: text($0, "number"), year: text($0, "year"))
            },
            reports: rows("testReports", "testReport").map { report in
                ProductParticulars.Report(
                    number: text(report, "number"), lab: text(report, "lab"),
                    standard: [text(report, "standard"), text(report, "year")].filter { !$0.isEmpty }
                        .joined(separator: "-"),
                    issued: text(report, "issued"), verdict: text(report, "verdict"),
                    models: report.children(named: "model").map(\.text.plain))
            })
    }
}
