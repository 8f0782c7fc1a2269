import Files
import Support
import Testing

@Suite("The golden night")
struct GoldenTests {
    @Test("leaves the same tree, sentences and pages as the one that was looked at")
    func golden() throws {
        let inbox = try Self.inbox()
        let night = try Night(inbox.path)
        let texts = try GoldenNight(night: night).texts()
        try Golden(folder: Program.root + "/samples/expected").compare(texts)
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
}
