internal import Findings
internal import XML

/// What pages and papers need to say of a product and of who makes it: they see the record without the form.
package struct ProductParticulars: Hashable, Sendable {
    /// Somebody or somewhere: the manufacturer, or a site with its id and kind.
    package struct Party: Hashable, Sendable {
        package var name: String
        /// Two letters (ISO 3166-1).
        package var country: String
        package var address: String

        package init(name: String, country: String, address: String) {
            self.name = name
            self.country = country
            self.address = address
        }
    }

    package struct Site: Hashable, Sendable {
        package var id: String
        /// `production` or `research`.
        package var kind: String
        package var party: Party

        package init(id: String, kind: String, party: Party) {
            self.id = id
            self.kind = kind
            self.party = party
        }
    }

    package struct Model: Hashable, Sendable {
        package var id: String
        package var name: String

        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// An edition of a standard that the product is held to.
    package struct Standard: Hashable, Sendable {
        package var number: String
        package var year: String

        package init(number: String, year: String) {
            self.number = number
            self.year = year
        }
    }

    /// A test report that came with the application, as it says itself.
    package struct Report: Hashable, Sendable {
        package var number: String
        package var lab: String
        /// `GB/T 20281-2020`.
        package var standard: String
        package var issued: String
        /// `pass`, `fail` or `not-applicable`.
        package var verdict: String
        package var models: [String]

        package init(
            number: String, lab: String, standard: String, issued: String, verdict: String, models: [String]
        ) {
            self.number = number
            self.lab = lab
            self.standard = standard
            self.issued = issued
            self.verdict = verdict
            self.models = models
        }
    }

    package var product: String
    package var version: String
    package var manufacturer: Party
    package var sites: [Site]
    package var models: [Model]
    package var standards: [Standard]
    package var reports: [Report]

    package init(
        product: String, version: String, manufacturer: Party, sites: [Site], models: [Model], standards: [Standard],
        reports: [Report]
    ) {
        self.product = product
        self.version = version
        self.manufacturer = manufacturer
        self.sites = sites
        self.models = models
        self.standards = standards
        self.reports = reports
    }

    func write(to root: Element) {
        let element = root.add("particulars", ["product": product, "version": version])
        manufacturer.write(to: element.add("manufacturer"))
        for site in sites { site.party.write(to: element.add("site", ["id": site.id, "kind": site.kind])) }
        for model in models { element.add("model", ["id": model.id, "name": model.name]) }
        for standard in standards { element.add("standard", ["number": standard.number, "year": standard.year]) }
        for report in reports { report.write(to: element) }
    }

    init(reading element: Element) throws(RecordError) {
        product = try element.required("product")
        version = try element.required("version")
        guard let maker = element.all("manufacturer").first else { throw element.wrong("there is no <manufacturer>") }
        manufacturer = try Party(reading: maker)
        sites = []
        for child in element.all("site") {
            sites.append(
                Site(
                    id: try child.required("id"), kind: try child.required("kind"), party: try Party(reading: child)))
        }
        models = []
        for child in element.all("model") {
            models.append(Model(id: try child.required("id"), name: try child.required("name")))
        }
        reports = []
        for child in element.all("report") { reports.append(try Report(reading: child)) }
        standards = []
        for child in element.all("standard") {
            standards.append(
                Standard(number: try child.required("number"), year: try child.required("year")))
        }
    }
}

extension ProductParticulars.Party {
    fileprivate func write(to element: Element) {
        for (key, value) in [("name", name), ("country", country), ("address", address)] { element.set(key, value) }
    }

    fileprivate init(reading element: Element) throws(RecordError) {
        self.init(
            name: try element.required("name"), country: try element.required("country"),
            address: try element.required("address"))
    }
}

extension ProductParticulars.Report {
    fileprivate func write(to parent: Element) {
        let element = parent.add(
            "report",
            ["number": number, "lab": lab, "standard": standard, "issued": issued, "verdict": verdict])
        for model in models { element.add("model").append(text: model) }
    }

    fileprivate init(reading element: Element) throws(RecordError) {
        self.init(
            number: try element.required("number"), lab: try element.required("lab"),
            standard: try element.required("standard"), issued: try element.required("issued"),
            verdict: try element.required("verdict"), models: element.all("model").map(\.text))
    }
}
