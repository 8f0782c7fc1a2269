internal import Files
internal import Mail
internal import Pipeline
internal import XML

/// What a view wants said to somebody.
struct MailPart {
    static let namespace = "urn:dossier:mail:1"

    let subject: String
    let lines: [String]
    let attachments: [(file: String, name: String, type: String)]
    /// Whom the view writes to, where it knows.
    let address: String?
    let name: String
    /// The cases that it is about.
    let cases: [String]

    /// - Parameter cases: those that it is about.
    init(reading document: Document, about cases: [String] = []) throws(XMLError) {
        self.cases = cases
        let root = document.root
        guard root.isNamed("message", namespace: MailPart.namespace), root["version"] == "1" else {
            throw XMLError(.stylesheet, document: document.name, message: "the view yields no message of version 1")
        }
        subject = root["subject"] ?? ""
        lines = root.children(named: "line").map(\.text)
        attachments = root.children(named: "attachment").map {
            ($0["file"] ?? "", $0["name"] ?? "", $0["type"] ?? "application/octet-stream")
        }
        address = root["address"]
        name = root["name"] ?? ""
    }
}

/// The parts of a night for each person, so that each gets one message.
struct MailDigest {
    /// A message, and what it is about.
    struct Letter {
        let message: MailMessage
        let cases: [String]
        let papers: [String]
    }

    private var parts: [(to: MailAddress, parts: [MailPart])] = []

    mutating func add(_ part: MailPart, to address: MailAddress) {
        guard !part.lines.isEmpty else { return }
        let key = address.address.lowercased()
        if let index = parts.firstIndex(where: { $0.to.address.lowercased() == key }) {
            parts[index].parts.append(part)
        } else {
            parts.append((address, [part]))
        }
    }

    /// One message a person, in the order in which they were first written to.
    func messages(from: MailAddress, date: String, tree: OutputTree) throws -> [Letter] {
        try parts.map { to, parts in
            let rest = parts.count - 1
            let subject = (parts.first?.subject ?? "") + (rest > 0 ? " (+\(rest))" : "")
            var attachments: [MailMessage.Attachment] = []
            var papers: [String] = []
            for item in parts.flatMap(\.attachments) where Folder.exists("\(tree.root)/\(item.file)") {
                papers.append(item.file)
                attachments.append(
                    .init(name: item.name, type: item.type, bytes: try File.content(of: "\(tree.root)/\(item.file)")))
            }
            let message = MailMessage(
                from: from, to: to, subject: subject,
                lines: Array(parts.map(\.lines).joined(separator: ["", String(repeating: "-", count: 60), ""])),
                attachments: attachments, date: date)
            return Letter(message: message, cases: Set(parts.flatMap(\.cases)).sorted(), papers: papers)
        }
    }
}
