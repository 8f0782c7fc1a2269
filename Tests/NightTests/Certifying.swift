import Files
import Pipeline
import Record
import Stages
import Support
import Testing

/// What tests of certificates share: cases of several kinds that go through in one night.
extension DeskNight {
    /// A pipeline whose one requirement is judged in every kind of application, and under which a certificate at Grade III
    /// is granted with a project owed.
    static func certifying() throws -> DeskNight {
        try DeskNight { scratch in
            let path = "\(scratch.path)/pipelines/service/P2018/common.xml"
            let text = String(decoding: try File.content(of: path), as: UTF8.self)
            let owing = """
                <sch:rule context="f:scope/f:item">
                  <sch:assert id="T-1-b" role="info" flag="due-first-on-site-surveillance"
                              test="not(@grade = 'III') or not(//f:application/@type = 'initial')"
                              diagnostics="T-1-b.en T-1-b.way.zh T-1-b.way.en">首次监督时提交项目。</sch:assert>
                </sch:rule>
                </sch:pattern>
                <sch:diagnostic id="T-1-b.en" xml:lang="en">A project is owed at the first surveillance.</sch:diagnostic>
                <sch:diagnostic id="T-1-b.way.zh" xml:lang="zh-CN">届时提交。</sch:diagnostic>
                <sch:diagnostic id="T-1-b.way.en" xml:lang="en">Show it then.</sch:diagnostic>
                """
            let all = "initial surveillance recertification upgrade extension change"
            try scratch.write(
                text.replacing("phases=\"initial\"", with: "phases=\"\(all)\"")
                    .replacing("</sch:pattern>", with: owing),
                "pipelines/service/P2018/common.xml")
        }
    }

    /// A submission that is complete, of any kind.
    func submit(_ name: String, _ form: ValidForm) throws {
        try scratch.write(form.text, "inbox/\(name)/form.xml")
        try scratch.write("%PDF-1.4 licence \(name)", "inbox/\(name)/01/执照.pdf")
        try scratch.write("%PDF-1.4 1 \(name)", "inbox/\(name)/02/1.pdf")
        try scratch.write("", "inbox/\(name)/.complete")
    }

    /// The certificate that an application rests on, as its form names it.
    static func holding(_ number: String) -> String {
        "<otherCertificates><certificate category=\"RA\" grade=\"III\"><title>资质</title><issuer>中心</issuer><number>\(number)</number></certificate></otherCertificates>"
    }

    /// The case of an application of the sample company, or of another.
    func caseID(_ number: String) throws -> String {
        try #require(try tree.caseIDs().first { try record($0).identity.application == number })
    }

    func record(_ id: String) throws -> CaseRecord { try CaseRecord(readingFile: tree.record(id)) }

    func put(
        _ kind: String, _ id: String, by: String, on day: String, _ attributes: String = "", _ content: String = "",
        number: String? = nil
    ) throws {
        let name = "\(id)-\(number ?? kind)-\(by)-\(day)"
        try put(
            name, text(kind, by: by, on: day, case: id, number: number ?? "\(kind)-\(day)", attributes, content),
            key: by)
    }

