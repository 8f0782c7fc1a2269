import Files
import Findings
import Ledger
import Pipeline
import Record
import Stages
import Support
import Testing

@Suite("Verifying and rebuilding a tree")
struct VerifyTests {
    /// Two nights: a case with a supplement, another case, and something in quarantine.
    private func tree() async throws -> (SmallNight, OutputTree) {
        let night = try SmallNight()
        let tree = OutputTree(night.scratch.path + "/output")
        let bench = try night.bench()
        try night.fillFirst()
        try await night.run(bench, in: tree)
        try night.fillSecond(answering: try #require(try tree.caseIDs().first))
        try await night.run(bench, in: tree)
        return (night, tree)
    }

    private func verify(_ tree: OutputTree) async throws -> [String] {
        try await VerifyTree(tree, jobs: 2).run(only: []).problems.map { "\($0.id) \($0.place?.path ?? "")" }
    }

    private func append(_ text: String, to path: String) throws {
        let bytes = try File.content(of: path)
        var file = try StagedFile(resuming: path, size: bytes.count)
        try file.write(Array(text.utf8))
        try file.putAside()
    }

    private func append(_ text: String, toNew path: String) throws {
        let slash = try #require(path.lastIndex(of: "/"))
        let (folder, name) = (String(path[..<slash]), String(path[path.index(after: slash)...]))
        try StagedFile.holding(Array(text.utf8), in: folder, named: name).putAside()
    }

    @Test("a whole tree has no problem, and counts that add up")
    func whole() async throws {
        let (night, tree) = try await tree()
        defer { withExtendedLifetime(night) {} }
        let report = try await VerifyTree(tree, jobs: 2).run(only: [])
        #expect(report.problems == [])
        #expect([report.cases, report.revisions, report.arrivalsOfCases, report.arrivalsQuarantined] == [2, 3, 3, 1])
        #expect(report.kept == 4)
        #expect(report.files == report.inBundles + report.accountedFor)
        #expect([report.inBundles, report.accountedFor] == [10, 4])
    }

    @Test("every loss and change is told with its path")
    func damaged() async throws {
        let (night, tree) = try await tree()
        let one = try #require(try tree.caseIDs().first { Folder.exists(tree.record($0, revision: 1)) })
        let other = try #require(try tree.caseIDs().first { $0 != one })
        let arrival = try #require(try Folder.list(tree.root + "/received").first).name
        let quarantined = try #require(try Folder.list(tree.root + "/quarantine").first { $0.name.hasSuffix(".html") })
            .name
        let id = String(quarantined.dropLast(5))
        let folder = try #require(try Folder.list("\(tree.received(arrival))/data").first).name
        let cases: [(String, (OutputTree) throws -> Void, [String])] = [
            (
                "a bundle", { try Folder.remove($0.bundle(one, revision: 1)) },
                ["tree-bundle-missing bundles/\(one)-r1.zip"]
            ),
            (
                "bytes after a bundle", { try append("x", to: $0.bundle(one, revision: 2)) },
                ["tree-archive-odd bundles/\(one)-r2.zip"]
            ),
            (
                "an earlier record", { try Folder.remove($0.record(one, revision: 1)) },
                ["tree-stray bundles/\(one)-r1.zip", "tree-record-missing cases/\(one)/record-r1.xml"]
            ),
            (
                "a comment in a record", { try append("<!-- x -->", to: $0.record(other)) },
                ["tree-record-differs bundles/\(other)-r1.zip!/record.xml"]
            ),
            (
                "the wrong bundle",
                { try Folder.rename($0.bundle(one, revision: 1), to: $0.bundle(one, revision: 2)) },
                [
                    "tree-bundle-missing bundles/\(one)-r1.zip", "tree-bag-other bundles/\(one)-r2.zip",
                    "tree-file-missing bundles/\(one)-r2.zip!/data",
                    "tree-record-differs bundles/\(one)-r2.zip!/record.xml",
                ]
            ),
            (
                "a kept file", { try Folder.remove("\($0.received(arrival))/data/\(folder)") },
                ["missing received/\(arrival)"]
            ),
            (
                "a stranger", { try Scratch.copy($0.received(arrival), to: $0.received("a-0000000000000000")) },
                ["tree-arrival-unnamed received/a-0000000000000000", "tree-bag-other received/a-0000000000000000"]
            ),
            (
                "a quarantine page", { try Folder.remove($0.quarantine(id, "html")) },
                ["tree-quarantine-incomplete quarantine/\(id).html"]
            ),
            (
                "the notice", { try Folder.remove($0.notice(one, revision: 1)) },
                ["tree-notice-missing papers/\(one)/notice-r1.html"]
            ),
            (
                "what the applicant got", { try append("<p>", to: $0.notice(one, revision: 1)) },
                ["tree-page-changed papers/\(one)/notice-r1.html"]
            ),
            (
                "a report in quarantine", { try append(" ", to: $0.quarantine(id, "xml")) },
                ["tree-page-changed quarantine/\(id).xml"]
            ),
            (
                "a page of the night", { try append(" ", to: $0.reports("2026-11-21") + "/index.html") },
                ["tree-page-changed reports/2026-11-21/index.html"]
            ),
            (
                "what tells whether tag files are whole",
                { try Folder.remove("\($0.received(arrival))/tagmanifest-sha256.txt") },
                ["tree-tagmanifest-missing received/\(arrival)"]
            ),
            (
                "strangers in quarantine",
                {
                    try append("x", toNew: $0.root + "/quarantine/note.txt")
                    try append("x", toNew: $0.root + "/quarantine/note.html")
                },
                [
                    "tree-page-changed quarantine/note.html", "tree-quarantine-incomplete quarantine/note.xml",
                    "tree-stray quarantine/note.txt",
                ]
            ),
            ("the ledger", { try Folder.remove($0.ledger) }, ["tree-ledger-missing ledger.sqlite"]),
        ]
        for (what, damage, expected) in cases {
            let copy = OutputTree(night.scratch.path + "/copy")
            if Folder.exists(copy.root) { try Folder.remove(copy.root) }
            try Scratch.copy(tree.root, to: copy.root)
            try damage(copy)
            let found = try await verify(copy)
            for problem in expected { #expect(found.contains { $0.contains(problem) }, "\(what): \(found)") }
        }
    }

    @Test("a ledger that tells another story is found out")
    func ledger() async throws {
        let (night, tree) = try await tree()
        defer { withExtendedLifetime(night) {} }
        let ledger = try Ledger(file: tree.ledger)
        try ledger.record([
            .arrival(.init(id: "a-1", name: "x", received: "2026-11-21", outcome: "case", caseID: "svc-0")),
            .sighting(.init(name: "y", signature: "s", arrival: "a-2", received: "2026-11-21")),
        ])
        #expect(
            try await verify(tree) == [
                "tree-ledger-extra ledger.sqlite", "tree-sighting-unknown ledger.sqlite",
            ])
    }

    @Test("a ledger made again has the same rows, sightings too")
    func rebuild() async throws {
        let (night, tree) = try await tree()
        defer { withExtendedLifetime(night) {} }
        let before = try Ledger(file: tree.ledger).dump()
        let outcome = try RebuildLedger(tree).run()
        #expect([outcome.cases, outcome.quarantined, outcome.sightings] == [2, 1, 4])
        #expect(try Ledger(file: tree.ledger).dump() == before)
    }

    @Test("a ledger that cannot be read is made again but for the sightings, and the next night makes nothing new")
    func rebuildLost() async throws {
        let (night, tree) = try await tree()
        let before = try Ledger(file: tree.ledger).dump()
        try Folder.remove(tree.ledger)
        try night.scratch.write("this is no database, however long it may be", "output/ledger.sqlite")
        let outcome = try RebuildLedger(tree).run()
        #expect(outcome.lost != nil)
        #expect(outcome.sightings == 0)
        #expect(try Ledger(file: tree.ledger).dump() == before.filter { !$0.hasPrefix("sighting|") })
        let summary = try await night.run(try night.bench(), in: tree)
        #expect([summary.found, summary.worked, summary.unchanged] == [4, 0, 4])
        #expect(try Ledger(file: tree.ledger).dump() == before)
    }

    @Test("the status tells the newest run, what waits, and that staging was left")
    func status() async throws {
        let (night, tree) = try await tree()
        try night.scratch.write("half", "inbox/e/form.xml.part")
        try await night.run(try night.bench(), in: tree)
        let status = try TreeStatus(tree)
        #expect(status.cases == [.return: 2])
        #expect(status.newest?.run == "2026-11-21-3")
        #expect(status.newest?.plan.waiting.map(\.name) == ["e"])
        #expect(!status.isLocked && !status.hasStaging)
        #expect(try !Lock.isHeld(tree.lock))
        let lock = try Lock.take(tree.lock)
        try Folder.create(tree.staging)
        let held = try TreeStatus(tree)
        #expect(held.isLocked && held.hasStaging)
        withExtendedLifetime(lock) {}
    }

    @Test("names that a bag cannot hold are kept under others")
    func keptNames() async throws {
        let night = try SmallNight()
        let tree = OutputTree(night.scratch.path + "/output")
        try night.fillFirst()
        // Composed and decomposed, and what Windows takes for a folder.
        try night.scratch.write("%PDF-1.4 one", "inbox/a/\u{E9}.pdf")
        try night.scratch.write("%PDF-1.4 two", "inbox/a/e\u{301}.pdf")
        try night.scratch.write("%PDF-1.4 three", "inbox/a/x\\y.pdf")
        let summary = try await night.run(try night.bench(), in: tree)
        #expect([summary.worked, summary.failed] == [1, 0])
        #expect(try await verify(tree) == [])
    }

    @Test("every problem has its texts in both languages")
    func texts() {
        for kind in FindingKind.treeKinds {
            for language in Language.allCases {
                #expect(!kind.fact[language].isEmpty && !kind.wayOut[language].isEmpty, "\(kind.id)")
            }
        }
        #expect(Set(FindingKind.treeKinds.map(\.id)).count == FindingKind.treeKinds.count)
    }
}
