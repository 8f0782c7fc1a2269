import Files
import Testing

/// A folder of its own that goes away with it.
final class Scratch {
    let path: String

    init() throws {
        path = try Folder.resolve("/tmp") + "/dossier-test-\(UInt64.random(in: 0...UInt64.max))"
        try Folder.create(path)
    }

    deinit {
        // What is left of a test in /tmp does no harm.
        try? Folder.remove(path)
    }

    /// Writes a file below the folder, making the folders above it.
    func write(_ bytes: [UInt8], _ name: String) throws {
        let target = "\(path)/\(name)"
        let slash = try #require(target.lastIndex(of: "/"))
        try Folder.create(String(target[..<slash]))
        if Folder.exists(target) { try Folder.remove(target) }
        var file = try StagedFile(in: String(target[..<slash]), named: String(target[target.index(after: slash)...]))
        try file.write(bytes)
        try file.putAside(syncing: false)
    }

    func write(_ text: String, _ name: String) throws {
        try write(Array(text.utf8), name)
    }
}
