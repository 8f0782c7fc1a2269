/// Why a signature or a public key does not count.
package enum SignatureError: Error, Hashable, Sendable {
    /// Not the text that `ssh-keygen -Y sign` writes, or cut off.
    case notASignature
    /// Not a line as it stands in a `.pub` file.
    case notAKey
    /// A kind of key that cannot be checked here; its name as OpenSSH writes it.
    case keyType(String)
    /// Made for another purpose; the namespace it was made for.
    case namespace(String)
    /// A digest other than SHA-256 and SHA-512.
    case digest(String)
    /// The signature is not one of these bytes by this key: the document was changed, or it is another's.
    case mismatch
}
