import Zip

private let a = Crafted.Entry("a.txt")
/// The local header of `a` is 35 bytes, its content 5.
private let each = 40

extension HostileCase {
    static let zip64: [HostileCase] = [
        HostileCase("a zip64 end record", Crafted(a).with { $0.hasZip64End = true }, []),
        HostileCase(
            "a zip64 end record that says otherwise",
            Crafted(a).with {
                $0.hasZip64End = true
                $0.zip64Count = 2
            }, [.zip64EndMismatch, .entryCountMismatch(declared: 2, found: 1)]),
        HostileCase(
            "a zip64 end record is called for and missing", Crafted(a).with { $0.directorySize = 0xFFFF_FFFF },
            [.zip64EndMissing, .directorySizeMismatch(declared: 0xFFFF_FFFF, found: 51)]),
        HostileCase(
            "sizes in zip64 fields",
            Crafted(
                a.with {
                    $0.size = 0xFFFF_FFFF
                    $0.compressedSize = 0xFFFF_FFFF
                    $0.centralExtra = field(1, le(64, 5) + le(64, 5))
                    $0.localExtra = field(1, le(64, 5) + le(64, 5))
                }), []),
        HostileCase(
            "a zip64 field is called for and missing",
            Crafted(
                a.with {
                    $0.size = 0xFFFF_FFFF
                    $0.localSize = 5
                }),
            [
                .zip64FieldMissing(entry: 0), .storedSizesDiffer(entry: 0, compressed: 5, declared: 0xFFFF_FFFF),
                .localSizeMismatch(entry: 0, local: 5, central: 0xFFFF_FFFF),
            ], [0: .limit(.entryBytes(2 << 30))]),
        HostileCase(
            "a zip64 field that nothing asks for",
            Crafted(a.with { $0.centralExtra = field(1, le(64, 9)) }), [.zip64FieldUnneeded(entry: 0)]),
        HostileCase(
            "a zip64 size that no file has",
            Crafted(
                a.with {
                    $0.compressedSize = 0xFFFF_FFFF
                    $0.centralExtra = field(1, le(64, -1))
                    $0.localCompressedSize = 5
                }),
            [
                .numberTooLarge(entry: 0), .storedSizesDiffer(entry: 0, compressed: Int.max >> 1, declared: 5),
                .localCompressedSizeMismatch(entry: 0, local: 5, central: Int.max >> 1), .dataOutsideFile(entry: 0),
                .gapBeforeDirectory(offset: 0, count: each),
            ], [0: .unreachable]),
        HostileCase(
            "a zip64 offset that no file has",
            Crafted(
                a.with {
                    $0.offset = 0xFFFF_FFFF
                    $0.centralExtra = field(1, le(64, -1))
                }),
            [
                .numberTooLarge(entry: 0), .localHeaderMissing(entry: 0, offset: Int.max >> 1),
                .gapBeforeDirectory(offset: 0, count: each),
            ], [0: .unreachable]),
        HostileCase(
            "other sizes in the local zip64 field",
            Crafted(
                a.with {
                    $0.localSize = 0xFFFF_FFFF
                    $0.localCompressedSize = 0xFFFF_FFFF
                    $0.localExtra = field(1, le(64, 6) + le(64, 5))
                }), [.localSizeMismatch(entry: 0, local: 6, central: 5)]),
        HostileCase(
            "two zip64 fields",
            Crafted(
                a.with {
                    $0.size = 0xFFFF_FFFF
                    $0.localSize = 5
                    $0.centralExtra = field(1, le(64, 5)) + field(1, le(64, 6))
                }), [.extraFieldRepeated(entry: 0, id: 1)]),
    ]
}
