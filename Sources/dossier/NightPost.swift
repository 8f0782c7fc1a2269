internal import Findings
internal import Pipeline
internal import Stages

/// The messages of a night: written into the outbox, handed to the mail program where one is named. What goes wrong with
/// them is told and is never the night's failure.
struct NightPost {
    let definition: PipelineDefinition
    let tree: OutputTree
    let speech: SpeechOptions
    private let mail: MailDefinition?

    /// - Throws: where the mail definition is wrong, before the night begins.
    init(_ definition: PipelineDefinition, tree: OutputTree, speech: SpeechOptions) throws {
        self.definition = definition
        self.tree = tree
        self.speech = speech
        mail = try MailDefinition(of: definition)
    }

    func write(besides page: String) {
        guard let mail else { return }
        do throws(StageFailure) {
            let outcome = try NightMail(definition, mail, tree: tree).write(besides: page)
            for failure in outcome.failures { Console.complain(failure.description) }
            guard !speech.quiet else { return }
            let missing = outcome.withoutAddress.count
            Console.note(
                Text(
                    "待发邮件 \(outcome.written) 封;表中无可用邮箱的案件 \(missing) 个。",
                    "\(outcome.written) messages written; \(missing) cases without a usable address.")[speech.language])
        } catch {
            Console.complain(error.text)
        }
    }

    func send() {
        guard let sendmail = mail?.sendmail else { return }
        do throws(StageFailure) {
            let (sent, failures) = try Outbox(tree: tree, layout: definition.layout).send(by: sendmail)
            for failure in failures { Console.complain("outbox/\(failure.message): \(failure.reason)") }
            guard !speech.quiet else { return }
            Console.note(
                Text("已发邮件 \(sent) 封,未发 \(failures.count) 封。", "\(sent) messages sent, \(failures.count) not.")[
                    speech.language])
        } catch {
            Console.complain(error.text)
        }
    }
}
