import Files
import Glibc
import Testing
import Zip

/// Bytes that do not compress.
private let noise: [UInt8] = {
    var state: UInt64 = 1
    return (0..<5_000).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
    }
}()

@Suite("Writing archives")
struct ZipWriterTests {
    /// One entry of each kind.
    private static func fill(_ writer: inout ZipWriter, _ range: Range<Int> = 0..<6) throws {
        let other = try Crafted(.deflated("x", text), Crafted.Entry("y", noise)).open()
        let steps: [(inout ZipWriter) throws -> Void] = [
            { try $0.add(path: "bagit.txt", content: text) },
            { try $0.add(path: "data/证据.bin", content: noise) },
            { try $0.add(path: "data/空.txt", content: []) },
            { writer in
                for entry in other.entries {
                    guard let raw = try other.rawContent(of: entry) else { continue }
                    try writer.addRaw(path: "raw/\(entry.index)", raw)
                }
            },
            { try $0.add(path: "streamed/deflated", method: .deflated, size: text.count, from: inPieces(text)) },
            { try $0.add(path: "streamed/stored", method: .stored, size: noise.count, from: inPieces(noise)) },
        ]
        for step in steps[range] { try step(&writer) }
    }

    private static let expected: [(name: String, method: Int, content: [UInt8])] = [
        ("bagit.txt", 8, text), ("data/证据.bin", 0, noise), ("data/空.txt", 0, []), ("raw/0", 8, text),
        ("raw/1", 0, noise), ("streamed/deflated", 8, text), ("streamed/stored", 0, noise),
    ]

    @Test("what was written is read back, and nothing is wrong with it")
    func roundTrip() throws {
        let archive = try Workbench().archive { try Self.fill(&$0) }
        let reader = try ZipReader(MemorySource(archive))
        #expect(reader.problems == [])
        #expect(reader.secondOpinion() == [])
        #expect(try EntryNames(reader.entries).names.map(\.text) == Self.expected.map(\.name))
        #expect(reader.entries.map(\.method) == Self.expected.map(\.method))
        #expect(reader.entries.map(\.unixMode) == Self.expected.map { _ in 0o100644 })
        #expect(reader.entries.allSatisfy { $0.dosDate == 0x21 && $0.dosTime == 0 && $0.flags & ~0x800 == 0 })
        for (entry, expected) in zip(reader.entries, Self.expected) {
            #expect(try reader.content(entry.index) == expected.content)
        }
    }

    @Test("the same content gives the same bytes, suspended after any entry or not")
    func reproducible() throws {
        let archive = try Workbench().archive { try Self.fill(&$0) }
        for cut in 0...6 {
            let bench = try Workbench()
            var first = ZipWriter(try StagedFile(in: bench.path, named: "half"))
            try Self.fill(&first, 0..<cut)
            let state = try first.suspend().bytes
            #expect(bench.names == ["half"])

            let directory = try ZipDirectory(state)
            let staged = try StagedFile(resuming: "\(bench.path)/half", size: directory.length)
            var second = try ZipWriter(resuming: directory, in: staged)
            try Self.fill(&second, cut..<6)
            let finished = try second.finish()
            try finished.publish(to: "\(bench.path)/whole")
            #expect(try File.content(of: "\(bench.path)/whole") == archive)
            #expect(bench.names == ["whole"])
        }
    }

    @Test("what was written after the suspension is cut off at the next")
    func resumedTwice() throws {
        let bench = try Workbench()
        var writer = ZipWriter(try StagedFile(in: bench.path, named: "half"))
        try Self.fill(&writer, 0..<3)
        let directory = try writer.suspend()
        // A first attempt that is killed after some writing.
        var killed = try ZipWriter(
            resuming: directory, in: StagedFile(resuming: "\(bench.path)/half", size: directory.length))
        try Self.fill(&killed, 3..<4)
        _ = try killed.suspend()
        var again = try ZipWriter(
            resuming: directory, in: StagedFile(resuming: "\(bench.path)/half", size: directory.length))
        try Self.fill(&again, 3..<6)
        let finished = try again.finish()
        try finished.publish(to: "\(bench.path)/whole")
        #expect(try File.content(of: "\(bench.path)/whole") == Workbench().archive { try Self.fill(&$0) })
    }

    @Test("an archive that is not finished leaves no file")
    func abandoned() throws {
        let bench = try Workbench()
        do {
            var writer = ZipWriter(try StagedFile(in: bench.path, named: "half"))
            try Self.fill(&writer)
        }
        #expect(bench.names == [])
    }

