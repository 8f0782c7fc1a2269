import Files
import Findings
import Glibc
import Support
import Testing

/// What the program says and how it ends, whatever the command: a mistake costs nothing and is told with the way out.
@Suite("The commands", .serialized)
struct CommandTests {
    /// One small night: a service case with a finding of intake, and the product's sample.
    private static let night = Result {
        let inbox = try Scratch()
        let samples = Program.root + "/samples/inbox"
        try Scratch.copy(samples + "/08-shudun-ra3-no-case", to: inbox.path + "/service")
        try inbox.write("<!DOCTYPE html><html><body>no evidence</body></html>", "service/c.pdf")
        let product = "p02-yunling-isolation-card.zip"
        for name in [product, product + ".complete"] {
            try FileCopy.copy(RawPath("\(samples)/\(name)"), to: "\(inbox.path)/\(name)")
        }
        return try Night(inbox.path)
    }

    private let scratch: Scratch
    private let output: String
    private let service: String
    private let product: String

    init() throws {
        scratch = try Scratch()
        output = try Self.night.get().output
        let cases = try Folder.list(output + "/cases").map(\.name)
        service = try #require(cases.first { $0.hasPrefix("ser-") })
        product = try #require(cases.first { $0.hasPrefix("pro-") })
    }

    /// The complaint of a command that must end so and print nothing.
    private func complaint(_ words: [String], ending status: Int32) throws -> String {
        let ending = try Program.run(words)
        #expect(ending.status == status && ending.output == "", "\(words): \(ending.status) \(ending.complaints)")
        return ending.complaints
    }

    private func hasChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    @Test("an output that takes no more is told and ends with 73")
    func fullOutput() throws {
        let commands = [
            ["form", "guide"], ["form", "new", "supplement", "--case", service], ["requirements", "export"],
            ["paper", "notice", service, "--output", output], ["ledger", "dump", "--output", output],
            ["explain", service, "--output", output], ["status", "--output", output],
            ["check", Program.root + "/samples/inbox/08-shudun-ra3-no-case"],
        ]
        for words in commands {
            let ending = try Program.run(words + (words[0] == "ledger" ? [] : ["--lang", "en"]), to: "/dev/full")
            #expect(ending.status == 73, "\(words)")
            #expect(ending.complaints.contains("stdout"), "\(words): \(ending.complaints)")
        }
    }

    @Test("a day that no calendar has is refused, and nothing is made")
    func days() throws {
        for day in ["2026-02-30", "2026-13-01", "0000-00-00", "9999-99-99", "+026-01-01", "2026-1-1", "today"] {
            let words = [
                "run", "--inbox", Program.root + "/samples/inbox", "--output", scratch.path + "/new", "--as-of", day,
            ]
            #expect(try complaint(words, ending: 64).contains("YYYY-MM-DD"), "\(day)")
        }
        #expect(!Folder.exists(scratch.path + "/new"))
        #expect(try complaint(["requirements", "list", "--date", "2020-02-31"], ending: 64).contains("--date"))
        #expect(try complaint(["report", "daily", "--as-of", "2026-02-30"], ending: 64).contains("--as-of"))
    }

