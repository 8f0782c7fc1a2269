package import Files

/// An entry's compressed bytes where they stand, to be copied into another archive without being inflated.
package struct RawContent {
    package let source: any ByteSource
    package let offset: Int
    package let compressedSize: Int
    package let size: Int
    package let crc32: UInt32
    package let method: Method

    /// The methods that we write.
    package enum Method: Int, Hashable, Sendable {
        case stored = 0
        case deflated = 8
    }

    /// - Parameters:
    ///   - offset: where the compressed bytes begin in `source`.
    ///   - size: after inflating.
    package init(
        _ source: any ByteSource, offset: Int, compressedSize: Int, size: Int, crc32: UInt32, method: Method
    ) {
        self.source = source
        self.offset = offset
        self.compressedSize = compressedSize
        self.size = size
        self.crc32 = crc32
        self.method = method
    }
}

extension ZipReader {
    /// The compressed bytes of an entry that has been read without an error; nil where its method is not one that we
    /// write, so that it has to be stored anew.
    ///
    /// - Throws: where the structure alone tells that the entry cannot be read.
    package func rawContent(of entry: ZipEntry) throws(ZipError) -> RawContent? {
        try checkReadable(entry)
        guard let method = RawContent.Method(rawValue: entry.method), let offset = entry.dataOffset else { return nil }
        return RawContent(
            source, offset: offset, compressedSize: entry.compressedSize, size: entry.declaredSize,
            crc32: entry.crc32, method: method)
    }
}
