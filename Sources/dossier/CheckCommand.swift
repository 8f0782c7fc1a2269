internal import ArgumentParser
internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import Stages

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks one submission before it is sent; nothing is written. 提交前自查。",
        discussion: """
            Examples:
              dossier check my-submission/     (or my-submission.zip)
              dossier check my-submission/ --profile P2021

            Exit code 0 if nothing must be cured, 65 if something must.
            """)

    @Argument(help: "The submission: a folder or a zip. 提交内容。", completion: .file())
    var path: String
    @Option(name: .long, help: "The pipeline's definition. 流水线定义文件。", completion: .file(extensions: ["xml"]))
    var pipeline = "pipelines/nightly.xml"
    @OptionGroup var date: DateOptions
    @OptionGroup var profile: ProfileOption
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let raw = Terminal.rawArgument(path)
            guard Folder.exists(raw) else {
                Console.complain(
                    Text(
                        "\(path):没有该文件或文件夹;请写明提交内容的文件夹或 zip",
                        "\(path): no such file or folder; name the folder or zip of the submission"))
                throw ExitStatus.noInput
            }
            let definition = try profile.applied(to: try PipelineDefinition(reading: pipeline))
            let asOf = date.day(definition)
            let outcome = try Check(bench: try Bench(definition, asOf: asOf)).run(raw, asOf: asOf)
            let record = outcome.record
            for recorded in record.findings where !speech.quiet || recorded.finding.severity >= .error {
                try Console.say(FindingLines(recorded, profile: record.profile.id, speech.language).text)
            }
            if !speech.quiet, let gap = record.profile.gap { Console.note(gap[speech.language]) }
            if !speech.quiet { try Console.say(ConclusionLines(record, speech.language).text) }
            if record.findings.contains(where: { $0.finding.severity >= .error && !$0.finding.needsAuditor }) {
                throw ExitStatus.badData
            }
        }
    }
}

extension JudgedProfile {
    /// What to say of an edition that was chosen by a date on which it is not in force; nil where it is.
    fileprivate var gap: Text? {
        guard choice == .byDate, isOutside else { return nil }
        return Text(
            "收到之日没有生效的版本;按 \(id) 核对(自 \(from)\(until.isEmpty ? "" : " 至 \(until)"))",
            "no edition is in force on the day of receipt; checked by \(id) (from \(from)\(until.isEmpty ? "" : " to \(until)"))"
        )
    }
}

/// A finding as lines on a terminal: place, fact, way out.
struct FindingLines {
    private let finding: Finding
    private let thresholds: [AppliedParameter]
    private let profile: String
    private let language: Language

    init(_ recorded: RecordedFinding, profile: String, _ language: Language) {
        finding = recorded.finding
        thresholds = recorded.thresholds
        self.profile = profile
        self.language = language
    }

    var text: String {
        let severity =
            finding.needsAuditor
            ? Text("请审核员判断", "auditor") : FindingLines.names[finding.severity] ?? Text("", "")
        let place = finding.place.map { "\($0): ".shown() } ?? ""
        let requirement = finding.requirement.map { " \($0)" } ?? ""
        let way = finding.wayOut[language]
        return
            "\(place)\(severity[language]): \(finding.fact[language].shown()) [\(finding.id)\(requirement) \(profile)\(basis)]"
            + (way.isEmpty ? "" : "\n    → \(way)")
    }

    /// The thresholds that the rule compared with.
    private var basis: String {
        let numbers = thresholds.filter { $0.unit != "text" }
        return numbers.isEmpty ? "" : ": " + numbers.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
    }

    static let names: [Severity: Text] = [
        .info: Text("提示", "info"), .warning: Text("提醒", "warning"), .error: Text("错误", "error"),
        .fatal: Text("严重", "fatal"),
    ]
}

/// What a night would conclude, one line a scope item.
struct ConclusionLines {
    private let record: CaseRecord
    private let language: Language

    init(_ record: CaseRecord, _ language: Language) {
        self.record = record
        self.language = language
    }

    var text: String {
        guard !record.scope.isEmpty else {
            return Text("没有可以归案的内容。", "Nothing that a case could be made of.")[language]
        }
        return record.scope.map { item in
            let name = ConclusionLines.names[item.conclusion] ?? Text("", "")
            let counts = Text(
                "错误 \(item.errors),须审核员裁定 \(item.auditors),提醒 \(item.warnings)",
                "errors \(item.errors), for an auditor \(item.auditors), warnings \(item.warnings)")
            return "\(item.title[language]): \(name[language]) (\(counts[language]))"
        }.joined(separator: "\n")
    }

    static let names: [Conclusion: Text] = [
        .complete: Text("材料齐全", "complete"), .auditor: Text("须审核员裁定", "needs an auditor"),
        .return: Text("退回补正", "return for supplement"), .quarantined: Text("已隔离", "quarantined"),
    ]
}
