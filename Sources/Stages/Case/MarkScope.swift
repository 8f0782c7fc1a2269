internal import Catalogue
internal import Facts
internal import XML

/// Marks the scope items of a form that the edition does not know, so that no rule judges what hangs on them.
struct MarkScope {
    let catalogue: Catalogue

    func run(on form: Element) {
        for item in MarkScope.items(of: form) {
            if let part = unknown(of: item) { item.fact(.unknown, part) }
        }
    }

    /// What of the item is none of the edition's, `category` or `grade`; nil where both are.
    func unknown(of item: Element) -> String? {
        if catalogue.category(item["category"] ?? "") == nil { return "category" }
        return catalogue.grade(grade(of: item)) == nil ? "grade" : nil
    }

    /// The grade that an item names; a scheme without grades has one for all.
    func grade(of item: Element) -> String {
        item["grade"] ?? (catalogue.scheme.hasServiceGrades ? "" : "none")
    }

    static func items(of form: Element) -> [Element] {
        form.first(named: "application")?.first(named: "scope")?.children(named: "item") ?? []
    }
}
