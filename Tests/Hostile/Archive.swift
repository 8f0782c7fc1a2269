/// A zip archive of which every field can be a lie.
struct Archive {
    struct Entry {
        var name: [UInt8]
        /// What stands between the local header and whatever comes next.
        var data: [UInt8]
        var method = 0
        var flags = 0
        var crc: Int
        var size: Int
        var compressedSize: Int
        /// The Unix mode in the upper half, as packers on Unix have it.
        var attributes = 0o100644 << 16
        var extra: [UInt8] = []
        /// Other values for the local header, where the two are to differ.
        var localName: [UInt8]?
        var localSize: Int?
        /// Where the directory says that the local header is, if that is a lie; the entry then has none of its own.
        var offset: Int?

        /// An honest entry, stored.
        init(_ name: String, _ content: [UInt8] = Paper.pdf("A paper.")) {
            self.init(raw: Array(name.utf8), content)
            if name.utf8.contains(where: { $0 >= 0x80 }) { flags = Entry.utf8 }
        }

        init(raw name: [UInt8], _ content: [UInt8] = Paper.pdf("A paper.")) {
            self.name = name
            data = content
            crc = CRC32.of(content)
            size = content.count
            compressedSize = content.count
        }

        /// An entry whose content is a pattern again and again.
        init(_ name: String, repeating pattern: [UInt8], atLeast count: Int) {
            let (packed, length) = Deflate.repeated(pattern, atLeast: count)
            self.init(name, [])
            data = packed
            method = 8
            crc = CRC32.of((0..<length).lazy.map { pattern[$0 % pattern.count] })
            size = length
            compressedSize = packed.count
        }

        /// Flag bit 11: the name is UTF-8.
        static let utf8 = 1 << 11
        /// Flag bit 0: the content is encrypted.
        static let encrypted = 1

        func with(_ change: (inout Entry) -> Void) -> Entry {
            var copy = self
            change(&copy)
            return copy
        }

        var localHeader: [UInt8] {
            let name = localName ?? name
            var bytes = Bytes()
            bytes.append32(0x0403_4B50)
            bytes.append16(20)
            bytes.append16(flags)
            bytes.append16(method)
            bytes.append32(0x0021_0000)
            bytes.append32(crc)
            bytes.append32(compressedSize)
            bytes.append32(localSize ?? size)
            bytes.append16(name.count)
            bytes.append16(0)
            bytes.append(name)
            return bytes.array
        }

        fileprivate func centralHeader(at offset: Int) -> [UInt8] {
            var bytes = Bytes()
            bytes.append32(0x0201_4B50)
            bytes.append16(3 << 8 | 20)
            bytes.append16(20)
            bytes.append16(flags)
            bytes.append16(method)
            bytes.append32(0x0021_0000)
            bytes.append32(crc)
            bytes.append32(compressedSize)
            bytes.append32(size)
            bytes.append16(name.count)
            bytes.append16(extra.count)
            bytes.append16(0)
            bytes.append16(0)
            bytes.append16(0)
            bytes.append32(attributes)
            bytes.append32(self.offset ?? offset)
            bytes.append(name)
            bytes.append(extra)
            return bytes.array
        }
    }

    var entries: [Entry]
    /// Stands before the first entry; all offsets count it.
    var prefix: [UInt8] = []
    /// Stands between the last entry and the directory.
    var gap: [UInt8] = []
    /// Stands after the end record.
    var suffix: [UInt8] = []

    init(_ entries: Entry...) { self.entries = entries }
    init(_ entries: [Entry]) { self.entries = entries }

    func with(_ change: (inout Archive) -> Void) -> Archive {
        var copy = self
        change(&copy)
        return copy
    }

    var bytes: [UInt8] {
        var all = Bytes()
        var directory = Bytes()
        all.append(prefix)
        for entry in entries {
            directory.append(entry.centralHeader(at: all.count))
            if entry.offset == nil {
                all.append(entry.localHeader)
                all.append(entry.data)
            }
        }
        all.append(gap)
        let start = all.count
        all.append(directory.array)
        all.append(Archive.end(entries: entries.count, size: directory.count, offset: start))
        all.append(suffix)
        return all.array
    }

    /// The end record.
    static func end(entries: Int, size: Int, offset: Int) -> [UInt8] {
        var bytes = Bytes()
        bytes.append32(0x0605_4B50)
        bytes.append16(0)
        bytes.append16(0)
        bytes.append16(min(entries, 0xFFFF))
        bytes.append16(min(entries, 0xFFFF))
        bytes.append32(size)
        bytes.append32(offset)
        bytes.append16(0)
        return bytes.array
    }
}
