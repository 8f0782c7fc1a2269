internal import Crypto
internal import Signatures

/// A key that signs as `ssh-keygen -Y sign` does, for samples and tests: people sign with OpenSSH.
///
/// Ed25519 signatures of the same bytes are the same, so what is signed with it stays reproducible.
package struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// A key that anybody can make again from its name: it protects nothing, and is not meant to.
    package init(sampleNamed name: String) throws {
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: Array(SHA256.hash(data: Array(name.utf8))))
    }

    private var blob: [UInt8] {
        Wire.string(Array("ssh-ed25519".utf8)) + Wire.string(Array(key.publicKey.rawRepresentation))
    }

    /// The public key as a line of a `.pub` file, without a comment.
    package var publicLine: String { "ssh-ed25519 " + Base64.encode(blob) }

    /// The content of the `.sig` file for a document.
    package func sign(_ document: [UInt8], namespace: String) throws -> [UInt8] {
        let fields = Wire.string(Array(namespace.utf8)) + Wire.string([]) + Wire.string(Array("sha512".utf8))
        let message = Array("SSHSIG".utf8) + fields + Wire.string(Array(SHA512.hash(data: document)))
        let raw = Array(try key.signature(for: message))
        let value = Wire.string(Array("ssh-ed25519".utf8)) + Wire.string(raw)
        let content = Array("SSHSIG".utf8) + [0, 0, 0, 1] + Wire.string(blob) + fields + Wire.string(value)
        var lines = ["-----BEGIN SSH SIGNATURE-----"]
        var rest = Base64.encode(content)[...]
        while !rest.isEmpty {
            lines.append(String(rest.prefix(70)))
            rest = rest.dropFirst(70)
        }
        lines.append("-----END SSH SIGNATURE-----")
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
}
