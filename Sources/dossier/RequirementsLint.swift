internal import ArgumentParser
internal import Catalogue
internal import Findings

struct RequirementsLint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Finds slips in an edition, each with file and line. 检查目录的疏漏。",
        discussion: """
            Examples:
              dossier requirements lint pipelines/service/P2018
              dossier requirements lint pipelines/service        (all editions)

            Found are rules that can never fire, names that no form has, unknown
            variables, kinds of evidence and categories, missing translations,
            examples and thresholds, duplicate ids, unused parameters, dates the
            wrong way round, and requirements that nobody judges; of all editions
            together, days on which two are in force or none. Exit code 65 if anything is found.
            """)

    @OptionGroup var edition: EditionOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            var problems: [LintProblem] = []
            for edition in try edition.editions() {
                var lint = CatalogueLint(folder: edition.folder, schemas: edition.schemas)
                let found = lint.run()
                if !speech.quiet { Console.note(count(found, of: edition)[speech.language]) }
                // What a base has, those that are based on it have too.
                problems += found.filter { !problems.contains($0) }
            }
            if let scheme = edition.scheme {
                problems += EditionDates(folder: scheme).problems().filter { !problems.contains($0) }
            }
            for problem in problems.sorted() { try Console.say(problem.line(in: speech.language)) }
            if !problems.isEmpty { throw ExitStatus.badData }
        }
    }

    private func count(_ problems: [LintProblem], of edition: Edition) -> Text {
        Text(
            problems.isEmpty ? "\(edition.folder):没有发现疏漏" : "\(edition.folder):\(problems.count) 处疏漏",
            problems.isEmpty ? "\(edition.folder): nothing found" : "\(edition.folder): \(problems.count) found")
    }
}
