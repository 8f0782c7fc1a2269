internal import Files
internal import Zip

/// The same bag as a folder: for bodies whose people cannot open archives.
enum BundleFolder {
    /// Unpacks a bundle that we wrote; it appears under its name only when it is whole.
    static func unpack(_ bundle: String, to target: String) throws {
        let staging = bundle + ".folder"
        if Folder.exists(staging) { try Folder.remove(staging) }
        let archive = try ZipReader(try File(reading: bundle), limits: .ownBundle)
        var budget = ZipBudget(.ownBundle)
        for entry in archive.entries {
            // The bag's own folder is replaced by the folder's name.
            let path = String(decoding: entry.rawName, as: UTF8.self).drop { $0 != "/" }.dropFirst()
            let slash = path.lastIndex(of: "/")
            let folder = slash.map { "\(staging)/\(path[..<$0])" } ?? staging
            try Folder.create(folder)
            var file = try StagedFile(in: folder, named: String(slash.map { path[path.index(after: $0)...] } ?? path))
            try archive.read(entry, budget: &budget) { bytes, count throws(FileError) in
                try file.write(bytes, count: count)
            }
            try file.putAside(syncing: false)
        }
        if Folder.exists(target) { try Folder.remove(target) }
        try Folder.rename(staging, to: target)
    }
}
