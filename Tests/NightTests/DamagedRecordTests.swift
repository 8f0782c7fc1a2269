import Files
import Ledger
import Pipeline
import Stages
import Support
import Testing

@Suite("A case whose record is damaged")
struct DamagedRecordTests {
    private let night: SmallNight
    private let bench: Bench
    private let tree: OutputTree
    private let id: String
    private let whole: [UInt8]

    init() async throws {
        night = try SmallNight()
        bench = try night.bench()
        tree = OutputTree(night.scratch.path + "/output")
        try night.fillFirst()
        try await night.run(bench, in: tree)
        id = try #require(try tree.caseIDs().first)
        whole = try File.content(of: tree.record(id))
        try night.scratch.write(Array(whole.prefix(whole.count / 2)), "output/cases/\(id)/record.xml")
    }

    @Test("fails alone, night after night, and says what restores it; then its answer is taken")
    func alone() async throws {
        try night.fillSecond(answering: id)
        let first = try await night.run(bench, in: tree, asOf: "2026-11-22")
        #expect([first.found, first.worked, first.unchanged, first.failed] == [4, 2, 1, 1])
        let reason = try #require(first.failures.first)
        for part in ["cases/\(id)/record.xml", "unzip -p", "bundles/\(id)-r1.zip", "ledger rebuild"] {
            #expect(reason.contains(part), "\(part)")
        }
        // A failure leaves the sign for the next night to clear up: of this case it must keep everything.
        #expect(Folder.exists(tree.staging))
        let kept = try Folder.list(tree.root + "/received").map(\.name)
        try night.scratch.write(Form(number: "2026-3").text, "inbox/e/form.xml")
        try night.scratch.write("", "inbox/e/.complete")
        let second = try await night.run(bench, in: tree, asOf: "2026-11-23")
        #expect([second.found, second.worked, second.unchanged, second.failed] == [5, 1, 3, 1])
        #expect(Folder.exists(tree.bundle(id, revision: 1)))
        #expect(Set(kept).isSubset(of: Set(try Folder.list(tree.root + "/received").map(\.name))))

        try night.scratch.write(whole, "output/cases/\(id)/record.xml")
        let third = try await night.run(bench, in: tree, asOf: "2026-11-24")
        #expect([third.found, third.worked, third.unchanged, third.failed] == [5, 1, 4, 0])
        #expect(Folder.exists(tree.bundle(id, revision: 2)))
        #expect(!Folder.exists(tree.staging))
    }

    @Test("is told of when the ledger is made again and when a report is made, which go on with the rest")
    func others() async throws {
        try night.fillSecond(answering: id)
        try await night.run(bench, in: tree, asOf: "2026-11-22")
        let outcome = try RebuildLedger(tree).run()
        #expect(outcome.damaged.map(\.kind) == [.record])
        #expect(outcome.damaged.map { $0.description.contains("cases/\(id)/record.xml") } == [true])
        #expect(try Ledger(file: tree.ledger).cases().map(\.id) == (try tree.caseIDs().filter { $0 != id }))
        let reports = try ReportDefinition(of: bench.definition)
        let daily = try #require(reports.reports.first { $0.name == "daily" })
        let (folder, damaged) = try await PeriodReport(bench.definition, reports, tree: tree)
            .write(daily, asOf: "2026-11-22", jobs: 1)
        #expect(Folder.exists(folder + "/report.xml"))
        #expect(damaged.map(\.kind) == [.record])
    }
}
