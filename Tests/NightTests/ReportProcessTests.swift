import Files
import Pipeline
import Stages
import Support
import Testing
import XML

/// What reports say of the process.
@Suite("Reports on the process")
struct ReportProcessTests {
    private let night: DeskNight

    init() async throws {
        night = try DeskNight()
        try night.submit()
        try night.submit("b", number: "2026-2")
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        let id = try #require(try night.tree.caseIDs().first)
        try night.put(
            "a",
            night.text(
                "appointment", by: "pm", on: "2026-11-04", case: id, "",
                "<leader person=\"lead\"/><member person=\"aud\" as=\"auditor\"/>"), key: "pm")
        try await night.run(on: "2026-11-04")
    }

    private func report(_ name: String, asOf: String) async throws -> Element {
        let reports = try ReportDefinition(of: night.bench.definition)
        let report = try #require(reports.reports.first { $0.name == name })
        let folder = try await PeriodReport(night.bench.definition, reports, tree: night.tree)
            .write(report, asOf: asOf, jobs: 1).folder
        let document = try Document(parsing: try File.content(of: folder + "/report.xml"), name: "report.xml")
        let schema = try Schema(file: night.bench.definition.folder + "/schemas/report.xsd")
        #expect(schema.validate(document).map(\.message) == [])
        return document.root
    }

    private func lines(_ root: Element, _ name: String, _ attributes: [String]) -> [String] {
        root.children(named: name).map { element in
            attributes.map { element[$0] ?? "-" }.joined(separator: " ")
        }
    }

    @Test("cases are counted by state, by whom something is awaited from, and by who works on them")
    func standing() async throws {
        let root = try await report("weekly", asOf: "2026-11-08")
        #expect(
            lines(root, "step", ["state", "cases", "entered", "longest", "ended"]) == [
                "planning 1 1 4 no", "ready 1 1 6 no",
            ])
        #expect(
            lines(root, "awaited", ["actor", "kind", "cases", "longest", "late", "perhaps-late"]) == [
                "leader audit-plan 1 4 0 0", "project-manager appointment 1 6 0 0", "team declaration 1 4 0 0",
            ])
        #expect(
            lines(root, "person", ["person", "leads", "audits", "awaited", "ended"]) == ["aud 0 1 1 0", "lead 1 0 1 0"])
        #expect(lines(root, "limit", ["id", "sure", "running", "missed"]) == ["off-site yes 2 0"])
        let entered = root.children(named: "case").flatMap { $0.children(named: "process") }
            .map { $0.children(named: "entered").map { $0["state"] ?? "" }.joined(separator: " ") }.sorted()
        #expect(entered == ["received ready", "received ready planning"])
        // Only the case that staff have not taken further waits for what its conclusion says.
        #expect(lines(root, "age", ["waits-for", "cases"]).first == "manager 1")
        #expect(Set(lines(root, "case", ["waits-for", "late"])) == ["- -", "manager no"])
        // On a later day nothing went on, and what runs has aged.
        let later = try await report("daily", asOf: "2026-11-25")
        #expect(lines(later, "step", ["state", "entered", "longest"]) == ["planning 0 21", "ready 0 23"])
        #expect(lines(later, "limit", ["id", "running", "missed", "longest"]) == ["off-site 0 2 2"])
        #expect(lines(later, "awaited", ["actor", "late"]) == ["leader 1", "project-manager 1", "team 1"])
    }

    @Test("the files for programs have the same")
    func files() async throws {
        _ = try await report("daily", asOf: "2026-11-25")
        let folder = night.tree.reports("daily") + "/2026-11-25"
        let table = String(decoding: try File.content(of: folder + "/process.csv"), as: UTF8.self)
        let rows = table.split(whereSeparator: \.isNewline)
        #expect(rows.count == 3)
        #expect(
            rows.last?.contains("off-site") == true
                && rows.contains { $0.contains("lead,aud,off-site,missed,2026-11-23,2,yes") })
        let json = try Tool.output(
            "python3 -c 'import json,sys; r = json.load(open(sys.argv[1])); print([(s[\"state\"], s[\"cases\"]) for s in r[\"steps\"]], r[\"persons\"][0][\"person\"], r[\"certificates\"][\"in-force\"])' '\(folder)/report.json'"
        )
        #expect(json == "[('planning', 1), ('ready', 1)] aud 0\n")
    }
}
