internal import CDeflate

/// CRC-32 as zip archives use it.
package enum Checksum {
    /// The checksum of the first `count` bytes, continuing an earlier one (0 at the beginning).
    package static func crc32(_ earlier: UInt32, _ buffer: [UInt8], count: Int) -> UInt32 {
        buffer.withUnsafeBytes { libdeflate_crc32(earlier, $0.baseAddress, count) }
    }

    package static func crc32(of bytes: [UInt8]) -> UInt32 {
        crc32(0, bytes, count: bytes.count)
    }
}
