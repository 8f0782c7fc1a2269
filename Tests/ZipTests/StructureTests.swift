import Files
import Testing
import Zip

private let a = Crafted.Entry("a.txt")
private let b = Crafted.Entry("b.txt", [UInt8]("other".utf8))

@Suite("The structure of hostile archives")
struct StructureTests {
    @Test("each lie is reported as what it is", arguments: HostileCase.structures + HostileCase.zip64)
    func lies(_ hostile: HostileCase) throws {
        let reader = try ZipReader(MemorySource(hostile.bytes))
        #expect(reader.problems == hostile.problems)
        var failures: [Int: ZipError.Kind] = [:]
        for entry in reader.entries { failures[entry.index] = reader.failure(entry.index) }
        #expect(failures == hostile.failures)
    }

    @Test("an archive cut off anywhere is refused, or lists what is wrong")
    func truncated() throws {
        let whole = try Crafted(a, .deflated("c.txt", Array(repeating: 65, count: 500)), b).bytes
        for length in 0..<whole.count {
            do throws(ZipError) {
                let reader = try ZipReader(MemorySource(Array(whole[..<length])))
                #expect(!reader.problems.isEmpty, "cut at \(length)")
            } catch {
                let isHeader = length >= 4
                #expect(error.kind == (isHeader ? .truncated : .notAnArchive), "cut at \(length)")
            }
        }
    }

    @Test("an archive with any byte changed never stops the program")
    func changed() throws {
        let whole = try Crafted(a, .deflated("c.txt", Array(repeating: 65, count: 500)), b)
            .with { $0.hasZip64End = true }.bytes
        for at in whole.indices {
            for value: UInt8 in [0, 0x7F, 0xFF, whole[at] &+ 1] where value != whole[at] {
                var bytes = whole
                bytes[at] = value
                guard let reader = try? ZipReader(MemorySource(bytes)) else { continue }
                for entry in reader.entries { _ = reader.failure(entry.index) }
                _ = reader.secondOpinion()
                _ = try EntryNames(reader.entries)
            }
        }
    }

    @Test("what is no archive is refused as such")
    func noArchive() {
        func kind(_ bytes: [UInt8]) -> ZipError.Kind? {
            do throws(ZipError) {
                _ = try ZipReader(MemorySource(bytes))
                return nil
            } catch {
                return error.kind
            }
        }
        #expect(kind([]) == .notAnArchive)
        #expect(kind([UInt8]("Rar!\u{1A}\u{7}".utf8) + [UInt8](repeating: 7, count: 100)) == .notAnArchive)
        #expect(
            kind(Crafted(a).with { $0.directoryOffset = 7 }.with { $0.directorySize = 7 }.bytes) == .damagedDirectory)
    }

    @Test("entries are counted against the limit before they take memory")
    func tooManyEntries() throws {
        let many = Crafted(
            (0..<100_000).map { _ in
                Crafted.Entry(raw: [65], []).with {
                    $0.hasLocal = false
                    $0.offset = 0
                }
            })
        // Once with the true count in a zip64 record, once with a small lie.
        for archive in [many.with { $0.hasZip64End = true }, many.with { $0.count = 5 }] {
            let error = #expect(throws: ZipError.self) { try archive.open() }
            #expect(error?.kind == .limit(.entries(10_000)))
        }
    }

    @Test("a directory larger than the limit is refused")
    func directoryLimit() throws {
        let limits = ZipLimits(directoryBytes: 60)
        let error = #expect(throws: ZipError.self) { try Crafted(a, b, a).open(limits) }
        #expect(error?.kind == .limit(.directoryBytes(60)))
    }

    @Test("links and devices are known by their mode, whatever system is claimed")
    func modes() throws {
        let entries = try Crafted(
            a.with { $0.attributes = 0o120777 << 16 },
            b.with {
                $0.attributes = 0o020644 << 16
                $0.madeBy = 3 << 8
            },
            Crafted.Entry("c").with { $0.attributes = 16 }
        ).open().entries
        #expect(entries.map(\.isSymbolicLink) == [true, false, false])
        #expect(entries.map(\.isSpecial) == [false, true, false])
        #expect(entries.map(\.isFolder) == [false, false, true])
        #expect(entries.map(\.unixMode) == [nil, 0o020644, nil])
    }

    @Test("a Unicode Path field that gives another name is told, unless the old name could not be told from it")
    func unicodePath() throws {
        func problems(_ raw: [UInt8], _ path: String) throws -> [ZipProblem] {
            let text = [1] + le(32, Int(Checksum.crc32(of: raw))) + Array(path.utf8)
            let extra = le(16, 0x7075) + le(16, text.count) + text
            return try Crafted(
                Crafted.Entry(raw: raw).with {
                    $0.centralExtra = extra
                    $0.localExtra = extra
                }
            ).open().problems
        }
        let gbk: [UInt8] = [0xD6, 0xA4, 0xBE, 0xDD]
        #expect(try problems(Array("harmless.pdf".utf8), "evil.exe") == [.unicodePathMismatch(entry: 0)])
        #expect(try problems(gbk, "执照") == [.unicodePathMismatch(entry: 0)])
        #expect(try problems(gbk, "证据") == [])
        #expect(try problems(Array("????.pdf".utf8), "营业执照.pdf") == [])
        #expect(try problems([0x82, 0x2E, 0x70], "é.p") == [])
    }

    @Test("how many entries there are is counted, not believed")
    func declaredCount() throws {
        #expect(
            try Crafted(a).with { $0.count = 60_000 }.open().problems == [
                .entryCountMismatch(declared: 60_000, found: 1)
            ])
        #expect(throws: ZipError.self) { try Crafted(a, b).open(ZipLimits(entries: 1)) }
    }

    @Test("libzip's view is compared with ours")
    func secondOpinion() throws {
        // What hides after an archive is ours to tell: libzip's own checks are not asked.
        #expect(try Crafted(a, b).with { $0.suffix = [1] }.open().secondOpinion() == [])
        #expect(try Crafted(a, b).open().secondOpinion() == [])
        #expect(try Crafted(Crafted.Entry("a\0.txt")).open().secondOpinion() == [.secondOpinionName(entry: 0)])
        let two = Crafted(a).with { $0.comment = Crafted(b, a).bytes }
        #expect(try two.open().secondOpinion() == [.secondOpinionEntryCount(ours: 2, theirs: 1)])
    }
}
