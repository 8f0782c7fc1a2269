import Files
import Glibc
import Testing

/// A folder that is gone when the test is over.
final class ScratchFolder {
    let path: String

    init(_ name: String, _ bytes: [UInt8]) throws {
        var template = Array("/tmp/form-tests-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let file = try #require(fopen("\(path)/\(name)", "w"))
        defer { fclose(file) }
        try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }

    deinit {
        try? Folder.remove(path)
    }
}
