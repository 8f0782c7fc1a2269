internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import Stages
internal import Views
internal import XML

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why a case was concluded as it was, or a requirement judged so. 说明结论的由来。",
        discussion: """
            Examples:
              dossier explain svc-7k3m9q2x --output /srv/output
              dossier explain svc-7k3m9q2x GEN-PERS-6 --output /srv/output --lang en
              dossier explain svc-7k3m9q2x V-PERS-4-a --output /srv/output --json

            With a requirement: its clause, the thresholds applied, what the applicant
            said, the evidence, and each rule with the nodes it looked at, their file,
            line and column, what every part of its test came to there, and what would
            make it hold. Rules that held are told of too: all is worked out again from
            the saved record. With a rule's id, only that rule. Personal values are
            masked. Exit code 66 if there is no such case or requirement.
            """)

    @Argument(help: "The case's id. 案件编号。")
    var id: String
    @Argument(help: "A requirement's id, or that of one of its rules. 要求或规则的编号。")
    var requirement: String?
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "The pipeline's definition. 流水线定义文件。", completion: .file(extensions: ["xml"]))
    var pipeline = "pipelines/nightly.xml"
    @Flag(name: .long, help: "List every node that a rule looked at. 列出全部节点。")
    var all = false
    @Flag(name: .long, help: "As JSON, in both languages. 输出 JSON。")
    var json = false
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let record = try readRecord()
            if requirement == nil, !json {
                try Console.say(CaseExplanation(record, in: speech.language).text)
                return
            }
            let edition = try Edition(pipeline: pipeline, scheme: record.identity.scheme, named: record.profile.id)
            let catalogue = try edition.catalogue()
            let items = try items(of: record, catalogue)
            let schema = "\(edition.schemas)/\(catalogue.scheme.formSchema)"
            let sight = try RuleSight(record, by: catalogue, formSchema: schema, limit: all ? .max : 5)
            let only = assertion(catalogue)
            let explained = try items.map { item in
                (item: item, seen: try sight.rules(of: item).filter { only == nil || $0.assertion == only })
            }
            if json {
                try Terminal.write(try ExplanationJSON(record, by: catalogue).value(explained).bytes())
                return
            }
            let texts = explained.map { item, seen in
                RequirementExplanation(
                    item, in: record, by: catalogue, seen: seen, only: only, language: speech.language
                ).text
            }
            try Console.say(texts.joined(separator: "\n\n"))
        }
    }

    /// The items asked for; without a requirement none, for a summary of the case.
    private func items(of record: CaseRecord, _ catalogue: Catalogue) throws -> [ChecklistItem] {
        guard let requirement else { return [] }
        let wanted = catalogue.requirement(ofAssertion: requirement)?.id ?? requirement
        let items = record.checklist.filter { $0.requirement == wanted }
        guard !items.isEmpty else { throw unknown(wanted, record, catalogue).said(in: speech.language) }
        return items
    }

    /// The rule asked for; nil if a requirement is.
    private func assertion(_ catalogue: Catalogue) -> String? {
        requirement.flatMap { catalogue.requirement(ofAssertion: $0) == nil ? nil : $0 }
    }

    private func readRecord() throws -> CaseRecord {
        let tree = output.tree
        let cases = try tree.caseIDs()
        guard cases.contains(id) else {
            throw Unknown(
                Text("\(tree.root) 中没有案件 \(id)", "\(tree.root) has no case \(id)"),
                nearest: Similarity.nearest(to: id, among: cases), all: "ls \(tree.root)/cases"
            ).said(in: speech.language)
        }
        let path = tree.record(id)
        return try CaseRecord(reading: try Document(parsing: try File.content(of: path), name: path))
    }

    private func unknown(_ id: String, _ record: CaseRecord, _ catalogue: Catalogue) -> Unknown {
        var applying: [String] = []
        for item in record.checklist where !applying.contains(item.requirement) { applying.append(item.requirement) }
        if let other = catalogue.requirement(id) {
            return Unknown(
                Text(
                    "要求 \(id)(\(other.title.chinese))不适用于本案",
                    "\(id) (\(other.title.english)) does not apply to this case"),
                nearest: Similarity.nearest(to: id, among: applying), all: "dossier explain \(record.identity.caseID)")
        }
        return Unknown(
            Text("没有要求 \(id)", "there is no requirement \(id)"),
            nearest: Similarity.nearest(to: id, among: applying), all: "dossier explain \(record.identity.caseID)")
    }
}
