package import Findings
package import XML

/// A catalogue, or some of its requirements, as the XML that handbook, table and list are made from
/// (`schemas/edition.xsd`).
package struct EditionDocument {
    private let catalogue: Catalogue
    private let requirements: [Requirement]
    private let language: Language

    /// - Parameters:
    ///   - requirements: those to show, in order; all of the catalogue's by default.
    ///   - language: the one that a page shows first; the document holds both.
    package init(of catalogue: Catalogue, requirements: [Requirement]? = nil, language: Language = .chinese) {
        self.catalogue = catalogue
        self.requirements = requirements ?? catalogue.requirements
        self.language = language
    }

    package func document() throws(XMLError) -> Document {
        let document = try Document(root: "edition", namespace: catalogueNamespace, prefix: "c", name: "edition")
        let root = document.root
        root.set("scheme", catalogue.scheme.rawValue)
        root.set("graded", catalogue.scheme.hasServiceGrades ? "yes" : "no")
        root.set("profile", catalogue.profile)
        root.set("from", catalogue.from)
        if !catalogue.until.isEmpty { root.set("until", catalogue.until) }
        root.set("language-default", language.rawValue)
        write(catalogue.title, as: "title", to: root)
        let shown = Set(requirements.map(\.category))
        for category in catalogue.categories where shown.contains(category.code) {
            let element = root.append(element: "category")
            element.set("code", category.code)
            write(category.title, as: "title", to: element)
            for subType in category.subTypes {
                let child = element.append(element: "sub-type")
                child.set("code", subType.code)
                write(subType.title, as: "title", to: child)
            }
        }
        let kinds = Set(requirements.flatMap(\.evidenceKinds))
        for kind in catalogue.evidenceKinds where kinds.contains(kind.id) {
            let element = root.append(element: "kind")
            element.set("id", kind.id)
            write(kind.title, as: "title", to: element)
            write(kind.shows, as: "shows", to: element)
        }
        for requirement in requirements { write(requirement, to: root) }
        return document
    }

    private func write(_ requirement: Requirement, to root: Element) {
        let element = root.append(element: "requirement")
        element.set("id", requirement.id)
        element.set("clause", requirement.clause)
        element.set("category", requirement.category)
        if let subType = requirement.subType { element.set("sub-type", subType) }
        element.set("grades", requirement.grades.map(\.rawValue).joined(separator: " "))
        if !requirement.phases.isEmpty { element.set("phases", requirement.phases.joined(separator: " ")) }
        element.set("row", requirement.row.rawValue)
        if !requirement.optionalAt.isEmpty {
            element.set("optional-at", requirement.optionalAt.map(\.rawValue).joined(separator: " "))
        }
        element.set("source", requirement.source)
        element.set("confidence", requirement.confidence.rawValue)
        write(requirement.title, as: "title", to: element)
        write(requirement.statement, as: "statement", to: element)
        if let fill = requirement.fill { write(fill, as: "fill", to: element) }
        for kind in requirement.evidenceKinds { element.append(element: "evidence").set("kind", kind) }
        for parameter in requirement.parameters { write(parameter, of: requirement, to: element) }
        write(requirement.question, as: "question", to: element)
        for assertion in requirement.assertions.compactMap(catalogue.assertion) { write(assertion, to: element) }
    }

    private func write(_ parameter: Parameter, of requirement: Requirement, to parent: Element) {
        let element = parent.append(element: "parameter")
        element.set("name", parameter.name)
        element.set("unit", parameter.unit)
        element.set("source", parameter.source)
        element.set("confidence", parameter.confidence.rawValue)
        write(parameter.title, as: "title", to: element)
        for (grades, value) in parameter.figures(of: requirement) {
            let figure = element.append(element: "value")
            if !grades.isEmpty { figure.set("grades", grades.map(\.rawValue).joined(separator: " ")) }
            figure.append(text: value)
        }
    }

    private func write(_ assertion: Assertion, to parent: Element) {
        let element = parent.append(element: "rule")
        element.set("id", assertion.id)
        element.set("role", assertion.role)
        element.set("kind", assertion.isReport ? "report" : "assert")
        element.set("context", assertion.context)
        element.set("test", assertion.test)
        write(assertion.message, as: "says", to: element)
        write(assertion.wayOut, as: "way-out", to: element)
    }

    private func write(_ text: Text, as name: String, to parent: Element) {
        for language in Language.allCases where !text[language].isEmpty {
            let element = parent.append(element: name)
            element.set("lang", namespace: xmlNamespace, prefix: "xml", language.rawValue)
            element.append(text: text[language])
        }
    }
}

extension Parameter {
    /// The values at the grades of its requirement, lowest first; one without grades where all are the same.
    package func figures(of requirement: Requirement) -> [(grades: [Grade], value: String)] {
        let values = requirement.grades.compactMap { grade in value(at: grade).map { (grade, $0) } }
        guard let first = values.first else { return [] }
        if values.count == requirement.grades.count, values.allSatisfy({ $0.1 == first.1 }) { return [([], first.1)] }
        return values.map { ([$0.0], $0.1) }
    }
}
