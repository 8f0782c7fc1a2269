/// Archives that lie about what is in them, or cost more than they should.
extension Hostile {
    static let archives: [Hostile] = [
        Hostile(
            archive: "shared-header", "two entries of the directory share one local header",
            ["archive-inconsistent", "entry-damaged"],
            Archive(.init("a.pdf"), Archive.Entry("a.pdf").with { $0.offset = 0 })),
        Hostile(
            archive: "quoted-overlap", "each entry holds the header of the next in a stored block (Fifield's bomb)",
            ["archive-inconsistent", "entry-damaged"], quotedOverlap(entries: 20)),
        Hostile(
            archive: "partial-overlap", "the second entry begins in the middle of the first one's content",
            ["archive-inconsistent", "entry-damaged"], partialOverlap),
        Hostile(
            archive: "size-too-large", "an entry declares more bytes than it has",
            ["entry-damaged"], Archive(Archive.Entry("a.pdf", repeating: [0x41], atLeast: 900).with { $0.size += 5000 })
        ),
        Hostile(
            archive: "size-too-small", "an entry declares fewer bytes than it unpacks to",
            ["entry-damaged"], Archive(Archive.Entry("a.pdf", repeating: [0x41], atLeast: 9000).with { $0.size = 10 })),
        Hostile(
            archive: "wrong-crc", "an entry's content is not what its CRC says",
            ["entry-damaged"], Archive(Archive.Entry("a.pdf").with { $0.crc ^= 1 })),
        Hostile(
            "truncated", "the archive breaks off before its directory", .return, ["archive-unreadable"]
        ) { number in
            .folder([
                .file("form.xml", Form(number).bytes),
                .file("evidence.zip", Array(Archive(.init("a.pdf"), .init("b.pdf")).bytes.prefix(900))),
            ])
        },
        Hostile(
            "truncated-whole", "the submission itself is an archive that breaks off", .quarantined,
            ["archive-unreadable", "form-missing"]
        ) { number in
            .file(".zip", Array(Archive(.init("form.xml", Form(number).bytes)).bytes.prefix(1200)))
        },
        Hostile(
            archive: "encrypted", "an entry is encrypted", ["entry-encrypted"],
            Archive(
                Archive.Entry("a.pdf").with {
                    $0.flags = Archive.Entry.encrypted
                    $0.data = [UInt8](repeating: 0x5A, count: 12) + $0.data
                    $0.compressedSize += 12
                })),
        Hostile(
            archive: "unknown-method", "an entry uses a compression method that nobody knows", ["entry-method"],
            Archive(Archive.Entry("a.pdf").with { $0.method = 97 })),
        Hostile(
            archive: "ratio-bomb", "16 KB that unpack to 16 MB", ["ratio-too-high"],
            Archive(.init("a.pdf", repeating: [0], atLeast: 16 << 20))),
        Hostile(
            "whole-bomb", "the submission's own form is a bomb", .quarantined, ["ratio-too-high", "form-missing"]
        ) { _ in
            .file(".zip", Archive(.init("form.xml", repeating: Array("<a/>".utf8), atLeast: 16 << 20)).bytes)
        },
        Hostile(
            archive: "declared-huge", "an entry declares 3 GB", ["ratio-too-high"],
            Archive(Archive.Entry("a.pdf", repeating: [0], atLeast: 4096).with { $0.size = 3_000_000_000 })),
        Hostile(
            archive: "many-entries", "10,001 entries in one archive", ["too-many-entries"], outcome: .quarantined,
            Archive((0...10_000).map { Archive.Entry(String($0), []) })),
        Hostile(
            archive: "too-deep", "archives nested one in another, six deep", ["archive-too-deep"],
            (1...5).reduce(Archive(.init("a.pdf"))) { Archive(.init("inner\($1).zip", $0.bytes)) }),
        Hostile(
            archive: "gap", "data hidden between the last entry and the directory", ["archive-inconsistent"],
            Archive(.init("a.pdf")).with { $0.gap = Paper.program }),
        Hostile(
            archive: "trailing", "a second archive after the end of the first", ["archive-inconsistent"],
            Archive(.init("a.pdf")).with { $0.suffix = Archive(.init("hidden.pdf")).bytes }),
        Hostile(
            archive: "prepended-program", "a program that is also an archive", ["executable-refused"],
            Archive(.init("a.pdf")).with { $0.prefix = Paper.windowsProgram }),
        Hostile(
            archive: "two-names", "the directory and the local header give different names",
            ["archive-inconsistent"],
            Archive(Archive.Entry("a.pdf").with { $0.localName = Array("b.exe".utf8) })),
        Hostile(
            archive: "two-sizes", "the directory and the local header give different sizes",
            ["archive-inconsistent"], Archive(Archive.Entry("a.pdf").with { $0.localSize = 7 })),
        Hostile(
            archive: "zip64-offset", "a zip64 field with an offset that no file can have",
            ["archive-inconsistent", "entry-damaged"], Archive(.init("b.pdf"), hugeOffset)),
        Hostile(
            archive: "empty-archive", "an archive without entries", ["V-ROW-5"], Archive([])),
        Hostile(
            archive: "link-entry", "an entry that is a symbolic link to /etc/passwd", ["link-not-followed"],
            Archive(Archive.Entry("a.pdf", Array("/etc/passwd".utf8)).with { $0.attributes = 0o120777 << 16 })),
    ]

    /// Entries each of whose content is a stored block that holds the local header of the next entry, and then the
    /// content of that: all end in the same few bytes. After D. Fifield, “A better zip bomb”, WOOT 2019.
    private static func quotedOverlap(entries count: Int) -> Archive {
        var last = Archive.Entry("q\(count)", Array(repeating: 0x41, count: 64))
        last.data = Deflate.stored(last.data)
        last.method = 8
        last.compressedSize = last.data.count
        var content = [UInt8](repeating: 0x41, count: 64)
        var chain = [last]
        for index in (1..<count).reversed() {
            let next = chain[0]
            let header = next.localHeader
            content = header + content
            var entry = Archive.Entry("q\(index)", [])
            entry.data = Array(Deflate.stored(header, isLast: false).prefix(5))
            entry.method = 8
            entry.crc = CRC32.of(content)
            entry.size = content.count
            entry.compressedSize = 5 + header.count + next.compressedSize
            chain.insert(entry, at: 0)
        }
        return Archive(chain)
    }

    private static var partialOverlap: Archive {
        let hidden = Archive.Entry("b.pdf")
        let outer = Archive.Entry("a.pdf", Paper.pdf("Outside.") + hidden.localHeader + hidden.data)
        let offset = outer.localHeader.count + Paper.pdf("Outside.").count
        return Archive(outer, hidden.with { $0.offset = offset })
    }

    private static var hugeOffset: Archive.Entry {
        var extra = Bytes()
        extra.append16(1)
        extra.append16(8)
        extra.append64(1 << 60)
        return Archive.Entry("a.pdf").with {
            $0.offset = 0xFFFF_FFFF
            $0.extra = extra.array
        }
    }
}
