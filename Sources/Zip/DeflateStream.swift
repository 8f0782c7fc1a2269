internal import CZlib

/// Deflates content that comes piece by piece; the same bytes for the same content however it is cut, and library
/// version.
final class DeflateStream {
    /// zlib's state points back at this structure, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    /// True once zlib has refused to go on: what came out is no whole stream.
    private(set) var isBroken = false
    private var output = [UInt8](repeating: 0, count: ZipWorkspace.chunkSize)

    init() throws(ZipError) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // A bare deflate stream with the library's usual memory (8) and strategy.
        let result = deflateInit2_(
            stream, Deflater.level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard result == Z_OK else {
            stream.deallocate()
            throw ZipError(.library, "no memory to compress; run with fewer workers")
        }
        self.stream = stream
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Compresses `input[..<count]`, handing on what comes out; with `last`, everything that is still inside.
    func step<Failure: Error>(
        _ input: [UInt8], _ count: Int, last: Bool, _ emit: ([UInt8], Int) throws(Failure) -> Void
    ) throws(Failure) {
        var used = 0
        while true {
            let room = output.count
            let result = input.withUnsafeBytes { source in
                output.withUnsafeMutableBytes { target in
                    let bytes = source.assumingMemoryBound(to: Bytef.self).baseAddress
                    // zlib does not write to its input; its interface is older than const.
                    stream.pointee.next_in = bytes.map { UnsafeMutablePointer(mutating: $0 + used) }
                    stream.pointee.avail_in = UInt32(count - used)
                    stream.pointee.next_out = target.assumingMemoryBound(to: Bytef.self).baseAddress
                    stream.pointee.avail_out = UInt32(room)
                    return CZlib.deflate(stream, last ? Z_FINISH : Z_NO_FLUSH)
                }
            }
            used = count - Int(stream.pointee.avail_in)
            let produced = room - Int(stream.pointee.avail_out)
            if produced > 0 { try emit(output, produced) }
            // Room left over says that zlib has nothing more to give for now.
            if result == Z_STREAM_END || (!last && used == count && stream.pointee.avail_out > 0) { return }
            if result != Z_OK && result != Z_BUF_ERROR {
                isBroken = true
                return
            }
        }
    }
}
