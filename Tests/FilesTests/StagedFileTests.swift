import Files
import Glibc
import Testing

@Suite("Staged files")
struct StagedFileTests {
    private let folder: String

    init() throws {
        var template = Array("/tmp/dossier-files-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
        folder = try #require(made.map { String(cString: $0) })
    }

    private func exists(_ name: String) -> Bool { access("\(folder)/\(name)", F_OK) == 0 }

    @Test("small and large writes and corrections arrive in order, and only under the last name")
    func published() throws {
        let large = [UInt8](repeating: 7, count: 100_000)
        var file = try StagedFile(in: folder, named: "new")
        try file.write([1, 2, 3])
        try file.write(large)
        try file.write([4, 5, 6, 9], count: 3)
        try file.overwrite(at: 1, with: [8])
        #expect(file.size == 100_006)
        try file.publish(to: "\(folder)/final")
        #expect(!exists("new"))
        #expect(try File.content(of: "\(folder)/final") == [1, 8, 3] + large + [4, 5, 6])
    }

    @Test("a staged file that goes away takes its file with it, one put aside stays")
    func discarded() throws {
        do {
            var file = try StagedFile(in: folder, named: "gone")
            try file.write([1])
            #expect(exists("gone"))
        }
        #expect(!exists("gone"))
        var file = try StagedFile(in: folder, named: "kept")
        try file.write([1, 2, 3])
        try file.putAside()
        var again = try StagedFile(resuming: "\(folder)/kept", size: 2)
        try again.write([9])
        try again.publish(to: "\(folder)/final")
        #expect(try File.content(of: "\(folder)/final") == [1, 2, 9])
    }

    @Test("a name that is taken is refused, and stays as it is")
    func taken() throws {
        var file = try StagedFile(in: folder, named: "kept")
        try file.write([1])
        try file.putAside(syncing: false)
        let error = #expect(throws: FileError.self) { _ = try StagedFile(in: folder, named: "kept") }
        #expect(error?.code == EEXIST)
        #expect(try File.content(of: "\(folder)/kept") == [1])
    }

    @Test("cutting forgets gathered and written bytes")
    func truncated() throws {
        var file = try StagedFile(in: folder, named: "new")
        try file.write([1, 2, 3])
        try file.flush()
        try file.write([4, 5])
        try file.truncate(to: 4)
        try file.write([6])
        try file.truncate(to: 2)
        try file.write([7, 8, 9])
        try file.flush()
        try file.truncate(to: 3)
        try file.publish(to: "\(folder)/final", syncing: false)
        #expect(try File.content(of: "\(folder)/final") == [1, 2, 7])
    }

    @Test("a failing publication leaves neither file nor name, and what stood there before stays")
    func failing() throws {
        var old = try StagedFile(in: folder, named: "old")
        try old.write([1])
        try old.publish(to: "\(folder)/final")
        // Open, write, sync, rename.
        for number in 1...4 {
            WriteFaults.$current.withValue(WriteFaults(failing: number)) {
                _ = #expect(throws: FileError.self) {
                    var file = try StagedFile(in: folder, named: "new")
                    try file.write([2])
                    try file.publish(to: "\(folder)/final")
                }
            }
            #expect(!exists("new"))
            #expect(try File.content(of: "\(folder)/final") == [1])
        }
    }
}
