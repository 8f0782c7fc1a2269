internal import Catalogue
internal import Findings

/// The requirements as a table, one line each.
struct RequirementTable {
    private let requirements: [Requirement]
    private let catalogue: Catalogue
    private let language: Language

    init(_ requirements: [Requirement], of catalogue: Catalogue, in language: Language) {
        self.requirements = requirements
        self.catalogue = catalogue
        self.language = language
    }

    var text: String {
        let heads = [
            Text("编号", "id"), Text("条款", "clause"), Text("类别", "category"), Text("级别", "grades"), Text("行", "row"),
            Text("规则", "rules"), Text("标题", "title"),
        ]
        let rows = requirements.map { requirement in
            [
                requirement.id, requirement.clause, requirement.category,
                catalogue.scheme.hasServiceGrades ? requirement.grades.map(\.rawValue).joined(separator: " ") : "–",
                requirement.row.words[language],
                String(requirement.assertions.count), requirement.title[language],
            ]
        }
        let rules = requirements.reduce(0) { $0 + $1.assertions.count }
        let sum = Text(
            "\(catalogue.title.chinese):\(requirements.count) 条要求,\(rules) 条规则",
            "\(catalogue.title.english): \(requirements.count) requirements, \(rules) rules")
        return TextTable([heads.map { $0[language] }] + rows).text + "\n\n" + sum[language]
    }
}
