import Files
import Mail
import Support
import Testing

/// Messages as Python's strict parser reads them.
@Suite struct MailMessageTests {
    private static let reader = """
        import email, email.policy, sys
        data = open(sys.argv[1], 'rb').read()
        assert all(len(line) <= 78 for line in data.split(b'\\r\\n')), 'a long line'
        assert data.count(b'\\n') == data.count(b'\\r\\n') and data.isascii(), 'not CRLF and ASCII'
        message = email.message_from_bytes(data, policy=email.policy.strict.clone(raise_on_defect=True))
        for part in message.walk():
            assert not part.defects, part.defects
        address = message['to'].addresses[0]
        print('from', message['from'].addresses[0].display_name, '|', message['from'].addresses[0].addr_spec)
        print('to', address.display_name, '|', address.addr_spec)
        print('subject', message['subject'])
        print('date', message['date'].datetime.isoformat())
        print('auto', message['auto-submitted'])
        print('text', repr(message.get_body().get_content()))
        for part in message.iter_attachments():
            print('file', part.get_filename(), part.get_content_type(), len(part.get_payload(decode=True)))
        """

    private func read(_ message: MailMessage) throws -> [String] {
        let scratch = try Scratch()
        try scratch.write(message.bytes, "message.eml")
        try scratch.write(Self.reader, "read.py")
        return try Tool.output("python3 \(scratch.path)/read.py \(scratch.path)/message.eml")
            .split(separator: "\n").map(String.init)
    }

    private func message(
        subject: String = "Notice", name: String = "", attachments: [MailMessage.Attachment] = []
    ) throws -> MailMessage {
        MailMessage(
            from: try MailAddress(name: "认证受理", address: "intake@example.org"),
            to: try MailAddress(name: name, address: "a.b+c@example.org"), subject: subject,
            lines: ["第一行", ".", "From here"], attachments: attachments, date: "Fri, 20 Nov 2026 00:00:00 +0800")
    }

    private func expected(subject: String, name: String) -> [String] {
        [
            "from 认证受理 | intake@example.org", "to \(name) | a.b+c@example.org", "subject \(subject)",
            "date 2026-11-20T00:00:00+08:00", "auto auto-generated", "text '第一行\\r\\n.\\r\\nFrom here\\r\\n'",
        ]
    }

    @Test(
        "subject and names come back as they were, however long and in whatever script",
        arguments: [
            ("Plain subject", "Plain Name"), ("补正通知 ser-1 r1", "张三"),
            (String(repeating: "很长的主题𠮷", count: 20), String(repeating: "名", count: 15)),
            ("=?UTF-8?B?5rWL?= not a word", "Smith, John (\"JJ\") <x@y.z>"), ("one  two", ""),
        ])
    func headers(subject: String, name: String) throws {
        let found = try read(message(subject: subject, name: name))
        #expect(found == expected(subject: subject.replacing("  ", with: " "), name: name))
    }

    @Test("a name that is too long for one encoded word is cut")
    func longName() throws {
        let found = try read(message(name: String(repeating: "名", count: 16)))
        #expect(found[1] == "to \(String(repeating: "名", count: 14))… | a.b+c@example.org")
    }

    @Test("a line end in a subject or a name makes no header")
    func injection() throws {
        let found = try read(message(subject: "a\r\nBcc: x@example.org", name: "b\nTo: y@example.org"))
        #expect(found == expected(subject: "a Bcc: x@example.org", name: "b To: y@example.org"))
    }

    @Test("attachments come back with their names")
    func attachments() throws {
        let long = String(repeating: "很长的文件名", count: 12) + ".pdf"
        let found = try read(
            message(attachments: [
                .init(name: "notice.pdf", type: "application/pdf", bytes: [UInt8](0...255)),
                .init(name: "补正通知 ser-1.pdf", type: "application/pdf", bytes: []),
                .init(name: long, type: "text/html; charset=utf-8", bytes: [UInt8](repeating: 7, count: 1000)),
            ]))
        #expect(
            found.suffix(3) == [
                "file notice.pdf application/pdf 256", "file 补正通知 ser-1.pdf application/pdf 0",
                "file \(long) text/html 1000",
            ])
    }

    @Test("the same message has the same bytes and identifier, another has another")
    func determinism() throws {
        #expect(try message().bytes == message().bytes)
        #expect(try message().identifier != message(subject: "Other").identifier)
    }

    @Test(
        "what is no address is refused",
        arguments: [
            "", "a", "a@b", "a@", "@b.c", "a b@c.d", "a@b..c", "a@b.c\n", "a@b.c>", "<a@b.c", "a@-b.c", ".a@b.c",
            "张@b.c",
            "a@b@c.d", "a,b@c.d",
        ])
    func badAddress(_ address: String) {
        #expect(throws: MailError.self) { try MailAddress(name: "", address: address) }
    }
}
