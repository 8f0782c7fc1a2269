import Files
import Process
import Record
import Support
import Testing
import XML

@Suite("The story", .serialized)
struct StoryTests {
    /// Played once; tests that change it play their own.
    private static let played = Result { try PlayedStory() }

    @Test("is told and ends as the one that was looked at")
    func golden() throws {
        let story = try Self.played.get()
        #expect(story.ending.status == 0, "\(story.ending.complaints)")
        try Golden(folder: Program.root + "/samples/story/expected").compare(try story.texts())
    }

    @Test("has fifteen nights and fifteen cases at least, and reaches every state of every scheme that has a process")
    func states() throws {
        let story = try Self.played.get()
        let records = try story.records()
        #expect(records.count >= 15)
        #expect(try story.text("story.txt").matches(of: /(?m)^ +Night \d+:/).count >= 15)
        for scheme in try schemes() {
            // What cannot be opened safely is in the sample inbox, not in the story.
            let wanted = Set(scheme.flows.flatMap { $0.states.map(\.id) }).subtracting(["quarantined"])
            let reached = Set(
                records.filter { $0.identity.scheme == scheme.scheme }.flatMap {
                    $0.process?.entries.map(\.state) ?? []
                })
            #expect(wanted.subtracting(reached).sorted() == [], "never reached under \(scheme.scheme)")
        }
    }

    @Test("has every kind of staff document that a process knows")
    func kinds() throws {
        let story = try Self.played.get()
        let wanted = Set(try schemes().flatMap { $0.documents.map(\.kind) }).subtracting(["roster"])
        let there = Set(try story.records().flatMap { $0.process?.documents.map(\.kind) ?? [] })
        #expect(wanted.subtracting(there).sorted() == [])
    }

    @Test("comes to what each case of it is about")
    func outcomes() throws {
        let story = try Self.played.get()
        let records = try story.records()
        func record(_ application: String) -> CaseRecord? {
            records.first { $0.identity.application == application }
        }
        func state(_ application: String) -> String { record(application)?.process?.state ?? "–" }
        func certificates(_ application: String) -> [String] {
            record(application)?.process?.certificates.map(\.state.rawValue) ?? []
        }
        // Passed at each grade.
        #expect(state("HENGYU-2026-01") == "certified")
        #expect(state("JIANGZUO-2026-03") == "certified")
        #expect(state("HAICHUAN-2026-05") == "certified")
        // Refused, and what came of the appeals.
        #expect(state("YUNLING-2026-09") == "appeal-dismissed")
        #expect(state("LINGNAN-2026-10") == "certified")
        // Supplements in time and too late.
        #expect(state("BEICHEN-2026-12") == "certified")
        #expect(state("XIANGSHUI-2026-14") == "not-accepted")
        #expect(record("XIANGSHUI-2026-14")?.round == 2)
        // A ruling.
        #expect(record("LONGYUAN-2026-75")?.findings.filter { $0.ruling != nil }.count == 2)
        #expect(state("LONGYUAN-2026-75") == "certified")
        // Two categories: one certificate.
        #expect(record("YUDU-2026-07")?.process?.certificates.map(\.scope) == ["S1"])
        // A missed limit.
        let limits = record("ZHONGZHOU-2026-13")?.process?.limits ?? []
        #expect(limits.contains { $0.id == "off-site" && ($0.ended ?? "") > ($0.due ?? "") })
        // Surveillance with a project, and without.
        #expect(state("SHUDUN-2027-S1") == "maintained")
        #expect(state("JIANHENG-2027-S1") == "maintained")
        #expect(
            record("JIANHENG-2026-58")?.process?.documents("certificate-change").map { $0.content["change"] }
                == ["suspend", "restore"])
        // The project owed at Grade III: brought in the year by one, and late by the other.
        for application in ["SHUDUN-2026-08", "JIANHENG-2026-58"] {
            let obligations = record(application)?.scope.flatMap(\.obligations) ?? []
            #expect(obligations.count == 1 && obligations.allSatisfy { $0.metOn != nil }, "\(application)")
        }
        // Upgraded, with the old certificate cancelled; expired; withdrawn; reduced.
        #expect(certificates("HENGYU-2026-01") == ["cancelled"])
        #expect(certificates("TIANSHU-2026-02") == ["expired"])
        #expect(certificates("BEICHEN-2026-12") == ["withdrawn"])
        #expect(record("HAICHUAN-2026-05")?.process?.certificates.last?.grade == "II")
        // Products: certified, of a foreign manufacturer, refused, tested with either end, and between two laws.
        #expect(certificates("PC-2026-001") == ["in-force"])
        #expect(certificates("PC-2026-016") == ["in-force"])
        #expect(state("PC-2026-101") == "appeal-dismissed")
        #expect(state("PC-2026-103") == "listed")
        #expect(state("PC-2026-104") == "not-listed")
        #expect(state("PC-2023-001") == "not-accepted")
        // Upgraded.
        #expect(certificates("HENGYU-2027-RA-II") == ["in-force"])
        // Conflict of interest, and a decision by a member of the team: refused, with the reason.
        let told = try story.text("story.txt")
        for reason in [
            "A-appointment-1.xml: It does not fit the case: 裴仲言 (P-07) has a tie to the applicant",
            "A-review-1.xml: “裴仲言 (P-07)” has a tie to the applicant",
            "B-decision-1.xml: “梁思远 (P-08)” took part in the audit of this case",
        ] {
            #expect(told.contains(reason), "\(reason)")
        }
    }

    @Test("leaves the same tree when it is played again, in another time zone and locale")
    func deterministic() throws {
        let first = try Night.tree(of: Self.played.get().output)
        let second = try PlayedStory(environment: [
            "TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8", "LANG": "C",
        ])
        #expect(try Night.tree(of: second.output) == first)
        #expect(try Program.run(["verify", "--output", second.output]).status == 0)
        // Every document of the desk once more: none has a second effect.
        let desk = second.folder + "/desk"
        for name in try Folder.list(desk).map(\.name) where !name.hasPrefix("again-") {
            try FileCopy.copy(RawPath("\(desk)/\(name)"), to: "\(desk)/again-\(name)")
        }
        let ending = try Program.run([
            "run", second.folder + "/pipelines/nightly.xml", "--inbox", second.folder + "/inbox", "--desk", desk,
            "--output", second.output, "--as-of", "2029-12-10", "--lang", "en",
        ])
        #expect(ending.status == 0, "\(ending.complaints)")
        let after = try Night.tree(of: second.output)
        // What was refused is refused again, and told.
        let told = ["reports/", "quarantine/", "received/"]
        let changed = Set(first.keys).union(after.keys).filter { path in
            first[path] != after[path] && !told.contains(where: path.hasPrefix)
        }
        #expect(changed.sorted() == [])
    }

    private func schemes() throws -> [ProcessDefinition] {
        try ["service", "product"].compactMap { scheme in
            let file = "\(Program.root)/pipelines/\(scheme)/process.xml"
            guard Folder.exists(file) else { return nil }
            return try ProcessDefinition(file: file, schema: Program.root + "/pipelines/schemas/process.xsd")
        }
    }
}
