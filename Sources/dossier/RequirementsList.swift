internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Views

extension Grade: ExpressibleByArgument {}

struct RequirementsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the requirements as a table, JSON or CSV. 列出要求。",
        discussion: """
            Examples:
              dossier requirements list
              dossier requirements list --category ER --grade III --lang en
              dossier requirements list --phase surveillance --date 2020-01-15
              dossier requirements list --scheme product --json
              dossier requirements list pipelines/service/P2018 --csv > requirements.csv

            Without --edition, --date or a folder it is the edition that the pipeline
            would judge by.
            """)

    @OptionGroup var edition: EditionOptions
    @OptionGroup var filter: RequirementFilter
    @Flag(name: .long, help: "As JSON, in both languages. 输出 JSON。")
    var json = false
    @Flag(name: .long, help: "As CSV, in both languages. 输出 CSV。")
    var csv = false
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if json && csv { throw ValidationError(Text("--json 与 --csv 只能选一", "--json and --csv exclude each other")) }
    }

    func run() async throws {
        try await ExitStatus.reporting {
            let edition = try edition.edition()
            let catalogue = try edition.catalogue()
            let wanted = try filter.requirements(of: catalogue)
            guard json || csv else {
                try Console.say(RequirementTable(wanted, of: catalogue, in: speech.language).text)
                return
            }
            let document = try EditionDocument(of: catalogue, requirements: wanted, language: speech.language)
                .document()
            let views = ViewSet(folder: edition.views)
            let bytes =
                try json
                ? views.json("requirements-json", of: document) : views.csv("requirements-csv", of: document)
            try Terminal.write(String(decoding: bytes, as: UTF8.self))
        }
    }
}
