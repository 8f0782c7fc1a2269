import Bag
import Files
import Glibc

/// A folder of its own that goes away with it.
final class Scratch {
    let path: String

    init() throws {
        var template = Array("/tmp/dossier-bag-XXXXXX".utf8CString)
        guard let made = template.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) else {
            throw FileError(operation: "create", path: "/tmp", code: errno, reason: "no folder")
        }
        path = String(cString: made)
    }

    deinit {
        do {
            try Folder.remove(path)
        } catch {
            print(error)
        }
    }

    /// Writes the bag below the folder.
    func write(_ bag: MemoryBag) throws {
        for (file, bytes) in bag.files {
            let parts = file.text.split(separator: "/")
            let folder = ([path] + parts.dropLast().map(String.init)).joined(separator: "/")
            try Folder.create(folder)
            var staged = try StagedFile(in: folder, named: String(parts.last ?? ""))
            try staged.write(bytes)
            let target = staged.path
            try staged.publish(to: target, syncing: false)
        }
    }
}
