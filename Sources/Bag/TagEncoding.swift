/// A character encoding that the tag files of a bag may be in.
package enum TagEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case latin1 = "ISO-8859-1"
    case ascii = "US-ASCII"

    /// Finds an encoding by its registered name, whatever its case; nil for one that we do not read.
    package init?(name: String) {
        guard let found = TagEncoding.allCases.first(where: { $0.rawValue == name.uppercased() }) else { return nil }
        self = found
    }

    /// The text of a tag file without a byte-order mark; nil if the bytes are not in the encoding.
    ///
    /// UTF-16 without a byte-order mark is big-endian (RFC 2781).
    func decode(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8:
            let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
            return String(validating: body, as: UTF8.self)
        case .utf16:
            guard bytes.count % 2 == 0 else { return nil }
            let little = bytes.starts(with: [0xFF, 0xFE])
            let marked = little || bytes.starts(with: [0xFE, 0xFF])
            let units = stride(from: marked ? 2 : 0, to: bytes.count, by: 2).map { index in
                let (high, low) = little ? (bytes[index + 1], bytes[index]) : (bytes[index], bytes[index + 1])
                return UInt16(high) << 8 | UInt16(low)
            }
            return String(validating: units, as: UTF16.self)
        case .latin1:
            return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        case .ascii:
            return bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
        }
    }
}

/// One line of a tag file.
struct TagLine: Hashable {
    /// From 1.
    let number: Int
    /// Without its end.
    let text: String

    /// The lines of a text, each ended by a line feed, a carriage return or both; an empty last line is none.
    static func lines(of text: String) -> [TagLine] {
        var lines: [TagLine] = []
        var current = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\n" && afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = scalar == "\r"
            if scalar == "\n" || scalar == "\r" {
                lines.append(TagLine(number: lines.count + 1, text: String(current)))
                current = String.UnicodeScalarView()
            } else {
                current.append(scalar)
            }
        }
        if !current.isEmpty { lines.append(TagLine(number: lines.count + 1, text: String(current))) }
        return lines
    }

    var isBlank: Bool { text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" } }
}

extension StringProtocol {
    /// Without spaces and tabs at both ends, the only white space that the format knows inside a line.
    var trimmedOfBlanks: String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
        let start = unicodeScalars.drop(while: isBlank)
        return String(String.UnicodeScalarView(start.reversed().drop(while: isBlank).reversed()))
    }
}
