import Files
import Testing
import Zip

/// Text that shrinks to about a third, 71 KB of it.
let text: [UInt8] = (0..<8_000).flatMap { Array("line \($0 &* 7919 % 1000)\n".utf8) }

@Suite("Reading content")
struct ContentTests {
    @Test("stored and deflated entries come out whole, in pieces of at most 256 KiB")
    func whole() throws {
        let large = Array(repeating: text, count: 10).flatMap { $0 }
        let reader = try Crafted(
            .deflated("a", text), Crafted.Entry("b", large), .deflated("c", large), Crafted.Entry("d", [])
        )
        .open()
        #expect(reader.problems == [])
        for (index, expected) in [text, large, large, []].enumerated() {
            var budget = ZipBudget()
            var pieces: [Int] = []
            var hasher = Digest.Hasher()
            try reader.read(reader.entries[index], budget: &budget) { bytes, count in
                hasher.update(bytes, count: count)
                pieces.append(count)
            }
            #expect(hasher.finish() == Digest(of: expected))
            #expect(pieces.reduce(0, +) == expected.count)
            #expect(pieces.allSatisfy { $0 <= 1 << 18 })
            #expect(budget.inflatedBytes == expected.count)
        }
    }

    @Test("an entry above 64 MB is inflated piece by piece, with the same checks")
    func streaming() throws {
        let megabyte = Array(repeating: text, count: 15).flatMap { $0 }.prefix(1 << 20)
        let size = 65 << 20
        let path = try Workbench()
        let archive = try path.archive { writer in
            try writer.add(path: "large", method: .deflated, size: size) { take throws(ZipError) in
                do throws(FileError) {
                    for _ in 0..<65 { try take(Array(megabyte), megabyte.count) }
                } catch {
                    throw ZipError(.library, error.description)
                }
            }
        }
        func failure(_ change: (inout [UInt8]) -> Void) throws -> ZipError.Kind? {
            var bytes = archive
            change(&bytes)
            return try ZipReader(MemorySource(bytes)).failureInPieces(0)
        }
        #expect(try failure { _ in } == nil)
        #expect(try ZipReader(MemorySource(archive)).problems == [])
        let directory = archive.count - 22 - 46 - 5
        let crc = directory + 16
        #expect(
            try failure { $0[crc] ^= 1 }
                == .checksumMismatch(declared: crc32(archive, at: crc) ^ 1, computed: crc32(archive, at: crc)))
        #expect(
            try failure { $0.replaceSubrange((crc + 8)..<(crc + 12), with: le(32, size - 1)) }
                == .sizeMismatch(declared: size - 1, produced: size))
        #expect(
            try failure { $0.replaceSubrange((crc + 8)..<(crc + 12), with: le(32, size + 1)) }
                == .sizeMismatch(declared: size + 1, produced: size))
        // Block type 3 does not exist.
        #expect(try failure { $0[35] |= 6 } == .damagedContent)
        let packed = directory - 35
        #expect(
            try failure { $0.replaceSubrange((crc + 4)..<(crc + 8), with: le(32, packed - 1)) } == .damagedContent)
    }

    @Test(
        "a false size is found in both directions",
        arguments: [(8, 99_999, false), (8, 200_000, true), (0, 4, true), (0, 9, true)])
    func falseSize(_ method: Int, _ declared: Int, _ isLarger: Bool) throws {
        var entry = method == 8 ? try Crafted.Entry.deflated("a", text) : Crafted.Entry("a")
        let real = entry.size
        entry.size = declared
        let produced = method == 8 ? (declared > real ? real : declared + 1) : real
        #expect(try Crafted(entry).open().failure(0) == .sizeMismatch(declared: declared, produced: produced))
    }

    @Test("bytes behind the end of the compressed data are found")
    func leftover() throws {
        var entry = try Crafted.Entry.deflated("a", text)
        let used = entry.data.count
        entry.data += [1, 2, 3]
        entry.compressedSize += 3
        #expect(try Crafted(entry).open().failure(0) == .compressedSizeMismatch(declared: used + 3, used: used))
    }

    @Test("a wrong checksum is found", arguments: [0, 8])
    func wrongChecksum(_ method: Int) throws {
        var entry = method == 8 ? try Crafted.Entry.deflated("a", text) : Crafted.Entry("a")
        let computed = entry.crc32
        entry.crc32 ^= 0x80
        #expect(
            try Crafted(entry).open().failure(0)
                == .checksumMismatch(declared: computed ^ 0x80, computed: computed))
    }

    @Test("damaged compressed bytes are found")
    func damaged() throws {
        var entry = try Crafted.Entry.deflated("a", text)
        entry.data[0] = 6
        #expect(try Crafted(entry).open().failure(0) == .damagedContent)
    }

    @Test("what the consumer throws ends the reading")
    func consumerThrows() throws {
        let refusal = FileError(operation: "write", path: "x", code: 28, reason: "full")
        let reader = try Crafted(Crafted.Entry("a")).open()
        var budget = ZipBudget()
        let error = #expect(throws: ZipError.self) {
            try reader.read(reader.entries[0], budget: &budget) { (_, _) throws(FileError) in throw refusal }
        }
        #expect(error?.kind == .file(refusal))
    }

    @Test("a read inside a read of the same reader does not disturb it")
    func reentrant() throws {
        let large = Array(repeating: text, count: 10).flatMap { $0 }
        let reader = try Crafted(.deflated("a", large), .deflated("b", text)).open()
        var budget = ZipBudget()
        var outer: [UInt8] = []
        try reader.read(reader.entries[0], budget: &budget) { bytes, count in
            #expect(reader.failure(1) == nil)
            outer += bytes[..<count]
        }
        #expect(outer == large)
    }

    @Test("an archive that shrinks while it is read is an error, not a crash")
    func shrinking() throws {
        let bench = try Workbench()
        let path = try bench.write(Crafted(Crafted.Entry("a", text)).bytes, "shrinking.zip")
        let reader = try ZipReader(File(reading: path))
        var staged = try StagedFile(resuming: path, size: 50)
        try staged.flush()
        #expect(reader.failure(0) == .unreachable)
    }

    private func crc32(_ bytes: [UInt8], at: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << (8 * UInt32($1)) }
    }
}

extension ZipReader {
    /// As `failure`, without keeping the content.
    fileprivate func failureInPieces(_ index: Int) -> ZipError.Kind? {
        var budget = ZipBudget()
        do throws(ZipError) {
            try read(entries[index], budget: &budget) { _, _ in }
            return nil
        } catch {
            return error.kind
        }
    }
}
