internal import ArgumentParser
internal import Catalogue
internal import Findings

struct RequirementsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows all of one requirement. 查看一条要求的全部内容。",
        discussion: """
            Examples:
              dossier requirements show GEN-PERS-6
              dossier requirements show GEN-PERS-6 --lang en
            """)

    @Argument(help: "The requirement's id. 要求编号。")
    var id: String
    @OptionGroup var pipeline: PipelineOption
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let catalogue = try Edition(pipeline: pipeline.pipeline, scheme: pipeline.scheme, date: pipeline.date)
                .catalogue()
            guard let requirement = catalogue.requirement(id) ?? catalogue.requirement(ofAssertion: id) else {
                throw Unknown(
                    Text("目录 \(catalogue.profile) 中没有要求 \(id)", "\(catalogue.profile) has no requirement \(id)"),
                    nearest: Similarity.nearest(to: id, among: catalogue.requirements.map(\.id)),
                    all: "dossier requirements list"
                ).said(in: speech.language)
            }
            let sheet = RequirementSheet(requirement, of: catalogue, in: speech.language)
            Console.say(try sheet.text())
        }
    }
}
