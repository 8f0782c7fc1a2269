internal import Crypto

/// A detached signature as `ssh-keygen -Y sign` writes it (OpenSSH, PROTOCOL.sshsig).
package struct DocumentSignature: Hashable, Sendable {
    /// The key that made it. That it belongs to somebody is for the roster to say.
    package let key: PublicKey
    private let namespace: [UInt8]
    private let reserved: [UInt8]
    private let digest: String
    private let value: [UInt8]

    private static let magic = Array("SSHSIG".utf8)
    private static let begin = "-----BEGIN SSH SIGNATURE-----"
    private static let end = "-----END SSH SIGNATURE-----"

    /// Reads the content of a `.sig` file.
    package init(armoured bytes: [UInt8]) throws(SignatureError) {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard lines.first.map(String.init) == Self.begin, lines.last.map(String.init) == Self.end,
            let content = Base64.decode(Array(lines.dropFirst().dropLast().joined().utf8))
        else { throw .notASignature }
        var reader = WireReader(content)
        guard reader.take(Self.magic.count) == Self.magic, reader.uint32() == 1, let blob = reader.string(),
            let namespace = reader.string(), let reserved = reader.string(), let digest = reader.text(),
            let value = reader.string(), reader.isAtEnd
        else { throw .notASignature }
        key = try PublicKey(blob: blob)
        self.namespace = namespace
        self.reserved = reserved
        self.digest = digest
        self.value = value
    }

    /// Holds the signature against the exact bytes of a document.
    ///
    /// - Parameter namespace: what the signature must have been made for, so that one made for a letter or a commit
    ///   does not count here.
    package func check(_ document: [UInt8], namespace expected: String) throws(SignatureError) {
        guard namespace == Array(expected.utf8) else { throw .namespace(String(decoding: namespace, as: UTF8.self)) }
        let hashed: [UInt8]
        switch digest {
        case "sha512": hashed = Array(SHA512.hash(data: document))
        case "sha256": hashed = Array(SHA256.hash(data: document))
        default: throw .digest(digest)
        }
        let message =
            [Self.magic, Wire.string(namespace), Wire.string(reserved), Wire.string(Array(digest.utf8))]
            .flatMap { $0 } + Wire.string(hashed)
        guard key.verifies(value, of: message) else { throw .mismatch }
    }
}
