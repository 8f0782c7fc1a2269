internal import ArgumentParser
internal import Files
internal import Findings
internal import Pipeline
internal import Sheets
internal import Stages

struct ChecklistCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist",
        abstract: "Gives out the audit checklist of a case as a spreadsheet, and reads it when filled. 审核检查表。",
        discussion: """
            The same file is in the case's bundle. Only the yellow columns are to be filled in; what else was changed,
            added or left empty is told. The filled file itself, signed and put on the desk, is the audit record; with
            --draft the conclusions become the same in XML, of which what the sheet of sign-off leaves open is given here.

            Examples: dossier checklist make ser-7k3m9q2xab --output /srv/output --to checklist.xlsx
                      dossier checklist read checklist.xlsx ser-7k3m9q2xab --output /srv/output
                      dossier checklist read checklist.xlsx ser-7k3m9q2xab --draft audit-record.xml \\
                          --number AR-2026-17 --by zhang --stage off-site --outcome met
            """,
        subcommands: [Make.self, Read.self])

    /// The case and the pipeline whose view makes its checklist.
    struct Subject: ParsableArguments {
        @Argument(help: "The case id. 案件编号。")
        var caseID: String
        @OptionGroup var pipeline: PipelineOption
        @OptionGroup var output: OutputOptions

        func checklist() throws -> AuditChecklist {
            try ReadTree.check(output.tree, has: caseID)
            return try AuditChecklist(
                ofRecord: output.tree.record(caseID), try PipelineDefinition(reading: pipeline.pipeline))
        }
    }

    struct Make: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Writes the checklist to fill in. 生成待填的检查表。")

        @OptionGroup var subject: Subject
        @Option(name: .long, help: "The file to write. 输出文件。", completion: .file(extensions: ["xlsx"]))
        var to = "checklist.xlsx"

        func run() async throws {
            try await ExitStatus.reporting {
                try OwnFile(to).check()
                let slash = to.lastIndex(of: "/").map { String(to[..<$0]) } ?? "."
                let bytes = try subject.checklist().bytes(staging: slash.isEmpty ? "/" : slash)
                try OwnFile(to).write(bytes)
            }
        }
    }

    struct Read: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads a filled checklist and tells what was changed, added or left empty. 读取填好的检查表。")

        @Argument(help: "The filled file. 填好的文件。", completion: .file(extensions: ["xlsx"]))
        var file: String
        @OptionGroup var subject: Subject
        @Option(name: .long, help: "Write an audit-record to sign. 生成待签的审核记录。", completion: .file(extensions: ["xml"]))
        var draft: String?
        @Option(name: .long, help: "The audit-record's own number. 文件编号。") var number: String?
        @Option(name: .long, help: "Who will sign it, by the roster's id. 签署人。") var by: String?
        @Option(name: .long, help: "off-site, on-site or service-point. 审核阶段。") var stage: String?
        @Option(name: .long, help: "The leader's conclusion: met or not-met. 组长的结论。") var outcome: String?
        @Option(name: .customLong("lang"), help: "Language of messages: zh-CN or en. 输出语言。")
        var language = Language.chinese

        func validate() throws {
            let stages = ["off-site", "on-site", "service-point"]
            if let stage, !stages.contains(stage) { throw ValidationError("--stage", stage, known: stages) }
            let outcomes = ["met", "not-met"]
            if let outcome, !outcomes.contains(outcome) { throw ValidationError("--outcome", outcome, known: outcomes) }
        }

        func run() async throws {
            try await ExitStatus.reporting {
                guard Folder.exists(file) else {
                    Console.complain(Text("\(file):没有该文件", "\(file): no such file"))
                    throw ExitStatus.noInput
                }
                let checklist = try subject.checklist()
                if let draft { try OwnFile(draft).check() }
                let returned: ReturnedChecklist
                do {
                    returned = try ReturnedChecklist(try File.content(of: file, limit: 64 << 20), against: checklist)
                } catch let error as SheetError {
                    Console.complain(
                        Text(
                            "\(file):不是填好的检查表(\(error.description))",
                            "\(file): not a filled checklist: \(error.description)"))
                    throw ExitStatus.badData
                }
                for difference in returned.differences { try Console.say(difference.fact[language]) }
                let count = returned.rows.count
                try Console.say(
                    Text("有结论的要求 \(count) 条。", "\(count) requirements have a conclusion.")[language])
                guard let draft else { return }
                let said = returned.signOff
                let (number, by, outcome) = (number ?? said.number, by ?? said.by, outcome ?? said.outcome)
                guard !number.isEmpty, !by.isEmpty, !outcome.isEmpty else {
                    throw ValidationError(
                        Text(
                            "--draft 需要 --number、--by 和 --outcome(表中未写明时):这些由签署人填写",
                            "--draft needs --number, --by and --outcome where the sheet does not say them:"
                                + " they are the signer's"))
                }
                let definition = try PipelineDefinition(reading: subject.pipeline.pipeline)
                let record = AuditRecordDraft(
                    returned, caseID: subject.caseID, number: number, by: by,
                    on: said.day.isEmpty ? subject.pipeline.date.day(definition) : said.day,
                    stage: stage ?? (said.stage.isEmpty ? "off-site" : said.stage), outcome: outcome)
                try OwnFile(draft).write(try record.bytes())
            }
        }
    }
}
