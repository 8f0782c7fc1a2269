import Files
import Pipeline
import Support
import Testing
import XML

@Suite("Planning a night")
struct PlannerTests {
    private let scratch: Scratch
    /// Long after everything in the inbox was written.
    private let later: Int64

    init() throws {
        scratch = try Scratch()
        try Folder.create(scratch.path + "/inbox")
        later = Terminal.now + 3_600_000_000_000
    }

    private func plan(
        now: Int64? = nil, shards: Int = 1, known: [String: (arrival: String, signature: String)] = [:]
    ) throws -> Plan {
        try Planner(
            inbox: scratch.path + "/inbox", asOf: "2026-11-21", now: now ?? later, settlingSeconds: 900, shards: shards,
            known: { known[$0] }
        ).plan()
    }

    @Test("an empty inbox gives an empty plan, and no inbox an error")
    func empty() throws {
        let plan = try plan()
        #expect([plan.ready.count, plan.waiting.count, plan.unchanged.count] == [0, 0, 0])
        #expect([plan.asOf, plan.inbox] == ["2026-11-21", scratch.path + "/inbox"])
        try Folder.remove(scratch.path + "/inbox")
        #expect(throws: FileError.self) { try self.plan() }
    }

    @Test("a marker beside or in a submission makes it ready at once; markers and hidden names are none")
    func markers() throws {
        try scratch.write("x", "inbox/a.zip")
        try scratch.write("", "inbox/a.zip.complete")
        try scratch.write("xy", "inbox/b/form.xml")
        try scratch.write("", "inbox/b/.complete")
        try scratch.write("x", "inbox/.hidden/form.xml")
        try scratch.write("x", "inbox/c/form.xml")
        try scratch.write("", "inbox/moved-away.zip.complete")
        try scratch.write("x", "inbox/.DS_Store")
        let plan = try plan(now: 0)
        #expect(plan.ready.map(\.name) == ["a.zip", "b"])
        #expect(plan.ready.map(\.number) == [1, 2])
        #expect(plan.ready.map(\.bytes) == [1, 2])
        #expect(plan.ready.map(\.files) == [1, 1])
        #expect(plan.ready.map(\.received) == ["2026-11-21", "2026-11-21"])
        #expect(plan.waiting.map(\.name) == [".hidden", "c"])
        #expect(plan.waiting.map(\.reason) == [.hidden, .settling])
    }

    @Test("a folder, or a file with content that stands alone, is a submission even where it is named like a marker")
    func markerNames() throws {
        try scratch.write("x", "inbox/a.complete/form.xml")
        try scratch.write("", "inbox/a.complete/.complete")
        try scratch.write("x", "inbox/b.zip.complete")
        try scratch.write("x", "inbox/c.zip")
        try scratch.write("said", "inbox/c.zip.complete")
        // Nor is what an office program or an archiver left, and nobody hid, passed over.
        try scratch.write("x", "inbox/~$d.docx")
        #expect(try plan().ready.map(\.name) == ["a.complete", "b.zip.complete", "c.zip", "~$d.docx"])
    }

    @Test("a time to come is not believed: what counts is when our own system saw the change")
    func future() throws {
        try scratch.write("x", "inbox/a/form.xml")
        _ = try Tool.output("touch -d 2031-01-01 \(scratch.path)/inbox/a/form.xml \(scratch.path)/inbox/a")
        #expect(try plan().ready.map(\.name) == ["a"])
        let waiting = try plan(now: Terminal.now + 60_000_000_000).waiting
        #expect(waiting.map(\.reason) == [.settling])
        #expect(waiting.allSatisfy { $0.since < "2031" })
    }

    @Test("what an office program left behind holds nothing up once the marker is there")
    func temporary() throws {
        try scratch.write("x", "inbox/a/form.xml")
        try scratch.write("", "inbox/a/~WRL0001.tmp")
        #expect(try plan().waiting.map(\.file) == ["~WRL0001.tmp"])
        try scratch.write("", "inbox/a/.complete")
        #expect(try plan().ready.map(\.name) == ["a"])
        try scratch.write("x", "inbox/a/b.part")
        #expect(try plan().waiting.map(\.file) == ["b.part"])
    }

    @Test("a folder that cannot be listed holds up no other submission")
    func unlistable() throws {
        try scratch.write("x", "inbox/a/form.xml")
        try scratch.write("x", "inbox/b/form.xml")
        // Deeper than any path reaches, which nobody is allowed to list.
        let made = try Tool.output(
            "python3 -c \"import os\nos.chdir('\(scratch.path)/inbox/a')\n"
                + "for i in range(20): os.mkdir('d' * 250); os.chdir('d' * 250)\"")
        defer { _ = try? Tool.output("rm -rf \(scratch.path)/inbox/a") }
        #expect(made == "")
        #expect(try plan().ready.map(\.name) == ["a", "b"])
    }

