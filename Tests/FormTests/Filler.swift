import Stages
import XML

/// Fills in what a blank leaves empty, as its schema says, and nothing else.
struct Filler {
    let field: FormField
    /// Paths of what was filled in.
    private(set) var filled: [String] = []

    init(_ field: FormField) {
        self.field = field
    }

    mutating func fill(_ root: Element) {
        fill(root, field)
    }

    private mutating func fill(_ element: Element, _ field: FormField) {
        for attribute in field.attributes where element[attribute.name] == "" {
            element.set(attribute.name, value(of: attribute))
            filled.append(attribute.path)
        }
        for child in element.childElements {
            if let known = field.child(child.localName) { fill(child, known) }
        }
        if element.childElements.isEmpty, field.elements.isEmpty, field.type != nil, element.text.isEmpty {
            element.append(text: value(of: field))
            filled.append(field.path)
        }
    }

    private func value(of field: FormField) -> String {
        if field.type?.name == "Validity" { return "2027-03-05" }
        if let choice = field.type?.choices.first { return choice.value }
        switch field.type?.name {
        case "Date", "BirthDate": return "2026-03-05"
        case "Month", "Months": return "2026-08"
        case "Year": return "2025"
        case "RecoveryLevel": return "4"
        case "Amount", "Count", "Area", "Hours", "Years", "Age", "Score": return "20"
        case "Id": return "E1"
        case "Requirement": return "GEN-MGT-1"
        case "OrganisationCode": return "91110108MA01CGY95P"
        case "Place": return "evidence/1.pdf"
        default: return "甲"
        }
    }
}
