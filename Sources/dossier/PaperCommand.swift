internal import ArgumentParser
internal import Files
internal import Findings
internal import Pipeline
internal import Stages

struct PaperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Sets a paper of a case on A4 as PDF, or makes a page of it. 生成文书(PDF 或网页)。",
        discussion: """
            Which papers there are, letterhead and fonts stand in papers.xml beside the pipeline's definition. The
            tree is not changed: the paper goes to --to, or to stdout. A file that ends in .html becomes a page, which
            holds both languages. What papers.xml marks with made-on the night makes by itself.

            Examples: dossier paper notice ser-7k3m9q2xab --output /srv/output --to notice.pdf
                      dossier paper audit-plan ser-7k3m9q2xab --lang en > plan.pdf
                      dossier paper decision-packet ser-7k3m9q2xab --to packet.html
            """)

    @Argument(help: "notice, audit-plan, checklist or another that papers.xml names. 文书名称。")
    var name: String
    @Argument(help: "The case id. 案件编号。")
    var caseID: String
    @OptionGroup var pipeline: PipelineOption
    @OptionGroup var output: OutputOptions
    @Option(
        name: .long, help: "The file to write; stdout by default. 输出文件。",
        completion: .file(extensions: ["pdf", "html"]))
    var to: String?
    @Option(name: .customLong("lang"), help: "Language of the paper: zh-CN or en. 文书语言。")
    var language = Language.chinese

    func run() async throws {
        try await ExitStatus.reporting {
            let papers = try PaperDefinition(of: try PipelineDefinition(reading: pipeline.pipeline))
            guard let kind = papers.kinds.first(where: { $0.name == name }) else {
                let known = papers.kinds.map(\.name).joined(separator: ", ")
                Console.complain(
                    Text(
                        "papers.xml:没有文书“\(name)”;有:\(known)",
                        "papers.xml: there is no paper '\(name)'; there are: \(known)"))
                throw ExitCode.validationFailure
            }
            try ReadTree.check(output.tree, has: caseID)
            if let to { try OwnFile(to).check() }
            let path = output.tree.record(caseID)
            let digest = try BundleDigest.of(caseID, in: output.tree) ?? ""
            let bytes =
                to?.lowercased().hasSuffix(".html") ?? false
                ? try PaperPage(papers).make(kind, ofRecord: path, digest: digest)
                : try PaperMaker(papers).make(kind, ofRecord: path, digest: digest, in: language)
            guard let to else { return try Terminal.write(bytes) }
            try OwnFile(to).write(bytes)
        }
    }
}
