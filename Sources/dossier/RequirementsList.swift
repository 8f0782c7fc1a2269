internal import ArgumentParser
internal import Catalogue
internal import Findings

extension Grade: ExpressibleByArgument {}

struct RequirementsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the requirements as a table. 列出要求。",
        discussion: """
            Examples:
              dossier requirements list
              dossier requirements list --category ER --grade III --lang en
              dossier requirements list --scheme product
              dossier requirements list pipelines/nightly.xml --phase initial
            """)

    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var scheme: SchemeOption
    @OptionGroup var date: DateOptions
    @Option(name: .long, help: "Only this category, or common. 类别,或 common。")
    var category: String?
    @Option(name: .long, help: "Only what applies at this grade: III, II or I. 级别。")
    var grade: Grade?
    @Option(name: .long, help: "Only what applies to this kind of application, such as initial. 申请类型。")
    var phase: String?
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let catalogue = try Edition(pipeline: pipeline.pipeline, scheme: scheme, date: date).catalogue()
            try check(catalogue)
            let wanted = catalogue.requirements.filter { requirement in
                (category == nil || requirement.category == category)
                    && (grade.map { requirement.grades.contains($0) } ?? true)
                    && (phase.map { requirement.phases.isEmpty || requirement.phases.contains($0) } ?? true)
            }
            Console.say(RequirementTable(wanted, of: catalogue, in: speech.language).text)
        }
    }

    /// A misspelt filter would list nothing and look like an answer.
    private func check(_ catalogue: Catalogue) throws {
        let categories = ["common"] + catalogue.categories.map(\.code)
        if let category, !categories.contains(category) {
            throw ValidationError(
                "--category must be one of \(categories.joined(separator: ", ")), not '\(category)' 没有该类别")
        }
        var phases: [String] = []
        for phase in catalogue.requirements.flatMap(\.phases) where !phases.contains(phase) && phase != "change" {
            phases.append(phase)
        }
        // No requirement singles out a change of data, which is a kind of application all the same.
        phases.append("change")
        if let phase, !phases.contains(phase) {
            throw ValidationError("--phase must be one of \(phases.joined(separator: ", ")), not '\(phase)' 没有该申请类型")
        }
    }
}

/// The requirements as a table, one line each.
private struct RequirementTable {
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
                requirement.grades.map(\.rawValue).joined(separator: " "), word(requirement.row),
                String(requirement.assertions.count), requirement.title[language],
            ]
        }
        let rules = requirements.reduce(0) { $0 + $1.assertions.count }
        let sum = Text(
            "\(catalogue.title.chinese):\(requirements.count) 条要求,\(rules) 条规则",
            "\(catalogue.title.english): \(requirements.count) requirements, \(rules) rules")
        return TextTable([heads.map { $0[language] }] + rows).text + "\n\n" + sum[language]
    }

    private func word(_ row: Requirement.Row) -> String {
        switch row {
        case .required: Text("必填", "required")[language]
        case .optional: Text("可填", "optional")[language]
        case .none: Text("无", "none")[language]
        }
    }
}
