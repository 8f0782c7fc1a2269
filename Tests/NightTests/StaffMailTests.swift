import Files
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

/// Messages to the people of the roster and, with papers, to applicants.
@Suite("Mail of the desk")
struct StaffMailTests {
    private let night: DeskNight
    private let definition: PipelineDefinition
    private let mail: MailDefinition

    init() async throws {
        night = try DeskNight()
        var definition = night.bench.definition
        definition.mailFile = "mail.xml"
        try night.scratch.write(
            """
            <mail xmlns="urn:dossier:mail:1" version="1"><from address="d@example.org" name="受理"/>
            <applicants view="message-applicant" letters="message-letter"/>
            <staff view="message-staff" managers="project-manager" near-days="3" attach="audit-plan" attach-bytes="2000" when="news"/>
            </mail>
            """, "pipelines/mail.xml")
        self.definition = definition
        mail = try #require(try MailDefinition(of: definition))
        try night.submit()
        try night.putRoster { text in
            text.replacing("name=\"姓名pm\"", with: "name=\"姓名pm\" mail=\"pm@example.org\" language=\"en\"")
                .replacing("name=\"姓名lead\"", with: "name=\"姓名lead\" mail=\"lead@example.org\"")
                .replacing("name=\"姓名aud\"", with: "name=\"姓名aud\" mail=\"aud@example.org\"")
                .replacing("name=\"姓名rev\"", with: "name=\"姓名rev\" mail=\"no address\"")
        }
    }

    /// The text of each message that is new in the outbox, by recipient.
    private func messages(_ day: String, file: String? = nil) throws -> [String: String] {
        for entry in Folder.isFolder(night.tree.outbox) ? try Folder.list(night.tree.outbox) : [] {
            try Folder.remove("\(night.tree.outbox)/\(entry.name)")
        }
        _ = try NightMail(definition, mail, tree: night.tree).write(besides: night.tree.reports(day) + "/index.html")
        var result: [String: String] = [:]
        for entry in Folder.isFolder(night.tree.outbox) ? try Folder.list(night.tree.outbox) : [] {
            let path = "\(night.tree.outbox)/\(entry.name)"
            let text = try Tool.output(
                """
                python3 -c 'import email,email.policy,sys
                m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.strict)
                print(m["to"].addresses[0].addr_spec); print(m["subject"]); print(m.get_body().get_content())
                print("attached:", [p.get_filename() for p in m.iter_attachments()])' '\(path)'
                """)
            result[String(text.prefix { $0 != "\n" })] = text
        }
        return result
    }

    private func paper(_ name: String, _ text: String) throws -> String {
        let record = try night.record()
        let file = "papers/\(record.identity.caseID)/\(name)-r\(record.revision).html"
        try night.scratch.write(text, "output/\(file)")
        return file
    }

