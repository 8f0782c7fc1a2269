import Files
import Zip

/// An archive made byte by byte, so that every field of it can be a lie.
struct Crafted {
    struct Entry {
        var name: [UInt8]
        /// The bytes between local header and the next one.
        var data: [UInt8]
        var method = 0
        var flags = 0
        var crc32: UInt32
        var size: Int
        var compressedSize: Int
        var attributes = 0
        var madeBy = 0
        var disk = 0
        var centralExtra: [UInt8] = []
        var localExtra: [UInt8] = []
        var comment: [UInt8] = []
        /// After the data: a data descriptor, or hidden bytes.
        var after: [UInt8] = []
        /// Local values where they are to differ.
        var localName: [UInt8]?
        var localMethod: Int?
        var localFlags: Int?
        var localSize: Int?
        var localCompressedSize: Int?
        var localCRC32: UInt32?
        /// The header's offset in the directory where it is to be a lie.
        var offset: Int?
        /// False: the entry stands in the directory only.
        var hasLocal = true

        init(_ name: String, _ content: [UInt8] = [UInt8]("hello".utf8)) {
            self.init(raw: [UInt8](name.utf8), content)
        }

        init(raw name: [UInt8], _ content: [UInt8] = [UInt8]("hello".utf8)) {
            self.name = name
            data = content
            crc32 = Checksum.crc32(of: content)
            size = content.count
            compressedSize = content.count
        }

        /// Content packed by the real compressor.
        static func deflated(_ name: String, _ content: [UInt8]) throws -> Entry {
            var entry = Entry(name, content)
            entry.data = try Crafted.deflate(content)
            entry.compressedSize = entry.data.count
            entry.method = 8
            return entry
        }

        func with(_ change: (inout Entry) -> Void) -> Entry {
            var entry = self
            change(&entry)
            return entry
        }

        fileprivate var local: [UInt8] {
            le(32, 0x0403_4b50) + le(16, 20) + le(16, localFlags ?? flags) + le(16, localMethod ?? method)
                + le(16, 0) + le(16, 33) + le(32, Int(localCRC32 ?? crc32))
                + le(32, localCompressedSize ?? compressedSize) + le(32, localSize ?? size)
                + le(16, (localName ?? name).count) + le(16, localExtra.count) + (localName ?? name) + localExtra
        }

        fileprivate func central(at offset: Int) -> [UInt8] {
            le(32, 0x0201_4b50) + le(16, madeBy) + le(16, 20) + le(16, flags) + le(16, method) + le(16, 0)
                + le(16, 33) + le(32, Int(crc32)) + le(32, compressedSize) + le(32, size) + le(16, name.count)
                + le(16, centralExtra.count) + le(16, comment.count) + le(16, disk) + le(16, 0)
                + le(32, attributes) + le(32, self.offset ?? offset) + name + centralExtra + comment
        }
    }

    var entries: [Entry]
    /// Before the first local header; offsets count them unless `shifted`.
    var prefix: [UInt8] = []
    var isShifted = false
    var beforeDirectory: [UInt8] = []
    var beforeEnd: [UInt8] = []
    var comment: [UInt8] = []
    var commentLength: Int?
    var suffix: [UInt8] = []
    var count: Int?
    var directorySize: Int?
    var directoryOffset: Int?
    var disk = 0
    var hasZip64End = false
    var zip64Count: Int?

    init(_ entries: Entry...) { self.entries = entries }
    init(_ entries: [Entry]) { self.entries = entries }

    func with(_ change: (inout Crafted) -> Void) -> Crafted {
        var archive = self
        change(&archive)
        return archive
    }

    var bytes: [UInt8] {
        var bytes = prefix
        let base = isShifted ? prefix.count : 0
        var directory: [UInt8] = []
        for entry in entries {
            directory += entry.central(at: bytes.count - base)
            if entry.hasLocal { bytes += entry.local + entry.data + entry.after }
        }
        bytes += beforeDirectory
        let start = bytes.count - base
        bytes += directory + beforeEnd
        let number = count ?? entries.count
        if hasZip64End {
            let place = bytes.count - base
            bytes += le(32, 0x0606_4b50) + le(64, 44) + le(16, 45) + le(16, 45) + le(32, 0) + le(32, 0)
            bytes += le(64, zip64Count ?? number) + le(64, zip64Count ?? number) + le(64, directory.count)
            bytes += le(64, start) + le(32, 0x0706_4b50) + le(32, 0) + le(64, place) + le(32, 1)
        }
        bytes += le(32, 0x0605_4b50) + le(16, disk) + le(16, disk) + le(16, number) + le(16, number)
        bytes += le(32, directorySize ?? directory.count) + le(32, directoryOffset ?? start)
        return bytes + le(16, commentLength ?? comment.count) + comment + suffix
    }

    func open(_ limits: ZipLimits = ZipLimits()) throws(ZipError) -> ZipReader {
        try ZipReader(MemorySource(bytes), limits: limits)
    }

    static func deflate(_ content: [UInt8]) throws -> [UInt8] {
        let archive = try Workbench().archive { writer in try writer.add(path: "x", content: content) }
        let reader = try ZipReader(MemorySource(archive))
        guard let raw = try reader.rawContent(of: reader.entries[0]), raw.method == .deflated else { return [] }
        return try raw.source.bytes(raw.compressedSize, at: raw.offset)
    }
}

/// A number of that many bits, least significant byte first.
func le(_ bits: Int, _ value: Int) -> [UInt8] {
    stride(from: 0, to: bits, by: 8).map { UInt8(truncatingIfNeeded: value >> $0) }
}

/// An extra field.
func field(_ id: Int, _ content: [UInt8]) -> [UInt8] {
    le(16, id) + le(16, content.count) + content
}

/// A Unicode Path field made for a stored name.
func unicodePath(_ text: String, for raw: [UInt8]) -> [UInt8] {
    field(0x7075, [1] + le(32, Int(Checksum.crc32(of: raw))) + text.utf8)
}

extension ZipReader {
    /// The whole content of an entry.
    func content(_ index: Int, _ limits: ZipLimits = ZipLimits()) throws(ZipError) -> [UInt8] {
        var budget = ZipBudget(limits)
        return try content(of: entries[index], upTo: .max, budget: &budget)
    }

    /// The kind of error that reading an entry ends in; nil where it reads.
    func failure(_ index: Int, _ limits: ZipLimits = ZipLimits()) -> ZipError.Kind? {
        do throws(ZipError) {
            _ = try content(index, limits)
            return nil
        } catch {
            return error.kind
        }
    }
}
