import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

/// What a night prepares for people: proposals and drafts. Signed as they are, they must be accepted.
@Suite("Drafts", .serialized)
struct DraftNightTests {
    private let night: DeskNight

    init() throws {
        night = try DeskNight()
    }

    private func path(_ id: String, _ file: String) -> String { "\(night.tree.root)/papers/\(id)/\(file)" }

    private func draft(_ id: String, _ kind: String) throws -> String {
        String(decoding: try File.content(of: path(id, "draft-\(kind).xml")), as: UTF8.self)
    }

    /// Signs a draft as it is.
    private func sign(_ id: String, _ kind: String, by person: String) throws {
        try night.put(kind, try draft(id, kind), key: person)
    }

    private func parsed(_ text: String) throws -> Element {
        try Document(parsing: Array(text.utf8), name: "draft.xml").root
    }

    private func accept(_ day: String, _ count: Int) async throws {
        let summary = try await night.run(on: day)
        let refusals = try night.refusals()
        #expect(refusals == [])
        #expect(summary.accepted == count)
    }

    @Test("from the proposal to the decision each draft, signed as it is, is accepted")
    func whole() async throws {
        try night.submit()
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        let id = try night.caseID()
        let appointment = try parsed(try draft(id, "appointment"))
        #expect(appointment["by"] == "pm")
        #expect(appointment.first(named: "leader")?["person"] == "lead")
        #expect(appointment.children(named: "member").map { $0["person"] } == ["aud"])
        let proposal = String(decoding: try File.content(of: path(id, "team-proposal-r1.html")), as: UTF8.self)
        // Who was left out is told, and why.
        for part in ["姓名novice", "姓名tied", "咨询", "consultancy", "competent on 2026-11-02 for none of"] {
            #expect(proposal.contains(part), "\(part)")
        }
        try sign(id, "appointment", by: "pm")
        try await accept("2026-11-03", 1)
        #expect(!Folder.exists(path(id, "draft-appointment.xml")))
        let plan = try parsed(try draft(id, "audit-plan"))
        #expect(plan["number"] == "R000000-2026-\(id)-01" && plan["mode"] == "FS02" && plan["stage"] == "off-site")
        #expect((plan["from"], plan["until"]) == ("2026-11-06", "2026-11-12"))
        #expect(plan.children(named: "allotment").map { $0["person"] } == ["aud"])
        #expect(Folder.exists(path(id, "draft-audit-plan.html")))
        let leaders = "\(night.tree.root)/leaders"
        #expect(try Folder.list(leaders).map(\.name) == ["lead"])
        #expect(try Folder.list("\(leaders)/lead").map(\.name) == ["index.html", "\(id)-r1.zip"])
        #expect(
            try Folder.resolve("\(leaders)/lead/\(id)-r1.zip") == Folder.resolve(night.tree.bundle(id, revision: 1)))
        try sign(id, "audit-plan", by: "lead")
        try await accept("2026-11-04", 1)
        #expect(Folder.exists(path(id, "audit-plan-r3.html")))
        for person in ["lead", "aud"] {
            try night.put(
                "declaration-\(person)",
                night.text(
                    "declaration", by: person, on: "2026-11-05", case: id,
                    "independence=\"declared\" confidentiality=\"promised\""), key: person)
        }
        try night.put(
            "plan-release",
            night.text(
                "plan-release", by: "pm", on: "2026-11-05", case: id, "plan=\"R000000-2026-\(id)-01\"",
                "<delivery person=\"lead\" on=\"2026-11-05\" means=\"mail\"/><delivery person=\"aud\" on=\"2026-11-05\" means=\"邮件\"/>"
            ), key: "pm")
        try await accept("2026-11-05", 3)
        let released = String(decoding: try File.content(of: path(id, "audit-plan-r4.html")), as: UTF8.self)
        #expect(released.contains("邮件") && released.contains("R000000-2026-\(id)-01"))
        try night.put(
            "audit-record",
            night.text(
                "audit-record", by: "lead", on: "2026-11-10", case: id, "stage=\"off-site\" outcome=\"met\"",
                "<row requirement=\"GEN-LEGAL-1\" result=\"minor\" until=\"2026-12-01\">章不清</row>"), key: "lead")
        try night.put(
            "acceptance", night.text("acceptance", by: "pm", on: "2026-11-10", case: id, "outcome=\"accepted\""),
            key: "pm")
        try night.put(
            "contract",
            night.text(
                "contract", by: "pm", on: "2026-11-10", case: id,
                "contract=\"not-requested\" fee-received=\"2026-11-10\""),
            key: "pm")
        try await accept("2026-11-10", 3)
        #expect(Folder.exists(path(id, "audit-record-r5.html")))
        // A nonconformity is open: nothing can be recommended yet, and nothing is drafted.
        #expect(!Folder.exists(path(id, "draft-audit-report.xml")))
        try night.put(
            "correction",
            night.text(
                "correction", by: "lead", on: "2026-11-11", case: id, "",
                "<item requirement=\"GEN-LEGAL-1\" result=\"closed\" corrected=\"2026-11-11\">重新盖章</item>"), key: "lead"
        )
        try await accept("2026-11-11", 1)
        try sign(id, "audit-report", by: "lead")
        try await accept("2026-11-12", 1)
        #expect(Folder.exists(path(id, "decision-packet-r7.html")))
        try night.put(
            "review",
            night.text(
                "review", by: "rev", on: "2026-11-13", case: id, "outcome=\"supported\" independence=\"declared\"",
                "<comment>同意</comment>"), key: "rev")
        try await accept("2026-11-13", 1)
        let packet = String(decoding: try File.content(of: path(id, "decision-packet-r8.html")), as: UTF8.self)
        let decision = try parsed(try draft(id, "decision"))
        let digest = try #require(decision["bundle"])
        #expect(try digest == BundleDigest.of(id, in: night.tree))
        for part in [String(digest.prefix(32)), "章不清", "重新盖章", "同意", "邮件"] { #expect(packet.contains(part), "\(part)") }
        try sign(id, "decision", by: "dec")
        try await accept("2026-11-14", 1)
        #expect(try night.record().process?.state == "certificate")
        #expect(try await VerifyTree(night.tree, jobs: 1).run(only: []).problems == [])
        let papers = try Folder.list("\(night.tree.root)/papers/\(id)").map(\.name)
        #expect(papers.filter { $0.hasPrefix("draft-") } == [])
    }

