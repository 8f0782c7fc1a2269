/// Deflate (RFC 1951) written by hand: just enough of it to make bombs and to hide headers.
enum Deflate {
    /// One stored block (3.2.4); the bytes lie in it as they are. At most 65,535 bytes.
    static func stored(_ bytes: [UInt8], isLast: Bool = true) -> [UInt8] {
        let length = UInt16(bytes.count)
        let inverse = ~length
        return [
            isLast ? 1 : 0, UInt8(length & 0xFF), UInt8(length >> 8), UInt8(inverse & 0xFF), UInt8(inverse >> 8),
        ] + bytes
    }

    /// A pattern, repeated until there are at least `count` bytes of it; the content's true length is returned too.
    ///
    /// One block with the fixed Huffman codes (3.2.6): the pattern's bytes as literals, then nothing but “copy 258
    /// bytes from one pattern's length before”, 13 bits each for a pattern of 1 to 4 bytes.
    static func repeated(_ pattern: [UInt8], atLeast count: Int) -> (data: [UInt8], length: Int) {
        precondition((1...4).contains(pattern.count))
        var bits = Bits()
        bits.append(0b1, 1)
        bits.append(0b01, 2)
        for byte in pattern { bits.append(literal: byte) }
        var length = pattern.count
        while length < count {
            // Length 258 is symbol 285, without extra bits; symbols 280 to 287 have 8-bit codes from 0b11000000.
            bits.append(code: 0b1100_0000 + (285 - 280), 8)
            // Distances 1 to 4 are symbols 0 to 3, five bits each, without extra bits.
            bits.append(code: pattern.count - 1, 5)
            length += 258
        }
        // Symbol 256 ends the block: seven zero bits.
        bits.append(code: 0, 7)
        return (bits.bytes, length)
    }

    /// Bits, from the lowest of each byte up.
    private struct Bits {
        private(set) var bytes: [UInt8] = []
        private var used = 8

        /// A number: its lowest bit comes first.
        mutating func append(_ value: Int, _ count: Int) {
            for index in 0..<count { append(bit: value >> index & 1) }
        }

        /// A Huffman code: its highest bit comes first.
        mutating func append(code: Int, _ count: Int) {
            for index in (0..<count).reversed() { append(bit: code >> index & 1) }
        }

        /// Literals 0 to 143 have 8-bit codes from 0b00110000, the others 9-bit codes from 0b110010000.
        mutating func append(literal byte: UInt8) {
            if byte < 144 {
                append(code: 0b0011_0000 + Int(byte), 8)
            } else {
                append(code: 0b1_1001_0000 + Int(byte) - 144, 9)
            }
        }

        private mutating func append(bit: Int) {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8(bit) << UInt8(used)
            used += 1
        }
    }
}
