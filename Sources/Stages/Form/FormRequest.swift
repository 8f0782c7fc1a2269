package import Catalogue
package import Findings
internal import Record

/// What somebody means to apply for: what a blank or a guide is made for.
package struct FormRequest: Hashable, Sendable {
    /// A category with the grade wanted.
    package struct Item: Hashable, Sendable {
        package let category: String
        /// Empty for categories without sub-types, or where it is not chosen yet.
        package let subType: String
        /// The code of one of the edition's grades.
        package let grade: String

        /// - Parameter category: its code, with that of a sub-type after a slash where one is chosen: `DR/A`.
        package init(category: String, grade: String) {
            let codes = category.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            self.category = codes[0]
            subType = codes.count > 1 ? codes[1] : ""
            self.grade = grade
        }

        /// As it is typed.
        var name: String { subType.isEmpty ? category : category + "/" + subType }
    }

    /// In the order given; never empty, no category twice with the same sub-type.
    package let items: [Item]
    /// `initial`, `surveillance` …
    package let type: String

    /// - Throws: what is wrong with the request, in words that name what there is.
    package init(items: [Item], type: String, catalogue: Catalogue, schema: FormSchema) throws(FormRequestError) {
        guard !items.isEmpty else { throw FormRequestError.noCategory(catalogue) }
        for (index, item) in items.enumerated() {
            try FormRequest.check(item, in: catalogue)
            guard catalogue.grade(item.grade) != nil else { throw FormRequestError.unknownGrade(item.grade, catalogue) }
            if items[..<index].contains(where: { $0.name == item.name }) { throw FormRequestError.twice(item.name) }
        }
        try FormRequest.check(type: type, in: schema, of: catalogue.scheme)
        self.items = items
        self.type = type
    }

    /// - Throws: `.unknownCategory` or `.unknownSubType`, if the edition has no such category or sub-type.
    static func check(_ item: Item, in catalogue: Catalogue) throws(FormRequestError) {
        guard let category = catalogue.category(item.category) else {
            throw .unknownCategory(item.category, catalogue)
        }
        guard item.subType.isEmpty || category.subTypes.contains(where: { $0.code == item.subType }) else {
            throw .unknownSubType(item, category.subTypes)
        }
    }

    /// - Throws: `.unknownType`, if the form knows no such type of application.
    static func check(type: String, in schema: FormSchema, of scheme: Scheme) throws(FormRequestError) {
        let known = FormRequest.types(in: schema, of: scheme)
        guard known.contains(where: { $0.value == type }) else { throw .unknownType(type, known) }
    }

    private static func types(in schema: FormSchema, of scheme: Scheme) -> [FormType.Choice] {
        schema.root(scheme.formRoot)?.child("application")?.child("@type")?.type?.choices ?? []
    }

    /// The grade that the common part is filled at; empty under a scheme that does not judge by grade.
    var highest: String { items.compactMap { Grade(rawValue: $0.grade) }.max()?.rawValue ?? "" }

    /// What a case's record would say of the scope.
    func scope(in catalogue: Catalogue) -> [ScopeItem] {
        items.enumerated().map { index, item in
            ScopeItem(
                id: FormRequest.scopeID(index), category: item.category, subType: item.subType, grade: item.grade,
                title: catalogue.category(item.category)?.title(subType: item.subType)
                    ?? Text(item.category, item.category))
        }
    }

    /// The id of the scope item at an index.
    static func scopeID(_ index: Int) -> String { "S\(index + 1)" }

    /// The codes of the categories, each once.
    var categories: [String] {
        var codes: [String] = []
        for item in items where !codes.contains(item.category) { codes.append(item.category) }
        return codes
    }
}

/// A request for a blank or a guide that cannot be met: a mistake of whoever typed it.
package struct FormRequestError: Error, Hashable, Sendable {
    /// What is wrong, and what there is instead.
    package let fact: Text

    static func noCategory(_ catalogue: Catalogue) -> FormRequestError {
        FormRequestError(
            fact: Text(
                "请用 --category 和 --grade 写明申请的类别与级别；类别有：\(list(catalogue, .chinese))",
                "name what is applied for with --category and --grade; categories: \(list(catalogue, .english))"))
    }

    static func unknownCategory(_ given: String, _ catalogue: Catalogue) -> FormRequestError {
        FormRequestError(
            fact: Text(
                "版本 \(catalogue.profile) 没有类别“\(given)”；有：\(list(catalogue, .chinese))",
                "the edition \(catalogue.profile) has no category '\(given)'; there are: \(list(catalogue, .english))"))
    }

    static func unknownSubType(_ item: FormRequest.Item, _ known: [Catalogue.SubType]) -> FormRequestError {
        func list(_ language: Language) -> String {
            known.map { "\(item.category)/\($0.code) (\($0.title[language]))" }.joined(separator: ", ")
        }
        guard !known.isEmpty else {
            return FormRequestError(
                fact: Text("类别 \(item.category) 不分子类", "the category \(item.category) has no sub-types"))
        }
        return FormRequestError(
            fact: Text(
                "类别 \(item.category) 没有子类“\(item.subType)”；有：\(list(.chinese))",
                "the category \(item.category) has no sub-type '\(item.subType)'; there are: \(list(.english))"))
    }

    static func unknownGrade(_ given: String, _ catalogue: Catalogue) -> FormRequestError {
        func list(_ language: Language) -> String {
            catalogue.grades.map { "\($0.code) (\($0.title[language]))" }.joined(separator: ", ")
        }
        return FormRequestError(
            fact: Text(
                "没有级别“\(given)”；有：\(list(.chinese))",
                "there is no grade '\(given)'; there are: \(list(.english))"))
    }

    static func unknownType(_ given: String, _ known: [FormType.Choice]) -> FormRequestError {
        func list(_ language: Language) -> String {
            known.map { "\($0.value) (\($0.meaning[language]))" }.joined(separator: ", ")
        }
        guard !given.isEmpty else {
            return FormRequestError(
                fact: Text(
                    "请用 --type 写明申请类型；有：\(list(.chinese))",
                    "name the type of application with --type; there are: \(list(.english))"))
        }
        return FormRequestError(
            fact: Text(
                "没有申请类型“\(given)”；有：\(list(.chinese))",
                "there is no type of application '\(given)'; there are: \(list(.english))"))
    }

    /// As many grades as categories, or none where the whole edition may be meant.
    package static func unpaired(categories: Int, grades: Int) -> FormRequestError {
        FormRequestError(
            fact: Text(
                "每个 --category 后须有一个 --grade（现有类别 \(categories) 个，级别 \(grades) 个）",
                "each --category needs its --grade: \(categories) categories and \(grades) grades were given"))
    }

    static func twice(_ category: String) -> FormRequestError {
        FormRequestError(
            fact: Text("类别 \(category) 写了两次", "the category \(category) was given twice"))
    }

    private static func list(_ catalogue: Catalogue, _ language: Language) -> String {
        catalogue.categories.map { "\($0.code) (\($0.title[language]))" }.joined(separator: ", ")
    }
}
