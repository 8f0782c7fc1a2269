internal import Files

/// A temporary file that holds an archive found inside another, where it is too large for memory.
///
/// It goes with the staging folder of its arrival.
struct SpillFile: ~Copyable {
    private var file: StagedFile
    private let path: String

    init(in folder: String, named name: String) throws(FileError) {
        file = try StagedFile(in: folder, named: name)
        path = "\(folder)/\(name)"
    }

    mutating func write(_ bytes: [UInt8], count: Int) throws(FileError) {
        try file.write(bytes, count: count)
    }

    consuming func reopen() throws(FileError) -> File {
        let path = path
        try file.putAside(syncing: false)
        return try File(reading: path)
    }
}
