internal import Catalogue
internal import Facts
internal import Record
internal import XML

/// Puts on a product's form what XPath cannot work out: figures in base units, and how editions of standards stand.
struct ProductFacts {
    let routing: RoutingTable
    let standards: StandardTable
    /// The types of product applied for.
    let kinds: [String]
    /// The day of receipt: what an edition is judged by where no test is dated.
    let received: CivilDate

    func run(on form: Element) {
        for figure in form.first(named: "performance")?.children(named: "figure") ?? [] { describe(figure: figure) }
        for standard in form.first(named: "standards")?.children(named: "standard") ?? [] {
            describe(edition: standard, number: "number", on: received.description)
        }
        for report in form.first(named: "testReports")?.children(named: "testReport") ?? [] {
            let tested = report.first(named: "testedTo") ?? report.first(named: "issued")
            let day = tested.flatMap { CivilDate(lenient: $0.text) } ?? received
            describe(edition: report, number: "standard", on: day.description)
            let name = report.first(named: "lab").map { NormalisedName($0.text).text } ?? ""
            let isDesignated = standards.isDesignated(name, for: kinds, on: day.description)
            put("designated", isDesignated.map { $0 ? "yes" : "no" } ?? "unknown", on: report)
        }
    }

    private func describe(figure: Element) {
        guard let dimension = figure["quantity"].flatMap({ routing.dimensions[$0] }) else { return }
        put("dimension", dimension.rawValue, on: figure)
        do throws(Quantity.Fault) {
            let quantity = try Quantity(reading: figure.text, as: dimension)
            put("value", String(quantity.value), on: figure)
            put("bound", quantity.bound.rawValue, on: figure)
            if let direction = quantity.direction { put("direction", direction.rawValue, on: figure) }
        } catch {
            put("fault", error.rawValue, on: figure)
        }
    }

    private func describe(edition element: Element, number: String, on day: String) {
        let standard = element.first(named: number)?.text ?? ""
        let year = element.first(named: "year")?.text.filter { !$0.isWhitespace } ?? ""
        put("edition", standards.standing(of: standard, year, for: kinds, on: day).rawValue, on: element)
        guard let known = standards.edition(standard, year) else { return }
        put("grades", known.grades.joined(separator: " "), on: element)
        put("grades-confidence", known.confidence.rawValue, on: element)
        put("edition-confidence", known.untilConfidence.rawValue, on: element)
    }

    private func put(_ name: String, _ value: String, on element: Element) {
        element.set(name, namespace: Namespace.facts, prefix: "fact", value)
    }
}
