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
              dossier explain ser-7k3m9q2xab --output /srv/output
              dossier explain ser-7k3m9q2xab GEN-PERS-6 --output /srv/output --lang en
              dossier explain ser-7k3m9q2xab V-PERS-4-a --output /srv/output --json
              dossier explain ser-7k3m9q2xab type-not-accepted --output /srv/output

            With a requirement: its clause, the thresholds applied, what the applicant
            said, the evidence, and each rule with the nodes it looked at, their file,
            line and column, what every part of its test came to there, and what would
            make it hold. Rules that held are told of too: all is worked out again from
            the saved record. With a rule's id, only that rule; V-PERS-4 is V-PERS-4-a and
            all that follow it. With the id of another finding, as intake makes them:
            where it was found. Personal values are masked. Exit code 66 if there is no
            such case, requirement, rule or finding.
            """)

    @Argument(help: "The case's id. 案件编号。")
    var id: String
    @Argument(help: "The id of a requirement, a rule or a finding. 要求、规则或发现的编号。")
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
            let rules = rules(catalogue)
            let items = try items(of: record, catalogue, rules)
            if items.isEmpty, !json {
                let lines = findings(of: record).map {
                    FindingLines($0, profile: record.profile.id, speech.language).text
                }
                if !lines.isEmpty { return try Console.say(lines.joined(separator: "\n")) }
            }
            let schema = "\(edition.schemas)/\(catalogue.scheme.formSchema)"
            let sight = try RuleSight(record, by: catalogue, formSchema: schema, limit: all ? .max : 5)
            let explained = try items.map { item in
                (item: item, seen: try sight.rules(of: item).filter { rules?.contains($0.assertion) ?? true })
            }
            if json {
                let value = ExplanationJSON(record, by: catalogue)
                    .value(explained, findings: findings(of: record).map(\.finding))
                try Terminal.write(try value.bytes())
                return
            }
            let texts = explained.map { item, seen in
                RequirementExplanation(
                    item, in: record, by: catalogue, seen: seen, only: rules, language: speech.language
                ).text
            }
            try Console.say(texts.joined(separator: "\n\n"))
        }
    }

    /// The items asked for; without a requirement, or for a finding of another kind, none.
    private func items(
        of record: CaseRecord, _ catalogue: Catalogue, _ rules: Set<String>?
    ) throws -> [ChecklistItem] {
        guard let requirement else { return [] }
        let wanted = rules.map { Set($0.compactMap { catalogue.requirement(ofAssertion: $0)?.id }) } ?? [requirement]
        let items = record.checklist.filter { wanted.contains($0.requirement) }
        guard items.isEmpty, findings(of: record).isEmpty else { return items }
        throw unknown(wanted.count == 1 ? wanted.first ?? requirement : requirement, record, catalogue)
            .said(in: speech.language)
    }

    /// The rules asked for: one by its id, all of a pattern by what their ids begin with; nil if a requirement is.
    private func rules(_ catalogue: Catalogue) -> Set<String>? {
        guard let requirement, catalogue.requirement(requirement) == nil else { return nil }
        let all = catalogue.requirements.flatMap(\.assertions)
        if all.contains(requirement) { return [requirement] }
        let found = all.filter { $0.hasPrefix(requirement + "-") }
        return found.isEmpty ? nil : Set(found)
    }

    /// The findings of the case that have the id asked for, as those of intake, which no requirement stands behind.
    private func findings(of record: CaseRecord) -> [RecordedFinding] {
        record.findings.filter { $0.finding.id == requirement && !$0.isAssertion }
    }

    private func readRecord() throws -> CaseRecord {
        let tree = output.tree
        try ReadTree.check(tree, has: id)
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
        var names = applying + applying.flatMap { catalogue.requirement($0)?.assertions ?? [] }
        for recorded in record.findings where !names.contains(recorded.finding.id) {
            names.append(recorded.finding.id)
        }
        return Unknown(
            Text(
                "本案没有编号为 \(id) 的要求、规则或发现", "there is no requirement, rule or finding \(id) in this case"),
            nearest: Similarity.nearest(to: id, among: names), all: "dossier explain \(record.identity.caseID)")
    }
}
