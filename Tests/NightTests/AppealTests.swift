import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing

@Suite("Refusals and appeals", .serialized)
struct AppealTests {
    private let night: DeskNight

    init() throws {
        night = try DeskNight.certifying()
    }

    private func papers(_ id: String) throws -> [String] {
        try Folder.list(night.tree.papers(id)).map(\.name).filter { $0.hasSuffix(".html") }
    }

    private func page(_ id: String, _ name: String) throws -> String {
        String(decoding: try File.content(of: night.tree.paper(id, name)), as: UTF8.self)
    }

    @Test(
        "a refusal tells its reasons clause by clause and how to appeal; upheld, the case is reviewed and decided anew")
    func upheld() async throws {
        try night.submit("a", ValidForm(number: "2026-1", evidence: 2))
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        let id = try night.caseID("2026-1")
        try night.putAudit(id, on: "2026-11-06", record: DeskNight.conforming)
        try night.putAcceptance(id, on: "2026-11-06")
        try night.putDecision(
            id, on: "2026-11-06", outcome: "refused", reason: "<reason requirement=\"GEN-LEGAL-1\">执照已吊销</reason>")
        try await night.run(on: "2026-11-06")
        #expect(try night.refusals() == [])
        #expect(try night.record(id).process?.state == "refused")
        #expect(try papers(id).contains("refusal-r2.html"))
        let standing = String(decoding: try File.content(of: night.tree.page(id)), as: UTF8.self)
        #expect(standing.contains("<span class=\"mark return\"><span lang=\"zh-CN\">不通过</span>"))
        #expect(standing.contains("执照已吊销"))
        let refusal = try page(id, "refusal-r2.html")
        for words in ["执照已吊销", "GEN-LEGAL-1", "Legal status", "法律地位", "How to appeal", "如何申诉"] {
            #expect(refusal.contains(words), "\(words)")
        }
        for (number, outcome, day) in [("A-1", "filed", "2026-11-08"), ("A-2", "upheld", "2026-11-09")] {
            try night.put(
                "appeal", id, by: "comp", on: day, "outcome=\"\(outcome)\"", "<text>吊销已撤回</text>", number: number)
            try await night.run(on: day)
        }
        #expect(try night.record(id).process?.state == "review")
        #expect(try night.register() == [])
        #expect(try papers(id).filter { $0.hasPrefix("appeal-") }.count == 2)
        try night.putDecision(id, on: "2026-11-10")
        try night.putRelease(id, on: "2026-11-10", "CCRC-2026-ISV-RA-0001")
        try await night.run(on: "2026-11-10")
        #expect(try night.register() == ["CCRC-2026-ISV-RA-0001 in-force 2026-11-10 "])
        #expect(try papers(id).filter { $0.hasPrefix("certificate") }.count == 2)
        #expect(try await VerifyTree(night.tree, jobs: 1).run(only: []).problems.map(\.id) == [])
    }

    @Test("who was refused nothing has nothing to appeal, and a dispatch is kept in the register")
    func guarded() async throws {
        let id = try await night.certify()
        try night.put("appeal", id, by: "comp", on: "2026-11-07", "outcome=\"filed\"", "<text>不服</text>", number: "A-1")
        try await night.run(on: "2026-11-07")
        // It waits: other decisions can be objected to from here.
        #expect(try night.refusals() == [])
        try night.put(
            "dispatch", id, by: "pm", on: "2026-11-08", "",
            "<sent number=\"CCRC-2026-ISV-RA-0001\" on=\"2026-11-08\" carrier=\"EMS\"/>")
        try await night.run(on: "2026-11-08")
        #expect(try night.record(id).process?.certificates.map(\.dispatched) == ["2026-11-08"])
        // Now that the case has ended, the appeal is tried: the decision refused nothing.
        #expect(try night.refusals().compactMap { $0.split(separator: ": ").last } == ["The decision refused nothing"])
    }
}
