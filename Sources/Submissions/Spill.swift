internal import Files
internal import Zip

/// A temporary file that holds the archives found inside others that are too large for memory, one after the other, so that
/// many of them take one open file.
///
/// It is gone when nothing reads from it any more.
final class Spill {
    private var written: StagedFile
    private let file: File

    init(in folder: String) throws(FileError) {
        written = try StagedFile(in: folder, named: "inner.zip")
        file = try File(reading: written.path)
    }

    /// Adds what `produce` hands over, and gives it back as a source of its own.
    func add(from produce: (_ take: ZipReader.Consumer) throws(ZipError) -> Void) throws(ZipError) -> any ByteSource {
        let start = written.size
        try produce { (bytes, count) throws(FileError) in try self.written.write(bytes, count: count) }
        do throws(FileError) {
            try written.flush()
        } catch {
            throw ZipError(.file(error), error.description)
        }
        return Part(of: self, from: start, size: written.size - start)
    }

    private final class Part: ByteSource {
        private let spill: Spill
        private let start: Int
        let size: Int

        init(of spill: Spill, from start: Int, size: Int) {
            self.spill = spill
            self.start = start
            self.size = size
        }

        func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(FileError) -> Int {
            guard offset >= 0, offset < size else { return 0 }
            return try spill.file.read(min(count, size - offset), at: start + offset, into: &buffer)
        }
    }
}