    @Test("a name that is no UTF-8 is read as GB18030, and its bytes are kept")
    func rawName() throws {
        try scratch.write("x", "inbox/x")
        try scratch.write("", "inbox/y")
        let raw: [UInt8] = [0xB2, 0xE2, 0xCA, 0xD4]
        guard scratch.rename("inbox/x", to: raw), scratch.rename("inbox/y", to: raw + Array(".complete".utf8)) else {
            return
        }
        let plan = try plan(now: 0)
        #expect(plan.ready.map(\.name) == ["测试"])
        #expect(plan.ready.map(\.rawName) == [raw])
        #expect(plan.ready.map { $0.path(in: "/in").bytes } == [Array("/in/".utf8) + raw])
        let bytes = try plan.document().serialised(indented: true)
        #expect(Plan(reading: try Document(parsing: bytes, name: "plan.xml")) == plan)
    }

    @Test("without a marker it settles by the clock that is given")
    func settling() throws {
        try scratch.write("x", "inbox/c/form.xml")
        let newest =
            try ["inbox/c", "inbox/c/form.xml"].map {
                try FileIdentity(path: RawPath("\(scratch.path)/\($0)")).modified
            }.max() ?? 0
        #expect(try plan(now: newest + 899_999_999_999).waiting.map(\.since) == [Timestamp(nanoseconds: newest).text])
        #expect(try plan(now: newest + 900_000_000_000).ready.map(\.name) == ["c"])
    }

    @Test("what is still being copied waits whatever the marker says")
    func parts() throws {
        try scratch.write("x", "inbox/a/form.xml")
        try scratch.write("x", "inbox/a/evidence/scan.PDF.part")
        try scratch.write("", "inbox/a/.complete")
        try scratch.write("x", "inbox/b.zip.crdownload")
        let waiting = try plan().waiting
        #expect(waiting.map(\.name) == ["a", "b.zip.crdownload"])
        #expect(waiting.map(\.reason) == [.partFile, .partFile])
        #expect(waiting.map(\.file) == ["evidence/scan.PDF.part", ""])
    }

    @Test("the same signature is unchanged; another size, name or time is not")
    func unchanged() throws {
        try scratch.write("one", "inbox/a/form.xml")
        let signature = try #require(try plan().ready.first).signature
        let known = ["a": (arrival: "a-1", signature: signature)]
        #expect(try plan(known: known).unchanged.map { [$0.name, $0.arrival] } == [["a", "a-1"]])
        #expect(try plan(known: known).ready == [])
        try scratch.write("two", "inbox/a/other.xml")
        #expect(try plan(known: known).ready.map(\.name) == ["a"])
    }

    @Test("the largest is dealt first, each to the shard with the least bytes")
    func shards() throws {
        for (name, size) in [("a", 10), ("b", 70), ("c", 30), ("d", 50), ("e", 0)] {
            try scratch.write([UInt8](repeating: 65, count: size), "inbox/\(name)")
        }
        let plan = try plan(shards: 2)
        #expect(plan.ready.map(\.name) == ["a", "b", "c", "d", "e"])
        #expect(plan.ready.map(\.shard) == [1, 1, 2, 2, 1])
    }

    @Test("a plan is read as it was written")
    func roundTrip() throws {
        let reasons = Plan.Waiting.Reason.allCases.map { reason in
            "<waiting name=\"w&#9;&#10;\" reason=\"\(reason.rawValue)\" since=\"2026-11-21T00:00:00Z\" file=\"é\"/>"
        }
        let text = """
            <plan xmlns="urn:dossier:plan:1" version="1" as-of="2026-11-21" inbox="/srv/收件" shards="3" pipeline="p">
            <ready number="1" name="a &amp; &lt;b>&quot;" bytes="5" files="2" shard="3" received="2026-11-20" signature="s"/>
            \(reasons.joined())<unchanged name="u" arrival="a-0"/></plan>
            """
        let plan = try #require(Plan(reading: try Document(parsing: Array(text.utf8), name: "plan.xml")))
        #expect(plan.ready.map(\.name) == ["a & <b>\""])
        #expect(plan.waiting.map(\.reason) == Plan.Waiting.Reason.allCases)
        #expect(plan.waiting.first?.name == "w\t\n")
        let bytes = try plan.document().serialised(indented: true)
        let again = try #require(Plan(reading: try Document(parsing: bytes, name: "plan.xml")))
        #expect(again == plan)
        #expect(try again.document().serialised(indented: true) == bytes)
        let other = Array(#"<plan xmlns="urn:dossier:plan:1" version="2" as-of="" inbox="" shards="1"/>"#.utf8)
        #expect(Plan(reading: try Document(parsing: other, name: "plan.xml")) == nil)
    }
}
