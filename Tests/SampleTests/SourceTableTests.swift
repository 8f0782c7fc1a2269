import Files
import Support
import Testing

/// `Tests/Ids/sources.csv`: a line for each sentence, or part of one, of the two descriptions that the project began with.
///
/// Columns: `id`; `place` in the description; `zh` and `says`, what it says in a few words; `since`, the day from which it
/// is out of date, empty while it holds; `by`, the data that decide it (`FILE#NAME` below `pipelines/`); `command` that
/// shows it; `output`, what the tree of the story then has (`-` for what a command prints); `test`, `FILE: name`.
@Suite("The table of source sentences")
struct SourceTableTests {
    private let rows: [[String]]

    init() throws {
        let text = String(decoding: try File.content(of: Program.root + "/Tests/Ids/sources.csv"), as: UTF8.self)
        rows = text.split(separator: "\n").dropFirst().map(Self.cells)
    }

    @Test("has every sentence of both descriptions once, in both languages")
    func complete() {
        #expect(rows.allSatisfy { $0.count == 9 })
        #expect(rows.count { $0[0].hasPrefix("ccrc-") } == 25)
        #expect(rows.count { $0[0].hasPrefix("ccis-") } == 16)
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        #expect(rows.filter { $0[2].isEmpty || $0[3].isEmpty }.map { $0[0] } == [])
    }

    @Test("names data that are there, and a day for what is out of date")
    func data() throws {
        for row in rows {
            let parts = row[5].split(separator: "#").map(String.init)
            let path = "\(Program.root)/pipelines/\(parts[0])"
            #expect(Folder.exists(path), "\(row[0]): no \(path)")
            guard Folder.exists(path), parts.count == 2 else { continue }
            #expect(
                String(decoding: try File.content(of: path), as: UTF8.self).contains(parts[1]), "\(row[0]): \(row[5])")
            #expect(row[4].isEmpty || row[4].wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil, "\(row[0]): \(row[4])")
        }
    }

    @Test("names commands that there are, and samples that exist")
    func commands() throws {
        var known: [String: Bool] = [:]
        for row in rows {
            let words = row[6].split(separator: " ").map(String.init)
            #expect(words.first == "dossier", "\(row[0])")
            // A command is what stands before the first option, path or name in capitals; some have two words.
            let command = words.dropFirst().prefix { $0.wholeMatch(of: /[a-z]+/) != nil }.prefix(2)
            let name = command.joined(separator: " ")
            if known[name] == nil {
                known[name] = try Program.run(Array(command) + ["--help"]).status == 0
            }
            #expect(known[name] == true, "\(row[0]): dossier \(name)")
            for path in words where path.hasPrefix("samples/") || path.hasPrefix("pipelines/") {
                #expect(Folder.exists("\(Program.root)/\(path)"), "\(row[0]): \(path)")
            }
        }
    }

    @Test("names files that the story leaves")
    func files() throws {
        let story = Program.root + "/samples/story/expected/tree.txt"
        let tree = String(decoding: try File.content(of: story), as: UTF8.self).split(separator: "\n").map(String.init)
        for row in rows where row[7] != "-" && !row[7].hasPrefix("received/") {
            let pattern = row[7].replacing("CASE", with: "[a-z]{3}-[0-9a-z]{10}").replacing("-rN", with: "-r[0-9]+")
                .replacing(".", with: "[.]")
            let expression = try Regex(pattern)
            #expect(tree.contains { $0.wholeMatch(of: expression) != nil }, "\(row[0]): \(row[7])")
        }
    }

    @Test("names tests that there are")
    func tests() throws {
        for row in rows {
            guard let colon = row[8].firstIndex(of: ":") else {
                Issue.record("\(row[0]): \(row[8])")
                continue
            }
            let path = "\(Program.root)/Tests/\(row[8][..<colon]).swift"
            let name = row[8][row[8].index(colon, offsetBy: 2)...]
            #expect(Folder.exists(path), "\(row[0]): no \(path)")
            guard Folder.exists(path) else { continue }
            let text = String(decoding: try File.content(of: path), as: UTF8.self)
            #expect(text.contains("\"\(name)\""), "\(row[0]): no test “\(name)” in \(path)")
        }
    }

    /// The cells of a line; those in quotation marks may have commas.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
