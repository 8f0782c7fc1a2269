import Files
import Pipeline
import Stages
import Support
import Testing

/// Messages of a night, and what becomes of them.
@Suite struct OutboxTests {
    private let night: SmallNight
    private let tree: OutputTree
    private var definition: PipelineDefinition

    init() async throws {
        night = try SmallNight()
        tree = OutputTree(night.scratch.path + "/output")
        let form = Form(number: "2026-1").text.replacing(
            "<scope>", with: "<contact><name>张三</name><email>zhang@example.org</email></contact><scope>")
        try night.scratch.write(form, "inbox/a/form.xml")
        try night.scratch.write("%PDF-1.4 licence", "inbox/a/01/执照.pdf")
        try night.scratch.write("", "inbox/a/.complete")
        let bench = try night.bench()
        definition = bench.definition
        definition.mailFile = "mail.xml"
        try await night.run(bench, in: tree)
    }

    private func mail() throws -> MailDefinition {
        try night.scratch.write(
            """
            <mail xmlns="urn:dossier:mail:1" version="1"><from address="d@example.org" name="受理"/>
            <recipient address="PM@example.org" name="项目管理" language="zh-CN" view="message-night" about="return"/>
            <recipient address="pm@example.org" name="again" language="en" view="message-night" about="return auditor"/>
            <recipient address="ops@example.org" name="ops" language="en" view="message-night" about="failed"/>
            <applicants view="message-applicant"/></mail>
            """, "pipelines/mail.xml")
        return try #require(try MailDefinition(of: definition))
    }

    private func write() throws -> NightMail.Outcome {
        try NightMail(definition, mail(), tree: tree).write(besides: tree.reports("2026-11-21") + "/index.html")
    }

    private var outbox: Outbox { Outbox(tree: tree, layout: .zip) }

    @Test("each person gets one message a night, those with nothing to hear none, and a second writing adds none")
    func digest() throws {
        let first = try write()
        #expect(first.written == 2)
        #expect(first.withoutAddress == [])
        let waiting = try outbox.waiting()
        #expect(waiting.count == 2)
        let texts = try waiting.map { String(decoding: try File.content(of: "\(tree.outbox)/\($0)"), as: UTF8.self) }
        #expect(texts.count { $0.contains("<PM@example.org>") } == 1)
        #expect(texts.count { $0.contains("<zhang@example.org>") && $0.contains("filename*") } == 1)
        #expect(try write().written == 0)
    }

    @Test("what the mail program does not take stays with the reason, and goes the next time")
    func sending() throws {
        _ = try write()
        let waiting = try outbox.waiting()
        func send(_ program: String, _ arguments: [String] = []) throws -> (sent: Int, failures: [Outbox.Failure]) {
            try outbox.send(by: .init(program: program, arguments: arguments, seconds: 1))
        }
        #expect(
            try send("/bin/sh", ["-c", "exit 75"]).failures.map(\.reason) == [
                "/bin/sh: not now (75)", "/bin/sh: not now (75)",
            ])
        #expect(try send("/bin/sh", ["-c", "kill -9 $$"]).failures.first?.reason == "/bin/sh: killed by signal 9")
        #expect(try send("/bin/sleep", ["9"]).failures.first?.reason == "/bin/sleep: no end within 1 seconds")
        #expect(try send("/nowhere/sendmail").failures.count == 2)
        #expect(try outbox.waiting() == waiting)
        let copy = night.scratch.path + "/taken"
        #expect(try send("/bin/sh", ["-c", "cat >> \(copy)"]).sent == 2)
        #expect(try outbox.waiting() == [])
        let deliveries = try outbox.all()
        #expect(
            deliveries.map { "\($0.state) \($0.day) \($0.to) \($0.cases.count)" } == [
                "sent 2026-11-21 PM@example.org 0", "sent 2026-11-21 zhang@example.org 1",
            ])
        #expect(try outbox.all(about: deliveries[1].cases[0]) == [deliveries[1]])
        #expect(deliveries[1].papers == ["papers/\(deliveries[1].cases[0])/notice-r1.html"])
        #expect(try Folder.list(tree.outbox + "/sent").map(\.name) == waiting)
        #expect(String(decoding: try File.content(of: copy), as: UTF8.self).contains("zhang@example.org"))
        // What is sent is not made again.
        #expect(try write().written == 0)
    }
}
