/// How much of an archive we are willing to read; every value comes from the configuration.
package struct ZipLimits: Hashable, Sendable {
    /// Entries, over all archives found inside one another.
    package var entries: Int
    /// Inflated bytes, over all archives found inside one another.
    package var totalBytes: Int
    /// Inflated bytes of one entry.
    package var entryBytes: Int
    /// Inflated bytes for each compressed byte of one entry; checked once an entry has given more than `ratioFreeBytes`.
    package var ratio: Int
    /// Inflated bytes up to which an entry may be compressed as well as it likes.
    package var ratioFreeBytes: Int
    /// How deep archives may stand inside one another; 0 is the outermost.
    package var nesting: Int
    /// Bytes of one name as stored; a longer one is a problem of the archive and is still listed, see `EntryNames`.
    package var nameBytes: Int
    /// Bytes of directory, over all archives found inside one another: bounds the memory that names take.
    package var directoryBytes: Int

    package init(
        entries: Int = 10_000, totalBytes: Int = 4 << 30, entryBytes: Int = 2 << 30, ratio: Int = 200,
        ratioFreeBytes: Int = 1 << 20, nesting: Int = 3, nameBytes: Int = 1024, directoryBytes: Int = 64 << 20
    ) {
        self.entries = entries
        self.totalBytes = totalBytes
        self.entryBytes = entryBytes
        self.ratio = ratio
        self.ratioFreeBytes = ratioFreeBytes
        self.nesting = nesting
        self.nameBytes = nameBytes
        self.directoryBytes = directoryBytes
    }
}

/// A limit of `ZipLimits`, with its value, so that a report can say which was passed.
package enum ZipLimit: Hashable, Sendable {
    case entries(Int)
    case totalBytes(Int)
    case entryBytes(Int)
    case ratio(Int)
    case nesting(Int)
    case directoryBytes(Int)

    /// The limit in words.
    package var name: String {
        switch self {
        case .entries(let limit): "\(limit) entries"
        case .totalBytes(let limit): "\(limit) inflated bytes in all"
        case .entryBytes(let limit): "\(limit) inflated bytes in one entry"
        case .ratio(let limit): "\(limit) inflated bytes for each compressed one"
        case .nesting(let limit): "\(limit) archives inside one another"
        case .directoryBytes(let limit): "\(limit) bytes of directory"
        }
    }
}
