package import Files

/// A bag in a folder of the file system.
package struct FolderBag: BagContent {
    private let root: String

    package init(_ root: String) {
        self.root = root
    }

    package func list() throws(FileError) -> BagListing {
        var files: [BagListing.File] = []
        var others: [BagPath] = []
        var folders = [""]
        while let folder = folders.popLast() {
            for entry in try Folder.list(folder.isEmpty ? root : root + "/" + folder) {
                let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
                switch entry.kind {
                case _ where !entry.isUTF8: others.append(BagPath(path))
                case .folder: folders.append(path)
                case .regular: files.append(BagListing.File(path: BagPath(path), size: entry.identity.size))
                default: others.append(BagPath(path))
                }
            }
        }
        return BagListing(files: files, others: others, hasPayload: Folder.isFolder(root + "/data"))
    }

    package func read(
        _ path: BagPath, _ consume: (_ buffer: [UInt8], _ count: Int) -> Void
    ) throws(FileError) -> Bool {
        let file = try File(reading: root + "/" + path.text)
        var buffer: [UInt8] = []
        var offset = 0
        // Most files of a bag are small, and a large buffer costs more than reading them.
        let piece = min(max(file.size, 1), 1 << 18)
        while true {
            let count = try file.read(piece, at: offset, into: &buffer)
            guard count > 0 else { return true }
            consume(buffer, count)
            offset += count
        }
    }
}
