package import Catalogue
package import Findings
internal import Pipeline
internal import Record
internal import Views
package import XML

/// The filling guide: every requirement that applies and every field of the form, as a page for applicants.
package struct FormGuide {
    /// What the guide is for: the whole edition, some of its categories, or one application.
    package enum Subject: Hashable, Sendable {
        /// These categories at all grades; all categories of the edition if empty. All types if the type is nil.
        case edition(categories: [String], type: String?)
        case request(FormRequest)

        /// - Throws: what is wrong, in words that name what there is.
        package init(
            categories: [String], grades: [String], type: String?, catalogue: Catalogue, schema: FormSchema
        ) throws(FormRequestError) {
            guard grades.isEmpty || categories.count == grades.count else {
                throw .unpaired(categories: categories.count, grades: grades.count)
            }
            let named = categories.map { FormRequest.Item(category: $0, grade: "") }
            for item in named { try FormRequest.check(item, in: catalogue) }
            if let type { try FormRequest.check(type: type, in: schema, of: catalogue.scheme) }
            guard !grades.isEmpty else {
                self = .edition(categories: named.map(\.category), type: type)
                return
            }
            let items = zip(categories, grades).map { FormRequest.Item(category: $0, grade: $1) }
            self = .request(try FormRequest(items: items, type: type ?? "", catalogue: catalogue, schema: schema))
        }
    }

    private let rulebook: Rulebook
    private let schema: FormSchema
    private let subject: Subject
    private let language: Language

    /// - Parameter language: the one that the page shows first; it holds both.
    package init(rulebook: Rulebook, schema: FormSchema, subject: Subject, language: Language) {
        self.rulebook = rulebook
        self.schema = schema
        self.subject = subject
        self.language = language
    }

    /// The page as UTF-8.
    package func page() throws(StageFailure) -> [UInt8] {
        try StageFailure.wrap("form guide", rulebook.folder) {
            try ViewSet(folder: rulebook.folder + "/views").page("form-guide", of: document())
        }
    }

    /// What the page is made from (`guide.xsd`).
    package func document() throws(XMLError) -> Document {
        let document = try Document(root: "guide", namespace: recordNamespace, prefix: "r", name: "guide")
        let root = document.root
        let catalogue = rulebook.catalogue
        root.set("profile", catalogue.profile)
        root.set("scheme", catalogue.scheme.rawValue)
        root.set("category", categories.joined(separator: " "))
        root.set("language-default", language.rawValue)
        switch subject {
        case .edition(_, let type):
            root.set("grade", "all")
            root.set("phase", type ?? "all")
        case .request(let request):
            root.set("grade", request.highest.isEmpty ? "all" : request.highest)
            root.set("phase", request.type)
            for item in request.items {
                let applies = root.append(element: "applies")
                applies.set("category", item.category)
                applies.set("grade", item.grade)
            }
        }
        let writer = GuideWriter(root: root)
        writer.write(title: catalogue.scheme.formTitle)
        let requirements = requirements
        let wanted = Set(requirements.flatMap(\.requirement.evidenceKinds))
        writer.write(kinds: catalogue.evidenceKinds.filter { wanted.contains($0.id) })
        for item in requirements { writer.write(item.requirement, at: item.grade) }
        for field in schema.root(rulebook.scheme.formRoot)?.all.dropFirst() ?? [] { writer.write(field) }
        return document
    }

    private var categories: [String] {
        switch subject {
        case .edition(let categories, _): categories.isEmpty ? rulebook.catalogue.categories.map(\.code) : categories
        case .request(let request): request.categories
        }
    }

    /// The requirements in the order of the catalogue; at the grade that each is judged by, if that is known.
    private var requirements: [(requirement: Requirement, grade: Grade?)] {
        let all = rulebook.catalogue.requirements
        switch subject {
        case .edition(_, let type):
            let chosen = ["common"] + categories
            return all.filter { requirement in
                chosen.contains(requirement.category)
                    && (type.map { requirement.phases.isEmpty || requirement.phases.contains($0) } ?? true)
            }.map { ($0, nil) }
        case .request(let request):
            let items = Checklist(catalogue: rulebook.catalogue).items(
                scope: request.scope(in: rulebook.catalogue), phase: request.type, form: nil, inventory: [])
            return items.compactMap { item in
                rulebook.catalogue.requirement(item.requirement).map { ($0, Grade(rawValue: item.grade)) }
            }
        }
    }
}

let recordNamespace = "urn:dossier:record:1"
