internal import Crypto

/// A way to digest bytes that a manifest made elsewhere may have used; our own digests are SHA-256 (`Digest`).
///
/// MD5 and SHA-1 find accidents and not forgeries.
package enum DigestAlgorithm: String, CaseIterable, Sendable {
    case md5, sha1, sha256, sha384, sha512, sm3

    /// Length of the digest in hexadecimal characters.
    package var hexLength: Int {
        switch self {
        case .md5: 32
        case .sha1: 40
        case .sha256, .sm3: 64
        case .sha384: 96
        case .sha512: 128
        }
    }
}

/// Digests bytes as they pass, by an algorithm chosen at run time.
package struct AnyHasher {
    private enum State {
        case md5(Insecure.MD5)
        case sha1(Insecure.SHA1)
        case sha256(SHA256)
        case sha384(SHA384)
        case sha512(SHA512)
        case sm3(SM3)
    }

    private var state: State

    package init(_ algorithm: DigestAlgorithm) {
        state =
            switch algorithm {
            case .md5: .md5(Insecure.MD5())
            case .sha1: .sha1(Insecure.SHA1())
            case .sha256: .sha256(SHA256())
            case .sha384: .sha384(SHA384())
            case .sha512: .sha512(SHA512())
            case .sm3: .sm3(SM3())
            }
    }

    /// Takes the first `count` bytes of a buffer that may be longer.
    package mutating func update(_ buffer: [UInt8], count: Int) {
        switch state {
        case .md5(let function): state = .md5(AnyHasher.updated(function, buffer, count))
        case .sha1(let function): state = .sha1(AnyHasher.updated(function, buffer, count))
        case .sha256(let function): state = .sha256(AnyHasher.updated(function, buffer, count))
        case .sha384(let function): state = .sha384(AnyHasher.updated(function, buffer, count))
        case .sha512(let function): state = .sha512(AnyHasher.updated(function, buffer, count))
        case .sm3(var function):
            function.update(buffer, count: count)
            state = .sm3(function)
        }
    }

    private static func updated<Function: HashFunction>(
        _ function: Function, _ buffer: [UInt8], _ count: Int
    ) -> Function {
        var function = function
        buffer.withUnsafeBytes { function.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        return function
    }

    /// The digest in lower-case hexadecimal.
    package func finish() -> String {
        switch state {
        case .md5(let function): Hexadecimal.text(of: function.finalize())
        case .sha1(let function): Hexadecimal.text(of: function.finalize())
        case .sha256(let function): Hexadecimal.text(of: function.finalize())
        case .sha384(let function): Hexadecimal.text(of: function.finalize())
        case .sha512(let function): Hexadecimal.text(of: function.finalize())
        case .sm3(let function): Hexadecimal.text(of: function.finalize())
        }
    }
}
