/// What a suspended writer has written: enough for another process to go on where it stopped.
///
/// As bytes it is lines of text, strictly in the form that `bytes` makes:
///
///     dossier-zip 1
///     <offset> <method> <flags> <CRC-32> <compressed size> <size> <name, two hexadecimal digits a byte>
///     end <length of the file> <CRC-32 of all lines before this one>
package struct ZipDirectory: Hashable, Sendable {
    /// An entry as it was written.
    package struct Entry: Hashable, Sendable {
        /// The name in the archive, UTF-8.
        package var path: String { String(decoding: record.name, as: UTF8.self) }
        package var method: Int { record.method }
        package var crc32: UInt32 { record.crc32 }
        package var compressedSize: Int { record.compressedSize }
        package var size: Int { record.size }

        let record: EntryRecord
    }

    /// In the order in which they were written.
    package let entries: [Entry]
    /// Bytes of the file, all of them local headers and content.
    package let length: Int

    init(_ records: [EntryRecord], length: Int) {
        entries = records.map { Entry(record: $0) }
        self.length = length
    }

    private static let head = "dossier-zip 1\n"

    package var bytes: [UInt8] {
        var lines = [UInt8](Self.head.utf8)
        for entry in entries {
            let record = entry.record
            let flags = record.flags | (record.hasWideLocalSizes ? Self.wideFlag : 0)
            let numbers = "\(record.offset) \(record.method) \(flags) \(record.crc32)"
            lines += "\(numbers) \(record.compressedSize) \(record.size) ".utf8
            for byte in record.name {
                lines.append(Self.digits[Int(byte >> 4)])
                lines.append(Self.digits[Int(byte & 15)])
            }
            lines.append(UInt8(ascii: "\n"))
        }
        return lines + "end \(length) \(Checksum.crc32(of: lines))\n".utf8
    }

    /// - Throws: kind `.badState` for anything but the exact bytes that `bytes` made.
    package init(_ bytes: [UInt8]) throws(ZipError) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        var records: [EntryRecord] = []
        for line in lines.dropFirst().dropLast() {
            guard let record = Self.record(line) else { throw Self.bad }
            records.append(record)
        }
        guard let last = lines.last, let length = Self.numbers(last.dropFirst(4), 2)?.first else { throw Self.bad }
        self.init(records, length: length)
        // Nothing that was changed, left out or written in another way comes out as the same bytes again.
        guard self.bytes == bytes, isContinuous else { throw Self.bad }
    }

    /// True where each entry begins where the one before it ends, and the file ends with the last.
    private var isContinuous: Bool {
        var at = 0
        for entry in entries {
            guard entry.record.offset == at, entry.compressedSize >= 0, entry.size >= 0 else { return false }
            at = at.addingClamped(entry.record.localHeader().count).addingClamped(entry.compressedSize)
        }
        return at == length
    }

    private static func record(_ line: ArraySlice<UInt8>) -> EntryRecord? {
        guard let space = line.lastIndex(of: UInt8(ascii: " ")), let fields = numbers(line[..<space], 6),
            let name = unhex(line[(space + 1)...]), let flags = UInt16(exactly: fields[2]),
            let crc32 = UInt32(exactly: fields[3])
        else { return nil }
        return EntryRecord(
            name: name, method: fields[1], flags: flags & ~wideFlag, crc32: crc32, compressedSize: fields[4],
            size: fields[5], offset: fields[0], hasWideLocalSizes: flags & wideFlag != 0)
    }

    private static func numbers(_ text: ArraySlice<UInt8>, _ count: Int) -> [Int]? {
        let fields = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        let numbers = fields.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        return numbers.count == count && fields.count == count ? numbers : nil
    }

    private static func unhex(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        var high: Int?
        for digit in text {
            guard let value = digits.firstIndex(of: digit) else { return nil }
            if let first = high {
                bytes.append(UInt8(first << 4 | value))
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }

    private static let digits = Array("0123456789abcdef".utf8)
    /// Stands for `hasWideLocalSizes`; the format reserves the bit, and we never write it into an archive.
    private static let wideFlag: UInt16 = 0x8000
    private static let bad = ZipError(
        .badState, "the state of the unfinished archive is damaged; remove it, and the archive is made anew")
}
