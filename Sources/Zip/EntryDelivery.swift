internal import Files

/// Content on its way to a consumer: counted, limited and checksummed, whatever the method it was packed with.
struct EntryDelivery {
    private let entry: ZipEntry
    private var produced = 0
    private var checksum: UInt32 = 0

    init(of entry: ZipEntry) {
        self.entry = entry
    }

    mutating func deliver(
        _ bytes: [UInt8], _ count: Int, _ budget: inout ZipBudget, _ consume: ZipReader.Consumer
    ) throws(ZipError) {
        produced += count
        try budget.charge(count, of: entry, produced: produced)
        guard produced <= entry.declaredSize else { throw ZipError.size(entry, produced: entry.declaredSize + 1) }
        checksum = Checksum.crc32(checksum, bytes, count: count)
        do {
            try consume(bytes, count)
        } catch {
            throw ZipError(error)
        }
    }

    func finish() throws(ZipError) {
        guard produced == entry.declaredSize else { throw ZipError.size(entry, produced: produced) }
        guard checksum == entry.crc32 else {
            throw ZipError(
                .checksumMismatch(declared: entry.crc32, computed: checksum), entry: entry.index,
                at: entry.headerOffset, "its content does not fit its checksum; send the file again")
        }
    }
}
