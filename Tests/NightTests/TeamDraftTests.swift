import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

/// Teams and plans for a case of two categories, for which nobody is competent alone.
@Suite("Drafts for several categories", .serialized)
struct TeamDraftTests {
    private let night: DeskNight

    init() throws {
        night = try DeskNight { scratch in
            func change(_ path: String, _ old: String, _ new: String) throws {
                let text = String(decoding: try File.content(of: "\(scratch.path)/\(path)"), as: UTF8.self)
                try scratch.write(text.replacing(old, with: new), path)
            }
            try change(
                "pipelines/service/P2018/profile.xml", "<grade code=\"III\">",
                "<category code=\"SI\"><title xml:lang=\"zh-CN\">安全集成</title><title xml:lang=\"en\">Integration</title></category><grade code=\"III\">"
            )
            let requirement = """
                <requirement id="SI-BASE-1" clause="2" grades="III II I" category="SI" phases="initial" row="none"
                             source="S1" confidence="confirmed">
                  <title xml:lang="zh-CN">集成</title><title xml:lang="en">Integration</title>
                  <statement xml:lang="zh-CN">做集成。</statement><statement xml:lang="en">Integrates.</statement>
                  <fill xml:lang="zh-CN">写明。</fill><fill xml:lang="en">State it.</fill>
                  <question xml:lang="zh-CN">是否真实?</question><question xml:lang="en">Is it real?</question>
                </requirement></catalogue>
                """
            try change("pipelines/service/P2018/common.xml", "</catalogue>", requirement)
        }
        try night.submit()
        let form = ValidForm(number: "2026-1", evidence: 2).text
        let item = "<item id=\"S1\" category=\"RA\" grade=\"III\"/>"
        try night.scratch.write(
            form.replacing(item, with: item + "<item id=\"S2\" category=\"SI\" grade=\"III\"/>"), "inbox/a/form.xml")
        try night.putRoster { text in
            // The member knows integration alone.
            let mark = "<person id=\"aud\""
            guard let start = text.firstRange(of: mark) else { return text }
            let rest = String(text[start.lowerBound...])
            guard let end = rest.firstRange(of: "</person>") else { return text }
            let own = String(rest[..<end.upperBound])
            return text.replacing(own, with: own.replacing("category=\"RA\"", with: "category=\"SI\" grade=\"II\""))
        }
    }

    private func draft(_ kind: String) throws -> String {
        let path = "\(night.tree.root)/papers/\(try night.caseID())/draft-\(kind).xml"
        return String(decoding: try File.content(of: path), as: UTF8.self)
    }

    private func root(_ text: String) throws -> Element {
        try Document(parsing: Array(text.utf8), name: "draft.xml").root
    }

    @Test("a member brings what the leader lacks, and each clause goes to who is qualified for it")
    func two() async throws {
        try await night.run(on: "2026-11-02")
        #expect(try night.record().process?.state == "ready")
        let appointment = try root(try draft("appointment"))
        #expect(appointment.first(named: "leader")?["person"] == "lead")
        #expect(appointment.children(named: "member").map { $0["person"] } == ["aud"])
        let id = try night.caseID()
        let paper = String(
            decoding: try File.content(of: "\(night.tree.root)/papers/\(id)/team-proposal-r1.html"), as: UTF8.self)
        #expect(paper.contains("brings the competence for S2") && paper.contains("补足 S2 的能力"))
        try night.put("appointment", try draft("appointment"), key: "pm")
        try await night.run(on: "2026-11-03")
        let plan = try root(try draft("audit-plan"))
        #expect(
            plan.children(named: "allotment").map { [$0["person"], $0["requirements"]] }
                == [["lead", "GEN-LEGAL-1"], ["aud", "SI-BASE-1"]])
        // The other way round the same rule refuses it.
        let text = try draft("audit-plan")
        try night.put(
            "wrong",
            text.replacing("person=\"lead\" req", with: "person=\"x\" req").replacing(
                "person=\"aud\" req", with: "person=\"lead\" req"
            ).replacing("person=\"x\" req", with: "person=\"aud\" req"), key: "lead")
        try await night.run(on: "2026-11-04")
        #expect(
            try night.refusals() == [
                "desk/wrong.xml desk-content: It does not fit the case: 姓名lead (lead) is not competent to audit SI-BASE-1"
            ])
        #expect(try night.record().process?.state == "planning")
        try night.put("audit-plan", try draft("audit-plan"), key: "lead")
        try await night.run(on: "2026-11-05")
        #expect(try night.record().process?.state == "plan-drafted")
    }

    @Test("a grade beyond a person's reach, and a competence that has ended, leave scope items without anybody")
    func reach() async throws {
        let form = ValidForm(number: "2026-1", evidence: 2).text
        let item = "<item id=\"S1\" category=\"RA\" grade=\"III\"/>"
        try night.scratch.write(
            form.replacing(item, with: item + "<item id=\"S2\" category=\"SI\" grade=\"I\"/>")
                .replacing("<common grade=\"III\"", with: "<common grade=\"I\""), "inbox/a/form.xml")
        try await night.run(on: "2026-11-02")
        let id = try night.caseID()
        let path = "\(night.tree.root)/papers/\(id)/team-proposal-r1.html"
        #expect(try night.record().process?.state == "ready")
        let paper = String(decoding: try File.content(of: path), as: UTF8.self)
        #expect(paper.contains("S2 (Integration, Grade I): the roster has nobody who is competent and without a tie"))
    }
}
