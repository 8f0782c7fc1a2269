internal import Catalogue
internal import Findings
internal import XML

/// Writes requirements, kinds of evidence and fields into the document that the guide's page is made from.
struct GuideWriter {
    let root: Element

    /// What the form is called.
    func write(title: Text) {
        write(title, as: "form-title", to: root)
    }

    func write(kinds: [EvidenceKind]) {
        let list = add("kinds", to: root)
        for kind in kinds {
            let element = add("kind", to: list)
            element.set("id", kind.id)
            write(kind.title, as: "title", to: element)
            write(kind.shows, as: "shows", to: element)
        }
    }

    /// - Parameter grade: the one that counts; nil for all, with all figures.
    func write(_ requirement: Requirement, at grade: Grade?) {
        let element = add("requirement", to: root)
        element.set("id", requirement.id)
        element.set("clause", requirement.clause)
        element.set("category", requirement.category)
        let isOptional = grade.map { requirement.row == .required && requirement.optionalAt.contains($0) } ?? false
        element.set("row", isOptional ? Requirement.Row.optional.rawValue : requirement.row.rawValue)
        element.set("grades", requirement.grades.map(\.rawValue).joined(separator: " "))
        if grade == nil, !requirement.optionalAt.isEmpty {
            element.set("optional-at", requirement.optionalAt.map(\.rawValue).joined(separator: " "))
        }
        if !requirement.phases.isEmpty { element.set("phases", requirement.phases.joined(separator: " ")) }
        write(requirement.title, as: "title", to: element)
        write(requirement.statement, as: "statement", to: element)
        if let fill = requirement.fill { write(fill, as: "fill", to: element) }
        if !requirement.evidenceKinds.isEmpty {
            add("evidence", to: element).set("kinds", requirement.evidenceKinds.joined(separator: " "))
        }
        for parameter in requirement.parameters { write(parameter, at: grade, to: element) }
    }

    private func write(_ parameter: Parameter, at grade: Grade?, to requirement: Element) {
        let values = Grade.allCases.compactMap { grade in parameter.value(at: grade).map { (grade, $0) } }
        let isSame = values.count == Grade.allCases.count && Set(values.map(\.1)).count == 1
        let value = grade.map { parameter.value(at: $0) } ?? (isSame ? values.first?.1 : nil)
        if grade != nil, value == nil { return }
        let element = add("parameter", to: requirement)
        element.set("name", parameter.name)
        element.set("unit", parameter.unit)
        element.set("source", parameter.source)
        if let value {
            element.set("value", value)
        } else {
            for (grade, value) in values { element.set(grade.rawValue, value) }
        }
        write(parameter.title, as: "title", to: element)
    }

    func write(_ field: FormField) {
        let element = root.append(element: "field")
        element.set("name", (field.isAttribute ? "@" : "") + field.name)
        element.set("path", field.path)
        if let type = field.type { element.set("type", type.name) }
        element.set("required", field.isRequired ? "yes" : "no")
        if field.isRepeatable { element.set("repeatable", "yes") }
        if field.type?.mask != nil { element.set("personal", "yes") }
        write(field.documentation, as: "documentation", to: element)
        guard let type = field.type else { return }
        if !type.isPlain, type.choices.isEmpty || type.isList || type.isOpen {
            write(type.documentation, as: "format", to: element)
        }
        for choice in type.choices where !type.isOpen {
            let value = element.append(element: "value")
            value.set("code", choice.value)
            write(choice.meaning, as: "documentation", to: value)
        }
    }

    /// Elements of the catalogue's own namespace.
    private func add(_ name: String, to parent: Element) -> Element {
        parent.append(element: name, namespace: "urn:dossier:catalogue:1", prefix: "c")
    }

    private func write(_ text: Text, as name: String, to parent: Element) {
        for language in Language.allCases where !text[language].isEmpty {
            let element = parent.append(element: name)
            element.set("lang", namespace: "http://www.w3.org/XML/1998/namespace", prefix: "xml", language.rawValue)
            element.append(text: text[language])
        }
    }
}
