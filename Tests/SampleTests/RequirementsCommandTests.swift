import Files
import Support
import Testing
import XML

@Suite("The commands for rule owners")
struct RequirementsCommandTests {
    /// What a command says on stdout; it must end with the code given.
    private func said(_ arguments: String..., ending status: Int32 = 0) throws -> String {
        let ending = try Program.run(["requirements"] + arguments)
        #expect(ending.status == status, "\(arguments): \(ending.complaints)")
        return ending.output
    }

    @Test("list filters by category, grade and kind of application, in the language asked for")
    func list() throws {
        let all = try said("list", "--lang", "en")
        let narrow = try said("list", "--category", "ER", "--grade", "III", "--phase", "initial", "--lang", "en")
        #expect(all.contains("\nGEN-LEG-1 "))
        #expect(!narrow.contains("GEN-LEG-1"))
        let rows = narrow.split(separator: "\n").dropFirst().dropLast()
        #expect(!rows.isEmpty && rows.allSatisfy { $0.hasPrefix("ER-") && $0.contains("III") })
        #expect(try said("list", "--category", "ER").contains("应急处理") || said("list").contains("条要求"))
    }

    @Test("list takes the edition in force on a day or named, and says which there are")
    func dated() throws {
        #expect(try said("list", "--date", "2019-05-01", "--lang", "en").contains("(P2018)"))
        #expect(try said("list", "--edition", "P2018", "--lang", "en").contains("(P2018)"))
        #expect(try said("list", "--date", "2022-05-01", "--lang", "en").contains("(P2021)"))
        #expect(
            try Program.run(["requirements", "list", "--date", "2010-01-15", "--lang", "en"]).complaints.contains(
                "no edition is in force on 2010-01-15; P2017 is taken, which begins on 2017-09-01"))
        let unknown = try Program.run(["requirements", "list", "--edition", "P1999", "--lang", "en"])
        #expect(unknown.status == 78)
        #expect(unknown.complaints.contains("there is no edition 'P1999'; there are: P2017, P2018"))
        #expect(try Program.run(["requirements", "list", "--date", "May"]).status == 64)
        #expect(try Program.run(["requirements", "list", "--scheme", "nothing"]).status == 64)
    }

    @Test("a pipeline that names two editions of a scheme is refused, with both lines")
    func twice() throws {
        let scratch = try Scratch()
        try Scratch.copy(Program.root + "/pipelines", to: scratch.path + "/pipelines")
        let file = scratch.path + "/pipelines/nightly.xml"
        let line = #"<catalogue scheme="service" profile="P2018"/>"#
        let text = String(decoding: try File.content(of: file), as: UTF8.self)
        try scratch.write(text.replacing(line, with: line + "\n" + line), "pipelines/nightly.xml")
        let ending = try Program.run(["requirements", "list", "--pipeline", file])
        #expect(ending.status == 78)
        #expect(
            ending.complaints.contains("/nightly.xml:6: a second <catalogue> of scheme 'service', after that on line 5")
        )
    }

    @Test("list and show give JSON, list and export CSV, with both languages")
    func formats() throws {
        let json = try said("list", "--json", "--category", "RA")
        #expect(json.hasPrefix("{\n  \"scheme\": \"service\",\n  \"profile\": \"P2018\","))
        #expect(json.contains("\"zh-CN\": \"风险评估\",") && json.contains("\"en\": \"Risk assessment\""))
        let one = try said("show", "GEN-PERS-6", "--json")
        #expect(one.contains("\"id\": \"GEN-PERS-6\"") && one.contains("\"test\": "))
        let csv = try said("list", "--csv")
        #expect(try csv == said("export", "--to", "csv"))
        #expect(csv.hasPrefix("\u{FEFF}scheme,edition,id,clause,category,"))
        #expect(
            csv.utf8.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: "service,P2018,GEN-LEG-1,".utf8) })
        let both = try Program.run(["requirements", "list", "--csv", "--json"])
        #expect(both.status == 64)
    }

    @Test("export makes a handbook that is one page without script, with an anchor for every requirement")
    func handbook() throws {
        let page = try said("export", "--to", "html")
        #expect(try page == said("export", "--to", "html"))
        #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'"))
        for word in ["<script", "http://", "https://", " src=", "javascript:"] {
            #expect(!page.contains(word), "\(word)")
        }
        let listed = try said("list", "--lang", "en").split(separator: "\n").dropFirst().dropLast()
        for line in listed {
            let id = line.prefix { $0 != " " }
            #expect(page.contains("<article class=\"requirement\" id=\"\(id)\""), "\(id)")
            #expect(page.contains("href=\"#\(id)\""), "\(id)")
        }
        let english = try said("export", "--to", "html", "--lang", "en")
        #expect(english.contains("id=\"language-en\" checked"))
        let part = try said("export", "--to", "html", "--category", "RA")
        #expect(part.contains("id=\"RA-PREP-1\"") && !part.contains("id=\"GEN-LEG-1\""))
    }

    @Test("test tells what no example reaches, and fails without a rule's example only where asked")
    func coverage() throws {
        let text = try said("test", "--coverage", "--full", "--lang", "en")
        #expect(text.contains("of 99 rules") || text.contains(" rules, "))
        let scratch = try Scratch()
        try Scratch.copy(Program.root + "/pipelines", to: scratch.path + "/pipelines")
        let file = scratch.path + "/pipelines/service/P2018/risk-assessment.xml"
        let source = String(decoding: try File.content(of: file), as: UTF8.self)
        let rule =
            #"<sch:rule context="f:applicant/f:legalRepresentative[../f:capital]"><sch:report id="V-RA-NEW-1-a" role="info" test="false() and true()">x</sch:report></sch:rule>"#
        let first = try #require(source.firstRange(of: "<sch:pattern id=\"V-"))
        let pattern = "<sch:pattern id=\"V-RA-NEW-1\">\(rule)</sch:pattern>"
        try scratch.write(
            source[..<first.lowerBound] + pattern + source[first.lowerBound...],
            "pipelines/service/P2018/risk-assessment.xml")
        let folder = scratch.path + "/pipelines/service/P2018"
        let counted = try said("test", folder, "--coverage", "--lang", "en")
        #expect(counted.contains("V-RA-NEW-1: no example reaches the rule"))
        #expect(try said("test", folder, "--full", "--lang", "en", ending: 65).contains("V-RA-NEW-1: no example"))
    }

    @Test("diff tells two editions apart in words, as a page and as JSON")
    func diff() throws {
        #expect(
            try said("diff", "P2018", "P2018", "--lang", "en").hasSuffix(
                "requirements: 0 added, 0 removed, 0 changed\n"))
        let scratch = try Scratch()
        try Scratch.copy(Program.root + "/pipelines", to: scratch.path + "/pipelines")
        let name = "pipelines/service/P2018/common.xml"
        let source = String(decoding: try File.content(of: "\(scratch.path)/\(name)"), as: UTF8.self)
        let changed = source.replacing(
            "name=\"projects-min\" III=\"0\" II=\"6\"", with: "name=\"projects-min\" III=\"0\" II=\"8\"")
        try #require(changed != source)
        try scratch.write(changed, name)
        let folder = scratch.path + "/pipelines/service/P2018"
        let text = try said("diff", "P2018", folder, "--lang", "en")
        #expect(text.contains("  threshold $projects-min (Fewest projects): III 0, II 6, I 10 projects"))
        #expect(text.contains("became III 0, II 8, I 10 projects"))
        #expect(text.hasSuffix("requirements: 0 added, 0 removed, 1 changed\n"))
        #expect(try said("diff", "P2018", folder).contains("数值 $projects-min(最少项目数):由 III 0, II 6, I 10 个项目 改为"))
        let json = try said("diff", "P2018", folder, "--json")
        #expect(json.contains("\"changed\": 1,") && json.contains("\"kind\": \"threshold\","))
        let page = try said("diff", "P2018", folder, "--html")
        #expect(page.contains("default-src 'none'") && page.contains("<del>") && page.contains("id=\"GEN-PERF-2\""))
    }
}
