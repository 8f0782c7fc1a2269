import Files
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

/// The plan of an audit that the review of the application wants on-site.
@Suite("Drafts on-site", .serialized)
struct OnSiteDraftTests {
    @Test(
        "where the process leaves the stage open, the plan is on-site if the review said so, and signed it is accepted")
    func onSite() async throws {
        let night = try DeskNight { scratch in
            let path = "pipelines/service/process.xml"
            let text = String(decoding: try File.content(of: "\(scratch.path)/\(path)"), as: UTF8.self)
            let changed = text.replacing("profiles=\"P2017 P2018\" phases=", with: "profiles=\"P2017\" phases=")
                .replacing("profiles=\"P2021\" phases=", with: "profiles=\"P2018\" phases=")
            try scratch.write(changed, path)
        }
        try night.submit()
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        let id = try night.caseID()
        #expect(try night.record().process?.flow == "p2021")
        func put(_ kind: String, _ attributes: String) throws {
            try night.put(kind, night.text(kind, by: "pm", on: "2026-11-03", case: id, attributes), key: "pm")
        }
        try put("application-review", "outcome=\"sufficient\" on-site=\"yes\"")
        try put("acceptance", "outcome=\"accepted\"")
        try put("contract", "contract=\"not-requested\" fee-received=\"2026-11-03\"")
        try await night.run(on: "2026-11-03")
        #expect(try night.refusals() == [])
        func draft(_ kind: String) throws -> String {
            let path = "\(night.tree.root)/papers/\(id)/draft-\(kind).xml"
            return String(decoding: try File.content(of: path), as: UTF8.self)
        }
        try night.put("appointment", try draft("appointment"), key: "pm")
        try await night.run(on: "2026-11-04")
        let plan = try Document(parsing: Array(try draft("audit-plan").utf8), name: "plan.xml").root
        #expect((plan["stage"], plan["mode"]) == ("on-site", "FS01"))
        #expect(plan.first(named: "site")?.text == "北京市")
        try night.put("audit-plan", try draft("audit-plan"), key: "lead")
        try await night.run(on: "2026-11-05")
        #expect(try night.refusals() == [])
        #expect(try night.record().process?.state == "plan-drafted")
        let page = String(
            decoding: try File.content(of: "\(night.tree.root)/papers/\(id)/audit-plan-r4.html"), as: UTF8.self)
        #expect(page.contains("现场审核计划") && page.contains("On-site audit plan"))
    }
}
