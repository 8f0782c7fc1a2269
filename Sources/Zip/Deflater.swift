internal import CDeflate

/// Deflates content that is in memory; the same bytes for the same content and library version.
final class Deflater {
    private let compressor: OpaquePointer
    private var output: [UInt8] = []

    /// Pages and records are small beside the evidence, which is copied as it came: time counts more than size. Of a
    /// sample case's 520 KB level 6 leaves 61 KB in three times the time.
    static let level: Int32 = 2

    init() throws(ZipError) {
        guard let compressor = libdeflate_alloc_compressor(Self.level) else {
            throw ZipError(.library, "no memory to compress; run with fewer workers")
        }
        self.compressor = compressor
    }

    deinit {
        libdeflate_free_compressor(compressor)
    }

    /// The compressed bytes as the first `count` of a buffer; nil where they would not be fewer than the content's.
    func deflate(_ content: [UInt8]) -> (buffer: [UInt8], count: Int)? {
        guard content.count > 1 else { return nil }
        if output.count < content.count { output = [UInt8](repeating: 0, count: content.count) }
        let count = content.withUnsafeBytes { source in
            output.withUnsafeMutableBytes { target in
                libdeflate_deflate_compress(
                    compressor, source.baseAddress, content.count, target.baseAddress, content.count - 1)
            }
        }
        return count == 0 ? nil : (output, count)
    }
}
