/// Bytes that are put together field by field, numbers little-endian as zip has them.
struct Bytes {
    private(set) var array: [UInt8] = []

    var count: Int { array.count }

    mutating func append(_ bytes: some Sequence<UInt8>) {
        array.append(contentsOf: bytes)
    }

    mutating func append(_ text: String) {
        array.append(contentsOf: text.utf8)
    }

    mutating func append16(_ value: Int) {
        append(number: UInt64(truncatingIfNeeded: value), bytes: 2)
    }

    mutating func append32(_ value: Int) {
        append(number: UInt64(truncatingIfNeeded: value), bytes: 4)
    }

    mutating func append64(_ value: Int) {
        append(number: UInt64(truncatingIfNeeded: value), bytes: 8)
    }

    private mutating func append(number: UInt64, bytes: Int) {
        for shift in 0..<bytes { array.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(shift)))) }
    }
}

/// CRC-32 as zip has it (ISO 3309, polynomial 0xEDB88320).
struct CRC32 {
    private var state: UInt32 = 0xFFFF_FFFF

    var value: Int { Int(~state) }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }

    mutating func take(_ bytes: some Sequence<UInt8>) {
        let table = CRC32.table
        for byte in bytes { state = table[Int((state ^ UInt32(byte)) & 0xFF)] ^ state >> 8 }
    }

    static func of(_ bytes: some Sequence<UInt8>) -> Int {
        var crc = CRC32()
        crc.take(bytes)
        return crc.value
    }
}
