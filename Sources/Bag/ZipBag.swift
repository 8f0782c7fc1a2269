package import Zip

/// A bag in a zip archive: its files in one folder, or at the top if there is none.
///
/// What is wrong with the archive itself is in the reader's `problems` and is not repeated here.
package struct ZipBag: BagContent {
    package typealias Failure = ZipError

    private let archive: ZipReader
    private let limits: ZipLimits
    private let listing: BagListing
    /// The entry of each path; of several with one path, the first.
    private let entries: [BagPath: ZipEntry]

    /// - Parameter limits: bounds on each entry by itself, since an entry may be read twice and nothing is kept.
    package init(_ archive: ZipReader, limits: ZipLimits = ZipLimits()) throws(ZipError) {
        let names = try EntryNames(archive.entries)
        let tops = names.names.map { name in
            let top = name.text.unicodeScalars.prefix { $0 != "/" }
            return top.count < name.text.unicodeScalars.count ? BagPath(String(top)) : nil
        }
        let base = Set(tops).count == 1 ? tops.first.flatMap { $0 } : nil
        let skipped = base.map { $0.text.unicodeScalars.count + 1 } ?? 0
        var files: [BagListing.File] = []
        var others: [BagPath] = []
        var entries: [BagPath: ZipEntry] = [:]
        var hasPayload = false
        for entry in archive.entries {
            let name = names[entry]
            let path = BagPath(String(name.text.unicodeScalars.dropFirst(skipped)))
            if entry.isFolder {
                if path.text == "data/" { hasPayload = true }
            } else if entry.isSymbolicLink || entry.isSpecial || name.doubt {
                others.append(path)
            } else {
                files.append(BagListing.File(path: path, size: entry.declaredSize))
                if entries[path] == nil { entries[path] = entry }
            }
        }
        self.archive = archive
        self.limits = limits
        self.entries = entries
        listing = BagListing(files: files, others: others, hasPayload: hasPayload)
    }

    package func list() -> BagListing { listing }

    package func read(
        _ path: BagPath, _ consume: (_ buffer: [UInt8], _ count: Int) -> Void
    ) throws(ZipError) -> Bool {
        guard let entry = entries[path] else { return false }
        var budget = ZipBudget(limits)
        do throws(ZipError) {
            try archive.read(entry, budget: &budget) { buffer, count in consume(buffer, count) }
            return true
        } catch {
            switch error.kind {
            case .file, .library: throw error
            default: return false
            }
        }
    }
}
