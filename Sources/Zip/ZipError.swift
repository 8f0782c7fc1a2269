package import Files

/// Why an archive cannot be opened, an entry cannot be read, or an archive cannot be written.
package struct ZipError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, with the numbers that a report needs.
    package enum Kind: Hashable, Sendable {
        /// No end record: not a zip archive at all.
        case notAnArchive
        /// It begins as a zip archive does, but its end, where the directory stands, is missing.
        case truncated
        /// The end record is there, but no directory is where it can be.
        case damagedDirectory
        /// A limit of `ZipLimits` would be passed, or has been.
        case limit(ZipLimit)
        case encrypted
        /// The number of the method, as PKWARE's APPNOTE 4.4.5 lists them.
        case unsupportedMethod(Int)
        /// The compressed bytes are not what the method calls for.
        case damagedContent
        /// Bytes produced and bytes declared differ; `produced` stops counting one past `declared`.
        case sizeMismatch(declared: Int, produced: Int)
        /// The method's data ended before or after the compressed bytes that were declared.
        case compressedSizeMismatch(declared: Int, used: Int)
        /// CRC-32 values.
        case checksumMismatch(declared: UInt32, computed: UInt32)
        /// The entry's bytes are also those of another entry, or of the directory: whose they are cannot be told.
        case overlap
        /// There is no local header where the directory says, or the bytes lie outside the archive.
        case unreachable
        /// The bytes are on another disk of a multi-disk archive.
        case otherDisk
        /// The writer was told to write what cannot stand in an archive: a name twice, too long or empty.
        case badName
        /// A suspended writer's state does not fit its file, or is no such state.
        case badState
        /// A C library had no memory, or the system lacks a character conversion.
        case library
        /// The file system failed: ours, not the submission's fault.
        case file(FileError)
    }

    package let kind: Kind
    /// The entry's index in the directory, where one entry is concerned.
    package let entry: Int?
    /// Where in the archive, in bytes, as far as known.
    package let offset: Int?
    /// The fact, and what can be done about it.
    package let message: String

    package init(_ kind: Kind, entry: Int? = nil, at offset: Int? = nil, _ message: String) {
        self.kind = kind
        self.entry = entry
        self.offset = offset
        self.message = message
    }

    init(_ error: FileError) {
        self.init(.file(error), error.description)
    }

    package var description: String {
        var text = ""
        if let entry { text += "entry \(entry): " }
        if let offset { text += "byte \(offset): " }
        return text + message
    }
}
