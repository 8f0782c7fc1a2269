internal import Findings
internal import Glibc

/// An encoding that we read XML in.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Also what GB2312 and GBK are read as: it contains both, and documents declared as either use more than it has.
    case gb18030 = "GB18030"
    case latin1 = "ISO-8859-1"
    case ascii = "US-ASCII"

    /// The encoding that a declaration means; nil for one that we do not read. Names compare without case.
    package init?(declared name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "utf-16", "utf-16le", "iso-10646-ucs-2", "ucs-2": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        case "gb2312", "gbk", "gb18030", "gb_2312-80", "euc-cn", "cp936", "ms936", "windows-936", "x-gbk":
            self = .gb18030
        case "iso-8859-1", "latin1", "iso_8859-1": self = .latin1
        case "us-ascii", "ascii": self = .ascii
        default: return nil
        }
    }

    /// The bytes in this encoding as UTF-8; nil if they are not all valid in it.
    package func decode(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .utf8: Parser.firstInvalidOffset(in: bytes) == nil ? bytes : nil
        case .ascii: bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
        default: convert(bytes)
        }
    }

    /// By the C library's converter, which does not guess, skip or repair.
    private func convert(_ bytes: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", rawValue), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var source = bytes
        // A byte of any of these encodings becomes three bytes of UTF-8 at most, and the pair of the smallest form two.
        var target = [UInt8](repeating: 0, count: bytes.count * 3 + 4)
        let written: Int? = source.withUnsafeMutableBytes { source in
            target.withUnsafeMutableBytes { target in
                var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var inputLeft = source.count
                var output = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var outputLeft = target.count
                let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
                return status == -1 || inputLeft > 0 ? nil : target.count - outputLeft
            }
        }
        guard let written else { return nil }
        target.removeLast(target.count - written)
        return target
    }
}

