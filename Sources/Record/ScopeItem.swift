package import Findings
internal import XML

/// One thing that the application asks for: a category at a grade, or a certification unit of a product.
package struct ScopeItem: Hashable, Sendable {
    package var id: String
    package var category: String
    package var subType: String
    package var grade: String
    package var title: Text
    /// What it was divided from, where it is a certification unit.
    package var unit: CertificationUnit?
    package var conclusion: Conclusion
    package var errors: Int
    package var auditors: Int
    package var warnings: Int
    package var obligations: [Obligation]

    package init(id: String, category: String, subType: String, grade: String, title: Text) {
        self.id = id
        self.category = category
        self.subType = subType
        self.grade = grade
        self.title = title
        conclusion = .complete
        errors = 0
        auditors = 0
        warnings = 0
        obligations = []
    }

    func write(to parent: Element) {
        let element = parent.add(
            "item",
            [
                "id": id, "category": category, "sub-type": subType, "grade": grade,
                "conclusion": conclusion.rawValue, "errors": String(errors), "auditors": String(auditors),
                "warnings": String(warnings),
            ])
        element.add("title", text: title)
        unit?.write(to: element)
        for obligation in obligations { obligation.write(to: element) }
    }

    init(reading element: Element) throws(RecordError) {
        id = try element.required("id")
        category = try element.required("category")
        subType = try element.required("sub-type")
        grade = try element.required("grade")
        title = element.text("title")
        conclusion = try element.value("conclusion", as: Conclusion.self)
        errors = try element.number("errors")
        auditors = try element.number("auditors")
        warnings = try element.number("warnings")
        unit = try element.all("unit").first.map { (child) throws(RecordError) in try CertificationUnit(reading: child)
        }
        obligations = []
        for child in element.all("obligation") { obligations.append(try Obligation(reading: child)) }
    }
}

/// Something that a later step owes, carried until it is met.
package struct Obligation: Hashable, Sendable {
    package var id: String
    /// The event that it is due at, as a token; dated when a certificate is granted.
    package var due: String
    package var text: Text
    /// The day by which it is to be met, `YYYY-MM-DD`; nil until a certificate is granted.
    package var dueOn: String?
    /// The day on which it was met; nil while it is open.
    package var metOn: String?
    /// The case whose audit record met it.
    package var metBy: String?

    package init(id: String, due: String, text: Text) {
        self.id = id
        self.due = due
        self.text = text
    }

    func write(to parent: Element, named name: String = "obligation") {
        parent.add(name, ["id": id, "due": due, "due-on": dueOn, "met-on": metOn, "met-by": metBy])
            .add("text", text: text)
    }

    init(reading element: Element) throws(RecordError) {
        id = try element.required("id")
        due = try element.required("due")
        text = element.text("text")
        dueOn = element["due-on"]
        metOn = element["met-on"]
        metBy = element["met-by"]
    }
}
