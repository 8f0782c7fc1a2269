internal import Glibc

/// The bytes a document was parsed from, kept to turn offsets into lines and columns when somebody asks.
///
/// libxml2 keeps no columns and the line of a tag's end; the offset of each element's `<` is kept in the node, and
/// this is what it points into. An element copied into another document takes its source along.
final class SourceText {
    let name: String
    private(set) var bytes: [UInt8]
    private var isForgotten = false
    private lazy var lineStarts = Self.lineStarts(of: bytes)
    /// The place asked for last: places are asked for in document order, and a form may be one line of megabytes.
    private var last = (lineStart: -1, offset: 0, column: 1)

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Gives up the bytes: from now on nothing has a place.
    func forget() {
        bytes = []
        isForgotten = true
    }

    /// 1-based line and 1-based column in Unicode scalars; nil for what has been forgotten.
    func place(of offset: Int) -> (line: Int, column: Int)? {
        if isForgotten { return nil }
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
        }
        let start = Int(lineStarts[low])
        let end = min(offset, bytes.count)
        let isAhead = last.lineStart == start && last.offset <= end
        let (from, column) = isAhead ? (last.offset, last.column) : (start, 1)
        last = (start, end, column + Self.scalars(in: bytes[from..<end]))
        return (low + 1, last.column)
    }

    /// The offset of an attribute's name in the tag that opens at `tag`; nil if the tag does not have it.
    func offset(ofAttribute qualifiedName: String, inTagAt tag: Int) -> Int? {
        let wanted = Array(qualifiedName.utf8)
        var at = tag
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            guard bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
                if Self.isSpace(bytes[at]), matches(wanted, at: at + 1) { return at + 1 }
                at += 1
                continue
            }
            guard let close = bytes[(at + 1)...].firstIndex(of: bytes[at]) else { return nil }
            at = close + 1
        }
        return nil
    }

    private func matches(_ name: [UInt8], at offset: Int) -> Bool {
        let end = offset + name.count
        guard end < bytes.count, bytes[end] == UInt8(ascii: "=") || Self.isSpace(bytes[end]) else { return false }
        return bytes[offset..<end].elementsEqual(name)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9 || byte == 10 || byte == 13
    }

    /// A line ends as XML says: LF, CR LF, or CR alone.
    private static func lineStarts(of bytes: [UInt8]) -> [Int32] {
        var starts: [Int32] = [0]
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var at = 0
            while at < bytes.count {
                let feed = memchr(base + at, 10, bytes.count - at).map { UnsafeRawPointer($0) - base } ?? bytes.count
                while let found = memchr(base + at, 13, feed - at) {
                    at = UnsafeRawPointer(found) - base + 1
                    if at < feed || feed == bytes.count { starts.append(Int32(at)) }
                }
                if feed < bytes.count { starts.append(Int32(feed + 1)) }
                at = feed + 1
            }
        }
        return starts
    }

    private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0b1100_0000 == 0b1000_0000 ? 0 : 1) }
    }
}

/// Where a parsed node stands: which of its document's sources, and the offset in it. Fits into a node's `_private`.
struct SourceMark {
    let source: Int
    let offset: Int

    /// Offsets take 40 bits, sources the rest; the offset is stored plus one, so that nil means a made node.
    private static let offsetBits = 40

    init(source: Int, offset: Int) {
        self.source = source
        self.offset = offset
    }

    init?(_ stored: UnsafeMutableRawPointer?) {
        let bits = Int(bitPattern: stored)
        guard bits != 0 else { return nil }
        source = bits >> Self.offsetBits
        offset = (bits & ((1 << Self.offsetBits) - 1)) - 1
    }

    var stored: UnsafeMutableRawPointer? {
        UnsafeMutableRawPointer(bitPattern: (source << Self.offsetBits) | (offset + 1))
    }
}
