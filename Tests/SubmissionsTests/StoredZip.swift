import Zip

/// An archive made byte by byte without compression, whose names and flags can be anything.
struct StoredZip {
    struct Entry {
        var name: [UInt8]
        var content: [UInt8]
        var flags = 0
        /// The Unix mode, as packers on Linux give it; 0 for none.
        var mode = 0
        /// What the headers say where it is to be a lie.
        var checksum: UInt32?
        var declaredSize: Int?

        init(_ name: String, _ content: String = "%PDF-1.4") {
            self.init(raw: Array(name.utf8), Array(content.utf8))
        }

        init(raw name: [UInt8], _ content: [UInt8]) {
            self.name = name
            self.content = content
        }

        func with(_ change: (inout Entry) -> Void) -> Entry {
            var entry = self
            change(&entry)
            return entry
        }
    }

    let bytes: [UInt8]

    init(_ entries: [Entry]) {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let common =
                Self.number(entry.flags, 2) + Self.number(0, 4) + Self.number(33, 2)
                + Self.number(Int(entry.checksum ?? Checksum.crc32(of: entry.content)), 4)
                + Self.number(entry.content.count, 4) + Self.number(entry.declaredSize ?? entry.content.count, 4)
                + Self.number(entry.name.count, 2) + Self.number(0, 2)
            directory +=
                Self.number(0x0201_4B50, 4) + Self.number(entry.mode == 0 ? 20 : 0x314, 2) + Self.number(20, 2) + common
                + Self.number(0, 6) + Self.number(entry.mode << 16, 4) + Self.number(bytes.count, 4) + entry.name
            bytes += Self.number(0x0403_4B50, 4) + Self.number(20, 2) + common + entry.name + entry.content
        }
        let start = bytes.count
        bytes += directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(entries.count, 2)
        self.bytes =
            bytes + Self.number(entries.count, 2) + Self.number(directory.count, 4) + Self.number(start, 4)
            + Self.number(0, 2)
    }

    private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }
}
