import Files
import Support
import Testing

/// What `run` and the steps of a cluster refuse or complain of, with the built program on one sample.
@Suite("A night that must not begin, or must say what went wrong", .serialized)
struct RunRefusalTests {
    private let scratch: Scratch
    private var inbox: String { scratch.path + "/inbox" }
    private var output: String { scratch.path + "/output" }

    init() throws {
        scratch = try Scratch()
        try Folder.create(scratch.path + "/inbox")
        try put("29-qilu-code.zip")
    }

    private func put(_ name: String) throws {
        for name in [name, name + ".complete"] {
            try FileCopy.copy(RawPath("\(Program.root)/samples/inbox/\(name)"), to: "\(inbox)/\(name)")
        }
    }

    private func run(_ output: String? = nil, asOf: String = "2026-11-20") throws -> Program.Ending {
        try Program.run(["run", "--inbox", inbox, "--output", output ?? self.output, "--as-of", asOf, "--quiet"])
    }

    @Test("inbox and output that are the same, or lie one in the other, are refused before anything is written")
    func apart() throws {
        let links = try Scratch()
        try Folder.link(links.path + "/link", to: inbox)
        let before = try Scratch.snapshot(scratch.path)
        for output in [inbox, inbox + "/output", inbox + "/a/b", scratch.path, links.path + "/link/output"] {
            for command in ["run", "plan"] {
                let ending = try Program.run([command, "--inbox", inbox, "--output", output, "--as-of", "2026-11-20"])
                #expect(ending.status == 64, "\(command) \(output)")
                #expect(ending.complaints.contains("--inbox") && ending.complaints.contains("--output"))
            }
        }
        #expect(try Scratch.snapshot(scratch.path) == before)
        #expect(try run(scratch.path + "/inbox-output").status == 0)
    }

    @Test("cases without a ledger, or with an empty one, are refused with the way out, which helps")
    func noLedger() throws {
        #expect(try run().status == 0)
        for leave in [false, true] {
            try Folder.remove(output + "/ledger.sqlite")
            if leave { try scratch.write("", "output/ledger.sqlite") }
            let refused = try run(asOf: "2026-11-21")
            #expect(refused.status == 78)
            #expect(refused.complaints.contains("dossier ledger rebuild --output \(output)"))
        }
        #expect(try Program.run(["ledger", "rebuild", "--output", output, "--quiet"]).status == 0)
        let ending = try run(asOf: "2026-11-21")
        #expect([ending.status, Int32(ending.complaints.count)] == [0, 0])
    }

    @Test("a day before that of the newest run is warned of, with --quiet too")
    func earlier() throws {
        #expect(try run(asOf: "2026-11-21").complaints == "")
        #expect(try run(asOf: "2026-11-21").complaints == "")
        let ending = try run(asOf: "2026-11-20")
        #expect(ending.status == 0)
        #expect(ending.complaints.contains("2026-11-20") && ending.complaints.contains("2026-11-21"))
    }

    @Test("what fails at merge is told with --quiet too, with the way out")
    func quietFailure() throws {
        #expect(try run().status == 0)
        let id = try Folder.list(output + "/cases")[0].name
        try scratch.write("<r:record", "output/cases/\(id)/record.xml")
        try scratch.write("", "inbox/again/.complete")
        try FileCopy.copy(RawPath(inbox + "/29-qilu-code.zip"), to: inbox + "/again/29-qilu-code.zip")
        for day in ["2026-11-21", "2026-11-22"] {
            let ending = try run(asOf: day)
            #expect(ending.status == 74)
            #expect(ending.complaints.contains("cases/\(id)/record.xml") && ending.complaints.contains("unzip -p"))
        }
        let rebuilt = try Program.run(["ledger", "rebuild", "--output", output, "--quiet"])
        #expect(rebuilt.status == 65)
        #expect(rebuilt.complaints.contains("cases/\(id)/record.xml"))
    }

    @Test("work and merge refuse a plan that was made with another pipeline")
    func otherPipeline() throws {
        try put("02-tianshu-er3.zip")
        try Scratch.copy(Program.root + "/pipelines", to: scratch.path + "/pipelines")
        let copy = scratch.path + "/pipelines/nightly.xml"
        let plan = ["plan", "--inbox", inbox, "--output", output, "--as-of", "2026-11-20", "--shards", "2", "--quiet"]
        #expect(try Program.run(plan).status == 0)
        // The same data in another place is the same pipeline.
        #expect(try Program.run(["work", copy, "--output", output, "--shard", "1/2", "--quiet"]).status == 0)
        let text = String(decoding: try File.content(of: copy), as: UTF8.self)
        for (file, content) in [
            ("nightly.xml", text.replacing("\"P2018\"", with: "\"P2021\"")), ("views/notice.xsl", "<other/>"),
        ] {
            let was = try File.content(of: "\(scratch.path)/pipelines/\(file)")
            try scratch.write(content, "pipelines/\(file)")
            for step in [["work", copy, "--shard", "2/2"], ["merge", copy]] {
                let ending = try Program.run(step + ["--output", output, "--quiet"])
                #expect(ending.status == 78, "\(step)")
                #expect(ending.complaints.contains("dossier plan"))
            }
            try scratch.write(was, "pipelines/\(file)")
        }
        #expect(try Program.run(["work", copy, "--output", output, "--shard", "2/2", "--quiet"]).status == 0)
        #expect(try Program.run(["merge", "--output", output, "--quiet"]).status == 0)
        #expect(try Folder.list(output + "/cases").count == 2)
    }

    @Test("no run begins while work is at its plan, no work while a run is, and two can work at once")
    func locks() throws {
        let plan = ["plan", "--inbox", inbox, "--output", output, "--as-of", "2026-11-20", "--quiet"]
        #expect(try Program.run(plan).status == 0)
        let work = ["work", "--output", output, "--quiet"]
        do {
            let other = try #require(try Lock.take(output + "/.lock", isShared: true))
            #expect(try run().status == 75)
            #expect(try Program.run(["merge", "--output", output]).status == 75)
            #expect(try Program.run(work).status == 0)
            withExtendedLifetime(other) {}
        }
        do {
            let run = try #require(try Lock.take(output + "/.lock"))
            #expect(try Program.run(work).status == 75)
            withExtendedLifetime(run) {}
        }
        #expect(try Program.run(["merge", "--output", output, "--quiet"]).status == 0)
    }
}