    @Test("each is told what awaits them, with papers that fit, and nobody is told where nothing is new")
    func staff() async throws {
        try await night.run(on: "2026-11-02")
        let id = try night.caseID()
        let first = try messages("2026-11-02")
        #expect(first.keys.sorted() == ["pm@example.org"])
        let told = try #require(first["pm@example.org"])
        #expect(told.contains("2026-11-02: 1 for you"))
        #expect(told.contains("[new] Appointment of the team  (dossier form new appointment --case \(id) --by pm)"))
        // The next night nothing is new.
        try await night.run(on: "2026-11-03")
        #expect(try messages("2026-11-03") == [:])
        try night.put(
            "a",
            night.text(
                "appointment", by: "pm", on: "2026-11-04", case: id, "",
                "<leader person=\"lead\"/><member person=\"aud\" as=\"auditor\"/>"),
            key: "pm")
        try await night.run(on: "2026-11-04")
        let plan = try paper("audit-plan", "<p>plan</p>")
        let large = try paper("packet", String(repeating: "x", count: 3000))
        let second = try messages("2026-11-04")
        #expect(second.keys.sorted() == ["aud@example.org", "lead@example.org", "pm@example.org"])
        let leader = try #require(second["lead@example.org"])
        #expect(leader.contains("[新] 审核计划") && leader.contains("[新] 公正性与保密声明"))
        #expect(leader.contains("bundles/\(id)-r1.zip") && leader.contains(plan) && leader.contains(large))
        #expect(leader.contains("attached: ['audit-plan-r2.html']"))
        let manager = try #require(second["pm@example.org"])
        #expect(
            manager.contains("2. What moved in your cases") && manager.contains("Took effect: Appointment of the team"))
        #expect(!manager.contains("bundles/"))
    }

    @Test("a limit is told of when it comes near, and again when it was missed")
    func limits() async throws {
        try await night.run(on: "2026-11-02")
        let due = try #require(try night.record().process?.limits.first?.due)
        #expect(due == "2026-11-23")
        for (day, word) in [("2026-11-19", ""), ("2026-11-20", "△ near: "), ("2026-11-24", "▲ missed: ")] {
            try await night.run(on: day)
            let text = try messages(day)["pm@example.org"]
            #expect((text == nil) == word.isEmpty)
            #expect(word.isEmpty || text?.contains(word) == true)
        }
    }

    @Test("a paper addressed to the applicant goes to the address of the form on the night that made it")
    func letter() async throws {
        let papers = String(decoding: try File.content(of: SmallPipeline.project + "/papers.xml"), as: UTF8.self)
        let letter = """
            <paper name="greeting" view="paper-notice" to="applicant"><title xml:lang="zh-CN">不予通过通知</title><title xml:lang="en">Refusal</title></paper></papers>
            """
        try night.scratch.write(papers.replacing("</papers>", with: letter), "pipelines/papers.xml")
        try await night.run(on: "2026-11-02")
        _ = try paper("greeting", "<p>no</p>")
        let made = try #require(try messages("2026-11-02")["s@example.cn"])
        #expect(made.contains("不予通过通知 Refusal \(try night.caseID())"))
        #expect(made.contains("attached: ['不予通过通知 \(try night.caseID()).html']"))
        try await night.run(on: "2026-11-03")
        #expect(try messages("2026-11-03")["s@example.cn"] == nil)
    }

    @Test("what is told of two cases reaches the project manager and never the applicant")
    func across() async throws {
        let other = try DeskNight(
            across: String(decoding: try File.content(of: SmallPipeline.project + "/across.xml"), as: UTF8.self))
        for (name, company, code) in [("x", "甲公司", "91110108MA01A2B3C4"), ("y", "乙公司", "91110108MA0XXXXXX2")] {
            let form = ValidForm(number: name, evidence: 2).text.replacing("样例公司", with: company)
                .replacing("91110108MA01A2B3C4", with: code)
            try other.scratch.write(form, "inbox/\(name)/form.xml")
            try other.scratch.write("%PDF-1.4 licence \(company)", "inbox/\(name)/01/执照.pdf")
            try other.scratch.write("%PDF-1.4 " + String(repeating: "same ", count: 300), "inbox/\(name)/02/1.pdf")
            try other.scratch.write("", "inbox/\(name)/.complete")
        }
        try other.putRoster { $0.replacing("name=\"姓名pm\"", with: "name=\"姓名pm\" mail=\"pm@example.org\"") }
        try await other.run(on: "2026-11-02")
        var definition = other.bench.definition
        definition.mailFile = "mail.xml"
        try other.scratch.write(
            try File.content(of: night.scratch.path + "/pipelines/mail.xml"),
            "pipelines/mail.xml")
        _ = try NightMail(definition, try #require(try MailDefinition(of: definition)), tree: other.tree)
            .write(besides: other.tree.reports("2026-11-02") + "/index.html")
        let texts = try Folder.list(other.tree.outbox).map {
            try Tool.output(
                "python3 -c 'import email,email.policy,sys; m = email.message_from_binary_file(open(sys.argv[1], \"rb\"), policy=email.policy.strict); print(m[\"to\"], m.get_body().get_content())' '\(other.tree.outbox)/\($0.name)'"
            )
        }
        #expect(texts.count == 1)
        #expect(texts.first?.contains("pm@example.org") == true && texts.first?.contains("跨案比对（仅供内部）") == true)
    }
}
