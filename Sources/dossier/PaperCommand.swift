internal import ArgumentParser
internal import Files
internal import Findings
internal import Pipeline
internal import Stages

struct PaperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Sets a paper of a case on A4 as PDF. 生成 PDF 文书。",
        discussion: """
            Which papers there are, letterhead and fonts stand in papers.xml beside the pipeline's definition. The
            tree is not changed: the paper goes to --to, or to stdout.

            Examples: dossier paper notice ser-7k3m9q2xab --output /srv/output --to notice.pdf
                      dossier paper audit-plan ser-7k3m9q2xab --lang en > plan.pdf
            """)

    @Argument(help: "notice, audit-plan, checklist or another that papers.xml names. 文书名称。")
    var name: String
    @Argument(help: "The case id. 案件编号。")
    var caseID: String
    @OptionGroup var pipeline: PipelineOption
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "The file to write; stdout by default. 输出文件。", completion: .file(extensions: ["pdf"]))
    var to: String?
    @Option(name: .customLong("lang"), help: "Language of the paper: zh-CN or en. 文书语言。")
    var language = Language.chinese

    func run() async throws {
        try await ExitStatus.reporting {
            let papers = try PaperDefinition(of: try PipelineDefinition(reading: pipeline.pipeline))
            guard let kind = papers.kinds.first(where: { $0.name == name }) else {
                let known = papers.kinds.map(\.name).joined(separator: ", ")
                Console.complain("papers.xml: there is no paper '\(name)'; there are: \(known)")
                throw ExitCode.validationFailure
            }
            let path = output.tree.record(caseID)
            guard Folder.exists(path) else {
                Console.complain("\(output.tree.root): there is no case '\(caseID)'")
                throw ExitStatus.noInput
            }
            let bytes = try PaperMaker(papers).make(kind, ofRecord: path, in: language)
            guard let to else { return Terminal.write(bytes, to: .output) }
            try OwnFile(to).write(bytes)
        }
    }
}

/// A file that the user asked for, which replaces what has its name only when it is whole.
struct OwnFile {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    func write(_ bytes: [UInt8]) throws(FileError) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        var file = try StagedFile(in: folder, named: ".\(name).part")
        try file.write(bytes)
        try file.publish(to: path)
    }
}
