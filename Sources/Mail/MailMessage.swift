internal import Files

/// A message to one person, as a file that a mail program sends (RFC 5322, MIME).
///
/// Equal messages give the same bytes: identifier and boundary are made of the content, the date is a day.
package struct MailMessage: Hashable, Sendable {
    package struct Attachment: Hashable, Sendable {
        package let name: String
        /// As `application/pdf`.
        package let type: String
        package let bytes: [UInt8]

        package init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }

    package let from: MailAddress
    package let to: MailAddress
    package let subject: String
    /// The text, a line each.
    package let lines: [String]
    package let attachments: [Attachment]
    /// Midnight of a day where the sender is, as `Fri, 20 Nov 2026 00:00:00 +0800`.
    package let date: String

    package init(
        from: MailAddress, to: MailAddress, subject: String, lines: [String], attachments: [Attachment], date: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.lines = lines
        self.attachments = attachments
        self.date = date
    }

    /// The same for the same content: the name of its file and of its Message-ID.
    package var identifier: String {
        var content = Array("\(to.address)\0\(date)\0\(subject)\0\(lines.joined(separator: "\n"))\0".utf8)
        for attachment in attachments {
            content += Array("\(attachment.name)\0\(Digest(of: attachment.bytes).hex)\0".utf8)
        }
        return String(Digest(of: content).hex.prefix(32))
    }

    package var bytes: [UInt8] {
        let domain = from.address.drop { $0 != "@" }.dropFirst()
        // No line of base64 and none of a header begins with two hyphens.
        let boundary = "=_\(identifier)"
        var head = MailHeader.addresses("From", [from]) + MailHeader.addresses("To", [to])
        head += MailHeader.text("Subject", subject)
        head += "Date: \(date)\r\nMessage-ID: <\(identifier)@\(domain)>\r\nMIME-Version: 1.0\r\n"
        // RFC 3834: nobody's machine should answer.
        head += "Auto-Submitted: auto-generated\r\n"
        let text = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
        let textPart =
            Array("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n".utf8)
            + Base64.lines(text)
        guard !attachments.isEmpty else { return Array(head.utf8) + textPart }
        head += "Content-Type: multipart/mixed;\r\n boundary=\"\(boundary)\"\r\n\r\n"
        var bytes = Array((head + "--\(boundary)\r\n").utf8) + textPart
        for attachment in attachments {
            let name = MailHeader.parameter("filename", attachment.name)
            bytes += Array(
                ("--\(boundary)\r\nContent-Type: \(attachment.type)\r\nContent-Transfer-Encoding: base64\r\n"
                    + "Content-Disposition: attachment\(name)\r\n\r\n").utf8)
            bytes += Base64.lines(attachment.bytes)
        }
        return bytes + Array("--\(boundary)--\r\n".utf8)
    }
}
