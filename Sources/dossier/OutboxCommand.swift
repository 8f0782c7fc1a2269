internal import ArgumentParser
internal import Files
internal import Findings
internal import Pipeline
internal import Stages

struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Lists the messages that wait, and sends them with --send. 待发邮件。",
        discussion: """
            Messages are made where nightly.xml names a mail definition. What the mail program does not take stays in
            outbox/ and is tried again after the next night, or by this command.

            Examples: dossier outbox --output /srv/output
                      dossier outbox --send --output /srv/output

            Exit code 75 if a message could not be sent.
            """)

    @Flag(name: .long, help: "Hand them to the mail program. 发送。") var send = false
    @OptionGroup var pipeline: PipelineOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let definition = try PipelineDefinition(reading: pipeline.pipeline)
            try ReadTree.check(output.tree)
            let outbox = Outbox(tree: output.tree, layout: definition.layout)
            guard send else {
                for name in try outbox.waiting() { Console.say("outbox/\(name)") }
                return
            }
            guard let sendmail = try MailDefinition(of: definition)?.sendmail else {
                Console.complain("\(pipeline.pipeline): no mail definition with <sendmail> is named")
                throw ExitStatus.configuration
            }
            let locked = try LockedTree(output.tree)
            defer { withExtendedLifetime(locked) {} }
            let (sent, failures) = try outbox.send(by: sendmail)
            for failure in failures { Console.complain("outbox/\(failure.message): \(failure.reason)") }
            if !speech.quiet {
                Console.say(Text("已发 \(sent) 封。", "\(sent) messages sent.")[speech.language])
            }
            if !failures.isEmpty { throw ExitStatus.tryAgain }
        }
    }
}
