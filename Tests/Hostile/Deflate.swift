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

    /// A pattern, repeated until there are at least `count` bytes of it, and how many bytes there really are.
    ///
    /// One block with Huffman codes of its own (3.2.7): the pattern's bytes as literals, then nothing but “copy 258
    /// bytes from one pattern's length before”, two bits each: 1032 bytes out for each byte in, the most that deflate
    /// can do.
    ///
    /// - Parameter pattern: 1 to 4 bytes, of which 1, 2 or 4 are different.
    static func repeated(_ pattern: [UInt8], atLeast count: Int) -> (data: [UInt8], length: Int) {
        let literals = Set(pattern).sorted()
        precondition((1...4).contains(pattern.count) && literals.count != 3)
        // 285, “copy 258 bytes”, has the code 0; 256, the end, and the literals share what begins with 1.
        let literalLength = [1: 2, 2: 3, 4: 4][literals.count] ?? 0
        let firstLiteral = literals.count == 1 ? 0b10 : literals.count == 2 ? 0b110 : 0b1100
        let end = literals.count == 1 ? 0b11 : 0b10

        var bits = Bits()
        bits.append(0b1, 1)
        bits.append(0b10, 2)
        // Codes for 286 literals and lengths, for as many distances as the pattern is long; 18 lengths of codes.
        bits.append(286 - 257, 5)
        bits.append(pattern.count - 1, 5)
        bits.append(18 - 4, 4)
        // In the order 16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1: length 0 has one bit, lengths 1 to 4 have three.
        for length in [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 3, 0, 3, 0, 3] { bits.append(length, 3) }
        for symbol in 0..<286 {
            switch symbol {
            case 285: bits.append(codeLength: 1)
            case 256: bits.append(codeLength: 2)
            default:
                bits.append(codeLength: literals.contains { Int($0) == symbol } ? literalLength : 0)
            }
        }
        for distance in 1...pattern.count { bits.append(codeLength: distance == pattern.count ? 1 : 0) }

        for byte in pattern {
            bits.append(code: firstLiteral + (literals.firstIndex(of: byte) ?? 0), literalLength)
        }
        var length = pattern.count
        while length < count {
            bits.append(0, 2)
            length += 258
        }
        bits.append(code: end, 2)
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

        /// The length of a code, in the code that `repeated` declares for lengths.
        mutating func append(codeLength length: Int) {
            if length == 0 { append(code: 0, 1) } else { append(code: 0b100 + length - 1, 3) }
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
