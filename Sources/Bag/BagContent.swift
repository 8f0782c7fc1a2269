/// What a bag is verified through: a folder, or a folder inside an archive.
package protocol BagContent {
    /// What the content cannot do for reasons of its own, as a disk that fails.
    associatedtype Failure: Error

    /// Everything that is in the bag.
    func list() throws(Failure) -> BagListing

    /// Hands the bytes of a listed file over in pieces: the first `count` bytes of a buffer each time.
    ///
    /// - Returns: false if the file is there and cannot be read in full for reasons of its own, as an entry of an
    ///   archive that is damaged or encrypted.
    func read(_ path: BagPath, _ consume: (_ buffer: [UInt8], _ count: Int) -> Void) throws(Failure) -> Bool
}

/// Everything that is in a bag.
package struct BagListing: Hashable, Sendable {
    package struct File: Hashable, Sendable {
        package let path: BagPath
        /// In bytes.
        package let size: Int

        package init(path: BagPath, size: Int) {
            self.path = path
            self.size = size
        }
    }

    /// Sorted by path; an archive may hold one path more than once.
    package let files: [File]
    /// What is neither file nor folder (symbolic links are not followed), and names that are not UTF-8, shown with
    /// the replacement character.
    package let others: [BagPath]
    /// True if there is a payload folder, even an empty one.
    package let hasPayload: Bool

    package init(files: [File], others: [BagPath] = [], hasPayload: Bool) {
        self.files = files.sorted { $0.path < $1.path }
        self.others = others.sorted()
        self.hasPayload = hasPayload || files.contains { $0.path.isPayload }
    }
}
