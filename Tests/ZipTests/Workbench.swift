import Files
import Glibc
import Zip

/// A folder of its own that goes away with it.
final class Workbench {
    let path: String

    init() throws {
        var template = Array("/tmp/dossier-zip-XXXXXX".utf8CString)
        guard let made = template.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) else {
            throw FileError(operation: "create", path: "/tmp", code: errno, reason: "no folder")
        }
        path = String(cString: made)
    }

    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    var names: [String] { Folder.names(in: path) }

    /// The bytes of a finished archive.
    func archive(_ fill: (inout ZipWriter) throws -> Void) throws -> [UInt8] {
        try File.content(of: file("made.zip", fill))
    }

    /// The path of a finished archive.
    func file(_ name: String = "made.zip", _ fill: (inout ZipWriter) throws -> Void) throws -> String {
        var writer = ZipWriter(try StagedFile(in: path, named: "staged-\(name)"))
        try fill(&writer)
        let staged = try writer.finish()
        try staged.publish(to: "\(path)/\(name)", syncing: false)
        return "\(path)/\(name)"
    }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        var staged = try StagedFile(in: path, named: "staged-\(name)")
        try staged.write(bytes)
        try staged.publish(to: "\(path)/\(name)", syncing: false)
        return "\(path)/\(name)"
    }
}

enum Folder {
    /// The names of what is in a folder, sorted.
    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
