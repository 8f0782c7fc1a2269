extension Unicode.Scalar {
    /// The ASCII character that a full-width one (U+FF01 to U+FF5E, and U+3000 for the space) stands for; any
    /// other character is itself.
    ///
    /// Chinese input methods make these forms by a key press, so numbers and dates arrive in them.
    var halfWidth: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFEE0))
        case 0x3000: " "
        default: self
        }
    }
}

extension String {
    /// The text in half-width forms and without white space: what a number or a date is parsed from.
    var compacted: [Unicode.Scalar] {
        // The properties of Unicode are looked up only where ASCII has no answer: every date comes through here.
        unicodeScalars.map(\.halfWidth).filter {
            $0.isASCII ? $0 != " " && !("\t"..."\r").contains($0) : !$0.properties.isWhitespace
        }
    }
}

/// The value of a run of ASCII digits, or nil if the run is empty, longer than `limit`, or holds anything else.
func number(_ digits: some Collection<Unicode.Scalar>, limit: Int = 9) -> Int? {
    guard !digits.isEmpty, digits.count <= limit else { return nil }
    var value = 0
    for digit in digits {
        guard ("0"..."9").contains(digit) else { return nil }
        value = value * 10 + Int(digit.value - 48)
    }
    return value
}
