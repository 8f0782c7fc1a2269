/// Base64 (RFC 4648, 4).
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var group: UInt32 = 0
        var count = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            count += 1
            if count == 3 {
                for shift in [18, 12, 6, 0] { result.append(alphabet[Int(group >> UInt32(shift) & 63)]) }
                group = 0
                count = 0
            }
        }
        guard count > 0 else { return result }
        group <<= UInt32(8 * (3 - count))
        for shift in [18, 12, 6, 0].prefix(count + 1) { result.append(alphabet[Int(group >> UInt32(shift) & 63)]) }
        return result + [UInt8](repeating: UInt8(ascii: "="), count: 3 - count)
    }

    /// In lines of 76 characters, each ended by CR LF (RFC 2045, 6.8).
    static func lines(_ bytes: [UInt8]) -> [UInt8] {
        let encoded = encode(bytes)
        var result: [UInt8] = []
        result.reserveCapacity(encoded.count + encoded.count / 38 + 2)
        for start in stride(from: 0, to: encoded.count, by: 76) {
            result += encoded[start..<min(start + 76, encoded.count)]
            result += [13, 10]
        }
        return result
    }
}
