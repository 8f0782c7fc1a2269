import Files
import Ledger
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

@Suite("The days that come", .serialized)
struct CertificateDaysTests {
    private let night: DeskNight
    private let number = "CCRC-2026-ISV-RA-0001"

    init() throws {
        night = try DeskNight.certifying()
    }

    private func certificate(_ id: String) throws -> CertificateEntry {
        try #require(try night.record(id).process?.certificates.first)
    }

    @Test("a certificate reminds, is proposed for suspension, is suspended by a person alone, and expires")
    func course() async throws {
        let id = try await night.certify()
        #expect(try night.refusals() == [])
        #expect(try night.register() == ["\(number) in-force 2026-11-06 "])
        let owed = try night.record(id).scope.flatMap(\.obligations)
        #expect(owed.map(\.dueOn) == ["2027-11-06"])
        let revision = try night.record(id).revision
        // Nothing falls due yet.
        try await night.run(on: "2027-09-05")
        #expect(try night.record(id).revision == revision)
        // Some days late.
        let late = try await night.run(on: "2027-09-10")
        #expect(late.days == 1)
        #expect(try night.days(id) == ["surveillance-reminder 2027-09-06"])
        #expect(try night.record(id).revision == revision + 1)
        // The same day again, and the day after: nothing.
        #expect(try await night.run(on: "2027-09-10").days == 0)
        #expect(try await night.run(on: "2027-09-11").days == 0)
        #expect(try night.record(id).revision == revision + 1)
        // Nobody did anything: suspension is proposed twice, for surveillance and for what is owed, and nothing suspended.
        try await night.run(on: "2027-11-10")
        #expect(
            try night.days(id).dropFirst() == ["surveillance-overdue 2027-11-07", "obligation-unmet 2027-11-07"])
        #expect(try certificate(id).state == .inForce)
        let draft = "\(night.tree.root)/papers/\(id)/draft-certificate-change-suspend-S1-r\(revision + 2).xml"
        let root = try Document(parsing: try File.content(of: draft), name: draft).root
        #expect(
            [root["change"], root["certificate"], root["from"], root["until"], root["by"]]
                == ["suspend", number, "2027-11-10", "2028-02-10", ""])
        // A person suspends, from a day to come: the document waits for it, longer than one may be dated back.
        try night.put(
            "certificate-change", id, by: "dec", on: "2027-11-11",
            "certificate=\"\(number)\" change=\"suspend\" from=\"2027-12-20\" until=\"2028-02-14\"",
            "<ground>监督逾期</ground>")
        let early = try await night.run(on: "2027-11-12")
        #expect((early.accepted, early.waiting) == (0, 1))
        try await night.run(on: "2027-12-01")
        let page = "\(night.tree.root)/reports/2027-12-01/night.xml"
        let waiting = try Document(parsing: try File.content(of: page), name: page).root.all("waiting")
        #expect(waiting.map { $0["since"] } == ["2027-11-12"])
        try await night.run(on: "2027-12-21")
        #expect(try certificate(id).state == .suspended)
        #expect(try night.register() == ["\(number) suspended 2027-12-20 2028-02-14"])
        // Cron was off for two years: everything in the order of the days.
        try await night.run(on: "2029-12-01")
        #expect(
            try night.days(id).dropFirst(3) == [
                "suspension-ended-missed 2028-02-15", "surveillance-reminder-missed 2028-09-06",
                "renewal-reminder-missed 2029-08-05", "expired 2029-11-06",
            ])
        #expect(try night.register() == ["\(number) expired 2029-11-06 "])
        #expect(try night.record(id).events.map(\.date) == (try night.record(id).events.map(\.date)).sorted())
        let verified = try await VerifyTree(night.tree, jobs: 1).run(only: [])
        #expect(verified.problems == [])
        // The ledger is only an index.
        try rebuildAndCompare()
    }

    private func rebuildAndCompare() throws {
        let before = try Dump.of(night.tree)
        _ = try RebuildLedger(night.tree).run()
        #expect(try Dump.of(night.tree) == before)
    }

    @Test("an old document that comes again beside a new one does not take the ledger back")
    func again() async throws {
        let id = try await night.certify()
        for name in try Folder.list(night.desk).map(\.name) where name.contains("acceptance") {
            try night.scratch.write(try File.content(of: "\(night.desk)/\(name)"), "desk/zz-\(name)")
        }
        try night.putChange(id, on: "2026-11-10", number, "suspend", "until=\"2027-01-10\"")
        let second = try await night.run(on: "2026-11-10")
        #expect((second.accepted, second.refused) == (1, 0))
        let ledger = try Ledger(file: night.tree.ledger)
        #expect(try ledger.certificates().map(\.entry.state) == [.suspended])
        #expect(try await VerifyTree(night.tree, jobs: 1).run(only: []).problems == [])
    }

    @Test("reduction and reissue say what is new, under the number that the body's policy gives")
    func changes() async throws {
        let id = try await night.certify()
        try night.putChange(id, on: "2026-11-10", number, "reissue", "holder=\"样例新公司\" address=\"上海市\"")
        try night.putChange(id, on: "2026-11-11", number, "reduce", "grade=\"II\"")
        try night.putChange(id, on: "2026-11-12", number, "reissue")
        try night.putChange(id, on: "2026-11-13", number, "suspend", "until=\"2027-11-13\"")
        try await night.run(on: "2026-11-20")
        #expect(
            try night.refusals().map { $0.split(separator: ": ").last.map(String.init) ?? $0 }.sorted() == [
                "A reissue has a name or address that is new",
                "A suspension from 2026-11-13 lasts until 2027-05-13 at most",
                "Grade II is not below III",
            ])
        let entry = try certificate(id)
        #expect([entry.number, entry.holder, entry.address, entry.reissued] == [number, "样例新公司", "上海市", "2026-11-10"])
        #expect(entry.dispatched == nil && entry.state == .inForce && entry.expires == "2029-11-05")
        #expect(try night.register() == ["\(number) in-force 2026-11-06 "])
    }
}