    @Test("--to follows a link to a file, and leaves everything alone that is no regular file")
    func ownFiles() throws {
        func paper(_ name: String) -> [String] {
            ["paper", "notice", service, "--output", output, "--to", "\(scratch.path)/\(name)", "--lang", "en"]
        }
        try scratch.write("old", "real.html")
        try Folder.link(scratch.path + "/link.html", to: "real.html")
        #expect(try Program.run(paper("link.html")).status == 0)
        #expect(try FileIdentity(path: RawPath(scratch.path + "/link.html")).kind == .symbolicLink)
        #expect(try File.content(of: scratch.path + "/real.html").starts(with: Array("<!DOCTYPE".utf8)))
        #expect(try Program.run(paper("N.HTML")).status == 0)
        #expect(try File.content(of: scratch.path + "/N.HTML").starts(with: Array("<!DOCTYPE".utf8)))
        try Folder.link(scratch.path + "/loose.html", to: "nowhere.html")
        #expect(try complaint(paper("loose.html"), ending: 73).contains("leads nowhere"))
        #expect(mkfifo(scratch.path + "/pipe.html", 0o600) == 0)
        #expect(try complaint(paper("pipe.html"), ending: 73).contains("no regular file"))
        #expect(try FileIdentity(path: RawPath(scratch.path + "/pipe.html")).kind == .pipe)
        #expect(try complaint(paper("none/x.html"), ending: 73).contains("there is no folder"))
        #expect(
            try Folder.list(scratch.path).map(\.name) == [
                "N.HTML", "link.html", "loose.html", "pipe.html", "real.html",
            ])
    }

    @Test("a misspelt output tree is no new tree, but where a night begins")
    func misspelt() throws {
        for command in [["merge"], ["work"], ["report", "daily"], ["register", "upload"], ["status"], ["verify"]] {
            let words = command + ["--output", scratch.path + "/typo"]
            #expect(try complaint(words, ending: 66).contains("--output"), "\(command)")
        }
        #expect(!Folder.exists(scratch.path + "/typo"))
        #expect(
            try complaint(["merge", "--output", output, "--lang", "en"], ending: 66).contains("`dossier plan` first"))
    }

    @Test("what is not there ends with 66, and what is no such thing with 64")
    func endings() throws {
        let inbox = Program.root + "/samples/inbox"
        #expect(
            try complaint(["run", "--inbox", inbox, "--administrators", "no.pub", "--output", "x"], ending: 66)
                .contains("--administrators"))
        #expect(try complaint(["run", "--inbox", "nope", "--output", "x"], ending: 66).contains("--inbox"))
        #expect(
            try complaint(["checklist", "read", "no.xlsx", service, "--output", output], ending: 66).contains("no.xlsx")
        )
        #expect(try complaint(["outbox", "--case", "nope", "--output", output], ending: 66).contains("nope"))
        // The case has not come that far.
        #expect(
            try complaint(["paper", "certificate", service, "--output", output], ending: 66).contains("certificate"))
        let usage = [
            ["run", "--jobs", "0"], ["run", "--jobs=-1"], ["plan", "--shards", "0"], ["work", "--shard", "1//3"],
            ["work", "--shard", "2/1"], ["checklist", "read", "x", service, "--draft", "y", "--stage", "nope"],
            ["paper", "nope", service, "--output", output], ["report", "nope", "--output", output],
        ]
        for words in usage { _ = try complaint(words, ending: 64) }
        let found = try Program.run(["register", "list", "--category", "XX", "--output", output, "--lang", "en"])
        #expect(found.status == 0 && found.output == "" && found.complaints.contains("No certificate"))
    }

    @Test("complaints are in the language asked for, and in Chinese unless one is")
    func languages() throws {
        let commands = [
            ["run", "--inbox", "nope"], ["check", "/nope"], ["verify", "--output", "nope"],
            ["merge", "--output", output],
            ["requirements", "list", "--edition", "P1999"], ["check", "samples", "--profile", "P1999"],
            ["run", "no.xml"], ["run", "--as-of", "May"], ["paper", "notice", "ser-0", "--output", output],
        ]
        for words in commands {
            #expect(hasChinese(try Program.run(words).complaints), "\(words)")
            for option in [["--lang", "en"], ["--lang=en"]] {
                let ending = try Program.run(words + option)
                #expect(ending.status != 0 && !hasChinese(ending.complaints), "\(words): \(ending.complaints)")
            }
        }
        let device = try Program.run(["check", "/dev/null", "--lang", "en"])
        #expect(device.output.contains("is a device, not a file") && !hasChinese(device.output))
    }

    @Test("a mistake that is found late is told without the usage of the whole program")
    func late() throws {
        let told = try complaint(["work", "--shard", "2/2", "--output", output, "--lang", "en"], ending: 66)
        #expect(!told.contains("Usage"))
        #expect(try !complaint(["requirements", "list", "--category", "XX"], ending: 64).contains("Usage"))
    }

    @Test("explain takes a rule without its letter and a finding of intake, and else offers what there is")
    func explained() throws {
        func explain(_ id: String, _ more: String...) throws -> Program.Ending {
            try Program.run(["explain", service, id, "--output", output, "--lang", "en"] + more)
        }
        let all = try explain("V-PERS-4")
        #expect(all.status == 0 && all.output.contains("V-PERS-4-a") && all.output.contains("V-PERS-4-b"))
        let one = try explain("V-PERS-4-a")
        #expect(one.output.contains("V-PERS-4-a") && !one.output.contains("V-PERS-4-b"))
        let intake = try explain("type-not-accepted")
        #expect(intake.status == 0 && intake.output.hasPrefix("c.pdf: error: The content is html"))
        #expect(try explain("type-not-accepted", "--json").output.contains("\"id\": \"type-not-accepted\""))
        let unknown = try explain("type-not-excepted")
        #expect(unknown.status == 66 && unknown.complaints.contains("near to it: type-not-accepted\n"))
    }

    @Test("form new shows every option and every kind of document that there is")
    func formHelp() throws {
        let help = try Program.run(["form", "new", "--help"]).output
        for option in ["--category", "--grade", "--type", "--case", "--by", "--number", "--application"] {
            #expect(help.contains(option), "\(option)")
        }
        let words = Set(help.split { $0.isWhitespace || $0 == "," || $0 == "." }.map(String.init))
        let schemas = try Folder.list(Program.root + "/pipelines/schemas").map(\.name)
        for name in schemas where name.hasPrefix("desk-") {
            #expect(words.contains(String(name.dropFirst(5).dropLast(4))), "\(name)")
        }
    }

    @Test("a supplement is of the scheme of its case")
    func supplement() throws {
        func blank(_ more: String...) throws -> Program.Ending {
            try Program.run(["form", "new", "supplement", "--lang", "en"] + more)
        }
        #expect(try blank("--case", product).output.contains("xmlns=\"urn:dossier:product-form:1\""))
        #expect(try blank("--case", service).output.contains("xmlns=\"urn:dossier:service-form:1\""))
        let against = try blank("--case", product, "--scheme", "service")
        #expect(against.status == 64 && against.complaints.contains("contradicts --scheme service"))
        #expect(try blank("--case", "svc-7k3m9q2x").status == 64)
        #expect(try blank().complaints.contains("--case"))
    }

    @Test("the version is told, and a path as it was typed but for slashes at its end")
    func small() throws {
        #expect(try Program.run(["--version"]).output.hasPrefix("dossier "))
        let copy = try Self.night.get().copy()
        let told = try Program.run(["report", "daily", "--as-of", "2026-11-20", "--output", copy.output + "//"])
        #expect(told.output.contains(" \(copy.output)/reports/daily/2026-11-20/index.html"), "\(told)")
    }

    @Test("a report goes on without a record that is damaged, names it, and ends with 65")
    func damaged() throws {
        let copy = try Self.night.get().copy()
        let record = "\(copy.output)/cases/\(service)/record.xml"
        try Folder.remove(record)
        try scratch.write("no record", "record.xml")
        try FileCopy.copy(RawPath(scratch.path + "/record.xml"), to: record)
        let told = try Program.run(["report", "daily", "--as-of", "2026-11-20", "--output", copy.output])
        #expect(told.status == 65 && told.complaints.contains("record.xml"), "\(told)")
        #expect(told.output.contains("/reports/daily/2026-11-20/index.html"))
    }
}
