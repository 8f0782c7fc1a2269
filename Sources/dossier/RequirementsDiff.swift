internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Views

struct RequirementsDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Says what differs between two editions. 比较两个版本。",
        discussion: """
            Examples:
              dossier requirements diff P2018 P2021
              dossier requirements diff P2018 drafts/P2018 --lang en
              dossier requirements diff P2018 P2021 --html > difference.html

            An edition is named by its id or by its folder. Told are requirements that
            were added or removed, and of the others what changed in applicability,
            thresholds, severities, rules, evidence and texts.
            """)

    @Argument(help: "The old edition: id or folder. 旧版本。")
    var old: String
    @Argument(help: "The new edition: id or folder. 新版本。")
    var new: String
    @Option(name: .long, help: "The pipeline's definition. 流水线定义文件。", completion: .file(extensions: ["xml"]))
    var pipeline = "pipelines/nightly.xml"
    @OptionGroup var scheme: SchemeOption
    @Flag(name: .long, help: "As a page, in both languages. 输出网页。")
    var html = false
    @Flag(name: .long, help: "As JSON, in both languages. 输出 JSON。")
    var json = false
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if json && html { throw ValidationError(Text("--json 与 --html 只能选一", "--json and --html exclude each other")) }
    }

    func run() async throws {
        try await ExitStatus.reporting {
            let (before, after) = (try edition(old), try edition(new))
            let difference = try CatalogueDifference(from: before.catalogue(), to: after.catalogue())
            guard html || json else {
                try Console.say(DifferenceText(difference, in: speech.language).text)
                return
            }
            let document = try DifferenceDocument(difference, language: speech.language).document()
            let views = ViewSet(folder: after.views)
            let bytes =
                try html
                ? views.page("edition-difference", of: document)
                : views.json("edition-difference-json", of: document)
            try Terminal.write(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func edition(_ name: String) throws -> Edition {
        try Folder.isFolder(name)
            ? Edition(folder: name, pipeline: pipeline)
            : Edition(pipeline: pipeline, scheme: scheme.scheme.folder, named: name)
    }
}

/// A difference as lines on a terminal.
private struct DifferenceText {
    private let difference: CatalogueDifference
    private let language: Language

    init(_ difference: CatalogueDifference, in language: Language) {
        self.difference = difference
        self.language = language
    }

    var text: String {
        var lines = ["\(difference.old.profile) → \(difference.new.profile)", ""]
        lines += difference.general.flatMap { self.lines(of: $0) }
        if !difference.general.isEmpty { lines.append("") }
        for entry in difference.entries {
            let word =
                switch entry.kind {
                case .added: Text("新增", "added")
                case .removed: Text("取消", "removed")
                case .changed: Text("改动", "changed")
                }
            lines.append("\(entry.requirement)  \(entry.title[language])  [\(word[language])]")
            lines += entry.changes.flatMap { self.lines(of: $0) }.map { "  " + $0 }
        }
        if !difference.entries.isEmpty { lines.append("") }
        return (lines + [sum]).joined(separator: "\n")
    }

    private func lines(of change: Change) -> [String] {
        var lines = [change.sentence[language]]
        if change.isProse, let old = change.old, let new = change.new {
            // Where the wording is the same in the language asked for, the other one differs.
            for language in Language.allCases where old[language] != new[language] {
                guard language == self.language || old[self.language] == new[self.language] else { continue }
                lines += ["  - \(old[language])", "  + \(new[language])"]
            }
        }
        return lines
    }

    private var sum: String {
        let (added, removed) = (difference.count(.added), difference.count(.removed))
        let changed = difference.count(.changed)
        return Text(
            "要求:新增 \(added),取消 \(removed),改动 \(changed)",
            "requirements: \(added) added, \(removed) removed, \(changed) changed")[language]
    }
}
