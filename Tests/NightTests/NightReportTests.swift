import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

@Suite("What the report of a night tells")
struct NightReportTests {
    private let night: SmallNight
    private let tree: OutputTree

    init() throws {
        night = try SmallNight()
        tree = OutputTree(night.scratch.path + "/output")
    }

    private func root(_ run: String) throws -> Element {
        let path = tree.reports(run) + "/night.xml"
        return try Document(parsing: try File.content(of: path), name: path).root
    }

    private func csv(_ run: String) throws -> [String] {
        String(decoding: try File.content(of: tree.reports(run) + "/night.csv"), as: UTF8.self)
            .split(whereSeparator: \.isNewline).map(String.init)
    }

    @Test("two answers of one night stand there both, and findings count as the case has them now")
    func twice() async throws {
        for (name, extra) in [("a", ""), ("b", "renewed")] {
            try night.scratch.write(Form(number: "2026-1").text, "inbox/\(name)/form.xml")
            try night.scratch.write("%PDF-1.4 licence \(extra)", "inbox/\(name)/01/执照.pdf")
            try night.scratch.write("", "inbox/\(name)/.complete")
        }
        try await night.run(try night.bench(), in: tree)
        let id = try #require(try tree.caseIDs().first)
        let element = try #require(try root("2026-11-21").children(named: "case").first)
        #expect([element["inbox"], element["revision"], element["arrivals"]] == ["b", "2", "2"])
        let earlier = element.children(named: "earlier").map {
            [$0["inbox"], $0["revision"], $0["bundle"], $0["notice"]]
        }
        #expect(earlier == [["a", "1", "bundles/\(id)-r1.zip", "papers/\(id)/notice-r1.html"]])
        let path = tree.record(id)
        let findings = try CaseRecord(reading: Document(parsing: try File.content(of: path), name: path)).findings
        let top = try root("2026-11-21").children(named: "top")
        #expect(!top.isEmpty)
        for entry in top {
            #expect(entry["count"] == String(findings.count { $0.finding.id == entry["id"] }))
            #expect(entry["cases"] == "1")
        }
        let rows = try csv("2026-11-21").map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(4) }
        #expect(rows.contains(["case", "b", id[...], "2"]) && rows.contains(["earlier", "a", id[...], "1"]))
        let page = String(decoding: try File.content(of: tree.reports("2026-11-21") + "/index.html"), as: UTF8.self)
        let json = String(decoding: try File.content(of: tree.reports("2026-11-21") + "/night.json"), as: UTF8.self)
        for text in [page, json] { #expect(text.contains("notice-r1.html") && text.contains("\(id)-r1.zip")) }
    }

    @Test("a zip under another name, or under two, is one submission; the report names its case")
    func renamed() async throws {
        let zip = try Archive([("form.xml", Form(number: "2026-2").text), ("证据.pdf", "%PDF-1.4 in a zip")]).bytes
        for name in ["a.zip", "b.zip"] {
            try night.scratch.write(zip, "inbox/\(name)")
            try night.scratch.write("", "inbox/\(name).complete")
        }
        let first = try await night.run(try night.bench(), in: tree)
        #expect([first.found, first.worked, first.unchanged] == [2, 1, 1])
        let id = try #require(try tree.caseIDs().first)
        #expect(try csv("2026-11-21").contains { $0.hasPrefix("unchanged,b.zip,\(id),") })
        #expect(try TreeStatus(tree).counts?["worked"] == "1")
        #expect(try TreeStatus(tree).counts?["unchanged"] == "1")
        try Folder.rename(night.inbox + "/a.zip", to: night.inbox + "/c.zip")
        try Folder.rename(night.inbox + "/a.zip.complete", to: night.inbox + "/c.zip.complete")
        let second = try await night.run(try night.bench(), in: tree, asOf: "2026-11-22")
        #expect([second.found, second.worked, second.unchanged] == [2, 0, 2])
        #expect(!Folder.exists(tree.record(id, revision: 1)))
    }

    @Test("a zip whose name is GBK is worked on like any other, once")
    func rawName() async throws {
        let zip = try Archive([("form.xml", Form(number: "2026-2").text), ("证据.pdf", "%PDF-1.4 in a zip")]).bytes
        let raw: [UInt8] = [0xB2, 0xE2, 0xCA, 0xD4] + Array(".zip".utf8)
        for (name, raw) in [("x", raw), ("y", raw + Array(".complete".utf8))] {
            try night.scratch.write(name == "x" ? zip : [], "inbox/\(name)")
            guard night.scratch.rename("inbox/\(name)", to: raw) else { return }
        }
        let first = try await night.run(try night.bench(), in: tree)
        #expect([first.found, first.worked, first.failed] == [1, 1, 0])
        #expect(try root("2026-11-21").children(named: "case").map { $0["inbox"] } == ["测试.zip"])
        let second = try await night.run(try night.bench(), in: tree, asOf: "2026-11-22")
        #expect([second.found, second.worked, second.unchanged] == [1, 0, 1])
    }

    @Test("a report that cannot be made is not there at all, and the next run makes it whole")
    func half() async throws {
        try night.fillFirst()
        let view = "pipelines/views/night-csv.xsl"
        let bench = try night.bench()
        let bytes = try File.content(of: "\(night.scratch.path)/\(view)")
        try Folder.remove("\(night.scratch.path)/\(view)")
        await #expect(throws: StageFailure.self) { try await night.run(bench, in: tree) }
        #expect(try Folder.list(tree.root + "/reports").isEmpty && Folder.list(tree.root + "/runs").isEmpty)
        try night.scratch.write(bytes, view)
        let summary = try await night.run(bench, in: tree)
        #expect([summary.worked, summary.failed] == [1, 0])
        #expect(try Folder.list(tree.root + "/reports").map(\.name) == ["2026-11-21"])
        #expect(
            try Folder.list(tree.reports("2026-11-21")).map(\.name) == [
                "index.html", "night.csv", "night.json", "night.prom", "night.xml",
            ])
    }
}
