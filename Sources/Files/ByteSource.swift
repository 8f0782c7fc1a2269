/// Bytes that can be read at any offset: a file, or memory that holds an archive found inside another.
package protocol ByteSource: AnyObject {
    /// How many bytes there were when the source was opened.
    var size: Int { get }

    /// Fills `buffer[0..<count]` from `offset`, growing the buffer if it is shorter than `count`.
    ///
    /// - Returns: how many bytes were really read; fewer than `count` only where the source ends.
    func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(FileError) -> Int

    /// The bytes at `offset`, at most `count` of them: where they stand in memory, or else read into `buffer`.
    func slice(_ count: Int, at offset: Int, using buffer: inout [UInt8]) throws(FileError) -> ArraySlice<UInt8>
}

extension ByteSource {
    package func slice(_ count: Int, at offset: Int, using buffer: inout [UInt8]) throws(FileError) -> ArraySlice<UInt8>
    {
        let got = try read(count, at: offset, into: &buffer)
        return buffer[..<got]
    }

    /// The bytes at `offset`, at most `count` of them.
    package func bytes(_ count: Int, at offset: Int) throws(FileError) -> [UInt8] {
        var buffer: [UInt8] = []
        let got = try read(count, at: offset, into: &buffer)
        buffer.removeLast(buffer.count - got)
        return buffer
    }
}

/// Bytes in memory, read as a file is.
package final class MemorySource: ByteSource {
    private let content: [UInt8]

    package init(_ content: [UInt8]) {
        self.content = content
    }

    package var size: Int { content.count }

    package func slice(_ count: Int, at offset: Int, using _: inout [UInt8]) -> ArraySlice<UInt8> {
        guard offset >= 0, offset < content.count else { return [] }
        return content[offset..<(offset + min(count, content.count - offset))]
    }

    package func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) -> Int {
        // What stands in the buffer is of no use to the caller, and a new array is made faster than one is grown.
        if buffer.count < count { buffer = [UInt8](repeating: 0, count: count) }
        guard offset >= 0, offset < content.count else { return 0 }
        let got = min(count, content.count - offset)
        buffer.withUnsafeMutableBytes { target in
            content.withUnsafeBytes { source in
                target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<(offset + got)]))
            }
        }
        return got
    }
}