    @Test("an entry whose bytes fail to come leaves nothing behind")
    func failedEntry() throws {
        let refusal = ZipError(.damagedContent, "broken")
        let archive = try Workbench().archive { writer in
            try writer.add(path: "a", content: text)
            #expect(throws: refusal) {
                try writer.add(path: "b", method: .stored, size: 9) { _ throws(ZipError) in throw refusal }
            }
            for (announced, method) in [(4_999, RawContent.Method.stored), (5_001, .deflated)] {
                let error = #expect(throws: ZipError.self) {
                    try writer.add(path: "b", method: method, size: announced, from: inPieces(noise))
                }
                #expect(error?.kind == .sizeMismatch(declared: announced, produced: 5_000))
            }
            try writer.add(path: "b", content: noise)
        }
        #expect(
            try archive
                == Workbench().archive {
                    try $0.add(path: "a", content: text)
                    try $0.add(path: "b", content: noise)
                })
    }

    @Test(
        "a name that cannot be an entry's is refused",
        arguments: ["", "a", "folder/", String(repeating: "n", count: 65_536)])
    func badNames(_ name: String) throws {
        _ = try Workbench().archive { writer in
            try writer.add(path: "a", content: [])
            let error = #expect(throws: ZipError.self) { try writer.add(path: name, content: []) }
            #expect(error?.kind == .badName)
        }
    }

    @Test("an entry of a foreign method is stored anew from the reader")
    func restored() throws {
        let other = try Crafted(.deflated("x", text)).open()
        var budget = ZipBudget()
        let archive = try Workbench().archive { writer in
            let entry = other.entries[0]
            try writer.add(path: "x", method: .stored, size: entry.declaredSize) { take throws(ZipError) in
                try other.read(entry, budget: &budget, take)
            }
        }
        let reader = try ZipReader(MemorySource(archive))
        #expect(try reader.content(0) == text)
        #expect(reader.entries[0].method == 0)
    }

    @Test("more entries than the old format can count, as other programs see them too")
    func manyEntries() throws {
        let bench = try Workbench()
        let path = try bench.file { writer in
            for number in 0..<65_536 { try writer.add(path: "\(number)", content: []) }
        }
        let reader = try ZipReader(File(reading: path), limits: ZipLimits(entries: 70_000))
        #expect(reader.entries.count == 65_536)
        #expect(reader.problems == [])
        #expect(reader.secondOpinion() == [])
        if let unzip = Tool.unzip { #expect(try unzip.run(["-tqq", path]).status == 0) }
    }

    @Test("other programs accept what we write", arguments: [Tool.unzip, Tool.sevenZip].compactMap { $0 })
    func otherPrograms(_ tool: Tool) throws {
        let bench = try Workbench()
        let path = try bench.file { try Self.fill(&$0) }
        let (status, output) = try tool.run([tool.testing, path])
        #expect(status == 0, "\(output)")
    }

    @Test("offsets and sizes beyond 4 GiB, in a file that is mostly a hole")
    func beyondFourGigabytes() throws {
        let bench = try Workbench()
        let size = 5 << 30
        // What a writer leaves that was suspended after one entry of 5 GiB.
        let fixed = le(32, 0x0403_4b50) + le(16, 45) + le(16, 0) + le(16, 0) + le(16, 0)
        let header =
            fixed + le(16, 0x21) + le(32, 7) + le(32, 0xFFFF_FFFF) + le(32, 0xFFFF_FFFF)
            + le(16, 3) + le(16, 20) + "big".utf8 + field(1, le(64, size) + le(64, size))
        let path = try bench.write(header, "half")
        #expect(truncate(path, header.count + size) == 0)
        let lines = Array("dossier-zip 1\n0 0 0 7 \(size) \(size) 626967\n".utf8)
        let state = lines + "end \(header.count + size) \(Checksum.crc32(of: lines))\n".utf8

        let directory = try ZipDirectory(state)
        var writer = try ZipWriter(
            resuming: directory, in: StagedFile(resuming: path, size: directory.length))
        try writer.add(path: "behind", content: text)
        let finished = try writer.finish()
        try finished.publish(to: "\(bench.path)/whole", syncing: false)

        let reader = try ZipReader(File(reading: "\(bench.path)/whole"))
        #expect(reader.problems == [])
        #expect(reader.secondOpinion() == [])
        #expect(reader.entries.map(\.declaredSize) == [size, text.count])
        #expect(reader.entries.map(\.headerOffset) == [0, header.count + size])
        #expect(try reader.content(1) == text)
        #expect(reader.failure(0) == .limit(.entryBytes(2 << 30)))
        if let unzip = Tool.unzip { #expect(try unzip.run(["-tqq", "\(bench.path)/whole", "behind"]).status == 0) }
    }
}

/// Bytes as pieces of 999.
func inPieces(_ bytes: [UInt8]) -> (ZipReader.Consumer) throws(ZipError) -> Void {
    { take throws(ZipError) in
        do throws(FileError) {
            for start in stride(from: 0, to: bytes.count, by: 999) {
                let piece = Array(bytes[start..<min(bytes.count, start + 999)])
                try take(piece, piece.count)
            }
        } catch {
            throw ZipError(.file(error), error.description)
        }
    }
}
