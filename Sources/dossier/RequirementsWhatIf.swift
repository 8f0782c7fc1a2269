internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import Stages
internal import Views
internal import XML

struct RequirementsWhatIf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "Judges all cases of an output tree by another catalogue. 用另一版目录试评全部案件。",
        discussion: """
            Examples:
              dossier requirements whatif --catalogue drafts/P2018 --output /srv/output
              dossier requirements whatif --catalogue P2021 --output /srv/output --json

            Shows whose conclusion would change, and why: which assertions come out
            differently, the thresholds behind them, and what they said and would say.
            The cases are judged from their saved records; nothing is written. --all
            also shows cases whose conclusion stays while verdicts of rules change.
            """)

    @Option(name: .long, help: "The catalogue to try: an edition's folder, or its id. 试用的目录。", completion: .directory)
    var catalogue: String
    @OptionGroup var output: OutputOptions
    @Option(name: .customLong("case"), help: "Only this case. 只看该案件。")
    var only: String?
    @Option(name: .long, help: "The pipeline's definition. 流水线定义文件。", completion: .file(extensions: ["xml"]))
    var pipeline = "pipelines/nightly.xml"
    @OptionGroup var scheme: SchemeOption
    @Flag(name: .long, help: "Also cases whose conclusion stays. 结论不变的也列出。")
    var all = false
    @Flag(name: .long, help: "As JSON, in both languages. 输出 JSON。")
    var json = false
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let edition =
                try Folder.isFolder(catalogue)
                ? Edition(folder: catalogue, pipeline: pipeline)
                : Edition(pipeline: pipeline, scheme: scheme.scheme.folder, named: catalogue)
            let tried = try edition.catalogue()
            try ReadTree.check(output.tree)
            let lock = try ReadTree(output.tree)
            defer { withExtendedLifetime(lock) {} }
            var definition = try PipelineDefinition(reading: pipeline)
            definition.folder = edition.pipelines
            let report = try report(WhatIf(tried, definition: definition), profile: tried.profile)
            if json {
                try Terminal.write(try report.json.bytes())
            } else {
                try Console.say(report.text(speech.language, isFull: all))
            }
        }
    }

    private func report(_ whatIf: WhatIf, profile: String) throws -> WhatIfReport {
        let tree = output.tree
        let cases = try tree.caseIDs()
        if let only, !cases.contains(only) {
            throw Unknown(
                Text("\(tree.root) 中没有案件 \(only)", "\(tree.root) has no case \(only)"),
                nearest: Similarity.nearest(to: only, among: cases), all: "ls \(tree.root)/cases"
            ).said(in: speech.language)
        }
        var outcomes: [WhatIf.Outcome] = []
        var skipped = 0
        for id in cases where only == nil || id == only {
            let path = tree.record(id)
            let record = try CaseRecord(reading: try Document(parsing: try File.content(of: path), name: path))
            if let outcome = try whatIf.outcome(of: record) { outcomes.append(outcome) } else { skipped += 1 }
        }
        return WhatIfReport(outcomes, skipped: skipped, profile: profile)
    }
}
