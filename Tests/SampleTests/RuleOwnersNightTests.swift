import Files
import Record
import Support
import Testing

/// A night over three samples, and what rule owners ask of its tree.
@Suite("The commands that read an output tree", .serialized)
struct RuleOwnersNightTests {
    private static let samples = ["04-mingjing-er2.zip", "17-heitu-expired.zip", "20-jinanlian-five.zip"]

    private static let night = Result {
        let inbox = try Scratch()
        for name in samples {
            try FileCopy.copy(
                RawPath("\(Program.root)/samples/inbox/\(name)"), to: "\(inbox.path)/\(name)")
            try inbox.write("", name + ".complete")
        }
        return try Night(inbox.path)
    }

    /// The id of the case that came as that sample.
    private func caseID(_ sample: String) throws -> String {
        try #require(try Self.night.get().records()[sample]).identity.caseID
    }

    private func said(_ arguments: String..., ending status: Int32 = 0) throws -> String {
        let ending = try Program.run(arguments + ["--output", try Self.night.get().output])
        #expect(ending.status == status, "\(arguments): \(ending.complaints)")
        return ending.output
    }

    @Test("explain shows each rule with nodes, places, values and what would make it hold, in both languages")
    func explain() throws {
        let id = try caseID("20-jinanlian-five.zip")
        let english = try said("explain", id, "GEN-PERF-2", "--lang", "en")
        #expect(english.contains("    20-jinanlian-five.zip!/form.xml:5:4 item[@id='S1']: failed\n"))
        #expect(english.contains("        $counted >= $projects-min = false  — $counted 5; $projects-min 6\n"))
        #expect(
            english.contains(
                "'$counted' must be at least '$projects-min' (now $counted = 5, $projects-min = 6; 1 short)\n"))
        #expect(english.contains(": held\n"))
        let chinese = try said("explain", id, "V-PERF-2-a")
        #expect(chinese.contains("“$counted”须不小于“$projects-min”(现在 $counted = 5, $projects-min = 6,差 1)\n"))
        #expect(!chinese.contains("V-PERF-5-a"))
        #expect(try said("explain", id, "V-PERF-2-a") == chinese)
    }

    @Test("explain as JSON holds the same, and neither shows a personal value")
    func json() throws {
        let id = try caseID("17-heitu-expired.zip")
        let json = try said("explain", id, "GEN-FORM-1", "--json", "--all")
        #expect(json.hasPrefix("{\n  \"case\": \"\(id)\",\n  \"revision\": 1,\n"))
        #expect(json.contains("\"assertion\": \"V-APP-12-a\",") && json.contains("\"looked-at\": ["))
        let text = try said("explain", id, "GEN-FORM-1", "--all")
        for secret in ["55500017", "19900000017", "ccrc@heitu"] {
            #expect(!json.contains(secret) && !text.contains(secret), "\(secret)")
        }
        #expect(try Program.run(["explain", id, "GEN-NOTHING-1", "--output", Self.night.get().output]).status == 66)
    }

    @Test("whatif with the same catalogue changes nothing, and writes nothing")
    func same() throws {
        let before = try Scratch.snapshot(Self.night.get().output)
        let text = try said("requirements", "whatif", "--catalogue", "P2018", "--lang", "en")
        #expect(text == "3 cases judged by P2018: the conclusion of 0 changes, of 0 only verdicts of rules\n")
        #expect(try Scratch.snapshot(Self.night.get().output) == before)
    }

    @Test("whatif says whose conclusion another threshold changes, and why, the same every time")
    func threshold() throws {
        let scratch = try Scratch()
        try Scratch.copy(Program.root + "/pipelines", to: scratch.path + "/pipelines")
        let name = "pipelines/service/P2018/common.xml"
        let source = String(decoding: try File.content(of: "\(scratch.path)/\(name)"), as: UTF8.self)
        let parameter = #"name="projects-min" III="0" II="6""#
        try #require(source.contains(parameter))
        try scratch.write(source.replacing(parameter, with: #"name="projects-min" III="0" II="8""#), name)
        let folder = scratch.path + "/pipelines/service/P2018"
        let id = try caseID("04-mingjing-er2.zip")
        let text = try said("requirements", "whatif", "--catalogue", folder, "--lang", "en")
        #expect(text.contains("\n  S1 Emergency response, Grade II: complete → return for supplement\n"))
        #expect(
            text.contains(
                "\n  V-PERF-2-a GEN-PERF-2: holds → fails\n    $projects-min: 6 → 8 projects  Fewest projects\n    + Category ER"
            ))
        #expect(text.hasPrefix(id))
        #expect(text.hasSuffix("3 cases judged by P2018: the conclusion of 1 changes, of 1 only verdicts of rules\n"))
        #expect(try said("requirements", "whatif", "--catalogue", folder, "--lang", "en") == text)
        #expect(try said("requirements", "whatif", "--catalogue", folder).contains("材料齐全 → 退回补正"))
        let json = try said("requirements", "whatif", "--catalogue", folder, "--json")
        #expect(json.contains("\"conclusions-changed\": 1,") && json.contains("\"old\": \"held\",\n"))
        let other = try caseID("17-heitu-expired.zip")
        let one = try said("requirements", "whatif", "--catalogue", folder, "--case", other, "--lang", "en")
        #expect(one == "1 cases judged by P2018: the conclusion of 0 changes, of 0 only verdicts of rules\n")
    }
}
