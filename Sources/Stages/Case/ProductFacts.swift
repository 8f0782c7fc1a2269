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
            report.fact(.designated, isDesignated.map { $0 ? "yes" : "no" } ?? "unknown")
        }
    }

    private func describe(figure: Element) {
        guard let dimension = figure["quantity"].flatMap({ routing.dimensions[$0] }) else { return }
        figure.fact(.dimension, dimension.rawValue)
        do throws(Quantity.Fault) {
            let quantity = try Quantity(reading: figure.text, as: dimension)
            figure.fact(.value, String(quantity.value))
            figure.fact(.bound, quantity.bound.rawValue)
            if let direction = quantity.direction { figure.fact(.direction, direction.rawValue) }
        } catch {
            figure.fact(.fault, error.rawValue)
        }
    }

    private func describe(edition element: Element, number: String, on day: String) {
        let standard = element.first(named: number)?.text ?? ""
        let year = element.first(named: "year")?.text.filter { !$0.isWhitespace } ?? ""
        element.fact(.edition, standards.standing(of: standard, year, for: kinds, on: day).rawValue)
        guard let known = standards.edition(standard, year) else { return }
        element.fact(.grades, known.grades.joined(separator: " "))
        element.fact(.gradesConfidence, known.confidence.rawValue)
        element.fact(.editionConfidence, known.untilConfidence.rawValue)
    }
}
