internal import CZlib

/// Inflates piece by piece, for entries too large to be inflated in one step.
final class InflateStream {
    enum State { case needsInput, needsRoom, ended, damaged }

    /// zlib's state points back at this structure, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(ZipError) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Negative window bits: a bare deflate stream, as zip has it.
        guard inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            stream.deallocate()
            throw ZipError(.library, "no memory to inflate; run with fewer workers")
        }
        self.stream = stream
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Inflates `input[from..<to]` until input or `output` is used up.
    func step(
        _ input: [UInt8], from: Int, to: Int, into output: inout [UInt8]
    ) -> (state: State, used: Int, produced: Int) {
        let room = output.count
        let result = input.withUnsafeBytes { source in
            output.withUnsafeMutableBytes { target in
                let bytes = source.assumingMemoryBound(to: Bytef.self).baseAddress
                // zlib does not write to its input; its interface is older than const.
                stream.pointee.next_in = bytes.map { UnsafeMutablePointer(mutating: $0 + from) }
                stream.pointee.avail_in = UInt32(to - from)
                stream.pointee.next_out = target.assumingMemoryBound(to: Bytef.self).baseAddress
                stream.pointee.avail_out = UInt32(room)
                return CZlib.inflate(stream, Z_NO_FLUSH)
            }
        }
        let used = to - from - Int(stream.pointee.avail_in)
        let produced = room - Int(stream.pointee.avail_out)
        let state: State =
            switch result {
            case Z_STREAM_END: .ended
            // Z_BUF_ERROR says only that nothing could be done with what there was.
            case Z_OK, Z_BUF_ERROR: stream.pointee.avail_out == 0 ? .needsRoom : .needsInput
            default: .damaged
            }
        return (state, used, produced)
    }
}
