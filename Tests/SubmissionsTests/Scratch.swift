import Files
import Glibc
import Testing

/// A folder of its own that goes away with it.
final class Scratch {
    let path: String

    init() throws {
        path = try Folder.resolve("/tmp") + "/dossier-test-\(UInt64.random(in: 0...UInt64.max))"
        try Folder.create(path)
    }

    /// Renames a file to a name that need not be UTF-8, in the same folder; false where the file system refuses.
    func rename(_ name: String, to raw: [UInt8]) -> Bool {
        let folder = "\(path)/\(name)".split(separator: "/").dropLast().map { "/" + $0 }.joined()
        let target = (Array((folder + "/").utf8) + raw + [0]).map { CChar(bitPattern: $0) }
        return Glibc.rename("\(path)/\(name)", target) == 0
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
