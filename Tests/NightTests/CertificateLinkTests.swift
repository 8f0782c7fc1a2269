import Files
import Findings
import Ledger
import Pipeline
import Record
import Stages
import Support
import Testing

@Suite("Cases that rest on a certificate", .serialized)
struct CertificateLinkTests {
    fileprivate let night: DeskNight
    fileprivate let number = "CCRC-2026-ISV-RA-0001"
    fileprivate let finding = "<row requirement=\"GEN-LEGAL-1\" result=\"observation\" evidence=\"F1\">执照副本模糊</row>"

    init() throws {
        night = try DeskNight.certifying()
    }

    fileprivate func surveillance(_ number: String = "2027-9", correcting: Bool = true) -> ValidForm {
        let corrections =
            "<corrections><correction finding=\"GEN-LEGAL-1\" of=\"observation\"><statement>已换清晰的扫描件</statement><evidence ref=\"E1\"/></correction></corrections>"
        return ValidForm(
            number: number, evidence: 2, type: "surveillance", more: DeskNight.holding(self.number),
            ending: correcting ? corrections : "<corrections none=\"yes\"/>")
    }

    private func putSurveillance(_ id: String, on day: String, project: String, outcome: String = "passed") throws {
        try night.putAudit(id, on: day, stage: "off-site", record: DeskNight.conforming + project)
        let reason = outcome == "refused" ? "<reason requirement=\"GEN-LEGAL-1\">没有项目</reason>" : ""
        try night.putDecision(id, on: day, outcome: outcome, reason: reason)
    }

