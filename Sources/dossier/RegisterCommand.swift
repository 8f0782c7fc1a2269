internal import ArgumentParser
internal import Facts
internal import Files
internal import Findings
internal import Ledger
internal import Pipeline
internal import Record
internal import Stages

struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Searches the register of certificates, and prints what is to be sent. 证书名录。",
        discussion: """
            Examples: dossier register --output /srv/output
                      dossier register list --find 衡安 --category RA --state in-force
                      dossier register labels --to labels.pdf --csv labels.csv
                      dossier register upload --month 2026-11
            """,
        subcommands: [RegisterList.self, RegisterLabels.self, RegisterUpload.self],
        defaultSubcommand: RegisterList.self)
}

struct RegisterList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists certificates, one a line. 列出证书。",
        discussion: "Example: dossier register list --find 91110108MA01A2B3C4 --state suspended --lang en")

    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Text in a number, a holder's name or a credit code. 编号、名称或信用代码中的文字。")
    var find: String?
    @Option(name: .long, help: "A category, as RA. 类别。")
    var category: String?
    @Option(name: .long, help: "A grade, as III. 级别。")
    var grade: String?
    @Option(name: .long, help: "in-force, suspended, withdrawn, cancelled or expired. 状态。")
    var state: String?
    @Option(name: .customLong("lang"), help: "Language of scopes: zh-CN or en. 输出语言。")
    var language = Language.chinese

    func validate() throws {
        guard let state, CertificateEntry.State(rawValue: state).map({ $0 == .draft }) ?? true else { return }
        throw ValidationError(
            "--state", state, known: CertificateEntry.State.allCases.filter { $0 != .draft }.map(\.rawValue))
    }

    func run() async throws {
        try await ExitStatus.reporting {
            let ledger = try RegisterLedger.open(output.tree)
            let all = try ledger.certificates()
            let search = RegisterSearch(
                text: find, category: category, grade: grade,
                state: state.flatMap(CertificateEntry.State.init(rawValue:)))
            let found = search.run(all)
            guard !found.isEmpty else {
                Console.note(Text("没有符合条件的证书。", "No certificate is like that.")[language])
                return
            }
            let head =
                language == .chinese
                ? ["编号", "状态", "发证", "有效期至", "范围", "持证人"]
                : ["number", "state", "granted", "valid until", "scope", "holder"]
            let rows = found.map(\.entry).map {
                [
                    $0.number, $0.state.rawValue, $0.granted, $0.expires, $0.title[language],
                    language == .english ? $0.holderEnglish ?? $0.holder : $0.holder,
                ]
            }
            try Console.say(TextTable([head] + rows).text)
        }
    }
}

struct RegisterLabels: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "labels",
        abstract: "Makes the mailing list of certificates to be sent: CSV, and a sheet of labels. 邮寄清单与标签。",
        discussion: """
            Of each certificate in force that no dispatch names yet: to whom, with the mailing address of the form. The
            sheet is A4. Once a certificate is on its way, put a `dispatch` on the desk: then it stands here no more.

            Examples: dossier register labels --output /srv/output
                      dossier register labels --csv labels.csv --to labels.pdf
            """)

    @OptionGroup var pipeline: PipelineOption
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "The sheet of labels to write. 标签页。", completion: .file(extensions: ["pdf"]))
    var to: String?
    @Option(name: .long, help: "The list to write; stdout without this. 清单。", completion: .file(extensions: ["csv"]))
    var csv: String?
    @Option(name: .customLong("lang"), help: "Language of what is printed beside the address: zh-CN or en. 语言。")
    var language = Language.chinese

    func run() async throws {
        try await ExitStatus.reporting {
            let definition = try PipelineDefinition(reading: pipeline.pipeline)
            let ledger = try RegisterLedger.open(output.tree)
            let list = try MailingList(
                tree: output.tree, definition: definition, ledger: ledger, asOf: pipeline.date.day(definition))
            for file in [to, csv].compactMap({ $0 }) { try OwnFile(file).check() }
            if let to { try OwnFile(to).write(try list.sheet(in: language)) }
            if let csv {
                try OwnFile(csv).write(try list.csv())
            } else if to == nil {
                try Terminal.write(try list.csv())
            }
        }
    }
}

struct RegisterUpload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upload",
        abstract: "Writes what is uploaded to the national authority of a month. 上报表。",
        discussion: """
            Plans that were released, with the ID numbers of their teams, and certificates that were granted or changed, go
            to reports/national/ of the tree, readable for their owner alone. ID numbers are read from the received copies
            of the rosters: with retain="none" there are none. Columns stand in national.xml beside the pipeline's
            definition.

            Example: dossier register upload --output /srv/output --month 2026-11
            """)

    @OptionGroup var pipeline: PipelineOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions
    @Option(name: .long, help: "The month as YYYY-MM; by default the one before --as-of's. 月份。")
    var month: String?

    func validate() throws {
        guard let month, YearMonth(iso: month) == nil else { return }
        throw ValidationError(
            Text("--month 应为月份,写成 YYYY-MM,而不是“\(month)”", "--month must be a month as YYYY-MM, not '\(month)'"))
    }

    func run() async throws {
        try await ExitStatus.reporting {
            let definition = try PipelineDefinition(reading: pipeline.pipeline)
            let locked = try LockedTree(output.tree)
            let today = String(pipeline.date.day(definition).prefix(7))
            let wanted = month ?? YearMonth(iso: today)?.adding(-1)?.description ?? today
            let outcome = try NationalUpload(definition, tree: locked.tree).write(month: wanted, ledger: locked.ledger)
            if !outcome.withoutNumber.isEmpty {
                let people = outcome.withoutNumber.joined(separator: ", ")
                Console.complain(
                    Text(
                        "收到的名册中没有以下人员的身份证号:\(people);其栏留空",
                        "no received roster has the ID number of \(people); the column is empty for them"))
            }
            if !speech.quiet { for file in outcome.files { try Console.say(file) } }
        }
    }
}

/// The ledger of a tree that is only read.
enum RegisterLedger {
    /// - Throws: exit code 66 where there is no tree, or no ledger that would know its certificates.
    static func open(_ tree: OutputTree) throws -> Ledger {
        try ReadTree.check(tree)
        guard Folder.exists(tree.ledger) else {
            Console.complain(
                Text(
                    "\(tree.ledger):没有账本;dossier ledger rebuild 可重建",
                    "\(tree.ledger): there is no ledger; `dossier ledger rebuild` makes it again"))
            throw ExitStatus.noInput
        }
        return try Ledger(file: tree.ledger)
    }
}
