internal import ArgumentParser
internal import Catalogue
internal import Findings

struct RequirementsLint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Finds slips in an edition, each with file and line. 检查目录的疏漏。",
        discussion: """
            Example: dossier requirements lint pipelines/service/P2018

            Found are rules that can never fire, names that no form has, unknown
            variables, kinds of evidence and categories, missing translations,
            examples and thresholds, duplicate ids, unused parameters, and
            requirements that nobody judges. Exit code 65 if anything is found.
            """)

    @OptionGroup var edition: EditionOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let edition = try edition.edition()
            var lint = CatalogueLint(folder: edition.folder, schemas: edition.schemas)
            let problems = lint.run()
            for problem in problems { Console.say(problem.line(in: speech.language)) }
            if !speech.quiet {
                let count = Text(
                    problems.isEmpty ? "\(edition.folder):没有发现疏漏" : "\(edition.folder):\(problems.count) 处疏漏",
                    problems.isEmpty ? "\(edition.folder): nothing found" : "\(edition.folder): \(problems.count) found"
                )
                Console.note(count[speech.language])
            }
            if !problems.isEmpty { throw ExitStatus.badData }
        }
    }
}
