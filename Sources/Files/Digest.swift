internal import Crypto

/// A SHA-256 digest.
package struct Digest: Hashable, Sendable {
    /// Lower-case hexadecimal, 64 characters.
    package let hex: String

    package init(of bytes: [UInt8]) {
        var hasher = Hasher()
        hasher.update(bytes, count: bytes.count)
        self = hasher.finish()
    }

    /// A digest as written; nil unless it is 64 lower-case hexadecimal digits.
    package init?(hex: String) {
        let isHexadecimal = hex.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard hex.utf8.count == 64, isHexadecimal else { return nil }
        self.hex = hex
    }

    init(_ digest: SHA256Digest) {
        hex = Hexadecimal.text(of: digest)
    }

    /// Digests bytes as they pass.
    package struct Hasher {
        private var state = SHA256()

        package init() {}

        /// Takes the first `count` bytes of a buffer that may be longer.
        package mutating func update(_ buffer: [UInt8], count: Int) {
            buffer.withUnsafeBytes { state.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }

        package mutating func update(bytes: UnsafeRawBufferPointer) {
            state.update(bufferPointer: bytes)
        }

        package func finish() -> Digest {
            Digest(state.finalize())
        }
    }
}

extension Digest: CustomStringConvertible {
    package var description: String { "sha256:\(hex)" }
}