/// A document's bytes as UTF-8, and what was found out about what they were.
package struct DecodedText: Hashable, Sendable {
    /// UTF-8 without a byte order mark. The XML declaration still names the old encoding; `Document` ignores it.
    package let bytes: [UInt8]
    /// The name in the XML declaration, as written; nil if it has none.
    package let declaredName: String?
    /// What the bytes really were.
    package let encoding: TextEncoding
    /// True if the declaration (or, without one, XML's rule that it is UTF-8) says something else.
    package let isConflicting: Bool

    /// Finds the encoding of an XML document and decodes it strictly.
    ///
    /// A byte order mark decides, then the declaration. Where bytes do not fit what is declared, or are declared as
    /// something else but are plainly UTF-8, they are read as what they are and `isConflicting` says so.
    /// - Throws: `.encoding` if the bytes fit neither the declaration nor UTF-8 nor GB18030, or if the declared encoding
    ///   is none that we read and the bytes are not UTF-8.
    package init(_ bytes: [UInt8], name: String) throws(XMLError) {
        if let (encoding, length) = Self.mark(of: bytes) {
            guard let text = encoding.decode(Array(bytes[length...])) else {
                throw XMLError(
                    .encoding, document: name,
                    words: Text("不是有效的 \(encoding.rawValue)", "Not valid \(encoding.rawValue)"))
            }
            self.init(text, Self.declaredName(in: text), encoding)
            return
        }
        let declared = Self.declaredName(in: bytes)
        for encoding in Self.candidates(declared, bytes) {
            guard let text = encoding.decode(bytes) else { continue }
            // In UTF-16 without a mark the declaration can be read only now.
            self.init(text, declared ?? Self.declaredName(in: text), encoding)
            return
        }
        throw Self.undecodable(declared, name)
    }

    private init(_ bytes: [UInt8], _ declaredName: String?, _ encoding: TextEncoding) {
        self.bytes = bytes
        self.declaredName = declaredName
        self.encoding = encoding
        let meant = TextEncoding(declared: declaredName ?? "UTF-8")
        // `UTF-16` says nothing of the order of bytes; and what is all ASCII is UTF-8 just as well.
        let isUTF16 = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
        let agrees =
            isUTF16
            ? meant == .utf16LittleEndian || meant == .utf16BigEndian || declaredName == nil
            : meant == encoding
        isConflicting = !agrees
    }

    private static func undecodable(_ declared: String?, _ name: String) -> XMLError {
        if let declared, TextEncoding(declared: declared) == nil {
            return XMLError(
                .encoding, document: name,
                words: Text("不读取的编码:\(declared)", "An encoding that is not read: \(declared)"))
        }
        let meant = declared ?? "UTF-8"
        return XMLError(
            .encoding, document: name,
            words: Text(
                "既不是声明的 \(meant),也不是 UTF-8 或 GB18030",
                "Neither \(meant), as declared, nor UTF-8 nor GB18030"))
    }

    /// Encodings to try, the likeliest first.
    private static func candidates(_ declared: String?, _ bytes: [UInt8]) -> [TextEncoding] {
        // UTF-32, and what mainframes write, are told from all that could be read by their first character.
        if bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { return [] }
        // UTF-16 without its mark shows itself by the zeros beside `<`.
        if bytes.starts(with: [0x3C, 0, 0, 0]) || bytes.starts(with: [0, 0, 0, 0x3C]) { return [] }
        if bytes.starts(with: [0x3C, 0]) { return [.utf16LittleEndian] }
        if bytes.starts(with: [0, 0x3C]) { return [.utf16BigEndian] }
        let meant = TextEncoding(declared: declared ?? "UTF-8")
        switch meant {
        case .utf8, .ascii: return (meant == .ascii ? [.ascii] : []) + [.utf8, .gb18030]
        case .gb18030: return looksLikeUTF8(bytes) ? [.utf8, .gb18030] : [.gb18030, .utf8]
        case .latin1: return looksLikeUTF8(bytes) ? [.utf8] : looksLikeHanzi(bytes) ? [.gb18030] : [.latin1]
        // Declared as UTF-16, but the declaration could be read byte by byte.
        case .utf16LittleEndian, .utf16BigEndian: return [.utf8, .gb18030]
        // What we do not read could look like GB18030 and mean something else.
        case nil: return isWrittenInASCII(declared) ? [] : [.utf8]
        }
    }

    /// True for an encoding whose bytes are those of ASCII and do not mean the same.
    private static func isWrittenInASCII(_ declared: String?) -> Bool {
        let name = declared?.lowercased() ?? ""
        return name.contains("utf-7") || name.hasPrefix("iso-2022") || name.hasPrefix("hz")
    }

    /// True for GB18030 that is mostly made of the hanzi in common use (rows 16 to 55 of GB 2312): in a text of Western
    /// Europe a letter beyond ASCII seldom stands beside another.
    private static func looksLikeHanzi(_ bytes: [UInt8]) -> Bool {
        guard TextEncoding.gb18030.decode(bytes) != nil else { return false }
        var common = 0
        var all = 0
        var at = 0
        while at < bytes.count {
            guard bytes[at] >= 0x80 else {
                at += 1
                continue
            }
            all += 1
            let second = at + 1 < bytes.count ? bytes[at + 1] : 0
            if (0xB0...0xD7).contains(bytes[at]), second >= 0xA1 { common += 1 }
            at += 2
        }
        return all > 0 && common * 2 > all
    }

    /// True for valid UTF-8 with a character of three bytes or more: other text gives that by chance only if it is a
    /// few characters long. Two-byte ones alone prove nothing, since pairs of GB18030 look the same.
    private static func looksLikeUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.contains { $0 >= 0xE0 } && TextEncoding.utf8.decode(bytes) != nil
    }

    private static func mark(of bytes: [UInt8]) -> (TextEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// The encoding in `<?xml version="1.0" encoding="…"?>`, where the declaration can be read as ASCII.
    private static func declaredName(in bytes: [UInt8]) -> String? {
        guard bytes.starts(with: Array("<?xml".utf8)) else { return nil }
        let head = bytes.prefix(256)
        guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let text = String(decoding: head[..<end], as: UTF8.self)
        guard let found = text.firstRange(of: "encoding") else { return nil }
        let rest = text[found.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }
}
