internal import Findings
internal import Mail
package import Pipeline
internal import XML

/// What the pipeline's mail definition says: the sender, who gets a message after a night, and how it is sent.
package struct MailDefinition: Sendable {
    /// A member of staff.
    struct Recipient: Sendable {
        let address: MailAddress
        let language: Language
        let view: String
        /// Conclusions, and `failed`, space-separated.
        let about: String
    }

    /// The program that takes a message on its input.
    package struct Sendmail: Hashable, Sendable {
        package let program: String
        package let arguments: [String]
        package let seconds: Int

        package init(program: String, arguments: [String], seconds: Int) {
            self.program = program
            self.arguments = arguments
            self.seconds = seconds
        }
    }

    let from: MailAddress
    let recipients: [Recipient]
    let applicantView: String?
    package let sendmail: Sendmail?

    /// - Returns: nil where the pipeline names no mail definition.
    package init?(of definition: PipelineDefinition) throws(ConfigurationError) {
        guard let file = definition.mailFile else { return nil }
        let path = "\(definition.folder)/\(file)"
        do {
            let root = try definition.settings(path, schema: "mail.xsd")
            let sender = root.first(named: "from")
            from = try MailAddress(name: sender?["name"] ?? "", address: sender?["address"] ?? "")
            recipients = try root.children(named: "recipient").map { element in
                Recipient(
                    address: try MailAddress(name: element["name"] ?? "", address: element["address"] ?? ""),
                    language: Language(rawValue: element["language"] ?? "") ?? .chinese, view: element["view"] ?? "",
                    about: element["about"] ?? "")
            }
            applicantView = root.first(named: "applicants")?["view"]
            sendmail = root.first(named: "sendmail").map { element in
                Sendmail(
                    program: element["program"] ?? "", arguments: element.children(named: "argument").map(\.text),
                    seconds: element["seconds"].flatMap { Int($0) } ?? 60)
            }
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError("\(path): \(error)")
        }
    }
}
