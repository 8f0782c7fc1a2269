internal import Files

/// The part of an archive that is being looked at; offsets count from the first byte of the archive.
///
/// `holds` must have said yes to a range before its bytes are asked for.
final class Window {
    let source: any ByteSource
    private let readAhead: Int
    private var bytes: [UInt8] = []
    private var start = 0
    private var count = 0

    init(_ source: any ByteSource, readAhead: Int) {
        self.source = source
        self.readAhead = readAhead
    }

    var size: Int { source.size }

    /// Brings the range into view; false where the archive does not have it.
    func holds(_ wanted: Int, at offset: Int) throws(ZipError) -> Bool {
        guard offset >= 0, wanted >= 0, offset <= size, wanted <= size - offset else { return false }
        if offset >= start, offset + wanted <= start + count { return true }
        do {
            count = try source.read(min(max(wanted, readAhead), size - offset), at: offset, into: &bytes)
        } catch {
            count = 0
            throw ZipError(error)
        }
        start = offset
        return wanted <= count
    }

    func u16(_ offset: Int) -> Int {
        let at = offset - start
        return Int(bytes[at]) | Int(bytes[at + 1]) << 8
    }

    func u32(_ offset: Int) -> Int {
        u16(offset) | u16(offset + 2) << 16
    }

    /// Sizes and offsets beyond `Int.max / 2` become that: no file is as large, and sums of two still fit.
    func u64(_ offset: Int) -> Int {
        let value = UInt64(u32(offset)) | UInt64(u32(offset + 4)) << 32
        return Int(min(value, UInt64(Window.tooLarge)))
    }

    static let tooLarge = Int.max >> 1

    func slice(_ wanted: Int, at offset: Int) -> ArraySlice<UInt8> {
        bytes[(offset - start)..<(offset - start + wanted)]
    }
}

/// The signatures of APPNOTE 4.3, as little-endian numbers.
enum Signature {
    static let local = 0x0403_4b50
    static let central = 0x0201_4b50
    static let descriptor = 0x0807_4b50
    static let end = 0x0605_4b50
    static let zip64End = 0x0606_4b50
    static let zip64Locator = 0x0706_4b50
}
