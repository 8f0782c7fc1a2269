internal import Files
internal import Mail
package import Pipeline
internal import XML

/// The messages of a tree: in `outbox/` those that wait, in `outbox/sent/` those that the mail program took.
package struct Outbox: Sendable {
    private let tree: OutputTree
    private let layout: PipelineDefinition.Layout

    package init(tree: OutputTree, layout: PipelineDefinition.Layout) {
        self.tree = tree
        self.layout = layout
    }

    /// A message that could not be handed over; it stays and is tried again.
    package struct Failure: Hashable, Sendable {
        package let message: String
        package let reason: String
    }

    private func path(_ identifier: String, isSent: Bool) -> String {
        "\(tree.outbox)/\(isSent ? "sent/" : "")\(identifier).eml"
    }

    /// - Returns: false where the same message is there already, sent or not.
    func put(_ letter: MailDigest.Letter, on day: String) throws -> Bool {
        let message = letter.message
        let identifier = message.identifier
        if Folder.exists(path(identifier, isSent: true)) || Folder.exists(path(identifier, isSent: false)) {
            return false
        }
        let publish = Publish(tree: tree, layout: layout)
        let kept = try Delivery.document(message, day: day, cases: letter.cases, papers: letter.papers)
        try publish.write(
            try kept.serialised(indented: true), to: "\(tree.outbox)/\(Outbox.deliveries)/\(identifier).xml")
        try publish.write(message.bytes, to: path(identifier, isSent: false))
        return true
    }

    private static let deliveries = "deliveries"

    /// What became of every message that was written, by day, recipient and subject.
    ///
    /// - Parameter caseID: only those about this case; nil for all.
    package func all(about caseID: String? = nil) throws(StageFailure) -> [Delivery] {
        try StageFailure.wrap("outbox", tree.outbox) {
            let folder = "\(tree.outbox)/\(Outbox.deliveries)"
            guard Folder.isFolder(folder) else { return [] }
            let found = try Folder.list(folder).filter { $0.name.hasSuffix(".xml") }.map { entry in
                try Delivery(reading: "\(folder)/\(entry.name)") { identifier in
                    Folder.exists(path(identifier, isSent: true))
                        ? .sent : Folder.exists(path(identifier, isSent: false)) ? .waiting : .gone
                }
            }
            return found.filter { delivery in caseID.map(delivery.cases.contains) ?? true }
                .sorted { ($0.day, $0.to, $0.subject) < ($1.day, $1.to, $1.subject) }
        }
    }

    /// The names of the messages that wait, in order.
    package func waiting() throws(StageFailure) -> [String] {
        try StageFailure.wrap("outbox", tree.outbox) {
            guard Folder.isFolder(tree.outbox) else { return [] }
            return try Folder.list(tree.outbox).filter { $0.kind == .regular && $0.name.hasSuffix(".eml") }.map(\.name)
        }
    }

    /// Hands each message over; what a program does not take stays and is tried again the next time.
    package func send(by sendmail: MailDefinition.Sendmail) throws(StageFailure) -> (sent: Int, failures: [Failure]) {
        var sent = 0
        var failures: [Failure] = []
        for name in try waiting() {
            if let reason = try hand(over: name, to: sendmail) {
                failures.append(Failure(message: name, reason: reason))
            } else {
                sent += 1
            }
        }
        return (sent, failures)
    }

    /// - Returns: why it was not taken; nil if it was.
    private func hand(over name: String, to sendmail: MailDefinition.Sendmail) throws(StageFailure) -> String? {
        try StageFailure.wrap("outbox", name) {
            let ending: Subprocess.Ending
            do throws(FileError) {
                ending = try Subprocess(sendmail.program, sendmail.arguments)
                    .run(input: "\(tree.outbox)/\(name)", seconds: sendmail.seconds)
            } catch {
                return error.description
            }
            switch ending {
            case .exited(0):
                try Folder.create(tree.outbox + "/sent")
                try Folder.rename("\(tree.outbox)/\(name)", to: "\(tree.outbox)/sent/\(name)")
                return nil
            // EX_TEMPFAIL of sysexits.
            case .exited(75): return "\(sendmail.program): not now (75)"
            case .exited(let status): return "\(sendmail.program): ended with \(status)"
            case .killed(let signal): return "\(sendmail.program): killed by signal \(signal)"
            case .tookTooLong: return "\(sendmail.program): no end within \(sendmail.seconds) seconds"
            }
        }
    }
}
