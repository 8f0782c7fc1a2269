internal import CNettle

/// SM3 (GB/T 32905-2016), which product dossiers name beside SHA-256; Crypto does not have it.
struct SM3 {
    private var state = sm3_ctx()

    init() { nettle_sm3_init(&state) }

    /// Takes the first `count` bytes of a buffer that may be longer.
    mutating func update(_ buffer: [UInt8], count: Int) {
        buffer.withUnsafeBufferPointer { nettle_sm3_update(&state, count, $0.baseAddress) }
    }

    /// The 32 bytes of the digest.
    consuming func finalize() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Int(SM3_DIGEST_SIZE)) { bytes, count in
            nettle_sm3_digest(&state, bytes.count, bytes.baseAddress)
            count = bytes.count
        }
    }
}
