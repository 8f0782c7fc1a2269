internal import Files
internal import Zip

/// The payload of a bundle in a staged zip that is not finished: it is gone on with when the bundle's own files are made.
struct StagedPayload {
    /// The staging folder that it is in.
    let folder: String
    private let directory: ZipDirectory

    private static let file = "payload.zip"
    private static let directoryFile = "payload.directory"

    /// Writes the payload, and puts it aside.
    init(in folder: String, _ add: (inout ZipWriter) throws -> Void = { _ in }) throws {
        var writer = ZipWriter(try StagedFile(in: folder, named: Self.file))
        try add(&writer)
        self.folder = folder
        directory = try writer.suspend(syncing: false)
    }

    /// Reads what `save()` left in the folder.
    init(savedIn folder: String) throws {
        self.folder = folder
        directory = try ZipDirectory(try File.content(of: "\(folder)/\(Self.directoryFile)"))
    }

    /// Leaves what is needed to go on with it in another process.
    func save() throws {
        try StagedFile.holding(directory.bytes, in: folder, named: Self.directoryFile).putAside(syncing: false)
    }

    func resume() throws -> ZipWriter {
        try ZipWriter(
            resuming: directory, in: try StagedFile(resuming: "\(folder)/\(Self.file)", size: directory.length))
    }
}
