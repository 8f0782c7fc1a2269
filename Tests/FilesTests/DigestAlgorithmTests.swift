import Files
import Testing

@Suite("Digests of every algorithm")
struct DigestAlgorithmTests {
    /// `abc` in RFC 1321 (MD5), RFC 3174 (SHA-1) and FIPS 180-4 (the SHA-2s) and GB/T 32905-2016 (SM3).
    @Test(
        "the digest of abc is the published one, in whatever pieces it comes",
        arguments: [
            (DigestAlgorithm.md5, "900150983cd24fb0d6963f7d28e17f72"),
            (.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                .sha384,
                "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
            ),
            (
                .sha512,
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
            ),
            (.sm3, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        ])
    func abc(algorithm: DigestAlgorithm, digest: String) {
        var whole = AnyHasher(algorithm)
        whole.update(Array("abcdef".utf8), count: 3)
        #expect(whole.finish() == digest)
        var pieces = AnyHasher(algorithm)
        pieces.update(Array("a?".utf8), count: 1)
        let fork = pieces
        pieces.update(Array("bc".utf8), count: 2)
        #expect(pieces.finish() == digest)
        #expect(fork.finish() != digest)
        #expect(digest.utf8.count == algorithm.hexLength)
    }

    @Test("our own digest is the SHA-256")
    func own() {
        var hasher = AnyHasher(.sha256)
        hasher.update([1, 2, 3], count: 3)
        #expect(hasher.finish() == Digest(of: [1, 2, 3]).hex)
    }
}
