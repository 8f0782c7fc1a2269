import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

@Suite("The desk", .serialized)
struct DeskTests {
    private let night: DeskNight

    init() throws {
        night = try DeskNight()
    }

    private func path(_ process: CaseProcess?) -> [String] { process?.entries.map(\.state) ?? [] }

    /// Everything from the appointment to the certificate, put on the desk in one heap in the wrong order.
    private func fill(_ id: String) throws {
        func put(_ kind: String, by: String, on: String, _ attributes: String = "", _ content: String = "") throws {
            try night.put(
                "\(kind)-\(by)", night.text(kind, by: by, on: on, case: id, attributes, content), key: by)
        }
        try put(
            "appointment", by: "pm", on: "2026-11-03", "",
            "<leader person=\"lead\"/><member person=\"aud\" as=\"auditor\"/>")
        for person in ["lead", "aud"] {
            try put(
                "declaration", by: person, on: "2026-11-03", "independence=\"declared\" confidentiality=\"promised\"")
        }
        try put(
            "audit-plan", by: "lead", on: "2026-11-03",
            "stage=\"off-site\" mode=\"FS02\" from=\"2026-11-04\" until=\"2026-11-06\" criteria=\"CCRC-ISV-C01:2018\"",
            "<purpose>初次</purpose><covers scope=\"S1\">全部</covers><allotment person=\"aud\" requirements=\"GEN-LEGAL-1\"/><statement>保密</statement>"
        )
        try put(
            "plan-release", by: "pm", on: "2026-11-03", "plan=\"audit-plan-2026-11-03\"",
            "<delivery person=\"lead\" on=\"2026-11-03\" means=\"mail\"/><delivery person=\"aud\" on=\"2026-11-03\" means=\"mail\"/>"
        )
        try put(
            "audit-record", by: "lead", on: "2026-11-06", "stage=\"off-site\" outcome=\"met\"",
            "<row requirement=\"GEN-LEGAL-1\" result=\"minor\" until=\"2026-12-01\" evidence=\"F1\">章不清</row>")
        try put("acceptance", by: "pm", on: "2026-11-06", "outcome=\"accepted\"")
        try put("contract", by: "pm", on: "2026-11-06", "contract=\"not-requested\" fee-received=\"2026-11-06\"")
        try put(
            "correction", by: "lead", on: "2026-11-06", "",
            "<item requirement=\"GEN-LEGAL-1\" result=\"closed\" corrected=\"2026-11-06\">重新盖章</item>")
        try put(
            "audit-report", by: "lead", on: "2026-11-06", "stage=\"off-site\"",
            "<summary>好</summary><recommendation scope=\"S1\" outcome=\"grant\"/>")
        try put(
            "review", by: "rev", on: "2026-11-06", "outcome=\"supported\" independence=\"declared\"",
            "<comment>同意</comment>")
        let published = try night.record()
        let digest = try #require(try bundleDigest(published))
        try put(
            "decision", by: "dec", on: "2026-11-06", "bundle=\"\(digest)\" independence=\"declared\"",
            "<item scope=\"S1\" outcome=\"passed\"/>")
        try put(
            "certificate-release", by: "pm", on: "2026-11-06", "",
            "<certificate scope=\"S1\" number=\"CCRC-2026-ISV-RA-0001\" granted=\"2026-11-06\"/>")
        try put(
            "dispatch", by: "pm", on: "2026-11-06", "",
            "<sent number=\"CCRC-2026-ISV-RA-0001\" on=\"2026-11-06\" carrier=\"EMS\"/>")
    }

    private func bundleDigest(_ record: CaseRecord) throws -> String? {
        let page = String(decoding: try File.content(of: night.tree.page(record.identity.caseID)), as: UTF8.self)
        guard let section = page.firstRange(of: "id=\"bundle\"") else { return nil }
        let rest = page[section.upperBound...]
        guard let start = rest.firstRange(of: "<code class=\"digest\">"),
            let end = rest[start.upperBound...].firstRange(of: "</code>")
        else { return nil }
        return ["<wbr/>", "<wbr>", "</wbr>"].reduce(String(rest[start.upperBound..<end.lowerBound])) {
            $0.replacing($1, with: "")
        }
    }

