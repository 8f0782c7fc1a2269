import Files
import Findings
import Pipeline
import Record
import Sheets
import Stages
import Support
import Testing
import XML

/// The filled checklist itself, signed and put on the desk.
@Suite("A signed checklist", .serialized)
struct SignedChecklistTests {
    private let night: DeskNight
    private let id: String

    init() async throws {
        night = try DeskNight()
        try night.submit()
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        id = try night.caseID()
        func put(_ kind: String, by: String, _ attributes: String = "", _ content: String = "") throws {
            try night.put(
                "\(kind)-\(by)", night.text(kind, by: by, on: "2026-11-03", case: id, attributes, content), key: by)
        }
        try put("appointment", by: "pm", "", "<leader person=\"lead\"/><member person=\"aud\" as=\"auditor\"/>")
        for person in ["lead", "aud"] {
            try put("declaration", by: person, "independence=\"declared\" confidentiality=\"promised\"")
        }
        try put(
            "audit-plan", by: "lead",
            "stage=\"off-site\" mode=\"FS02\" from=\"2026-11-04\" until=\"2026-11-06\" criteria=\"CCRC-ISV-C01:2018\"",
            "<purpose>初次</purpose><covers scope=\"S1\">全部</covers><allotment person=\"aud\" requirements=\"GEN-LEGAL-1\"/><statement>保密</statement>"
        )
        try put(
            "plan-release", by: "pm", "plan=\"audit-plan-2026-11-03\"",
            "<delivery person=\"lead\" on=\"2026-11-03\" means=\"mail\"/><delivery person=\"aud\" on=\"2026-11-03\" means=\"mail\"/>"
        )
        try await night.run(on: "2026-11-03")
    }

    private func row(_ row: Sheet.Row, _ texts: [Int: String]) -> Sheet.Row {
        Sheet.Row(
            kind: row.kind,
            cells: row.cells.enumerated().map { Sheet.Cell(text: texts[$0.offset] ?? $0.element.text, link: nil) })
    }

    /// Puts the checklist of a revision on the desk.
    private func put(
        _ name: String, revision: Int = 1, key: String = "lead", _ texts: [Int: String],
        sign: [Int: String] = [1: "lead", 2: "2026年11月6日", 3: "非现场审核 Off-site", 4: "met"], project: [Int: String] = [:]
    ) throws {
        let newest = try night.record().revision
        let path = revision == newest ? night.tree.record(id) : night.tree.record(id, revision: revision)
        var workbook = try AuditChecklist(ofRecord: path, night.bench.definition).workbook
        workbook.sheets[0].rows[4] = row(workbook.sheets[0].rows[4], texts)
        workbook.sheets[1].rows[3] = row(workbook.sheets[1].rows[3], sign)
        workbook.sheets[2].rows[3] = row(workbook.sheets[2].rows[3], project)
        let bytes = try WorkbookWriter(workbook).bytes(staging: night.scratch.path, named: "filled.xlsx")
        try night.scratch.write(bytes, "desk/\(name).xlsx")
        let signature = try SigningKey(sampleNamed: key).sign(bytes, namespace: DeskNight.namespace)
        try night.scratch.write(signature, "desk/\(name).xlsx.sig")
        try night.scratch.write("", "desk/\(name).xlsx.complete")
    }

    @Test("it is the audit record, with its projects, and what had been changed in it is told")
    func accepted() async throws {
        try put(
            "checklist", [3: "别的", 8: "轻微不符合 Minor nonconformity", 9: "2026-12-01", 10: "章不清"],
            project: [0: "S1", 1: "网上银行评估", 2: "2026.5.6", 3: "2026-06-30", 4: "F1"])
        let summary = try await night.run(on: "2026-11-06")
        let refusals = try night.refusals()
        #expect(refusals == [])
        #expect(summary.accepted == 1)
        let process = try #require(try night.record().process)
        #expect(process.state == "accepting")
        let document = try #require(process.documents("audit-record").last)
        #expect(document.by == "lead" && document.signed == "2026-11-06")
        #expect(document.number == "audit-record-\(id)-r1")
        #expect(
            document.notes.map(\.english) == ["GEN-LEGAL-1: title was “法律地位 Legal status” and is “别的”."])
        let first = document.content.children(named: "row").first
        #expect([first?["result"], first?["until"], first?.text] == ["minor", "2026-12-01", "章不清"])
        let project = document.content.children(named: "project").first
        #expect(
            ["scope", "name", "carried-out", "accepted", "evidence"].map { project?[$0] }
                == ["S1", "网上银行评估", "2026-05-06", "2026-06-30", "F1"])
        let paper = "\(night.tree.root)/papers/\(id)/audit-record-r\(try night.record().revision).html"
        #expect(String(decoding: try File.content(of: paper), as: UTF8.self).contains("章不清"))
        #expect(try await VerifyTree(night.tree, jobs: 1).run(only: []).problems == [])
        // The same again has no second effect.
        try put(
            "again", [3: "别的", 8: "轻微不符合 Minor nonconformity", 9: "2026-12-01", 10: "章不清"],
            project: [0: "S1", 1: "网上银行评估", 2: "2026.5.6", 3: "2026-06-30", 4: "F1"])
        let second = try await night.run(on: "2026-11-06")
        #expect((second.accepted, second.refused) == (0, 0))
    }

    @Test("one without a conclusion, without its sign-off, of other files, or signed by another is refused")
    func refused() async throws {
        try put("a-empty", [10: "没有结论"])
        try put("b-unsigned", [8: "conforming"], sign: [1: "lead"])
        try put("c-member", key: "aud", [8: "conforming"], sign: [1: "aud", 2: "2026-11-06", 3: "off-site", 4: "met"])
        try put("d-unknown", [8: "maybe"])
        try night.scratch.write("PK\u{3}\u{4}", "desk/e-broken.xlsx")
        let signature = try SigningKey(sampleNamed: "lead").sign(
            Array("PK\u{3}\u{4}".utf8), namespace: DeskNight.namespace)
        try night.scratch.write(signature, "desk/e-broken.xlsx.sig")
        try night.scratch.write("", "desk/e-broken.xlsx.complete")
        let before = try night.record().revision
        let summary = try await night.run(on: "2026-11-06")
        #expect((summary.accepted, summary.refused) == (0, 5))
        let refusals = try night.refusals()
        #expect(
            refusals.filter { !$0.contains("desk-invalid") } == [
                "desk/a-empty.xlsx desk-content: It does not fit the case: GEN-LEGAL-1: no conclusion.",
                "desk/c-member.xlsx desk-role",
                "desk/d-unknown.xlsx desk-content: It does not fit the case: GEN-LEGAL-1: “maybe” is none of the conclusions.",
                "desk/e-broken.xlsx desk-checklist",
            ])
        #expect(refusals.contains("desk/b-unsigned.xlsx desk-invalid"))
        #expect(try night.record().revision == before)
    }
}
