internal import ArgumentParser
internal import Catalogue
internal import Findings

struct RequirementsTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the examples of an edition through its rules. 运行目录中的示例。",
        discussion: """
            Examples:
              dossier requirements test pipelines/service/P2018
              dossier requirements test pipelines/service        (all editions)

            Each example is a document of its own: a failing one must make its
            assertion speak, a passing one must be looked at and leave it silent.
            Exit code 65 if one does not.
            """)

    @OptionGroup var edition: EditionOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            var wrong = 0
            for edition in try edition.editions() { wrong += try test(try edition.catalogue()) }
            if wrong > 0 { throw ExitStatus.badData }
        }
    }

    /// Runs the examples of one edition.
    ///
    /// - Returns: how many do not behave.
    private func test(_ catalogue: Catalogue) throws -> Int {
        let outcomes = try ExampleRun(catalogue.examples, rules: catalogue.rules).outcomes()
        var wrong = 0
        for outcome in outcomes {
            guard let problem = outcome.problem else { continue }
            wrong += 1
            Console.say("\(outcome.example.place): \(problem[speech.language])")
        }
        if !speech.quiet {
            let assertions = Set(outcomes.map(\.example.assertion)).count
            let passing = outcomes.count { $0.example.passes }
            let failing = outcomes.count - passing
            let count = Text(
                "\(catalogue.profile):\(assertions) 条规则的 \(outcomes.count) 个示例(通过 \(passing),不通过 \(failing)):"
                    + "\(wrong) 个不符",
                "\(catalogue.profile): \(outcomes.count) examples of \(assertions) rules (\(passing) passing,"
                    + " \(failing) failing): \(wrong) misbehave")
            Console.say(count[speech.language])
        }
        return wrong
    }
}
