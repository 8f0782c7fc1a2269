import XML

/// XPath's conversions, on UTF-8.
extension ArraySlice<UInt8> {
    init(_ text: String) {
        self = Array(text.utf8)[...]
    }

    init(number: Double) {
        if let whole = Int32(exactly: number), whole != 0 {
            self.init(String(whole))
        } else {
            self.init(XPathValue.text(of: number))
        }
    }

    var asString: String { String(decoding: self, as: UTF8.self) }

    /// As XPath's `number()` (XPath 1.0, 4.4): NaN for what is not blanks, a minus, digits with a point, blanks.
    var asNumber: Double {
        var low = startIndex
        var high = endIndex
        while low < high, self[low].isXMLSpace { low += 1 }
        while low < high, self[high - 1].isXMLSpace { high -= 1 }
        let isNegative = low < high && self[low] == UInt8(ascii: "-")
        if isNegative { low += 1 }
        var digits = 0
        var fraction = -1
        var mantissa: UInt64 = 0
        for index in low..<high {
            let digit = self[index] &- UInt8(ascii: "0")
            if digit < 10 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                digits += 1
                if fraction >= 0 { fraction += 1 }
            } else if self[index] == UInt8(ascii: "."), fraction < 0 {
                fraction = 0
            } else {
                return .nan
            }
        }
        guard digits > 0 else { return .nan }
        // Both the digits and the power of ten are exact then, so the quotient is rounded once, and rightly.
        guard digits <= 15 else { return XPathValue.number(in: asString) }
        let magnitude = fraction > 0 ? Double(mantissa) / Self.powers[fraction] : Double(mantissa)
        return isNegative ? -magnitude : magnitude
    }

    private static var powers: [Double] { powersOfTen }

    /// In Unicode scalars, as XPath counts.
    var scalarCount: Int {
        reduce(0) { $0 + ($1.isScalarStart ? 1 : 0) }
    }

    func range(of wanted: Bytes) -> Range<Int>? {
        guard let first = wanted.first else { return startIndex..<startIndex }
        guard wanted.count <= count else { return nil }
        for start in startIndex...(endIndex - wanted.count)
        where self[start] == first && self[start..<(start + wanted.count)] == wanted {
            return start..<(start + wanted.count)
        }
        return nil
    }

    /// Leading and trailing white space removed, every run of it inside made one space.
    var spaceNormalised: Bytes {
        guard needsNormalising else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var isPending = false
        for byte in self {
            if byte.isXMLSpace {
                isPending = true
            } else {
                if isPending, !result.isEmpty { result.append(32) }
                isPending = false
                result.append(byte)
            }
        }
        return result[...]
    }

    /// Most values are normal already, and are then taken as they are.
    private var needsNormalising: Bool {
        var wasSpace = true
        for byte in self {
            let isSpace = byte.isXMLSpace
            if isSpace && (wasSpace || byte != 32) { return true }
            wasSpace = isSpace
        }
        return wasSpace && !isEmpty
    }

    /// From the scalar at 1-based position `first`, up to but without the one at `end`.
    func scalars(from first: Double, to end: Double) -> Bytes {
        var position = 0.0
        var low = endIndex
        var high = endIndex
        for index in indices where self[index].isScalarStart {
            position += 1
            if !(position < end) {
                high = index
                break
            }
            if position >= first && low == endIndex { low = index }
        }
        return low < high ? self[low..<high] : []
    }

    /// Scalars of `from` replaced by those of `to` at the same position, or removed where there is none.
    func translated(from: Bytes, to: Bytes) -> Bytes {
        // Mostly all is ASCII, and a table of bytes does.
        if from.allSatisfy({ $0 < 0x80 }), to.allSatisfy({ $0 < 0x80 }) {
            return translated(Array(from), Array(to))
        }
        let keys = Array(from.asString.unicodeScalars)
        let values = Array(to.asString.unicodeScalars)
        var table: [Unicode.Scalar: Unicode.Scalar?] = [:]
        for (index, key) in keys.enumerated() where table[key] == nil {
            table[key] = .some(index < values.count ? values[index] : nil)
        }
        var result = String.UnicodeScalarView()
        for scalar in asString.unicodeScalars {
            switch table[scalar] {
            case nil: result.append(scalar)
            case .some(nil): break
            case .some(let value?): result.append(value)
            }
        }
        return Bytes(String(result))
    }

    private func translated(_ keys: [UInt8], _ values: [UInt8]) -> Bytes {
        var result: [UInt8] = []
        result.reserveCapacity(count)
        if keys.count <= 32 {
            for byte in self {
                guard let index = keys.firstIndex(of: byte) else {
                    result.append(byte)
                    continue
                }
                if index < values.count { result.append(values[index]) }
            }
            return result[...]
        }
        // 128 stands for "removed".
        var table = Array(UInt8(0)...127)
        for (index, key) in keys.enumerated().reversed() {
            table[Int(key)] = index < values.count ? values[index] : 128
        }
        for byte in self {
            if byte >= 0x80 {
                result.append(byte)
            } else if table[Int(byte)] < 128 {
                result.append(table[Int(byte)])
            }
        }
        return result[...]
    }
}

private let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

extension UInt8 {
    /// White space as XML and XPath mean it.
    var isXMLSpace: Bool { self == 32 || self == 10 || self == 9 || self == 13 }

    /// Whether a scalar begins with this byte of UTF-8.
    var isScalarStart: Bool { self & 0b1100_0000 != 0b1000_0000 }
}
