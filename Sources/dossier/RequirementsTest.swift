internal import ArgumentParser
internal import Catalogue
internal import Findings

struct RequirementsTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the examples of an edition through its rules. 运行目录中的示例。",
        discussion: """
            Examples:
              dossier requirements test pipelines/service/P2018
              dossier requirements test pipelines/service/P2018 --coverage --full
              dossier requirements test pipelines/service        (all editions)

            Each example is a document of its own: a failing one must make its
            assertion speak, a passing one must be looked at and leave it silent.
            Exit code 65 if one does not.

            With --coverage, what no example reaches is listed: rules, branches of a
            context's union, and conditions joined by and, or and not() that are never
            true or never false. With --full, exit code 65 too if a rule is not reached.
            """)

    @OptionGroup var edition: EditionOptions
    @Flag(name: .long, help: "List what no example reaches. 列出示例未触及之处。")
    var coverage = false
    @Flag(name: .long, help: "Fail unless examples reach every rule. 未触及全部规则即失败。")
    var full = false
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            var isGood = true
            for edition in try edition.editions() {
                let catalogue = try edition.catalogue()
                isGood = try behave(catalogue) && isGood
                if coverage || full { isGood = try reach(catalogue) && isGood }
            }
            if !isGood { throw ExitStatus.badData }
        }
    }

    /// Whether every example behaves.
    private func behave(_ catalogue: Catalogue) throws -> Bool {
        let outcomes = try ExampleRun(catalogue.examples, rules: catalogue.rules).outcomes()
        var wrong = 0
        for outcome in outcomes {
            guard let problem = outcome.problem else { continue }
            wrong += 1
            try Console.say("\(outcome.example.place): \(problem[speech.language])")
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
            try Console.say(count[speech.language])
        }
        return wrong == 0
    }

    /// Whether examples reach what they must.
    private func reach(_ catalogue: Catalogue) throws -> Bool {
        let found = try ExampleCoverage(of: catalogue)
        for gap in found.gaps where coverage || gap.kind == .rule {
            try Console.say("\(gap.place): \(gap.sentence[speech.language])")
        }
        if !speech.quiet {
            let (rules, branches) = (found.rules, found.branches)
            let count = Text(
                "示例触及规则 \(rules.reached)/\(rules.all),分支 \(branches.reached)/\(branches.all)",
                "examples reach \(rules.reached) of \(rules.all) rules, \(branches.reached) of \(branches.all) branches"
            )
            try Console.say(count[speech.language])
        }
        return !full || found.rules.reached == found.rules.all
    }
}
