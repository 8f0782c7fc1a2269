package import Files
internal import Glibc

/// A folder of a test's own that goes away with it.
package final class Scratch: Sendable {
    package let path: String

    package init() throws(FileError) {
        // In memory where that can be: some tests sync a thousand times, and a disk may take its time.
        let base = Folder.isFolder("/dev/shm") ? "/dev/shm" : "/tmp"
        path = try Folder.resolve(base) + "/dossier-test-\(UInt64.random(in: 0...UInt64.max))"
        try Folder.create(path)
    }

    deinit {
        // What is left of a test there does no harm.
        try? Folder.remove(path)
    }

    /// Writes a file below the folder, making the folders above it.
    package func write(_ bytes: [UInt8], _ name: String) throws(FileError) {
        let target = "\(path)/\(name)"
        let folder = target.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        try Folder.create(folder)
        if Folder.exists(target) { try Folder.remove(target) }
        var file = try StagedFile(in: folder, named: String(target.dropFirst(folder.count + 1)))
        try file.write(bytes)
        try file.putAside(syncing: false)
    }

    package func write(_ text: String, _ name: String) throws(FileError) {
        try write(Array(text.utf8), name)
    }

    /// Renames a file to a name that need not be UTF-8, in the same folder; false where the file system refuses.
    package func rename(_ name: String, to raw: [UInt8]) -> Bool {
        let folder = "\(path)/\(name)".split(separator: "/").dropLast().map { "/" + $0 }.joined()
        let target = (Array((folder + "/").utf8) + raw + [0]).map { CChar(bitPattern: $0) }
        return Glibc.rename("\(path)/\(name)", target) == 0
    }

    /// Copies a folder with all that is in it.
    package static func copy(_ source: String, to target: String) throws(FileError) {
        try Folder.create(target)
        for entry in try Folder.list(source) {
            if entry.kind == .folder {
                try copy("\(source)/\(entry.name)", to: "\(target)/\(entry.name)")
            } else {
                try FileCopy.copy(RawPath("\(source)/\(entry.name)"), to: "\(target)/\(entry.name)")
            }
        }
    }

    /// Every file below a folder with the digest of its content, and every empty folder with a slash after its name.
    package static func snapshot(
        _ root: String, without skipped: Set<String> = []
    ) throws(FileError) -> [String: String] {
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