    @Test("a case goes from complete to certified, whatever the order on the desk, and each document has one effect")
    func whole() async throws {
        try night.submit()
        let first = try await night.run(on: "2026-11-02")
        #expect(first.complete == 1)
        let id = try night.caseID()
        #expect(path(try night.record().process) == ["received", "ready"])
        try fill(id)
        // Nobody's role is known before there is a roster: everything waits.
        let second = try await night.run(on: "2026-11-05")
        #expect((second.accepted, second.refused) == (0, 0))
        #expect(try night.record().revision == 1)
        try night.putRoster()
        let third = try await night.run(on: "2026-11-06")
        let refusals = try night.refusals()
        #expect(refusals == [])
        #expect((third.accepted, third.refused) == (15, 0))
        let record = try night.record()
        #expect(
            path(record.process) == [
                "received", "ready", "planning", "plan-drafted", "off-site-audit", "accepting", "contracting",
                "reporting", "review", "decision", "certificate", "dispatch", "certified",
            ])
        #expect(record.revision == 2 && record.bundled == 1)
        var certificate = CertificateEntry(
            number: "CCRC-2026-ISV-RA-0001", scope: "S1", state: .inForce, granted: "2026-11-06",
            expires: "2029-11-05", criteria: "CCRC-ISV-C01:2018")
        certificate.since = "2026-11-06"
        certificate.holder = "样例公司"
        certificate.creditCode = "91110108MA01A2B3C4"
        certificate.address = "北京市"
        certificate.category = "RA"
        certificate.grade = "III"
        certificate.title = Text("风险评估 三级", "Risk assessment, Grade III")
        certificate.dispatched = "2026-11-06"
        certificate.days = [
            ("surveillance-reminder", "2027-09-06"), ("surveillance-overdue", "2027-11-07"),
            ("surveillance-reminder", "2028-09-06"), ("surveillance-overdue", "2028-11-07"),
            ("renewal-reminder", "2029-08-05"), ("expired", "2029-11-06"),
        ].map { CertificateEntry.Day(name: $0.0, date: $0.1, applied: nil) }
        #expect(record.process?.certificates == [certificate])
        #expect(record.process?.isEnded == true && record.process?.awaited == [])
        // The same again: known by their digests, nothing happens.
        for name in try Folder.list(night.desk).map(\.name) where name.hasSuffix(".xml") {
            let copy = "again-" + name
            try night.scratch.write(try File.content(of: "\(night.desk)/\(name)"), "desk/\(copy)")
            try night.scratch.write(try File.content(of: "\(night.desk)/\(name).sig"), "desk/\(copy).sig")
            try night.scratch.write("", "desk/\(copy).complete")
        }
        let fourth = try await night.run(on: "2026-11-07")
        #expect((fourth.accepted, fourth.failed) == (0, 0))
        #expect(try night.record().revision == 2)
        let report = try await VerifyTree(night.tree, jobs: 1).run(only: [])
        #expect(report.problems == [])
    }

    @Test(
        "unsigned, changed, wrongly signed, by the wrong person, too old, or not of the case: refused, nothing changed")
    func refused() async throws {
        try night.submit()
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        let id = try night.caseID()
        let before = try File.content(of: night.tree.record(id))
        let team = "<leader person=\"lead\"/><member person=\"aud\" as=\"auditor\"/>"
        func appointment(on: String = "2026-11-03", by: String = "pm", of other: String? = nil, _ content: String)
            -> String
        {
            night.text("appointment", by: by, on: on, case: other ?? id, number: "N-\(on)", "", content)
        }
        try night.put("a-unsigned", appointment(team), key: nil)
        try night.put("b-namespace", appointment(team), key: "pm", namespace: "file")
        try night.put("c-changed", appointment(team), key: "pm")
        try night.scratch.write(appointment(team) + "\n", "desk/c-changed.xml")
        try night.put("d-stranger", appointment(team), key: "stranger")
        try night.put("e-other", appointment(team), key: "dec")
        try night.put("f-role", appointment(by: "dec", team), key: "dec")
        try night.put("g-future", appointment(on: "2026-12-24", team), key: "pm")
        try night.put("h-old", appointment(on: "2026-01-01", team), key: "pm")
        try night.put("i-case", appointment(of: "svc-0000000000", team), key: "pm")
        try night.put("j-schema", appointment("<leader/>"), key: "pm")
        try night.put("k-kind", "<coronation xmlns=\"urn:dossier:desk:1\"/>", key: "pm")
        try night.put(
            "l-conflict", appointment("<leader person=\"lead\"/><member person=\"tied\" as=\"auditor\"/>"), key: "pm")
        try night.put("m-novice", appointment("<leader person=\"novice\"/>"), key: "pm")
        try night.put(
            "n-twice", appointment("<leader person=\"lead\"/><member person=\"lead\" as=\"auditor\"/>"), key: "pm")
        try night.put("o-xml", "<appointment", key: "pm")
        try night.put(
            "p-review",
            night.text("application-review", by: "pm", on: "2026-11-03", case: id, "outcome=\"sufficient\""), key: "pm")
        try night.put(
            "q-appeal", night.text("roster", by: "admin", on: "2026-11-03", "serial=\"9\"", DeskNight.people), key: "pm"
        )
        try night.put(
            "r-roster",
            night.text("roster", by: "admin", on: "2026-11-03", number: "R-0", "serial=\"1\"", DeskNight.people),
            key: "administrator")
        let summary = try await night.run(on: "2026-11-03")
        #expect(summary.accepted == 0 && summary.refused == 18 && summary.failed == 0)
        let refusals = try night.refusals()
        #expect(
            refusals == [
                "desk/a-unsigned.xml desk-unsigned", "desk/b-namespace.xml desk-signature-bad",
                "desk/c-changed.xml desk-signature-bad", "desk/d-stranger.xml desk-signer-unknown",
                "desk/e-other.xml desk-signer-differs", "desk/f-role.xml desk-role", "desk/g-future.xml desk-date",
                "desk/h-old.xml desk-date", "desk/i-case.xml desk-no-case", "desk/j-schema.xml desk-invalid",
                "desk/k-kind.xml desk-unknown-kind",
                "desk/l-conflict.xml desk-content: It does not fit the case: 姓名tied (tied) has a tie to the applicant: consultancy (样例公司)",
                "desk/m-novice.xml desk-content: It does not fit the case: Nobody is competent for S1 (Risk assessment, Grade III)",
                "desk/m-novice.xml desk-content: It does not fit the case: 姓名novice (novice) does not have the role audit-leader",
                "desk/m-novice.xml desk-content: It does not fit the case: 姓名novice (novice) is competent for no category of the case",
                "desk/n-twice.xml desk-content: It does not fit the case: Person lead stands more than once",
                "desk/o-xml.xml desk-not-xml",
                "desk/p-review.xml desk-not-in-process", "desk/q-appeal.xml desk-roster-signer",
                "desk/r-roster.xml desk-roster-serial",
            ])
        #expect(try File.content(of: night.tree.record(id)) == before)
        let report = try await VerifyTree(night.tree, jobs: 1).run(only: [])
        #expect(report.problems == [])
    }

    @Test("who audited neither reviews nor decides, nor does who has a tie to the applicant")
    func outside() async throws {
        try night.submit()
        try night.putRoster { text in
            let leader = "<role name=\"audit-leader\""
            return text.replacing(leader, with: "<role name=\"decision-maker\" from=\"2020-01-01\"/>" + leader)
        }
        try await night.run(on: "2026-11-02")
        let id = try night.caseID()
        try fill(id)
        for name in ["review-rev", "decision-dec"] {
            for ending in [".xml", ".xml.sig", ".xml.complete"] { try Folder.remove("\(night.desk)/\(name)\(ending)") }
        }
        func review(_ by: String) throws {
            try night.put(
                "review-\(by)",
                night.text(
                    "review", by: by, on: "2026-11-06", case: id, "outcome=\"supported\" independence=\"declared\"",
                    "<comment>同意</comment>"), key: by)
        }
        for person in ["aud", "tied"] { try review(person) }
        try await night.run(on: "2026-11-06")
        let refusals = try night.refusals()
        #expect(
            refusals == [
                "desk/review-aud.xml desk-in-team", "desk/review-tied.xml desk-conflict",
            ])
        #expect(try night.record().process?.state == "review")
        try review("late")
        try await night.run(on: "2026-11-06")
        // `late` left the applicant more than 24 months before.
        #expect(try night.record().process?.state == "decision")
        let digest = try #require(try bundleDigest(try night.record()))
        try night.put(
            "decision-lead",
            night.text(
                "decision", by: "lead", on: "2026-11-07", case: id, "bundle=\"\(digest)\" independence=\"declared\"",
                "<item scope=\"S1\" outcome=\"passed\"/>"), key: "lead")
        try night.put(
            "decision-other",
            night.text(
                "decision", by: "dec", on: "2026-11-07", case: id,
                "bundle=\"\(String(repeating: "0", count: 64))\" independence=\"declared\"",
                "<item scope=\"S1\" outcome=\"refused\"/>"), key: "dec")
        try await night.run(on: "2026-11-07")
        #expect(
            Set(try night.refusals()).subtracting([
                "desk/review-aud.xml desk-in-team", "desk/review-tied.xml desk-conflict",
            ]) == [
                "desk/decision-lead.xml desk-in-team",
                "desk/decision-other.xml desk-content: It does not fit the case: The decision does not quote the bundle as it is, \(digest)",
                "desk/decision-other.xml desk-content: It does not fit the case: Scope item S1 is refused without a reason",
            ])
    }

    @Test("a ruling shows in the record and a new bundle, moves the case on, and lapses when the file changes")
    func ruling() async throws {
        try night.submit(evidence: 1)
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        let id = try night.caseID()
        let returned = try night.record()
        #expect(path(returned.process) == ["received", "returned"])
        let finding = try #require(returned.findings.first { $0.finding.severity == .error })
        try night.put(
            "ruling",
            night.text(
                "ruling", by: "rule", on: "2026-11-03", case: id, "finding=\"\(finding.key)\" effect=\"waive\"",
                "<reason>一份足够</reason>"), key: "rule")
        let summary = try await night.run(on: "2026-11-03")
        #expect(summary.accepted == 1)
        let refusals = try night.refusals()
        #expect(refusals == [])
        let ruled = try night.record()
        #expect(ruled.conclusion == .complete && ruled.bundled == 2)
        #expect(path(ruled.process) == ["received", "returned", "ready"])
        #expect(ruled.findings.first { $0.key == finding.key }?.ruling?.hasLapsed == false)
        let verified = try await VerifyTree(night.tree, jobs: 1).run(only: []).problems
        #expect(verified == [], "\(verified.map { "\($0.id) \($0.place?.file ?? "") \($0.fact.english)" })")
        // The whole submission comes again with another form: the ruling was on the old one.
        try night.scratch.write(
            ValidForm(number: "2026-1", evidence: 1).text.replacing(
                "</assessment>", with: "<!-- again --></assessment>"),
            "inbox/a/form.xml")
        try await night.run(on: "2026-11-04")
        let again = try night.record()
        #expect(again.findings.first { $0.key == finding.key }?.ruling?.hasLapsed == true)
        #expect(again.conclusion == .return)
        #expect(again.process?.state == "returned")
    }

    @Test("a staff document inside a submission is a finding, and nothing is done with it")
    func smuggled() async throws {
        try night.submit()
        try night.putRoster()
        let text = night.text(
            "appointment", by: "pm", on: "2026-11-02", case: "svc-0000000000", "", "<leader person=\"lead\"/>")
        try night.scratch.write(text, "inbox/a/appointment.xml")
        try await night.run(on: "2026-11-02")
        let record = try night.record()
        #expect(record.findings.contains { $0.finding.id == "staff-document-smuggled" })
        #expect(record.process?.documents.isEmpty == true)
        #expect(record.process?.state == "ruling")
    }
}
