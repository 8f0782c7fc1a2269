/// Reads the values of RFC 4251 section 5 from bytes, one after the other; nil where they end too soon.
struct WireReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) {
        rest = ArraySlice(Array(bytes))
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ count: Int) -> [UInt8]? {
        guard count >= 0, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    mutating func uint32() -> UInt32? {
        take(4)?.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// A `string`: its length in four bytes, then its bytes.
    mutating func string() -> [UInt8]? {
        uint32().flatMap { take(Int($0)) }
    }

    mutating func text() -> String? {
        string().flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// An `mpint` that is not negative, big-endian in exactly `width` bytes; nil if it needs more.
    mutating func number(width: Int) -> [UInt8]? {
        guard let bytes = string(), bytes.first ?? 0 < 128 else { return nil }
        let digits = bytes.drop { $0 == 0 }
        guard digits.count <= width else { return nil }
        return [UInt8](repeating: 0, count: width - digits.count) + digits
    }
}

/// Puts values together as RFC 4251 section 5 has them.
package enum Wire {
    package static func string(_ bytes: [UInt8]) -> [UInt8] {
        let count = UInt32(bytes.count)
        return [UInt8(count >> 24), UInt8(count >> 16 & 255), UInt8(count >> 8 & 255), UInt8(count & 255)] + bytes
    }
}
