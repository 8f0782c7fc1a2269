import Files
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

@Suite("An answer to the case of another application")
struct StrangerTests {
    private let night: SmallNight
    private let tree: OutputTree
    private let id: String

    init() async throws {
        night = try SmallNight()
        tree = OutputTree(night.scratch.path + "/output")
        try night.fillFirst()
        try await night.run(try night.bench(), in: tree)
        id = try #require(try tree.caseIDs().first)
    }

    private func answer(_ application: String, _ content: String = "") throws {
        try night.scratch.write(
            """
            <supplement xmlns="urn:dossier:service-form:1" version="1" case="\(id)"\(application)>\(content)
             <evidenceList><evidence id="E2" kind="licence" file="执照.pdf"><title>执照</title></evidence></evidenceList>
            </supplement>
            """, "inbox/b/supplement.xml")
        try night.scratch.write("%PDF-1.4 a stranger's", "inbox/b/执照.pdf")
        try night.scratch.write("", "inbox/b/.complete")
    }

    /// The ids of the findings on the one arrival in quarantine.
    private func findings() throws -> [String] {
        let pages = try Folder.list(tree.root + "/quarantine").map(\.name).filter { $0.hasSuffix(".xml") }
        let path = "\(tree.root)/quarantine/\(try #require(pages.first))"
        let root = try Document(parsing: try File.content(of: path), name: path).root
        return root.children(named: "findings").flatMap { $0.children(named: "finding") }.compactMap { $0["id"] }
    }

    @Test("changes nothing of it, and says why", arguments: [" application=\"2026-9\"", " application=\"\"", ""])
    func stranger(_ application: String) async throws {
        let before = try Scratch.snapshot(tree.root, without: ["quarantine", "received", "reports", "runs"])
            .filter { !$0.key.hasPrefix("ledger") }
        try answer(application)
        let summary = try await night.run(try night.bench(), in: tree, asOf: "2026-11-22")
        #expect([summary.worked, summary.withoutCase, summary.cases] == [1, 1, 0])
        #expect(try findings().first == "case-unknown")
        let after = try Scratch.snapshot(tree.root, without: ["quarantine", "received", "reports", "runs"])
            .filter { !$0.key.hasPrefix("ledger") }
        #expect(after == before)
    }

    @Test("its own answer counts, and does not change what it is an application for")
    func own() async throws {
        try answer(
            " application=\" 2026-1 \"",
            "<application number=\"2026-9\" type=\"initial\"><scope><item id=\"S9\" category=\"RA\" grade=\"I\"/></scope></application>"
        )
        let summary = try await night.run(try night.bench(), in: tree, asOf: "2026-11-22")
        #expect([summary.worked, summary.withoutCase, summary.cases] == [1, 0, 1])
        let path = tree.record(id)
        let record = try CaseRecord(reading: Document(parsing: try File.content(of: path), name: path))
        #expect(record.revision == 2)
        #expect(record.identity.application == "2026-1")
        #expect(record.form?.root.first(named: "application")?["number"] == "2026-1")
    }
}
