import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing

@Suite("A night by date")
struct EditionChoiceTests {
    private let night: SmallNight
    private let tree: OutputTree

    init() throws {
        night = try SmallNight()
        tree = OutputTree(night.scratch.path + "/output")
        _ = try SmallPipeline.write(in: night.scratch)
        // The next edition only warns of what P2018 sends back.
        try night.scratch.write(
            """
            <profile xmlns="urn:dossier:catalogue:1" id="P2021" scheme="service" base="../P2018" from="2021-07-01">
              <title xml:lang="zh-CN">后版</title><title xml:lang="en">Next</title>
              <change requirement="GEN-LEGAL-1">
                <reason xml:lang="zh-CN">放宽</reason><reason xml:lang="en">eased</reason>
                <rule id="T-1-a" role="warning"/>
              </change>
            </profile>
            """, "pipelines/service/P2021/profile.xml")
    }

    private func send(_ number: String, as name: String, with note: String = "") throws {
        try night.scratch.write(Form(number: number).text + note, "inbox/\(name)/form.xml")
        try night.scratch.write("%PDF-1.4 licence", "inbox/\(name)/01/执照.pdf")
        try night.scratch.write("", "inbox/\(name)/.complete")
    }

    /// What judged a case, and how badly its one deficiency weighs.
    private struct Judged: Equatable {
        let profile: String
        let choice: JudgedProfile.Choice
        let isOutside: Bool
        let severity: String
        let revision: Int
    }

    private func judged(_ application: String) throws -> Judged {
        let records = try tree.caseIDs().map { try CaseRecord(readingFile: tree.record($0)) }
        let record = try #require(records.first { $0.identity.application == application })
        let finding = try #require(record.findings.first { $0.finding.id == "T-1-a" })
        return Judged(
            profile: record.profile.id, choice: record.profile.choice, isOutside: record.profile.isOutside,
            severity: finding.finding.severity.rawValue, revision: record.revision)
    }

    @Test("judges a case by the edition of its first receipt, and keeps to it when the case is answered later")
    func keeps() async throws {
        let bench = try night.bench(.byDate)
        try send("2026-1", as: "a")
        try send("2026-2", as: "b")
        try await night.run(bench, in: tree, asOf: "2021-06-30")
        let first = Judged(
            profile: "P2018", choice: .byDate, isOutside: false, severity: "error", revision: 1)
        #expect(try judged("2026-1") == first)

        let id = try #require(
            try tree.caseIDs().first {
                try CaseRecord(readingFile: tree.record($0)).identity.application == "2026-1"
            })
        try send("2026-2", as: "b-again", with: "<!-- again -->")
        try send("2026-3", as: "c")
        try night.scratch.write(
            """
            <supplement xmlns="urn:dossier:service-form:1" version="1" case="\(id)" application="2026-1">
            </supplement>
            """, "inbox/d/supplement.xml")
        try night.scratch.write("", "inbox/d/.complete")
        try await night.run(bench, in: tree, asOf: "2021-07-01")
        let kept = Judged(profile: "P2018", choice: .byDate, isOutside: false, severity: "error", revision: 2)
        #expect(try judged("2026-1") == kept)
        #expect(try judged("2026-2") == kept)
        #expect(
            try judged("2026-3")
                == Judged(profile: "P2021", choice: .byDate, isOutside: false, severity: "warning", revision: 1))
    }

    @Test("judges what came before the first edition by that one, and says that it lies outside its dates")
    func before() async throws {
        try send("2026-1", as: "a")
        try await night.run(try night.bench(.byDate), in: tree, asOf: "2017-01-01")
        #expect(
            try judged("2026-1")
                == Judged(profile: "P2018", choice: .byDate, isOutside: true, severity: "error", revision: 1))
    }

    @Test("does not begin where the named edition does not exist")
    func unknown() throws {
        #expect(throws: ConfigurationError.self) { try night.bench(.named("P1999")) }
    }
}
