internal import CLibZip
internal import Files

extension ZipReader {
    /// Reads an entry of a method that is neither stored nor deflated, as far as libzip knows it.
    ///
    /// libzip never sees the archive: it gets a new one that holds this entry alone, so that what is wrong with the
    /// rest cannot matter.
    func readForeign(
        _ entry: ZipEntry, _ delivery: inout EntryDelivery, _ budget: inout ZipBudget, _ consume: Consumer
    ) throws(ZipError) {
        guard zip_compression_method_supported(zip_int32_t(entry.method), 0) == 1 else {
            throw Self.unsupported(entry)
        }
        let container = LibZipSource(source, Self.parts(of: entry))
        let archive: OpaquePointer
        switch container.open(flags: 0) {
        case .success(let opened): archive = opened
        case .failure(let refusal): throw Self.failed(entry, container, refusal.code, refusal.reason)
        }
        defer { zip_discard(archive) }
        guard let file = zip_fopen_index(archive, 0, 0) else {
            throw Self.failed(entry, container, zip_get_error(archive))
        }
        defer { zip_fclose(file) }
        try workspace.withBuffers { (_, _, chunk) throws(ZipError) in
            while true {
                let got = chunk.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
                guard got >= 0 else { throw Self.failed(entry, container, zip_file_get_error(file)) }
                guard got > 0 else { return }
                try delivery.deliver(chunk, Int(got), &budget, consume)
            }
        }
    }

    /// A whole archive around the entry's compressed bytes, made by the writer's own records.
    private static func parts(of entry: ZipEntry) -> [LibZipSource.Part] {
        let record = EntryRecord(
            name: [UInt8(ascii: "x")], method: entry.method, flags: entry.flags & 0x6, crc32: entry.crc32,
            compressedSize: entry.compressedSize, size: entry.declaredSize, offset: 0)
        let local = record.localHeader()
        let central = record.centralHeader()
        let end = EntryRecord.end(count: 1, size: central.count, offset: local.count + entry.compressedSize)
        return [
            .bytes(local), .range(offset: entry.dataOffset ?? entry.headerOffset, count: entry.compressedSize),
            .bytes(central + end),
        ]
    }

    private static func failed(
        _ entry: ZipEntry, _ container: LibZipSource, _ error: UnsafeMutablePointer<zip_error_t>?
    ) -> ZipError {
        guard let error else { return .damaged(entry) }
        let refusal = LibZipRefusal(error)
        return failed(entry, container, refusal.code, refusal.reason)
    }

    private static func failed(
        _ entry: ZipEntry, _ container: LibZipSource, _ code: Int32, _ reason: String
    ) -> ZipError {
        if let failure = container.failure { return ZipError(failure) }
        switch code {
        case ZIP_ER_COMPNOTSUPP: return unsupported(entry)
        case ZIP_ER_MEMORY: return ZipError(.library, entry: entry.index, "no memory; run with fewer workers")
        case ZIP_ER_CRC:
            return ZipError(
                .damagedContent, entry: entry.index, at: entry.headerOffset,
                "its content does not fit its checksum; send the file again")
        default:
            return ZipError(
                .damagedContent, entry: entry.index, at: entry.headerOffset,
                "its compressed bytes are damaged (\(reason)); send the file again")
        }
    }

    private static func unsupported(_ entry: ZipEntry) -> ZipError {
        ZipError(
            .unsupportedMethod(entry.method), entry: entry.index, at: entry.headerOffset,
            "is packed with method \(entry.method), which we cannot read; pack it with the usual method (deflate)")
    }
}
