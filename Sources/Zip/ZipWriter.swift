package import Files

/// Writes an archive that depends on nothing but its content: no time, no user, no machine shows in it.
///
/// Entries stand in the order in which they are added. An entry whose adding fails leaves nothing behind, so that the
/// caller may go on with the next. What is never finished or suspended goes away with its file.
package struct ZipWriter: ~Copyable {
    private var file: StagedFile
    private var records: [EntryRecord] = []
    private var names: Set<[UInt8]> = []
    private var deflater: Deflater?
    /// Set where what a failed entry left behind could not be taken back.
    private var damage: ZipError?

    /// Begins an archive in an empty file.
    package init(_ file: consuming StagedFile) {
        self.file = file
    }

    /// Goes on with an archive that was suspended, in the file that `StagedFile(resuming:size:)` opened again with the
    /// directory's length.
    ///
    /// - Throws: kind `.badState` where the file has another length.
    package init(resuming directory: ZipDirectory, in file: consuming StagedFile) throws(ZipError) {
        let isWhole = file.size == directory.length
        self.file = file
        records = directory.entries.map(\.record)
        names = Set(records.map(\.name))
        guard isWhole else {
            throw ZipError(
                .badState, "the unfinished archive does not fit its state; remove it, and it is made anew")
        }
    }

    /// What has been written so far.
    package var directory: ZipDirectory { ZipDirectory(records, length: file.size) }

    /// Adds content that is in memory; deflated, unless that saves nothing.
    package mutating func add(path: String, content: [UInt8]) throws(ZipError) {
        let packed = try compressor().deflate(content)
        let record = try begin(
            path, packed == nil ? .stored : .deflated, crc32: Checksum.crc32(of: content),
            compressedSize: packed?.count ?? content.count, size: content.count)
        try writing(record) { (writer) throws(ZipError) in
            try writer.write(packed.map { $0.buffer[..<$0.count] } ?? content[...])
            return record
        }
    }

    /// Adds an entry of another archive as it is: its compressed bytes are copied.
    package mutating func addRaw(path: String, _ content: RawContent) throws(ZipError) {
        let record = try begin(
            path, content.method, crc32: content.crc32, compressedSize: content.compressedSize, size: content.size)
        try writing(record) { (writer) throws(ZipError) in
            var buffer: [UInt8] = []
            var done = 0
            while done < content.compressedSize {
                let wanted = min(ZipWorkspace.chunkSize, content.compressedSize - done)
                let piece = try Self.slice(content.source, wanted, at: content.offset + done, &buffer)
                guard piece.count == wanted else {
                    throw ZipError(
                        .unreachable, at: content.offset + done + piece.count,
                        "the archive became shorter while it was copied; wait until it has arrived")
                }
                try writer.write(piece)
                done += wanted
            }
            return record
        }
    }

    /// Adds content that comes piece by piece.
    ///
    /// - Parameters:
    ///   - method: `.stored` where the content is compressed already.
    ///   - size: how many bytes will come; nothing else is accepted.
    ///   - produce: hands each piece to the function that it is given; `ZipReader.read` takes that as it is.
    /// - Throws: what `produce` throws, and kind `.sizeMismatch`.
    package mutating func add(
        path: String, method: RawContent.Method, size: Int,
        from produce: (_ take: ZipReader.Consumer) throws(ZipError) -> Void
    ) throws(ZipError) {
        // A stream that cannot be compressed grows a little, so its room is decided before.
        let isWide = size >= 0xFFFF_FFFF - (size >> 8) - 1024
        var record = try begin(path, method, crc32: 0, compressedSize: 0, size: size, hasWideSizes: isWide)
        try writing(record) { (writer) throws(ZipError) in
            let start = writer.file.size
            let stream = method == .deflated ? try DeflateStream() : nil
            var taken = 0
            var checksum: UInt32 = 0
            try produce { (bytes, count) throws(FileError) in
                taken += count
                checksum = Checksum.crc32(checksum, bytes, count: count)
                // More than was announced is not written, only counted.
                guard taken <= size else { return }
                try writer.put(bytes, count, through: stream)
            }
            guard taken == size else {
                throw ZipError(
                    .sizeMismatch(declared: size, produced: taken),
                    "\(taken) bytes came where \(size) were announced; wait until the file has arrived")
            }
            do throws(FileError) {
                if let stream { try writer.put([], 0, through: stream, last: true) }
                record.crc32 = checksum
                record.compressedSize = writer.file.size - start
                try writer.file.overwrite(at: record.offset, with: record.localHeader())
            } catch {
                throw ZipError(error)
            }
            if let stream, stream.isBroken { throw ZipError(.library, "zlib does not go on; try again") }
            return record
        }
    }

    /// Puts the archive aside, to be resumed with the value that comes back.
    package consuming func suspend(syncing: Bool = true) throws(ZipError) -> ZipDirectory {
        if let damage { throw damage }
        let directory = self.directory
        do {
            try file.putAside(syncing: syncing)
        } catch {
            throw ZipError(error)
        }
        return directory
    }

    /// Writes the directory and gives the file back, to be published.
    package consuming func finish() throws(ZipError) -> StagedFile {
        if let damage { throw damage }
        let start = file.size
        do {
            for record in records { try file.write(record.centralHeader()) }
            try file.write(EntryRecord.end(count: records.count, size: file.size - start, offset: start))
            try file.flush()
        } catch {
            throw ZipError(error)
        }
        return file
    }

    private mutating func compressor() throws(ZipError) -> Deflater {
        if let deflater { return deflater }
        let new = try Deflater()
        deflater = new
        return new
    }

    /// Checks the name and makes the record of an entry that begins here.
    private func begin(
        _ path: String, _ method: RawContent.Method, crc32: UInt32, compressedSize: Int, size: Int,
        hasWideSizes: Bool = false
    ) throws(ZipError) -> EntryRecord {
        if let damage { throw damage }
        let name = [UInt8](path.utf8)
        guard !name.isEmpty, name.count <= 0xFFFF, name.last != UInt8(ascii: "/"), !names.contains(name) else {
            throw ZipError(.badName, "'\(path)' cannot be the name of an entry, or is one already; choose another")
        }
        return EntryRecord(
            name: name, method: method.rawValue, flags: name.contains { $0 >= 0x80 } ? 0x800 : 0, crc32: crc32,
            compressedSize: compressedSize, size: size, offset: file.size, hasWideLocalSizes: hasWideSizes)
    }

    /// Writes a local header and what `body` writes after it, or nothing.
    private mutating func writing(
        _ record: EntryRecord, _ body: (inout ZipWriter) throws(ZipError) -> EntryRecord
    ) throws(ZipError) {
        do throws(ZipError) {
            let header = record.localHeader()
            try write(header[...])
            let final = try body(&self)
            records.append(final)
            names.insert(final.name)
        } catch {
            do throws(FileError) {
                try file.truncate(to: record.offset)
            } catch let second {
                damage = ZipError(second)
            }
            throw error
        }
    }

    private mutating func write(_ bytes: ArraySlice<UInt8>) throws(ZipError) {
        do {
            try file.write(bytes)
        } catch {
            throw ZipError(error)
        }
    }

    private mutating func put(
        _ bytes: [UInt8], _ count: Int, through stream: DeflateStream?, last: Bool = false
    ) throws(FileError) {
        guard let stream else { return try file.write(bytes, count: count) }
        try stream.step(bytes, count, last: last) { (bytes, count) throws(FileError) in
            try file.write(bytes, count: count)
        }
    }

    private static func slice(
        _ source: any ByteSource, _ count: Int, at offset: Int, _ buffer: inout [UInt8]
    ) throws(ZipError) -> ArraySlice<UInt8> {
        do {
            return try source.slice(count, at: offset, using: &buffer)
        } catch {
            throw ZipError(error)
        }
    }
}
