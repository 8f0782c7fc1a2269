import Files
import Signatures
import Support
import Testing

@Suite("Signatures that ssh-keygen makes")
struct DocumentSignatureTests {
    private static let namespace = "staff-document@dossier"
    private let keygen: SSHKeygen

    init() throws {
        keygen = SSHKeygen(scratch: try Scratch())
    }

    @Test(
        "a signature of every kind of key counts for the exact bytes it was made of",
        arguments: [("ed25519", nil), ("ecdsa", 256), ("ecdsa", 384), ("ecdsa", 521)])
    func kinds(type: String, bits: Int?) throws {
        let key = try PublicKey(line: try keygen.makeKey("k", type: type, bits: bits))
        for digest in ["sha256", "sha512"] {
            let signature = try DocumentSignature(
                armoured: try keygen.sign("任命 r1\n", key: "k", namespace: Self.namespace, digest: digest))
            #expect(signature.key == key)
            try signature.check(Array("任命 r1\n".utf8), namespace: Self.namespace)
            #expect(throws: SignatureError.mismatch) {
                try signature.check(Array("任命 r2\n".utf8), namespace: Self.namespace)
            }
            #expect(throws: SignatureError.mismatch) {
                try signature.check(Array("任命 r1".utf8), namespace: Self.namespace)
            }
        }
    }

    @Test("a signature made for another purpose does not count")
    func namespace() throws {
        _ = try keygen.makeKey("k", type: "ed25519")
        let signature = try DocumentSignature(armoured: try keygen.sign("x", key: "k", namespace: "git"))
        #expect(throws: SignatureError.namespace("git")) {
            try signature.check(Array("x".utf8), namespace: Self.namespace)
        }
    }

    @Test("an RSA key is named as what cannot be checked here")
    func rsa() throws {
        let line = try keygen.makeKey("k", type: "rsa", bits: 2048)
        #expect(throws: SignatureError.keyType("ssh-rsa")) { try PublicKey(line: line) }
        let signature = try keygen.sign("x", key: "k", namespace: Self.namespace)
        #expect(throws: SignatureError.keyType("ssh-rsa")) { try DocumentSignature(armoured: signature) }
    }

    @Test("what is cut off, changed or made up is no signature")
    func damaged() throws {
        _ = try keygen.makeKey("k", type: "ed25519")
        let good = try keygen.sign("x", key: "k", namespace: Self.namespace)
        let text = String(decoding: good, as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        let damaged = [
            "", "x", lines[0], lines.dropLast().joined(separator: "\n"), text.replacing(lines[1], with: ""),
            text + text, text.replacing(lines[1], with: lines[1].uppercased()),
            lines[0] + "\n====\n" + lines[lines.count - 1],
        ]
        for content in damaged {
            #expect(throws: SignatureError.self) {
                try DocumentSignature(armoured: Array(content.utf8)).check(
                    Array("x".utf8), namespace: Self.namespace)
            }
        }
    }

    @Test("a changed bit anywhere in the signature is noticed")
    func bits() throws {
        let key = try SigningKey(sampleNamed: "one")
        let good = try key.sign(Array("x".utf8), namespace: Self.namespace)
        let head = "-----BEGIN SSH SIGNATURE-----\n".utf8.count
        for place in stride(from: head, to: good.count - 32, by: 7) where good[place] != UInt8(ascii: "\n") {
            var changed = good
            changed[place] = good[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(throws: SignatureError.self) {
                let signature = try DocumentSignature(armoured: changed)
                try signature.check(Array("x".utf8), namespace: Self.namespace)
                // Another key may be read, but it is not ours.
                if try signature.key != PublicKey(line: key.publicLine) { throw SignatureError.mismatch }
            }
        }
    }

    @Test("ssh-keygen takes the signatures of sample keys, and shows the same fingerprint")
    func samples() throws {
        let key = try SigningKey(sampleNamed: "project manager")
        let signature = try key.sign(Array("文件\n".utf8), namespace: Self.namespace)
        #expect(try keygen.verifies("文件\n", signature, key: key.publicLine, namespace: Self.namespace))
        #expect(try !keygen.verifies("文件", signature, key: key.publicLine, namespace: Self.namespace))
        #expect(try PublicKey(line: key.publicLine).line == key.publicLine)
    }
}
