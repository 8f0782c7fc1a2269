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

            --all lists every message that was written, one a line: sent, waiting or gone (somebody removed it), the night,
            the recipient, the subject, then cases and papers. --case gives those about one case: who got its plan, and when.

            Examples: dossier outbox --output /srv/output
                      dossier outbox --case ser-7k3m9q2xab --output /srv/output
                      dossier outbox --send --output /srv/output

            Exit code 75 if a message could not be sent.
            """)

    @Flag(name: .long, help: "Hand them to the mail program. 发送。") var send = false
    @Flag(name: .long, help: "List what was sent as well. 列出全部。") var all = false
    @Option(name: .customLong("case"), help: "List every message about a case. 某案的全部邮件。") var caseID: String?
    @OptionGroup var pipeline: PipelineOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let definition = try PipelineDefinition(reading: pipeline.pipeline)
            if let caseID {
                try ReadTree.check(output.tree, has: caseID)
            } else {
                try ReadTree.check(output.tree)
            }
            let outbox = Outbox(tree: output.tree, layout: definition.layout)
            guard send else {
                guard !all && caseID == nil else {
                    for delivery in try outbox.all(about: caseID) {
                        let about = (delivery.cases + delivery.papers).joined(separator: " ")
                        try Console.say(
                            "\(delivery.state.rawValue) \(delivery.day) \(delivery.to) \(delivery.subject) \(about)")
                    }
                    return
                }
                for name in try outbox.waiting() { try Console.say("outbox/\(name)") }
                return
            }
            guard let sendmail = try MailDefinition(of: definition)?.sendmail else {
                Console.complain(
                    Text(
                        "\(pipeline.pipeline):没有指定带 <sendmail> 的邮件定义",
                        "\(pipeline.pipeline): no mail definition with <sendmail> is named"))
                throw ExitStatus.configuration
            }
            let locked = try LockedTree(output.tree)
            defer { withExtendedLifetime(locked) {} }
            let (sent, failures) = try outbox.send(by: sendmail)
            for failure in failures { Console.complain("outbox/\(failure.message): \(failure.reason)") }
            if !speech.quiet {
                try Console.say(Text("已发 \(sent) 封。", "\(sent) messages sent.")[speech.language])
            }
            if !failures.isEmpty { throw ExitStatus.tryAgain }
        }
    }
}
