import Files
import Glibc
import Support
import Testing

@Suite("The golden night")
struct GoldenTests {
    private static let folder = Program.root + "/samples/expected"
    /// `make golden` writes what it finds; a person reads the change before it is committed.
    private static let isWriting = getenv("DOSSIER_GOLDEN") != nil

    @Test("leaves the same tree, sentences and pages as the one that was looked at")
    func golden() throws {
        let inbox = try Self.inbox()
        let night = try Night(inbox.path)
        let texts = try GoldenNight(night: night).texts()
        if Self.isWriting {
            try Folder.create(Self.folder)
            for (name, text) in texts {
                if Folder.exists("\(Self.folder)/\(name)") { try Folder.remove("\(Self.folder)/\(name)") }
                var file = try StagedFile(in: Self.folder, named: name)
                try file.write(Array(text.utf8))
                try file.putAside(syncing: false)
            }
        }
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            let path = "\(Self.folder)/\(name)"
            #expect(Folder.exists(path), "no \(name): make golden")
            guard Folder.exists(path) else { continue }
            let expected = String(decoding: try File.content(of: path), as: UTF8.self)
            #expect(Self.difference(expected, text) == nil, "\(name) differs; where that is meant, make golden")
        }
    }

    /// The sample inbox as `make run` has it: with the hostile submissions, which a fresh clone has not made yet.
    private static func inbox() throws -> Scratch {
        let inbox = try Scratch()
        for entry in try Folder.list(Program.root + "/samples/inbox") where !entry.name.hasPrefix("hostile-") {
            let source = "\(Program.root)/samples/inbox/\(entry.name)"
            if entry.kind == .folder {
                try Scratch.copy(source, to: "\(inbox.path)/\(entry.name)")
            } else {
                try FileCopy.copy(RawPath(source), to: "\(inbox.path)/\(entry.name)")
            }
        }
        let ending = try Program.run([inbox.path], program: "hostile")
        #expect(ending.status == 0, "\(ending.complaints)")
        return inbox
    }

    /// The first line that differs, as both have it.
    private static func difference(_ expected: String, _ found: String) -> String? {
        if expected == found { return nil }
        let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let right = found.split(separator: "\n", omittingEmptySubsequences: false)
        let number = zip(left, right).prefix { $0 == $1 }.count
        func line(_ lines: [Substring]) -> Substring { number < lines.count ? lines[number].prefix(300) : "the end" }
        return "line \(number + 1): expected \(line(left)), found \(line(right))"
    }
}
