internal import CDeflate

/// Buffers and a decompressor that one worker uses again for every archive, so that none is paid for twice.
package final class ZipWorkspace {
    private var inputs: [UInt8] = []
    private var outputs: [UInt8] = []
    private var chunks: [UInt8] = []
    /// Made at the first use; nil until then.
    private var decompressor: OpaquePointer?

    /// Consumers never get more than this at once: it stays in the second-level cache while it is hashed.
    static let chunkSize = 1 << 18
    /// Entries up to this size, compressed and inflated, are inflated in one step.
    static let wholeLimit = 64 << 20
    /// Larger buffers than this are given back after use, so that one large entry does not cost memory all night.
    private static let keepLimit = 16 << 20

    package init() {}

    deinit {
        if let decompressor { libdeflate_free_decompressor(decompressor) }
    }

    /// Lends three buffers; a read begun inside `body` gets its own.
    func withBuffers<Result>(
        _ body: (_ input: inout [UInt8], _ output: inout [UInt8], _ chunk: inout [UInt8]) throws(ZipError) -> Result
    ) throws(ZipError) -> Result {
        var input: [UInt8] = []
        var output: [UInt8] = []
        var chunk: [UInt8] = []
        swap(&input, &inputs)
        swap(&output, &outputs)
        swap(&chunk, &chunks)
        if chunk.count < Self.chunkSize { chunk = [UInt8](repeating: 0, count: Self.chunkSize) }
        defer {
            inputs = input.count > Self.keepLimit ? [] : input
            outputs = output.count > Self.keepLimit ? [] : output
            chunks = chunk
        }
        return try body(&input, &output, &chunk)
    }

    /// What became of one inflating step.
    enum Outcome: Hashable {
        case exactly(used: Int)
        case short(produced: Int)
        case tooMuch
        case damaged
    }

    /// Inflates `input` into `output[..<size]`, growing it if it is shorter.
    func inflate(_ input: ArraySlice<UInt8>, into output: inout [UInt8], size: Int) throws(ZipError) -> Outcome {
        if output.count < size { output = [UInt8](repeating: 0, count: size) }
        guard let decompressor = decompressor ?? libdeflate_alloc_decompressor() else {
            throw ZipError(.library, "no memory to inflate; run with fewer workers")
        }
        self.decompressor = decompressor
        var used = 0
        var produced = 0
        let result = input.withUnsafeBytes { source in
            output.withUnsafeMutableBytes { target in
                libdeflate_deflate_decompress_ex(
                    decompressor, source.baseAddress, source.count, target.baseAddress, size, &used, &produced)
            }
        }
        switch result {
        case LIBDEFLATE_SUCCESS: return produced == size ? .exactly(used: used) : .short(produced: produced)
        case LIBDEFLATE_INSUFFICIENT_SPACE: return .tooMuch
        default: return .damaged
        }
    }
}
