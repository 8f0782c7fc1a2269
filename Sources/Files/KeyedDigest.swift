internal import Crypto

/// Digests under a key (HMAC-SHA256, RFC 2104), so that those of one purpose cannot be held against those of another.
package struct KeyedDigest: Sendable {
    private let key: SymmetricKey

    package init(key: String) {
        self.key = SymmetricKey(data: Array(key.utf8))
    }

    /// Lower-case hexadecimal of the first bits.
    ///
    /// - Parameter digits: 4 bits each, at most 64.
    package func hex(of text: String, digits: Int = 64) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        return String(Hexadecimal.text(of: code).prefix(digits))
    }
}
