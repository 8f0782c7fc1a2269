import Files
import Pipeline
import Stages
import Support
import Testing
import XML

/// Two nights, five days apart, and the reports on them.
@Suite struct ReportTests {
    private let night: SmallNight
    private let tree: OutputTree
    private let bench: Bench
    private let reports: ReportDefinition

    init() async throws {
        night = try SmallNight()
        bench = try night.bench()
        tree = OutputTree(night.scratch.path + "/output")
        try night.fillFirst()
        try await night.run(bench, in: tree, asOf: "2026-11-16")
        try night.fillSecond(answering: try #require(try tree.caseIDs().first))
        try await night.run(bench, in: tree, asOf: "2026-11-21")
        reports = try ReportDefinition(of: bench.definition)
    }

    private func write(_ name: String, asOf: String) async throws -> String {
        let report = try #require(reports.reports.first { $0.name == name })
        return try await PeriodReport(bench.definition, reports, tree: tree).write(report, asOf: asOf, jobs: 2).folder
    }

    private func root(_ folder: String) throws -> Element {
        let path = folder + "/report.xml"
        let document = try Document(parsing: try File.content(of: path), name: path)
        #expect(
            try Schema(file: bench.definition.folder + "/schemas/report.xsd").validate(document).map(\.message) == [])
        return document.root
    }

    private func attributes(_ element: Element?) -> [String: String] {
        Dictionary((element?.attributes ?? []).map { ($0.name, $0.value) }) { first, _ in first }
    }

    @Test("the week counts what came on its days, and every case once")
    func week() async throws {
        let folder = try await write("weekly", asOf: "2026-11-22")
        #expect(folder == tree.root + "/reports/weekly/2026-W47")
        let report = try root(folder)
        var intake = attributes(report.first(named: "intake"))
        for name in ["files", "bytes"] { intake[name] = nil }
        #expect(
            intake == [
                "arrivals": "4", "submissions": "2", "supplements": "1", "quarantined": "1", "moved": "2", "new": "2",
                "cases": "2",
            ])
        #expect(
            report.children(named: "intake").flatMap { $0.children(named: "day") }.map { $0["submissions"] ?? "" }
                == ["1", "0", "0", "0", "0", "1", "0"])
        #expect(
            report.children(named: "rounds").map(attributes) == [["answers": "1", "median-days": "5"]])
    }

    @Test("a case that the period did not touch has aged and not moved")
    func age() async throws {
        let report = try root(try await write("daily", asOf: "2026-12-21"))
        #expect(report.children(named: "case").map { $0["moved"] } == ["no", "no"])
        #expect(report.children(named: "case").map { $0["days"] } == ["30", "30"])
        #expect(report.children(named: "requirement").count == 0)
    }

    @Test("a report on the past sees the revision of its time")
    func past() async throws {
        let report = try root(try await write("daily", asOf: "2026-11-20"))
        #expect(report.children(named: "case").map { $0["revision"] } == ["1"])
        #expect(report.first(named: "night")?["run"] == "2026-11-16")
        let now = try root(try await write("daily", asOf: "2026-11-21"))
        #expect(now.children(named: "case").map { $0["earlier"] ?? "none" }.sorted() == ["none", "return"])
    }

    @Test("the same tree gives the same bytes, and nothing else in the tree changes")
    func determinism() async throws {
        _ = try await write("monthly", asOf: "2026-11-22")
        let first = try Scratch.snapshot(tree.root)
        _ = try await write("monthly", asOf: "2026-11-22")
        #expect(try Scratch.snapshot(tree.root) == first)
        let made = first.keys.filter { $0.hasPrefix("reports/monthly/") }.sorted()
        #expect(
            made
                == [
                    "certificates.csv", "index.html", "process.csv", "report-en.pdf", "report-zh-CN.pdf", "report.csv",
                    "report.json", "report.xml",
                ].map {
                    "reports/monthly/2026-11/\($0)"
                })
    }

    @Test("a disk that refuses a write leaves the earlier report whole")
    func fault() async throws {
        let folder = try await write("daily", asOf: "2026-11-21")
        let before = try Scratch.snapshot(folder)
        try Folder.remove(folder + "/index.html")
        try Folder.create(folder + "/index.html/in-the-way")
        await #expect(throws: StageFailure.self) { _ = try await write("daily", asOf: "2026-11-21") }
        #expect(try Scratch.snapshot(folder)["report.xml"] == before["report.xml"])
    }
}

@Suite struct ReportPeriodTests {
    @Test(
        "a period begins on the day, the Monday or the first",
        arguments: [
            (ReportPeriod.Length.day, "2026-11-20", "2026-11-20", "2026-11-20", 1),
            (.week, "2026-11-22", "2026-W47", "2026-11-16", 7), (.week, "2026-11-16", "2026-W47", "2026-11-16", 1),
            // The first days of a year may belong to the last week of the year before, and the other way round.
            (.week, "2027-01-03", "2026-W53", "2026-12-28", 7), (.week, "2024-12-31", "2025-W01", "2024-12-30", 2),
            (.month, "2028-02-29", "2028-02", "2028-02-01", 29),
        ])
    func period(_ length: ReportPeriod.Length, asOf: String, name: String, from: String, days: Int) throws {
        let period = try #require(ReportPeriod(length, asOf: asOf))
        #expect([period.name, period.from, period.until] == [name, from, asOf])
        #expect(period.days.count == days)
    }

    @Test("what is no day has no period")
    func noDay() {
        #expect(ReportPeriod(.day, asOf: "2026-02-30") == nil)
    }
}
