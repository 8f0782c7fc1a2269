import Files
import Testing
import Zip

@Suite("The state of a suspended archive")
struct ZipDirectoryTests {
    private func directory() throws -> ZipDirectory {
        let bench = try Workbench()
        var writer = ZipWriter(try StagedFile(in: bench.path, named: "half"))
        try writer.add(path: "a.txt", content: [UInt8]("hello".utf8))
        try writer.add(path: "证据.txt", content: text)
        return try writer.suspend()
    }

    @Test("it is the same after a trip through bytes")
    func roundTrip() throws {
        let directory = try directory()
        #expect(try ZipDirectory(directory.bytes) == directory)
        #expect(directory.entries.map(\.path) == ["a.txt", "证据.txt"])
        #expect(directory.entries.map(\.size) == [5, text.count])
        #expect(directory.entries[0].crc32 == 0x3610_A686)
    }

    @Test("bytes that were changed anywhere, cut or added to are refused")
    func strict() throws {
        let bytes = try directory().bytes
        func accepts(_ bytes: [UInt8]) -> Bool { (try? ZipDirectory(bytes)) != nil }
        #expect(accepts(bytes))
        for at in bytes.indices {
            var changed = bytes
            changed[at] ^= 1
            #expect(!accepts(changed), "byte \(at)")
            #expect(!accepts(Array(bytes[..<at])), "cut at \(at)")
        }
        #expect(!accepts(bytes + [10]))
        #expect(!accepts([10] + bytes))
    }

    @Test("it is refused for a file of another length")
    func otherFile() throws {
        let bench = try Workbench()
        let state = try directory()
        let file = try bench.write([1, 2, 3], "other")
        #expect(throws: FileError.self) { _ = try StagedFile(resuming: file, size: state.length) }
        #expect(bench.names == ["other"])
        let error = #expect(throws: ZipError.self) {
            _ = try ZipWriter(resuming: state, in: StagedFile(resuming: file, size: 3))
        }
        #expect(error?.kind == .badState)
    }
}
