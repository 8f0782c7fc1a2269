internal import Catalogue
package import Findings
internal import Pipeline
internal import Record

/// A form with nothing filled in but what the request says: the rows and fields that apply, each with a comment.
///
/// Missing values are empty elements and attributes, never invented ones: nothing can be taken for a statement of
/// the applicant, and a blank breaks its schema exactly where the schema needs a value that is not there yet.
package struct BlankForm {
    private let rulebook: Rulebook
    private let schema: FormSchema
    private let request: FormRequest
    private let language: Language

    /// - Parameter language: of the comments.
    package init(rulebook: Rulebook, schema: FormSchema, request: FormRequest, language: Language) {
        self.rulebook = rulebook
        self.schema = schema
        self.request = request
        self.language = language
    }

    /// The form as UTF-8; equal requests give equal bytes.
    package func bytes() throws(StageFailure) -> [UInt8] {
        try StageFailure.wrap("form", rulebook.folder) {
            let scheme = rulebook.scheme
            guard let root = schema.root(scheme.formRoot) else {
                throw StageFailure(
                    stage: "form", subject: scheme.formSchema, kind: .configuration,
                    reason: "no element '\(scheme.formRoot)'")
            }
            let items = items
            let wanted = try WantedFields(rulebook.catalogue, requirements: Set(items.map(\.requirement)))
            var skeleton = Skeleton(language: language, wanted: wanted.names)
            skeleton.xml.comment(header, depth: 0)
            let known = prefill(items, root, wanted.names)
            skeleton.open(root: root, known, namespace: scheme.namespace)
            skeleton.write(root.elements, known, depth: 1)
            skeleton.xml.blankLine()
            skeleton.close(root: root)
            return skeleton.xml.bytes
        }
    }

    /// What a night would check of such a case.
    private var items: [ChecklistItem] {
        Checklist(catalogue: rulebook.catalogue).items(
            scope: request.scope(in: rulebook.catalogue), phase: request.type, form: nil, inventory: [])
    }

    private func prefill(_ items: [ChecklistItem], _ root: FormField, _ wanted: Set<String>) -> Prefill {
        let plan = EvidencePlan(items)
        let rows = BlankRows(catalogue: rulebook.catalogue, plan: plan, language: language)
        var form = Prefill(attributes: ["version": "1", "criteria": criteria(items)])
        form.children["application"] = [application]
        var common = Prefill(attributes: ["grade": request.highest])
        common.children["row"] = rows.rows(items.filter { $0.category == "common" })
        form.children["common"] = [common]
        form.children["categoryPart"] = request.items.enumerated().compactMap { index, item in
            let own = items.filter {
                $0.category == item.category && $0.scope.contains(FormRequest.scopeID(index)) && $0.row != .none
            }
            return categoryPart(item, own, rows, root.child("categoryPart"))
        }
        form.children["personnel"] = [Prefill(children: ["person": [person]])]
        // What no rule of this type of application looks at stands in a comment.
        if wanted.contains("projects") {
            let field = root.child("projects")?.child("project")
            form.children["projects"] = [Prefill(children: ["project": [project(field, wanted)]])]
        }
        if wanted.contains("finance") {
            form.children["finance"] = [Prefill(children: ["report": [Prefill(attributes: ["id": "F1"])]])]
        }
        form.children["procedures"] = rows.procedures.isEmpty ? [] : [Prefill(children: ["procedure": rows.procedures])]
        form.children["evidenceList"] = [rows.evidenceList(root.child("evidenceList"))]
        return form
    }

    private var application: Prefill {
        var application = Prefill(attributes: ["type": request.type])
        let scope = request.scope(in: rulebook.catalogue).map { item in
            let attributes = ["id": item.id, "category": item.category, "grade": item.grade]
            return Prefill(
                attributes: attributes.merging(subType(item.subType, of: item.category)) { first, _ in first },
                note: [item.title[language]] + choice(item.subType, of: item.category))
        }
        application.children["scope"] = [Prefill(children: ["item": scope])]
        return application
    }

    private var person: Prefill {
        Prefill(attributes: ["id": "P1", "categories": request.categories.joined(separator: " ")])
    }

    /// A project without the parts that no rule of the request looks at: how a project of another category went.
    private func project(_ field: FormField?, _ wanted: Set<String>) -> Prefill {
        var project = Prefill(attributes: ["id": "J1", "categories": request.categories.joined(separator: " ")])
        for part in field?.elements ?? [] where !part.isRequired && !wanted.contains(part.name) {
            if part.elements.count > 1 { project.children[part.name] = [] }
        }
        return project
    }

    /// The sub-type, empty if it is still to be chosen, of a category that has them.
    private func subType(_ code: String, of category: String) -> [String: String] {
        rulebook.catalogue.category(category)?.subTypes.isEmpty == false ? ["subType": code] : [:]
    }

    /// What the sub-type can be, where it is still to be chosen.
    private func choice(_ code: String, of category: String) -> [String] {
        let subTypes = rulebook.catalogue.category(category)?.subTypes ?? []
        guard code.isEmpty, !subTypes.isEmpty else { return [] }
        return [BlankWords.subType(subTypes.map { ($0.code, $0.title) })[language]]
    }

    /// A category's part: its typed data and its rows; nil if nothing of the category applies to this application.
    private func categoryPart(
        _ item: FormRequest.Item, _ requirements: [ChecklistItem], _ rows: BlankRows, _ field: FormField?
    ) -> Prefill? {
        guard !requirements.isEmpty else { return nil }
        var part = Prefill(attributes: ["category": item.category, "grade": item.grade])
        part.attributes.merge(subType(item.subType, of: item.category)) { first, _ in first }
        part.children["row"] = rows.rows(requirements)
        if requirements.allSatisfy({ $0.row == .optional }) { part.note = [BlankWords.optionalPart[language]] }
        // The schema gives typed data the English name of the category: "risk assessment", <riskAssessment>.
        let choices = field?.child("@category")?.type?.choices ?? []
        let name = choices.first { $0.value == item.category }?.meaning.english.lowerCamelCase ?? ""
        if field?.child(name) != nil { part.children[name] = [Prefill()] }
        for other in field?.elements ?? [] where other.membership != .sequence && other.name != name {
            part.children[other.name] = []
        }
        return part
    }

    /// The edition of the criteria that the catalogue accepts.
    private func criteria(_ items: [ChecklistItem]) -> String {
        let accepted = items.flatMap(\.parameters).first { $0.name == "criteria-accepted" }?.value ?? ""
        return accepted.split(separator: " ").first.map(String.init) ?? ""
    }
}

// MARK: - Words

extension BlankForm {
    private var header: [String] {
        let scope = request.scope(in: rulebook.catalogue)
        func parts(_ language: Language) -> String {
            scope.map { "\($0.title[language]) \($0.grade)" }.joined(separator: Text("、", ", ")[language])
        }
        let types = schema.root(rulebook.scheme.formRoot)?.child("application")?.child("@type")?.type?.choices ?? []
        let type = types.first { $0.value == request.type }?.meaning ?? Text(request.type, request.type)
        let subject = BlankWords.subject(
            edition: rulebook.catalogue.title, scope: Text(parts(.chinese), parts(.english)), type: type)
        return [BlankWords.title(rulebook.scheme)[language], subject[language]] + BlankWords.rules.map { $0[language] }
    }
}

extension String {
    /// `risk assessment` as a name of the schema, `riskAssessment`.
    fileprivate var lowerCamelCase: String {
        let words = lowercased().split(separator: " ")
        return (words.first.map(String.init) ?? "")
            + words.dropFirst().map { ($0.first?.uppercased() ?? "") + $0.dropFirst() }.joined()
    }
}