    /// A team, a plan and its release, and a record with this in it.
    func putAudit(_ id: String, on day: String, stage: String = "off-site", record: String) throws {
        if stage == "off-site" {
            try put(
                "appointment", id, by: "pm", on: day, "",
                "<leader person=\"lead\"/><member person=\"aud\" as=\"auditor\"/>")
            for person in ["lead", "aud"] {
                try put(
                    "declaration", id, by: person, on: day, "independence=\"declared\" confidentiality=\"promised\"")
            }
        }
        try put(
            "audit-plan", id, by: "lead", on: day,
            "stage=\"\(stage)\" mode=\"FS02\" from=\"\(day)\" until=\"\(day)\" criteria=\"CCRC-ISV-C01:2018\"",
            "<purpose>审核</purpose><covers scope=\"S1\">全部</covers><allotment person=\"aud\" requirements=\"GEN-LEGAL-1\"/><statement>保密</statement>",
            number: "\(stage)-plan")
        try put(
            "plan-release", id, by: "pm", on: day, "plan=\"\(stage)-plan\"",
            "<delivery person=\"lead\" on=\"\(day)\" means=\"mail\"/><delivery person=\"aud\" on=\"\(day)\" means=\"mail\"/>",
            number: "\(stage)-release")
        try put(
            "audit-record", id, by: "lead", on: day, "stage=\"\(stage)\" outcome=\"met\"", record,
            number: "\(stage)-record")
        try put(
            "audit-report", id, by: "lead", on: day, "stage=\"\(stage)\"",
            "<summary>好</summary><recommendation scope=\"S1\" outcome=\"grant\"/>", number: "\(stage)-report")
    }

    static let conforming = "<row requirement=\"GEN-LEGAL-1\" result=\"conforming\"/>"

    func putAcceptance(_ id: String, on day: String) throws {
        try put("acceptance", id, by: "pm", on: day, "outcome=\"accepted\"")
        try put("contract", id, by: "pm", on: day, "contract=\"not-requested\" fee-received=\"\(day)\"")
    }

    /// Review and decision, by the bundle as it is now.
    func putDecision(_ id: String, on day: String, outcome: String = "passed", reason: String = "") throws {
        try put(
            "review", id, by: "rev", on: day, "outcome=\"supported\" independence=\"declared\"",
            "<comment>同意</comment>")
        let page = String(decoding: try File.content(of: tree.page(id)), as: UTF8.self)
        let section = page[try #require(page.firstRange(of: "id=\"bundle\"")).upperBound...]
        let digest = try #require(
            section.firstMatch(of: /<code class="digest">([0-9a-f]{32})(?:<.?wbr>)+([0-9a-f]{32})/)
        )
        .output
        try put(
            "decision", id, by: "dec", on: day, "bundle=\"\(digest.1)\(digest.2)\" independence=\"declared\"",
            "<item scope=\"S1\" outcome=\"\(outcome)\">\(reason)</item>")
    }

    func putRelease(_ id: String, on day: String, _ number: String) throws {
        try put(
            "certificate-release", id, by: "pm", on: day, "",
            "<certificate scope=\"S1\" number=\"\(number)\" granted=\"\(day)\"/>")
    }

    /// A change of a certificate by the decision-maker.
    func putChange(
        _ id: String, on day: String, _ number: String, _ change: String, _ attributes: String = ""
    ) throws {
        try put(
            "certificate-change", id, by: "dec", on: day,
            "certificate=\"\(number)\" change=\"\(change)\" from=\"\(day)\" \(attributes)", "<ground>理由</ground>",
            number: "\(change)-\(day)")
    }

    /// Two nights from a submission to a certificate in force: the number that it gets first in 2026.
    func certify(on day: String = "2026-11-06", record: String = DeskNight.conforming) async throws -> String {
        try submit("a", ValidForm(number: "2026-1", evidence: 2))
        try putRoster()
        try await run(on: "2026-11-02")
        let id = try caseID("2026-1")
        try putAudit(id, on: day, record: record)
        try putAcceptance(id, on: day)
        try putDecision(id, on: day)
        try putRelease(id, on: day, "CCRC-2026-ISV-RA-0001")
        try await run(on: day)
        return id
    }

    /// The states of certificates in the register's file, by number.
    func register() throws -> [String] {
        let path = tree.root + "/register/register.csv"
        guard Folder.exists(path) else { return [] }
        return String(decoding: try File.content(of: path), as: UTF8.self).split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: " ")
        }
    }

    /// The days that came for the certificates of a case, in the order in which they did.
    func days(_ id: String) throws -> [String] {
        try record(id).events.filter { $0.kind == .day }.map { "\($0.outcome) \($0.date)" }
    }
}
