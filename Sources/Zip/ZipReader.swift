package import Files

/// An archive that is read without believing it.
///
/// It opens wherever its entries can be listed at all; what is wrong with it is in `problems`. One task at a time uses
/// it.
package final class ZipReader {
    /// Where an entry's content goes, in order: the first `count` bytes of a buffer, never more than 256 KiB at once.
    package typealias Consumer = ([UInt8], _ count: Int) throws(FileError) -> Void

    /// As the directory lists them, in its order.
    package let entries: [ZipEntry]
    /// What is wrong with the structure, in the order of the checks: end, directory, each entry, layout.
    package let problems: [ZipProblem]

    let source: any ByteSource
    let workspace: ZipWorkspace
    /// Why an entry cannot be read, by its index, as far as the structure tells.
    private let obstacles: [Int: ZipError]

    /// Opens an archive and checks its structure; reads no content.
    ///
    /// - Parameters:
    ///   - workspace: buffers that a worker uses again for every archive.
    /// - Throws: kinds `.notAnArchive`, `.truncated`, `.damagedDirectory`, `.limit` or `.file`.
    package convenience init(
        _ source: any ByteSource, limits: ZipLimits = ZipLimits(), workspace: ZipWorkspace = ZipWorkspace()
    ) throws(ZipError) {
        var budget = ZipBudget(limits)
        try self.init(source, budget: &budget, workspace: workspace)
    }

    /// Opens an archive whose entries count against the budget, as all archives inside one arrival do.
    package init(
        _ source: any ByteSource, budget: inout ZipBudget, workspace: ZipWorkspace = ZipWorkspace()
    ) throws(ZipError) {
        let end = try EndRecord(in: source)
        let directory = try CentralDirectory(of: end, in: source, budget: budget)
        budget.admit(entries: directory.entries.count, directoryBytes: directory.size)

        var entries = directory.entries
        var problems = end.problems + directory.problems
        var ranges: [Layout.Range] = []
        var obstacles: [Int: ZipError] = [:]
        let isElsewhere = Set(directory.problems.compactMap(\.entryOnOtherDisk))
        let window = Window(source, readAhead: 512)
        for index in entries.indices {
            let entry = entries[index]
            if isElsewhere.contains(index) {
                obstacles[index] = ZipError(
                    .otherDisk, entry: index, "its bytes are on another disk; pack the files into one archive")
                continue
            }
            let local = try LocalHeader(of: entry, in: window)
            problems += local.problems
            if let dataOffset = local.dataOffset {
                entries[index].dataOffset = dataOffset
                ranges.append(Layout.Range(entry: index, start: entry.headerOffset, end: local.end))
            } else {
                obstacles[index] = ZipError(
                    .unreachable, entry: index, at: entry.headerOffset,
                    "its bytes are not where the directory says; pack the files again")
            }
        }
        let layout = Layout(ranges, directory: directory.start)
        for index in layout.overlapping {
            obstacles[index] = ZipError(
                .overlap, entry: index, at: entries[index].headerOffset,
                "its bytes are also those of something else; pack the files again with another program")
        }
        self.entries = entries
        // In an archive that lists nothing, what stands before the directory is no gap between things.
        self.problems =
            entries.isEmpty && directory.start > 0
            ? problems + [.prependedBytes(count: directory.start)] : problems + layout.problems
        self.obstacles = obstacles
        self.source = source
        self.workspace = workspace
    }

    /// Reads an entry: inflates it, counts it against the budget, and checks its size and checksum.
    ///
    /// The checksum is known only at the end: what the consumer got is good only if this returns.
    ///
    /// - Throws: every kind that is about one entry, `.limit`, and `.file` for what the consumer or the source threw.
    package func read(
        _ entry: ZipEntry, budget: inout ZipBudget, _ consume: Consumer
    ) throws(ZipError) {
        try checkReadable(entry)
        try budget.foresee(entry)
        var delivery = EntryDelivery(of: entry)
        switch entry.method {
        case 0:
            try readStored(entry, &delivery, &budget, consume)
        case 8 where max(entry.compressedSize, entry.declaredSize) <= ZipWorkspace.wholeLimit:
            try inflateWhole(entry, &delivery, &budget, consume)
        case 8:
            try inflateStreaming(entry, &delivery, &budget, consume)
        default:
            try readForeign(entry, &delivery, &budget, consume)
        }
        try delivery.finish()
    }

    /// The content of an entry in memory, as an archive inside an archive needs it.
    ///
    /// - Throws: as `read`, and `.limit(.entryBytes)` where the entry declares more than `cap` bytes.
    package func content(of entry: ZipEntry, upTo cap: Int, budget: inout ZipBudget) throws(ZipError) -> [UInt8] {
        guard entry.declaredSize <= cap else { throw ZipError(passing: .entryBytes(cap), entry: entry.index) }
        var content: [UInt8] = []
        try read(entry, budget: &budget) { bytes, count in
            content.append(contentsOf: bytes[..<count])
        }
        return content
    }

    /// Throws where the structure alone tells that the entry cannot be read.
    func checkReadable(_ entry: ZipEntry) throws(ZipError) {
        if let obstacle = obstacles[entry.index] { throw obstacle }
        if entry.isEncrypted {
            throw ZipError(
                .encrypted, entry: entry.index, at: entry.headerOffset,
                "it is encrypted; send it without a password")
        }
    }
}

extension ZipProblem {
    fileprivate var entryOnOtherDisk: Int? {
        if case .onOtherDisk(let entry, _) = self { entry } else { nil }
    }
}
