internal import Glibc

/// A conversion between two encodings by the C library; strict: a byte that has no meaning ends it.
final class TextConverter {
    private let handle: iconv_t

    init(from: String, to: String) throws(ZipError) {
        guard let handle = iconv_open(to, from), Int(bitPattern: handle) != -1 else {
            throw ZipError(
                .library, "the system cannot convert \(from) to \(to); install the C library's character conversions")
        }
        self.handle = handle
    }

    deinit {
        iconv_close(handle)
    }

    /// The converted bytes, or nil where the input is malformed or has no counterpart.
    func convert(_ bytes: [UInt8]) -> [UInt8]? {
        // Back to the initial state, whatever an earlier text left.
        iconv(handle, nil, nil, nil, nil)
        // No character takes more than four bytes here, and none of the input less than one.
        var output = [UInt8](repeating: 0, count: bytes.count * 4 + 4)
        let written = bytes.withUnsafeBytes { source in
            output.withUnsafeMutableBytes { target -> Int? in
                // iconv does not write to its input; its interface is older than const.
                var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?.assumingMemoryBound(to: CChar.self)
                var inputLeft = bytes.count
                var place = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var room = target.count
                let result = iconv(handle, &input, &inputLeft, &place, &room)
                // A count above zero says that something was replaced by something alike.
                return result == 0 && inputLeft == 0 ? target.count - room : nil
            }
        }
        return written.map { [UInt8](output[..<$0]) }
    }
}