@Suite("What a body chooses", .serialized)
struct CertificatePolicyTests {
    @Test("a reissue under a number of its own ends the old certificate on that day and lasts no longer than it")
    func numbered() async throws {
        let night = try DeskNight.certifying { process in
            process.replacing("<reissue number=\"same\"", with: "<reissue number=\"new\"")
        }
        let id = try await night.certify()
        try night.submit(
            "s",
            ValidForm(
                number: "2027-9", evidence: 2, type: "surveillance", more: DeskNight.holding("CCRC-2026-ISV-RA-0001"),
                ending: "<corrections none=\"yes\"/>"))
        try await night.run(on: "2027-09-01")
        try night.putChange(id, on: "2027-09-03", "CCRC-2026-ISV-RA-0001", "reissue", "address=\"上海市\"")
        try await night.run(on: "2027-09-03")
        let entries = try #require(try night.record(id).process?.certificates)
        #expect(entries.map(\.number) == ["CCRC-2026-ISV-RA-0001", "CCRC-2027-ISV-RA-0001"])
        #expect(entries.map(\.state) == [.cancelled, .inForce])
        #expect(entries.map(\.expires) == ["2029-11-05", "2029-11-05"])
        #expect((entries[0].replacedBy, entries[1].replaces) == (entries[1].number, entries[0].number))
        #expect(entries.map(\.address) == ["北京市", "上海市"])
        // The surveillance under way goes on for the new one.
        #expect(entries[1].days.first?.date == "2028-09-06")
        #expect(entries[0].days.filter { $0.applied == nil } == [])
        #expect(try await night.run(on: "2027-09-04").days == 0)
        #expect(try await VerifyTree(night.tree, jobs: 1).run(only: []).problems == [])
    }
}

/// The rows of a tree's ledger.
enum Dump {
    static func of(_ tree: OutputTree) throws -> [String] {
        let ledger = try Ledger(file: tree.ledger)
        let rows = try ledger.dump()
        try ledger.close()
        return rows
    }
}
