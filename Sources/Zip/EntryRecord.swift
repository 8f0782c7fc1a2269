/// The headers of one entry as we write them: no time, no machine, no user shows in them.
struct EntryRecord: Hashable, Sendable {
    let name: [UInt8]
    let method: Int
    let flags: UInt16
    var crc32: UInt32
    var compressedSize: Int
    var size: Int
    let offset: Int
    /// True where the local header keeps room for large sizes, whatever they turn out to be.
    var hasWideLocalSizes = false

    /// From here on a number goes into a zip64 field.
    private static let wide = 0xFFFF_FFFF
    /// 1980-01-01, the first day that the format knows, at midnight.
    private static let date = 0x0021
    private static let version64 = 45

    private var isWideLocally: Bool { hasWideLocalSizes || size >= Self.wide || compressedSize >= Self.wide }

    private var versionNeeded: Int {
        isWideLocally || offset >= Self.wide ? Self.version64 : method == 0 ? 10 : 20
    }

    func localHeader() -> [UInt8] {
        let isWide = isWideLocally
        var bytes: [UInt8] = []
        bytes.reserveCapacity(50 + name.count)
        bytes.append32(Signature.local)
        appendCommon(&bytes, compressed: isWide ? Self.wide : compressedSize, size: isWide ? Self.wide : size)
        bytes.append16(name.count)
        bytes.append16(isWide ? 20 : 0)
        bytes += name
        if isWide {
            bytes.append16(ExtraFields.zip64)
            bytes.append16(16)
            bytes.append64(size)
            bytes.append64(compressedSize)
        }
        return bytes
    }

    func centralHeader() -> [UInt8] {
        var extra: [UInt8] = []
        if size >= Self.wide { extra.append64(size) }
        if compressedSize >= Self.wide { extra.append64(compressedSize) }
        if offset >= Self.wide { extra.append64(offset) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(80 + name.count)
        bytes.append32(Signature.central)
        // Made on Unix, by the version that knows zip64.
        bytes.append16(3 << 8 | Self.version64)
        appendCommon(&bytes, compressed: min(compressedSize, Self.wide), size: min(size, Self.wide))
        bytes.append16(name.count)
        bytes.append16(extra.isEmpty ? 0 : extra.count + 4)
        // No comment, first disk, no internal attributes.
        bytes.append16(0)
        bytes.append16(0)
        bytes.append16(0)
        bytes.append32(0o100644 << 16)
        bytes.append32(min(offset, Self.wide))
        bytes += name
        if !extra.isEmpty {
            bytes.append16(ExtraFields.zip64)
            bytes.append16(extra.count)
            bytes += extra
        }
        return bytes
    }

    /// What both headers share, from the version needed to the sizes.
    private func appendCommon(_ bytes: inout [UInt8], compressed: Int, size: Int) {
        bytes.append16(versionNeeded)
        bytes.append16(Int(flags))
        bytes.append16(method)
        bytes.append16(0)
        bytes.append16(Self.date)
        bytes.append32(Int(crc32))
        bytes.append32(compressed)
        bytes.append32(size)
    }

    /// The records after the directory.
    static func end(count: Int, size: Int, offset: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        if count >= 0xFFFF || size >= wide || offset >= wide {
            bytes.append32(Signature.zip64End)
            bytes.append64(44)
            bytes.append16(3 << 8 | version64)
            bytes.append16(version64)
            bytes.append32(0)
            bytes.append32(0)
            bytes.append64(count)
            bytes.append64(count)
            bytes.append64(size)
            bytes.append64(offset)
            bytes.append32(Signature.zip64Locator)
            bytes.append32(0)
            bytes.append64(offset + size)
            bytes.append32(1)
        }
        bytes.append32(Signature.end)
        bytes.append16(0)
        bytes.append16(0)
        bytes.append16(min(count, 0xFFFF))
        bytes.append16(min(count, 0xFFFF))
        bytes.append32(min(size, wide))
        bytes.append32(min(offset, wide))
        bytes.append16(0)
        return bytes
    }
}

extension [UInt8] {
    mutating func append16(_ value: Int) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    mutating func append32(_ value: Int) {
        append16(value)
        append16(value >> 16)
    }

    mutating func append64(_ value: Int) {
        append32(value)
        append32(value >> 32)
    }
}
