import Files
import Testing

/// A folder of its own that goes away with it.
final class Scratch {
    let path: String

    init() throws {
        // In memory where that can be: what is tested here syncs a thousand times, and a disk may take its time.
        let base = Folder.isFolder("/dev/shm") ? "/dev/shm" : try Folder.resolve("/tmp")
        path = base + "/dossier-night-\(UInt64.random(in: 0...UInt64.max))"
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

    /// Copies a folder with all that is in it.
    static func copy(_ source: String, to target: String) throws {
        try Folder.create(target)
        for entry in try Folder.list(source) {
            if entry.kind == .folder {
                try copy("\(source)/\(entry.name)", to: "\(target)/\(entry.name)")
            } else {
                try FileCopy.copy(RawPath("\(source)/\(entry.name)"), to: "\(target)/\(entry.name)")
            }
        }
    }

    /// Every file below a folder with the digest of its content.
    static func snapshot(_ root: String, without skipped: Set<String> = []) throws -> [String: String] {
        var result: [String: String] = [:]
        for entry in try Folder.list(root) where !skipped.contains(entry.name) {
            let path = "\(root)/\(entry.name)"
            if entry.kind == .folder {
                let inside = try snapshot(path)
                if inside.isEmpty { result[entry.name + "/"] = "" }
                for (name, digest) in inside { result["\(entry.name)/\(name)"] = digest }
            } else {
                result[entry.name] = Digest(of: try File.content(of: path)).hex
            }
        }
        return result
    }
}