    @Test("surveillance takes last year's findings with their corrections, and its audit record meets what is owed")
    func met() async throws {
        let id = try await night.certify(record: finding)
        try night.submit("s", surveillance())
        try await night.run(on: "2027-09-20")
        let own = try night.caseID("2027-9")
        let link = try #require(try night.record(own).process?.links.first)
        var earlier = CertificateLink.Earlier(
            caseID: id, requirement: "GEN-LEGAL-1", result: "observation", said: "执照副本模糊", until: nil)
        earlier.corrected = "已换清晰的扫描件"
        earlier.evidence = "E1"
        #expect((link.status, link.number, link.caseID) == (.linked, number, id))
        #expect(link.earlier == [earlier])
        #expect(link.owed.map(\.dueOn) == ["2027-11-06"])
        // The holder's case has heard of it: while it is under way, nothing is overdue.
        #expect(try night.record(id).process?.linked.map(\.result) == [.open])
        try await night.run(on: "2027-11-08")
        #expect(try night.days(id) == [])
        // A project of before the grant meets nothing; one carried out since does.
        let old =
            "<project scope=\"S1\" name=\"旧\" carried-out=\"2026-01-01\" accepted=\"2026-02-01\" evidence=\"F1\"/>"
        try putSurveillance(own, on: "2027-11-09", project: old)
        try await night.run(on: "2027-11-09")
        let refused = try night.refusals().filter { $0.contains("off-site-record") }.compactMap {
            $0.split(separator: ": ").last
        }
        #expect(
            refused == [
                "The project “旧” was completed before the grant (2026-11-06), so it meets no obligation"
            ])
        let new =
            "<project scope=\"S1\" name=\"新\" carried-out=\"2027-03-01\" accepted=\"2027-04-01\" evidence=\"F1\"/>"
        try night.put(
            "audit-record", own, by: "lead", on: "2027-11-10", "stage=\"off-site\" outcome=\"met\"",
            DeskNight.conforming + new, number: "again")
        try await night.run(on: "2027-11-10")
        #expect(try night.record(own).process?.state == "maintained")
        let holder = try night.record(id)
        #expect(holder.scope.flatMap(\.obligations).map(\.metOn) == ["2027-11-10"])
        #expect(holder.scope.flatMap(\.obligations).map(\.metBy) == [own])
        #expect(holder.process?.linked.map(\.result) == [.passed])
        // The next thing to come is the surveillance of the year after.
        let coming = holder.process?.certificates[0].days.filter { $0.applied == nil }.map(\.date)
        #expect(coming == ["2028-09-06", "2028-11-07", "2029-08-05", "2029-11-06"])
        #expect(try await VerifyTree(night.tree, jobs: 1).run(only: []).problems.map(\.id) == [])
    }

    @Test(
        "surveillance without the project owed: suspension is proposed on the day of the decision, and restored by a person"
    )
    func unmet() async throws {
        let id = try await night.certify()
        try night.submit("s", surveillance(correcting: false))
        try await night.run(on: "2027-09-20")
        let own = try night.caseID("2027-9")
        try putSurveillance(own, on: "2027-10-11", project: "", outcome: "refused")
        try await night.run(on: "2027-10-11")
        #expect(try night.record(own).process?.state == "refused")
        let days = try night.days(id)
        #expect(days == ["obligation-unmet 2027-10-11"])
        try night.putChange(id, on: "2027-10-12", number, "suspend", "until=\"2028-01-11\"")
        try night.putChange(id, on: "2027-11-01", number, "restore")
        try await night.run(on: "2027-11-02")
        let certificate = try #require(try night.record(id).process?.certificates.first)
        #expect((certificate.state, certificate.since, certificate.until) == (.inForce, "2027-11-01", nil))
    }

    @Test("a certificate that nobody knows, or that is another's, is told to staff alone, and nothing of the other")
    func foreign() async throws {
        let id = try await night.certify()
        try night.submit(
            "f",
            ValidForm(
                number: "X-1", evidence: 2, type: "surveillance", code: "91110000100006485X", name: "别家公司",
                more: DeskNight.holding(number), ending: "<corrections none=\"yes\"/>"))
        try night.submit(
            "u",
            ValidForm(
                number: "X-2", evidence: 2, type: "surveillance", more: DeskNight.holding("CCRC-2019-ISV-RA-0999"),
                ending: "<corrections none=\"yes\"/>"))
        try night.submit(
            "m", ValidForm(number: "X-3", evidence: 2, type: "recertification", ending: "<corrections none=\"yes\"/>"))
        try await night.run(on: "2027-09-20")
        let links = try ["X-1", "X-2", "X-3"].map { try night.record(try night.caseID($0)).process?.links.first }
        #expect(links.map { $0?.status } == [.foreign, .unknown, .missing])
        #expect(links.map { $0?.caseID } == [nil, nil, nil])
        #expect(try night.record(id).process?.linked == [])
        let foreign = try night.caseID("X-1")
        let bytes = try File.content(of: night.tree.record(foreign))
        #expect(!String(decoding: bytes, as: UTF8.self).contains(id))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("样例公司"))
        let page = String(decoding: try File.content(of: night.tree.page(foreign)), as: UTF8.self)
        #expect(page.contains("is not this applicant&rsquo;s") || page.contains("is not this applicant's"))
        // An applicant's notice, where there is one, comes from findings: this is none.
        #expect(try night.record(foreign).findings.filter { $0.finding.id.hasPrefix("link-") } == [])
    }

    @Test("renewal cancels the old certificate on the day of the new one, also where the night was killed in between")
    func replacement() async throws {
        let id = try await night.certify()
        try night.submit(
            "r",
            ValidForm(
                number: "2029-1", evidence: 2, type: "recertification", more: DeskNight.holding(number),
                ending: "<corrections none=\"yes\"/>"))
        try await night.run(on: "2029-08-01")
        let own = try night.caseID("2029-1")
        let day = "2029-08-20"
        try night.putAudit(own, on: day, record: DeskNight.conforming)
        try night.putAcceptance(own, on: day)
        try night.putDecision(own, on: day)
        try night.putRelease(own, on: day, "CCRC-2029-ISV-RA-0001")
        let before = try Kept(night, id)
        try await night.run(on: day)
        let expected = ["\(number) cancelled 2029-08-20 ", "CCRC-2029-ISV-RA-0001 in-force 2029-08-20 "]
        #expect(try night.register() == expected)
        #expect(try night.record(id).process?.certificates[0].replacedBy == "CCRC-2029-ISV-RA-0001")
        #expect(try night.record(own).process?.certificates[0].replaces == number)
        let after = try File.content(of: night.tree.record(id))
        let dump = try Dump.of(night.tree)
        // As if it had been killed after the new certificate, and before the old record and the ledger.
        try before.restore(night)
        try await night.run(on: day)
        #expect(try File.content(of: night.tree.record(id)) == after)
        #expect(try night.register() == expected)
        #expect(try Dump.of(night.tree) == dump)
    }
}

