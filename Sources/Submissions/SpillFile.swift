internal import Files
internal import Zip

/// A temporary file that holds an archive found inside another, where it is too large for memory.
///
/// It goes with the staging folder of its arrival.
struct SpillFile: ~Copyable {
    private var file: StagedFile
    private let path: String

    init(in folder: String, named name: String) throws(ZipError) {
        do throws(FileError) {
            file = try StagedFile(in: folder, named: name)
        } catch {
            throw ZipError(.file(error), error.description)
        }
        path = "\(folder)/\(name)"
    }

    mutating func write(_ bytes: [UInt8], count: Int) throws(FileError) {
        try file.write(bytes, count: count)
    }

    consuming func reopen() throws(ZipError) -> File {
        let path = path
        do throws(FileError) {
            try file.putAside(syncing: false)
            return try File(reading: path)
        } catch {
            throw ZipError(.file(error), error.description)
        }
    }
}