    @Test("a second run on the same day changes no file")
    func again() async throws {
        try night.submit()
        try night.submit("b", number: "2026-2")
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        func files() throws -> [String: [UInt8]] {
            var found: [String: [UInt8]] = [:]
            for id in try night.tree.caseIDs() {
                for entry in try Folder.list("\(night.tree.root)/papers/\(id)") {
                    found["\(id)/\(entry.name)"] = try File.content(of: path(id, entry.name))
                }
            }
            return found
        }
        let before = try files()
        #expect(before.count == 4)
        try await night.run(on: "2026-11-02")
        #expect(try files() == before)
    }

    @Test("where nobody fits, the proposal says which scope item lacks whom, and no appointment is drafted")
    func nobody() async throws {
        try night.submit()
        try night.putRoster { $0.replacing("category=\"RA\"", with: "category=\"SI\"") }
        try await night.run(on: "2026-11-02")
        let id = try night.caseID()
        #expect(!Folder.exists(path(id, "draft-appointment.xml")))
        let proposal = String(decoding: try File.content(of: path(id, "team-proposal-r1.html")), as: UTF8.self)
        #expect(proposal.contains("nobody can lead"))
        #expect(proposal.contains("S1 (Risk assessment, Grade III): the roster has nobody who is competent"))
    }

    @Test("who has less in hand is proposed first")
    func workload() async throws {
        try night.submit()
        try night.submit("b", number: "2026-2")
        try night.putRoster { text in
            let other = text.firstRange(of: "<person id=\"lead\"").map { String(text[$0.lowerBound...]) } ?? ""
            let end = other.firstRange(of: "</person>").map { String(other[..<$0.upperBound]) } ?? ""
            let key = (try? SigningKey(sampleNamed: "lead2").publicLine) ?? ""
            let lead = (try? SigningKey(sampleNamed: "lead").publicLine) ?? ""
            return text.replacing(
                "</roster>", with: end.replacing("\"lead\"", with: "\"lead2\"").replacing(lead, with: key) + "</roster>"
            )
        }
        try await night.run(on: "2026-11-02")
        let ids = try night.tree.caseIDs()
        func leader(_ id: String) throws -> String? {
            try parsed(try draft(id, "appointment")).first(named: "leader")?["person"]
        }
        #expect(try ids.map { try leader($0) } == ["lead", "lead2"])
        try night.put("appointment", try draft(ids[0], "appointment"), key: "pm")
        try await night.run(on: "2026-11-03")
        #expect(try leader(ids[1]) == "lead2")
    }
}
