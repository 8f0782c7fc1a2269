/// What has been read of one arrival, counted against its limits over all archives inside one another.
///
/// Only bytes really produced count; what an archive declares is used to refuse early, never to allow.
package struct ZipBudget: Hashable, Sendable {
    package let limits: ZipLimits
    /// Entries of all archives opened so far.
    package private(set) var entries = 0
    /// Bytes of the directories of all archives opened so far: their names stay in memory.
    package private(set) var directoryBytes = 0
    /// Bytes inflated so far, those of entries that turned out bad included.
    package private(set) var inflatedBytes = 0
    /// How many archives we are inside of, the outermost not counted.
    package private(set) var level = 0

    package init(_ limits: ZipLimits = ZipLimits()) {
        self.limits = limits
    }

    /// How many more entries may be listed.
    package var remainingEntries: Int { limits.entries - entries }

    /// How many more bytes of directory may be read.
    package var remainingDirectoryBytes: Int { limits.directoryBytes - directoryBytes }

    /// How many more bytes may be read.
    package var remainingBytes: Int { limits.totalBytes - inflatedBytes }

    /// Counts bytes that no archive holds.
    package mutating func charge(plain count: Int) {
        inflatedBytes = inflatedBytes.addingClamped(count)
    }

    /// Takes note that what follows is inside one more archive; `ascend()` ends that.
    package mutating func descend() throws(ZipError) {
        guard level < limits.nesting else { throw ZipError(passing: .nesting(limits.nesting), entry: nil) }
        level += 1
    }

    package mutating func ascend() {
        level -= 1
    }

    mutating func admit(entries count: Int, directoryBytes bytes: Int) {
        entries += count
        directoryBytes += bytes
    }

    /// Refuses an entry whose declared size already passes a limit: if the size is true it must not be read,
    /// and if it is false it will not be.
    func foresee(_ entry: ZipEntry) throws(ZipError) {
        try check(total: inflatedBytes.addingClamped(entry.declaredSize), of: entry, produced: entry.declaredSize)
    }

    /// Counts `count` bytes more, which bring the entry to `produced`.
    mutating func charge(_ count: Int, of entry: ZipEntry, produced: Int) throws(ZipError) {
        inflatedBytes += count
        try check(total: inflatedBytes, of: entry, produced: produced)
    }

    private func check(total: Int, of entry: ZipEntry, produced: Int) throws(ZipError) {
        if produced > limits.entryBytes { throw ZipError(passing: .entryBytes(limits.entryBytes), entry: entry.index) }
        if total > limits.totalBytes { throw ZipError(passing: .totalBytes(limits.totalBytes), entry: entry.index) }
        if produced > limits.ratioFreeBytes, (produced - 1) / max(1, limits.ratio) >= entry.compressedSize {
            throw ZipError(passing: .ratio(limits.ratio), entry: entry.index)
        }
    }
}

extension ZipError {
    init(passing limit: ZipLimit, entry: Int?) {
        self.init(
            .limit(limit), entry: entry,
            "passes the limit of \(limit.name); send less at a time, or ask for the limit to be raised")
    }
}

extension Int {
    /// The sum, or the largest number where there is none.
    func addingClamped(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
