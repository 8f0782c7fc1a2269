internal import Findings
internal import XML

let catalogueNamespace = "urn:dossier:catalogue:1"
let transformNamespace = "http://www.w3.org/1999/XSL/Transform"
let schematronNamespace = "http://purl.oclc.org/dsdl/schematron"

extension Element {
    /// The text of the children with this name, by their `xml:lang`.
    func text(of name: String) -> Text { Text(reading: children(named: name)) }

    func words(of attribute: String) -> [String] {
        (self[attribute] ?? "").unicodeScalars.split(separator: " ").map { String($0) }
    }

    /// The asserts and reports below this requirement, in document order.
    var assertions: [Element] {
        childElements.flatMap { child -> [Element] in
            guard child.isIn(schematronNamespace) else { return [] }
            let isAssertion = child.localName == "assert" || child.localName == "report"
            return isAssertion ? [child] : child.assertions
        }
    }

    var place: Place {
        let place = node.place
        return Place(sourceName, line: place?.line, column: place?.column)
    }

    func problem(_ fact: String) -> CatalogueProblem {
        CatalogueProblem(file: sourceName, line: node.place?.line, fact: fact)
    }
}

let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

extension Text {
    /// What elements say, each in the language of its `xml:lang`; the first of each counts.
    init(reading elements: [Element]) {
        let languages = elements.map { $0.attribute("lang", namespace: xmlNamespace) }
        func text(_ language: Language) -> String {
            languages.firstIndex(of: language.rawValue).map { elements[$0].text.trimmed } ?? ""
        }
        self.init(text(.chinese), text(.english))
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last,
            first.properties.isWhitespace || last.properties.isWhitespace
        else { return self }
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension Parameter {
    init(reading element: Element) {
        var values: [Grade: String] = [:]
        for grade in Grade.allCases { values[grade] = element["value"] ?? element[grade.rawValue] }
        self.init(
            name: element["name"] ?? "", title: element.text(of: "title"), unit: element["unit"] ?? "",
            values: values, source: element["source"] ?? "",
            confidence: element["confidence"].flatMap(Confidence.init(rawValue:)) ?? .uncertain)
    }

    /// The XPath expression that the parameter's variable stands for: a constant, or a choice by `$grade`.
    static func expression(of element: Element) -> String {
        func literal(_ value: String) -> String {
            Double(value) != nil ? value : "'\(value)'"
        }
        if let value = element["value"] { return literal(value) }
        let terms = Grade.allCases.compactMap { grade in
            element[grade.rawValue].map { "\($0) * ($grade = '\(grade.rawValue)')" }
        }
        return terms.joined(separator: " + ")
    }
}
