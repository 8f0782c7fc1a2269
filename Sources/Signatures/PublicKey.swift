internal import Crypto

/// A person's public key as OpenSSH writes it: Ed25519 (RFC 8709) or ECDSA on a NIST curve (RFC 5656).
///
/// RSA is not among them: the library that checks signatures here has no RSA, and OpenSSH makes Ed25519 keys by default.
package struct PublicKey: Hashable, Sendable {
    /// The key in SSH wire form: what two keys are compared by.
    let blob: [UInt8]
    let type: KeyType
    private let material: [UInt8]

    enum KeyType: String, Sendable {
        case ed25519 = "ssh-ed25519"
        case p256 = "ecdsa-sha2-nistp256"
        case p384 = "ecdsa-sha2-nistp384"
        case p521 = "ecdsa-sha2-nistp521"

        /// Bytes of a coordinate.
        var width: Int {
            switch self {
            case .ed25519, .p256: 32
            case .p384: 48
            case .p521: 66
            }
        }
    }

    /// Reads a line of a `.pub` file: type, key, and a comment that says nothing.
    package init(line: some StringProtocol) throws(SignatureError) {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count >= 2, let blob = Base64.decode(Array(words[1].utf8)) else { throw .notAKey }
        try self.init(blob: blob)
        guard words[0] == type.rawValue else { throw .notAKey }
    }

    init(blob: [UInt8]) throws(SignatureError) {
        var reader = WireReader(blob)
        guard let name = reader.text() else { throw .notAKey }
        guard let type = KeyType(rawValue: name) else { throw .keyType(name) }
        if type != .ed25519 {
            guard reader.text().map({ "ecdsa-sha2-\($0)" }) == name else { throw .notAKey }
        }
        guard let material = reader.string(), reader.isAtEnd else { throw .notAKey }
        self.blob = blob
        self.type = type
        self.material = material
    }

    /// The key's digest as `ssh-keygen -l` shows it, `SHA256:…`.
    package var fingerprint: String {
        let text = Base64.encode(Array(SHA256.hash(data: blob)))
        return "SHA256:" + text.prefix { $0 != "=" }
    }

    /// The key as a line of a `.pub` file, without a comment.
    package var line: String { "\(type.rawValue) \(Base64.encode(blob))" }

    /// Whether `signature`, in SSH wire form, is one of `message` by this key.
    func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        var reader = WireReader(signature)
        guard reader.text() == type.rawValue, let value = reader.string(), reader.isAtEnd else { return false }
        do {
            switch type {
            case .ed25519:
                return try Curve25519.Signing.PublicKey(rawRepresentation: material)
                    .isValidSignature(value, for: message)
            case .p256:
                return try P256.Signing.PublicKey(x963Representation: material).isValidSignature(
                    P256.Signing.ECDSASignature(rawRepresentation: try raw(value)), for: message)
            case .p384:
                return try P384.Signing.PublicKey(x963Representation: material).isValidSignature(
                    P384.Signing.ECDSASignature(rawRepresentation: try raw(value)), for: message)
            case .p521:
                return try P521.Signing.PublicKey(x963Representation: material).isValidSignature(
                    P521.Signing.ECDSASignature(rawRepresentation: try raw(value)), for: message)
            }
        } catch {
            // A point that is not on the curve, or numbers out of range: no signature of this key.
            return false
        }
    }

    /// The two numbers of an ECDSA signature one after the other, each as wide as a coordinate.
    private func raw(_ value: [UInt8]) throws(SignatureError) -> [UInt8] {
        var reader = WireReader(value)
        guard let first = reader.number(width: type.width), let second = reader.number(width: type.width),
            reader.isAtEnd
        else { throw .mismatch }
        return first + second
    }
}

extension PublicKey {
    /// Whether a line of a `.pub` file has this key.
    package func isKey(ofLine line: String) -> Bool {
        line.split(whereSeparator: \.isWhitespace).prefix(2).joined(separator: " ") == self.line
    }
}
