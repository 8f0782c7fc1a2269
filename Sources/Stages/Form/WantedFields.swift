internal import Catalogue
internal import Record
internal import XML

/// Names of the form's elements, and of attributes after `@`, that the rules of some requirements look at.
///
/// The schema lets an applicant leave out far more than the rules do: a project without a date of acceptance can be
/// read, but does not count. A blank shows what either of them asks for.
struct WantedFields {
    let names: Set<String>

    /// - Parameter requirements: ids; the rules of all others are passed over.
    init(_ catalogue: Catalogue, requirements: Set<String>) throws(XMLError) {
        let wanted = Set(catalogue.requirements.filter { requirements.contains($0.id) }.flatMap(\.assertions))
        let schema = try catalogue.schematron().root
        var names: Set<String> = []
        for pattern in schema.children(named: "pattern") {
            let inside = WantedFields.all(pattern)
            guard inside.contains(where: { $0["id"].map(wanted.contains) ?? false }) else { continue }
            for element in inside {
                for attribute in element.attributes {
                    names.formUnion(WantedFields.names(after: "f:", in: attribute.value))
                    names.formUnion(WantedFields.names(after: "@", in: attribute.value).map { "@" + $0 })
                    let facts = WantedFields.names(after: "fact:", in: attribute.value)
                    names.formUnion(facts.flatMap { WantedFields.sources[$0] ?? [] })
                }
            }
        }
        self.names = names
    }

    private static func all(_ element: Element) -> [Element] {
        [element] + element.childElements.flatMap(all)
    }

    /// The elements that a fact is worked out from: a rule that asks for the fact looks at them.
    private static let sources = [
        "it-months": ["employment"], "infosec-months": ["employment"], "insured": ["insurance"],
        "insured-to": ["insurance"], "insured-any": ["insurance"], "insured-any-to": ["insurance"],
    ]

    /// The names after a mark in an expression, if the mark does not end a longer name.
    private static func names(after mark: String, in expression: String) -> [String] {
        let characters = Array(expression.unicodeScalars)
        let wanted = Array(mark.unicodeScalars)
        var found: [String] = []
        for index in characters.indices where characters[index...].starts(with: wanted) {
            if index > 0, isNamePart(characters[index - 1]), wanted.first != "@" { continue }
            let name = characters[(index + wanted.count)...].prefix(while: isNamePart)
            // A colon after it makes it a prefix.
            let end = index + wanted.count + name.count
            if name.isEmpty || end < characters.count && characters[end] == ":" { continue }
            found.append(String(String.UnicodeScalarView(name)))
        }
        return found
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
    }
}
