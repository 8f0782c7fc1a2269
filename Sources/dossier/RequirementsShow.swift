internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Views

struct RequirementsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows all of one requirement. 查看一条要求的全部内容。",
        discussion: """
            Examples:
              dossier requirements show GEN-PERS-6
              dossier requirements show GEN-PERS-6 --lang en --date 2020-01-15
              dossier requirements show V-PERS-4-a --json
            """)

    @Argument(help: "The id of a requirement, or of one of its rules. 要求或规则的编号。")
    var id: String
    @OptionGroup var choice: EditionChoice
    @Flag(name: .long, help: "As JSON, in both languages. 输出 JSON。")
    var json = false
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let edition = try choice.edition()
            let catalogue = try edition.catalogue()
            guard let requirement = catalogue.requirement(id) ?? catalogue.requirement(ofAssertion: id) else {
                throw Unknown(
                    Text("目录 \(catalogue.profile) 中没有要求 \(id)", "\(catalogue.profile) has no requirement \(id)"),
                    nearest: Similarity.nearest(to: id, among: catalogue.requirements.map(\.id)),
                    all: "dossier requirements list"
                ).said(in: speech.language)
            }
            guard json else {
                try Console.say(try RequirementSheet(requirement, of: catalogue, in: speech.language).text())
                return
            }
            let document = try EditionDocument(of: catalogue, requirements: [requirement]).document()
            let bytes = try ViewSet(folder: edition.views).json("requirements-json", of: document)
            try Terminal.write(String(decoding: bytes, as: UTF8.self))
        }
    }
}
