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

    /// What people of the roster are told.
    struct Staff: Sendable {
        let view: String
        /// The actor of the process who follows a case as a whole.
        let managers: String
        /// From how many days before its last day on a limit is told.
        let nearDays: Int
        /// Bytes of papers in one message, before they are encoded.
        let attachBytes: Int
        /// Papers that are attached, by their names in `papers.xml`; others are only named.
        let attach: Set<String>
        /// Whether somebody for whom nothing is new is written to all the same.
        let isAlways: Bool
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
    /// What takes papers to applicants.
    let letterView: String?
    let staff: Staff?
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
            letterView = root.first(named: "applicants")?["letters"]
            staff = root.first(named: "staff").map { element in
                Staff(
                    view: element["view"] ?? "", managers: element["managers"] ?? "",
                    nearDays: element["near-days"].flatMap { Int($0) } ?? 3,
                    attachBytes: element["attach-bytes"].flatMap { Int($0) } ?? 0,
                    attach: Set((element["attach"] ?? "").split(separator: " ").map(String.init)),
                    isAlways: element["when"] == "always")
            }
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
