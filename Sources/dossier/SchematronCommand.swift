internal import ArgumentParser
internal import Files
internal import Findings
internal import Rules
internal import XML

struct SchematronCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schematron",
        abstract: "Validates any documents by any ISO Schematron schema. 用任意 Schematron 规则检查任意 XML。",
        discussion: """
            Examples:
              dossier schematron rules.sch form.xml --lang en
              dossier schematron rules.sch forms/*.xml --phase intake --json > found.json
              dossier schematron rules.sch form.xml --svrl > form.svrl

            The query binding is xslt or xpath: XPath 1.0 with xsl:key and EXSLT's pure functions. Included files
            and what pattern/@documents names are read from the folder of the schema or document, never from
            elsewhere. All mistakes of the schema are told, with file and line, before a document is read.

            With --svrl and several documents the reports follow one another, each with its XML declaration.
            severity, else role, says how much a result weighs: fatal, error, warning (warn, auditor) or info
            (information, hint); without either it is an error.

            Exit code 0 if nothing weighs as an error, 65 if something does or a file cannot be used, 66 if a
            file does not exist, 64 if there is no such phase.
            """)

    enum Form: String, EnumerableFlag {
        case text, json, svrl

        static func help(for value: Form) -> ArgumentHelp? {
            switch value {
            case .text: "A line a result, with line and column. 文本。"
            case .json: "One array, an object a document. JSON。"
            case .svrl: "Schematron Validation Report Language. SVRL。"
            }
        }
    }

    @Argument(help: "The schema. 规则文件。", completion: .file(extensions: ["sch", "xml"]))
    var schema: String
    @Argument(help: "The documents. 被检查的文件。", completion: .file(extensions: ["xml"]))
    var documents: [String]
    @Option(name: .long, help: "The phase to run: an id, #DEFAULT or #ALL. 阶段。")
    var phase: String?
    @Flag var form = Form.text
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let rules = try readSchema()
            let folder = SourceFiles()
            let validator = Validator(rules, loading: folder.companion)
            var tally = SchematronTally()
            if form == .json { try Terminal.write("[") }
            for (index, path) in documents.enumerated() {
                do {
                    // SVRL tells locations as paths, not as lines.
                    let document = try folder.document(path, keepingPlaces: form != .svrl)
                    let report = try validator.validate(document, phase: phase)
                    tally.add(report)
                    try tell(report, isFirst: index == 0)
                } catch let error as XMLError {
                    tally.unusable += 1
                    try tell(error, of: path, isFirst: index == 0)
                } catch let error as FileError where !error.isWriting {
                    tally.missing += 1
                    try tell(
                        XMLError(.malformed, document: path, message: error.reason), of: path, isFirst: index == 0)
                }
            }
            if form == .json { try Terminal.write("\n]\n") }
            if form == .text && !speech.quiet { try Console.say(tally.text[speech.language]) }
            if let code = tally.exitCode { throw code }
        }
    }

    /// The schema, after all its mistakes have been told; and there is the phase asked for.
    private func readSchema() throws -> RuleSchema {
        let folder = SourceFiles()
        let rules: RuleSchema
        do {
            rules = try RuleSchema(reading: folder.document(schema), including: folder.companion)
        } catch let faults as SchemaFaults {
            for fault in faults.all { Console.note(fault.description) }
            throw ExitStatus.badData
        } catch let error as FileError {
            Console.complain(error.text)
            throw ExitStatus.noInput
        }
        if let phase, phase != "#ALL", phase != "#DEFAULT", !rules.phases.contains(where: { $0.id == phase }) {
            let known = (["#ALL", "#DEFAULT"] + rules.phases.map(\.id)).joined(separator: ", ")
            let text = Text(
                "\(schema) 中没有阶段 \(phase);可用:\(known)", "\(schema) has no phase \(phase); there are: \(known)")
            Console.complain(text[speech.language])
            throw ExitCode(64)
        }
        return rules
    }

    private func tell(_ report: Report, isFirst: Bool) throws {
        switch form {
        case .svrl:
            var refusal: FileError?
            try SVRL.write(report) { bytes in
                guard refusal == nil else { return }
                do throws(FileError) { try Terminal.write(bytes) } catch { refusal = error }
            }
            if let refusal { throw refusal }
        case .json: try write(SchematronJSON.object(of: report), isFirst: isFirst)
        case .text:
            // In pieces: a large document may have as much to tell as it is long.
            var lines = SchematronLines(report, in: speech.language, quietly: speech.quiet).all[...]
            while !lines.isEmpty {
                try Console.say(lines.prefix(500).joined(separator: "\n"))
                lines = lines.dropFirst(500)
            }
        }
    }

    /// Tells of a document that cannot be read; the others are validated all the same.
    private func tell(_ error: XMLError, of path: String, isFirst: Bool) throws {
        switch form {
        case .svrl: Console.note(error.description)
        case .json: try write(SchematronJSON.object(of: error, path), isFirst: isFirst)
        case .text:
            let place = [error.line, error.column].compactMap { $0 }.map { ":\($0)" }.joined()
            let fatal = FindingLines.names[.fatal] ?? Text("", "")
            try Console.say("\(path)\(place): \(fatal[speech.language]): \(error.message)")
        }
    }

    private func write(_ object: String, isFirst: Bool) throws {
        try Terminal.write((isFirst ? "\n" : ",\n") + object)
    }
}
