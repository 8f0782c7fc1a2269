import Files
import Glibc

/// Folders of tests.
enum Scratch {
    static func make() throws -> String {
        var template = Array("/tmp/dossier-catalogue-XXXXXX".utf8CString)
        guard let made = template.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) else {
            throw FileError(operation: "create", path: "/tmp", code: errno, reason: "no folder")
        }
        return String(cString: made)
    }

    static func write(_ text: String, to path: String) throws {
        let parts = path.split(separator: "/")
        let folder = "/" + parts.dropLast().joined(separator: "/")
        try Folder.create(folder)
        var staged = try StagedFile(in: folder, named: String(parts.last ?? ""))
        try staged.write(Array(text.utf8))
        let target = staged.path
        try staged.publish(to: target, syncing: false)
    }

    static func remove(_ path: String) {
        do {
            try Folder.remove(path)
        } catch {
            print(error)
        }
    }
}
