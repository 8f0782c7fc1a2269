import Files

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
}
