import Files
import Findings
import Record
import Support
import Testing

/// A sample that is complete, with something in its form changed.
@Suite("A form with a slip")
struct ChangedFormTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try Scratch.copy(Program.root + "/samples/inbox/01-hengyu-ra3", to: scratch.path + "/inbox/a")
    }

    private func change(_ old: String, to new: String) throws {
        let form = String(decoding: try File.content(of: scratch.path + "/inbox/a/form.xml"), as: UTF8.self)
        try #require(form.contains(old))
        try scratch.write(form.replacing(old, with: new), "inbox/a/form.xml")
    }

    /// The findings that `check` lists, by their ids, and what it concludes.
    private func check(_ arguments: String...) throws -> [String] {
        let ending = try Program.run(
            ["check", scratch.path + "/inbox/a", "--as-of", "2026-11-20", "--lang", "en"] + arguments)
        return ending.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { line in
            line.split(separator: "[").last.flatMap { $0.split(separator: " ").first }.map(String.init) ?? ""
        }
    }

    /// A slip, and the findings of it: nothing that hangs on what is not known is demanded.
    struct Slip: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let old: String
        let new: String
        let found: [String]
    }

    @Test(
        "in what is applied for is told, and nothing is demanded that depends on it",
        arguments: [
            Slip(
                testDescription: "the grade", old: #"grade="III""#, new: #"grade="IIII""#,
                found: ["V-APP-8-b", "form-value-wrong", "form-value-wrong", "Scope"]),
            Slip(
                testDescription: "the category", old: #"category="RA""#, new: #"category="RX""#,
                found: ["V-APP-8-a"] + Array(repeating: "form-value-wrong", count: 4) + ["Scope"]),
            Slip(
                testDescription: "the grade of one of two", old: #"<item id="S1" category="RA" grade="III"/>"#,
                new: #"<item id="S1" category="RA" grade="III"/><item id="S2" category="ER" grade="3"/>"#,
                found: ["V-APP-8-b", "form-value-wrong", "Risk"]),
            Slip(
                testDescription: "the kind of application", old: #"type="initial""#, new: #"type="inital""#,
                found: ["V-APP-7-a", "form-value-wrong", "Risk"]),
        ])
    func scope(slip: Slip) throws {
        try change(slip.old, to: slip.new)
        #expect(try check() == slip.found)
    }

    @Test("hundreds of times is counted in full, and the notice says how many it does not list")
    func hundreds() throws {
        // Three rows cite it.
        let cited = (1...250).map { #"<evidence ref="X\#($0)"/>"# }.joined()
        try change(#"<evidence ref="E001"/>"#, to: #"<evidence ref="E001"/>"# + cited)
        let night = try Night(scratch.path + "/inbox")
        let record = try #require(try night.records()["a"])
        let errors = record.findings.filter { $0.finding.severity == .error }
        #expect(errors.count == 201)
        #expect(errors.last?.finding.id == "rule-more" && errors.last?.finding.unlisted == 550)
        #expect(record.scope.map(\.errors) == [750])
        let verdict = record.checklist.flatMap(\.verdicts).first { $0.result == .failed }
        #expect(verdict?.failed == 750 && (verdict?.nodes ?? 0) > 750)
        let id = record.identity.caseID
        let notice = String(
            decoding: try File.content(of: "\(night.output)/papers/\(id)/notice-r1.html"), as: UTF8.self)
        // The pages are long: only whether they say so is worth telling.
        let says = notice.contains("下列 <b>750</b> 项须补正后方可开始审核。其中 550 项与列出的相同，未逐一列出。")
        let asks = notice.contains("answer finding=\"<b>rule-more")
        #expect(says && !asks)
        let table = String(
            decoding: try File.content(of: "\(night.output)/reports/2026-11-20/night.csv"), as: UTF8.self)
        #expect(table.contains(",return,750,0,0,"))
    }

    @Test("leaves what each rule that held would have said on the page, and not in the record")
    func sentences() throws {
        try change(#"<evidence ref="E001"/>"#, to: #"<evidence ref="E001"/><evidence ref="X1"/>"#)
        let night = try Night(scratch.path + "/inbox")
        let id = try #require(try night.records()["a"]).identity.caseID
        let entries = try night.entries(ofBundle: "\(id)-r1.zip")
        func text(_ name: String) throws -> String {
            String(decoding: try #require(entries.first { $0.path == "\(id)/\(name)" }).content, as: UTF8.self)
        }
        let page = try text("index.html")
        let said = [
            #"<span lang="zh-CN">否则：申请类型写作“…”，无法识别；"#,
            #"<span lang="en">else: The kind of application is given as "…""#,
            #"处中 3 处</span>"#,
        ]
        #expect(said.filter { !page.contains($0) } == [])
        let isRecorded = try text("record.xml").contains("says")
        #expect(!isRecorded)
    }

    @Test("is checked by date with a word where no edition is in force on the day")
    func byDate() throws {
        let form = scratch.path + "/inbox/a"
        func complaints(_ day: String) throws -> String {
            try Program.run(["check", form, "--as-of", day, "--lang", "en", "--profile", "by-date"]).complaints
        }
        #expect(
            try complaints("2010-11-20").contains(
                "no edition is in force on the day of receipt; checked by P2017 (from 2017-09-01 to 2018-05-31)"))
        #expect(try complaints("2026-11-20") == "")
    }
}
