/// Header fields: folded lines of ASCII, with other text in encoded words.
enum MailHeader {
    /// The longest line that holds an encoded word (RFC 2047, 2).
    private static let line = 76

    /// A field whose value is text.
    static func text(_ name: String, _ value: String) -> String {
        "\(name): \(phrase(value, after: name.utf8.count + 2))\r\n"
    }

    /// A field of one address or more.
    static func addresses(_ name: String, _ list: [MailAddress]) -> String {
        let values = list.map { address in
            address.name.isEmpty
                ? address.address
                : "\(phrase(short(address.name), after: 1, isWord: true))\r\n <\(address.address)>"
        }
        return "\(name):\r\n \(values.joined(separator: ",\r\n "))\r\n"
    }

    /// What fits into one encoded word: between two of them some readers put a blank into a name.
    private static func short(_ name: String) -> String {
        let name = single(name)
        guard name.utf8.count > 45 else { return name }
        var result = ""
        for scalar in name.unicodeScalars where result.utf8.count + String(scalar).utf8.count <= 42 {
            result.unicodeScalars.append(scalar)
        }
        return result + "…"
    }

    /// One line, with nothing in it that could end a header: each run of white space and control characters is a blank.
    static func single(_ text: String) -> String {
        text.unicodeScalars.split { scalar in
            scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        }.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }

    /// - Parameters:
    ///   - used: how many characters of the first line are taken.
    ///   - isWord: whether it stands where only atoms and encoded words may, as before an address.
    static func phrase(_ text: String, after used: Int, isWord: Bool = false) -> String {
        let text = single(text)
        let isPlain = text.utf8.allSatisfy { byte in
            let isLetter = byte | 32 >= UInt8(ascii: "a") && byte | 32 <= UInt8(ascii: "z")
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            return isLetter || isDigit || byte == UInt8(ascii: " ") || !isWord && byte > 32 && byte < 127
        }
        if isPlain && !text.contains("=?") && text.utf8.count + used <= 78 { return text }
        return encoded(text, after: used)
    }

    /// Encoded words in B encoding, each of whole characters; white space between two of them is not part of the text.
    private static func encoded(_ text: String, after used: Int) -> String {
        var words: [String] = []
        var bytes: [UInt8] = []
        // 12 characters frame a word, and 4 characters hold 3 bytes.
        var room = max(4, (line - used - 12) / 4 * 3)
        func flush() {
            words.append("=?UTF-8?B?\(String(decoding: Base64.encode(bytes), as: UTF8.self))?=")
            bytes.removeAll()
            room = 45
        }
        for scalar in text.unicodeScalars {
            let next = Array(String(scalar).utf8)
            if bytes.count + next.count > room { flush() }
            bytes += next
        }
        if !bytes.isEmpty || words.isEmpty { flush() }
        return words.joined(separator: "\r\n ")
    }

    /// A parameter of a MIME field, with what is not ASCII by RFC 2231, in sections where it is long.
    static func parameter(_ name: String, _ value: String) -> String {
        let value = single(value)
        let isToken = value.utf8.allSatisfy { byte in
            byte > 32 && byte < 127 && !"()<>@,;:\\\"/[]?=*'%".utf8.contains(byte)
        }
        if isToken && value.utf8.count < 50 { return ";\r\n \(name)=\(value)" }
        var sections: [String] = [""]
        for byte in value.utf8 {
            let isPlain =
                byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                || byte | 32 >= UInt8(ascii: "a") && byte | 32 <= UInt8(ascii: "z") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            let digits = String(byte, radix: 16, uppercase: true)
            let piece =
                isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
            if sections[sections.count - 1].utf8.count + piece.utf8.count > 54 { sections.append("") }
            sections[sections.count - 1] += piece
        }
        if sections.count == 1 { return ";\r\n \(name)*=UTF-8''\(sections[0])" }
        return sections.enumerated().map { index, section in
            ";\r\n \(name)*\(index)*=\(index == 0 ? "UTF-8''" : "")\(section)"
        }.joined()
    }
}
