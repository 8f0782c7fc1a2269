import Files
import Testing
import Zip

/// A hostile archive, what is found wrong with it, and what reading its entries ends in.
struct HostileCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let problems: [ZipProblem]
    let failures: [Int: ZipError.Kind]

    init(_ what: String, _ archive: Crafted, _ problems: [ZipProblem], _ failures: [Int: ZipError.Kind] = [:]) {
        testDescription = what
        bytes = archive.bytes
        self.problems = problems
        self.failures = failures
    }
}

private let a = Crafted.Entry("a.txt")
private let b = Crafted.Entry("b.txt", [UInt8]("other".utf8))
/// Local headers of `a` and `b` are 35 bytes, their content 5.
private let each = 40

extension HostileCase {
    static let structures: [HostileCase] = [
        HostileCase("two plain entries", Crafted(a, b), []),
        HostileCase("nothing", Crafted(), []),
        HostileCase("nothing after something", Crafted().with { $0.prefix = [1, 2, 3] }, [.prependedBytes(count: 3)]),
        HostileCase("bytes before", Crafted(a).with { $0.prefix = [1, 2, 3] }, [.prependedBytes(count: 3)]),
        HostileCase(
            "bytes before, offsets not corrected",
            Crafted(a).with {
                $0.prefix = [1, 2, 3]
                $0.isShifted = true
            }, [.offsetsShifted(by: 3), .prependedBytes(count: 3)]),
        HostileCase(
            "bytes before, offsets not corrected, zip64",
            Crafted(a).with {
                $0.prefix = [1, 2, 3]
                $0.isShifted = true
                $0.hasZip64End = true
            }, [.offsetsShifted(by: 3), .prependedBytes(count: 3)]),
        HostileCase(
            "bytes after", Crafted(a).with { $0.suffix = [1, 2] }, [.trailingBytes(offset: each + 51 + 22, count: 2)]),
        HostileCase(
            "comment shorter than declared", Crafted(a).with { $0.commentLength = 9 },
            [.commentTruncated(declared: 9, found: 0)]),
        HostileCase(
            "hidden between entries", Crafted(a.with { $0.after = [9, 9, 9] }, b),
            [.gapBetweenEntries(offset: each, count: 3)]),
        HostileCase(
            "hidden before the directory", Crafted(a).with { $0.beforeDirectory = [9] },
            [.gapBeforeDirectory(offset: each, count: 1)]),
        HostileCase(
            "hidden before the end", Crafted(a).with { $0.beforeEnd = [9, 9] },
            [.gapBeforeEnd(offset: each + 51, count: 2)]),
        HostileCase(
            "more entries declared than there are", Crafted(a).with { $0.count = 3 },
            [.entryCountMismatch(declared: 3, found: 1)]),
        HostileCase(
            "fewer entries declared than there are", Crafted(a, b).with { $0.count = 1 },
            [.entryCountMismatch(declared: 1, found: 2)]),
        HostileCase(
            "directory size too small", Crafted(a).with { $0.directorySize = 50 },
            [.directorySizeMismatch(declared: 50, found: 51)]),
        HostileCase(
            "directory offset wrong, entries right", Crafted(a).with { $0.directoryOffset = 7 },
            [.directoryOffsetMismatch(declared: 7, found: each)]),
        HostileCase(
            "many disks", Crafted(a).with { $0.disk = 1 }, [.multiDisk(disks: 2)]),
        HostileCase(
            "an entry on another disk", Crafted(a.with { $0.disk = 1 }, b),
            [.onOtherDisk(entry: 0, disk: 1), .prependedBytes(count: each)], [0: .otherDisk]),
        HostileCase(
            "two end records that both fit",
            Crafted(a).with { $0.comment = Crafted(b).bytes },
            [
                .severalEnds(offsets: [each + 51, each + 51 + 22 + each + 51]),
                .severalDirectories(offsets: [each, each + 51 + 22 + each]),
                .gapBeforeEnd(offset: each + 51, count: 22 + each + 51),
            ]),

        HostileCase(
            "one header for two entries",
            Crafted(
                a,
                a.with {
                    $0.hasLocal = false
                    $0.offset = 0
                }),
            [.sameName(entry: 1, as: 0), .sharedHeader(entry: 1, with: 0)], [0: .overlap, 1: .overlap]),
        HostileCase(
            "an entry inside the bytes of another", quoted,
            [.overlap(entry: 1, with: 0)], [0: .overlap, 1: .overlap]),
        HostileCase(
            "an entry that goes on into the next",
            Crafted(
                a.with {
                    $0.compressedSize = 9
                    $0.size = 9
                }, b),
            [.overlap(entry: 1, with: 0)], [0: .overlap, 1: .overlap]),
        HostileCase(
            "an entry that goes on into the directory",
            Crafted(
                a.with {
                    $0.compressedSize = 9
                    $0.size = 9
                }),
            [.overlapsDirectory(entry: 0)], [0: .overlap]),
        HostileCase(
            "an entry that goes on after the end of the file",
            Crafted(
                a.with {
                    $0.compressedSize = 9_999
                    $0.size = 9_999
                }),
            [.dataOutsideFile(entry: 0), .gapBeforeDirectory(offset: 0, count: each)], [0: .unreachable]),
        HostileCase(
            "no local header where it should be", Crafted(a.with { $0.offset = 1 }),
            [.localHeaderMissing(entry: 0, offset: 1), .gapBeforeDirectory(offset: 0, count: each)],
            [0: .unreachable]),
        HostileCase(
            "no local header within the file", Crafted(a.with { $0.offset = 0x7FFF_FFFF }),
            [.localHeaderMissing(entry: 0, offset: 0x7FFF_FFFF), .gapBeforeDirectory(offset: 0, count: each)],
            [0: .unreachable]),
        HostileCase(
            "another name in the local header", Crafted(a.with { $0.localName = Array("z.exe".utf8) }),
            [.localNameMismatch(entry: 0)]),
        HostileCase(
            "another method in the local header", Crafted(a.with { $0.localMethod = 8 }),
            [.localMethodMismatch(entry: 0, local: 8, central: 0)]),
        HostileCase(
            "encrypted only in the local header", Crafted(a.with { $0.localFlags = 1 }),
            [.localFlagsMismatch(entry: 0, local: 1, central: 0)]),
        HostileCase(
            "other sizes and checksum in the local header",
            Crafted(
                a.with {
                    $0.localSize = 1
                    $0.localCompressedSize = 2
                    $0.localCRC32 = 3
                }),
            [
                .localChecksumMismatch(entry: 0), .localSizeMismatch(entry: 0, local: 1, central: 5),
                .localCompressedSizeMismatch(entry: 0, local: 2, central: 5),
            ]),
        HostileCase("encrypted", Crafted(a.with { $0.flags = 1 }), [], [0: .encrypted]),
        HostileCase("encrypted by AES", Crafted(a.with { $0.method = 99 }), [], [0: .encrypted]),
        HostileCase("an unknown method", Crafted(a.with { $0.method = 77 }), [], [0: .unsupportedMethod(77)]),
        HostileCase("the same name twice", Crafted(a, b, a), [.sameName(entry: 2, as: 0)]),
        HostileCase("no name", Crafted(Crafted.Entry("")), [.nameEmpty(entry: 0)]),
        HostileCase("NUL in a name", Crafted(Crafted.Entry("a\0.txt")), [.nameHasNUL(entry: 0)]),
        HostileCase(
            "a long name", Crafted(Crafted.Entry(String(repeating: "n", count: 1025))),
            [.nameTooLong(entry: 0, bytes: 1025)]),
        HostileCase(
            "a folder with content", Crafted(Crafted.Entry("a/")), [.folderWithContent(entry: 0, bytes: 5)]),
        HostileCase(
            "damaged extra fields",
            Crafted(
                a.with {
                    $0.centralExtra = [1, 0, 9, 0]
                    $0.localExtra = [0xFF]
                }),
            [.extraFieldDamaged(entry: 0), .localExtraFieldDamaged(entry: 0)]),
        HostileCase("padding in extra fields", Crafted(a.with { $0.localExtra = [0, 0, 0] }), []),
        HostileCase(
            "streamed, with a descriptor", Crafted(streamed(descriptor: true)), []),
        HostileCase(
            "streamed, with a descriptor that says otherwise",
            Crafted(streamed(descriptor: true).with { $0.after[4] ^= 1 }),
            [.dataDescriptorMismatch(entry: 0), .gapBeforeDirectory(offset: each, count: 16)]),
        HostileCase(
            "streamed, without a descriptor", Crafted(streamed(descriptor: false)),
            [.dataDescriptorMismatch(entry: 0)]),
    ]

    /// A whole local header and content of `b`, stored inside the content of `a`, and listed as well.
    private static let quoted: Crafted = {
        let inner = Array(Crafted(b).bytes.prefix(each))
        let outer = Crafted.Entry("a.txt", [UInt8]("12345".utf8) + inner)
        return Crafted(
            outer,
            b.with {
                $0.hasLocal = false
                $0.offset = each
            })
    }()

    private static func streamed(descriptor: Bool) -> Crafted.Entry {
        a.with {
            $0.flags = 8
            $0.localSize = 0
            $0.localCompressedSize = 0
            $0.localCRC32 = 0
            if descriptor { $0.after = le(32, 0x0807_4b50) + le(32, Int($0.crc32)) + le(32, 5) + le(32, 5) }
        }
    }
}