extension CertificateLinkTests {
    @Test("an upgrade by two audits cancels the lower certificate on its own day; the obligation goes with it")
    func upgrade() async throws {
        let id = try await night.certify()
        let lower =
            "<lowerCertificate category=\"RA\" grade=\"III\"><issuer>中心</issuer><number>\(number)</number><holder>样例公司</holder><issued>2026-11-06</issued><validUntil>2029-11-05</validUntil></lowerCertificate>"
        try night.submit(
            "g",
            ValidForm(
                number: "2027-2", evidence: 2, type: "upgrade", grade: "II",
                ending: lower + "<corrections none=\"yes\"/>"))
        try await night.run(on: "2027-08-01")
        let own = try night.caseID("2027-2")
        #expect(try night.record(own).process?.flow == "p2018-grade-2-1")
        #expect(try night.record(own).process?.links.map(\.status) == [.linked])
        try night.putAudit(own, on: "2027-08-03", record: DeskNight.conforming)
        try night.putAcceptance(own, on: "2027-08-03")
        try night.putAudit(own, on: "2027-08-04", stage: "on-site", record: DeskNight.conforming)
        try night.putDecision(own, on: "2027-08-05")
        try night.putRelease(own, on: "2027-08-05", "CCRC-2027-ISV-RA-0001")
        try await night.run(on: "2027-08-05")
        #expect(try night.refusals() == [])
        #expect(
            try night.register() == [
                "\(number) cancelled 2027-08-05 ", "CCRC-2027-ISV-RA-0001 in-force 2027-08-05 ",
            ])
        let upgraded = try #require(try night.record(own).process?.certificates.first)
        #expect((upgraded.grade, upgraded.expires, upgraded.replaces) == ("II", "2030-08-04", number))
        // Nothing falls due any more for what was cancelled.
        try await night.run(on: "2028-01-01")
        #expect(try night.days(id) == [])
        let papers = try Folder.list(night.tree.papers(id)).map(\.name)
        #expect(papers.contains { $0.hasPrefix("replacement-r") })
        #expect(try await VerifyTree(night.tree, jobs: 1).run(only: []).problems.map(\.id) == [])
    }

    @Test("the leader's checklist says what the last audit found and how it was corrected")
    func checklist() async throws {
        _ = try await night.certify(record: finding)
        try night.submit("s", surveillance())
        try await night.run(on: "2027-09-20")
        let own = try night.caseID("2027-9")
        let bundle = night.tree.bundle(own, revision: 1)
        let sheet = try Tool.output(
            "unzip -p \(bundle) \(own)/checklist.xlsx > \(night.scratch.path)/c.xlsx; unzip -p \(night.scratch.path)/c.xlsx xl/worksheets/sheet1.xml"
        )
        #expect(sheet.contains("执照副本模糊") && sheet.contains("已换清晰的扫描件"))
    }
}

/// What a killed night had not changed yet: one case's newest record, and the ledger.
private struct Kept {
    private let id: String
    private let record: [UInt8]
    private let revision: Int
    private let ledger: [UInt8]

    init(_ night: DeskNight, _ id: String) throws {
        self.id = id
        record = try File.content(of: night.tree.record(id))
        revision = try night.record(id).revision
        ledger = try File.content(of: night.tree.ledger)
    }

    func restore(_ night: DeskNight) throws {
        try Folder.remove(night.tree.record(id, revision: revision))
        try night.scratch.write(record, String(night.tree.record(id).dropFirst(night.scratch.path.count + 1)))
        try night.scratch.write(ledger, String(night.tree.ledger.dropFirst(night.scratch.path.count + 1)))
        try Folder.create(night.tree.staging)
    }
}
