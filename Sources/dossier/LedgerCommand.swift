internal import ArgumentParser
internal import Files
internal import Findings
internal import Ledger
internal import Pipeline
internal import Stages

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Looks after the ledger, an index over the case records. 账本。",
        subcommands: [LedgerRebuildCommand.self, LedgerDumpCommand.self])
}

struct LedgerRebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Makes ledger.sqlite again from cases/ and quarantine/. 重建账本。",
        discussion: """
            What the inbox looked like stands in no record: it is kept from the old ledger where that can be read.
            Where it cannot, the next night reads the whole inbox again, knows every arrival, and makes nothing new.

            Example: dossier ledger rebuild --output /srv/output
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let tree = output.tree
            try ReadTree.check(tree)
            guard let lock = try Lock.take(tree.lock) else { throw ReadTree.locked(tree) }
            let made = try withExtendedLifetime(lock) { try RebuildLedger(tree).run() }
            if let reason = made.lost {
                Console.complain(
                    Text("旧账本无法读取,已替换(\(reason))", "the old ledger could not be read, it is replaced: \(reason)"))
            }
            for failure in made.damaged { Console.complain(failure.description) }
            if !speech.quiet {
                try Console.say(
                    Text(
                        "账本已重建:案件 \(made.cases),隔离 \(made.quarantined),收件状态 \(made.sightings)。",
                        "ledger made again: cases \(made.cases), quarantined \(made.quarantined),"
                            + " names of the inbox \(made.sightings).")[speech.language])
            }
            if !made.damaged.isEmpty { throw ExitStatus.badData }
        }
    }
}

struct LedgerDumpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump",
        abstract: "Prints every row of the ledger in a fixed order, to compare two. 列出账本内容。",
        discussion: "Example: dossier ledger dump --output /srv/output")

    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let tree = output.tree
            guard Folder.exists(tree.ledger) else {
                Console.complain(
                    Text(
                        "\(tree.ledger):没有账本;请用 --output 写明输出目录",
                        "\(tree.ledger): no such ledger; name the tree with --output"))
                throw ExitStatus.noInput
            }
            for line in try Ledger(file: tree.ledger).dump() { try Console.say(line) }
        }
    }
}
