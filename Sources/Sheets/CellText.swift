/// The text of a cell as it stands in a file.
enum CellText {
    /// What a cell can hold (ECMA-376 part 1, 18.3.1.96; the limit is Excel's).
    private static let longest = 32_767

    /// Cut to what a cell can hold, and with `_x0041_`, which readers take for a character, kept as it is.
    static func escaped(_ text: String) -> String {
        // Text has at least as many bytes as UTF-16 units.
        let isShort = text.utf8.count <= longest || text.utf16.count <= longest
        let whole = isShort ? text : String(text.prefix(longest / 2)) + "…"
        guard whole.utf8.contains(UInt8(ascii: "_")), whole.contains("_x") else { return whole }
        var result = ""
        var rest = whole[...]
        while let mark = rest.firstRange(of: "_x") {
            result += rest[..<mark.lowerBound]
            if code(rest[mark.lowerBound...]) != nil { result += "_x005F" }
            result += "_x"
            rest = rest[mark.upperBound...]
        }
        return result + rest
    }

    /// The inverse.
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstRange(of: "_x") {
            result += rest[..<mark.lowerBound]
            if let scalar = code(rest[mark.lowerBound...]) {
                result.unicodeScalars.append(scalar)
                rest = rest[mark.lowerBound...].dropFirst(7)
            } else {
                result += "_x"
                rest = rest[mark.upperBound...]
            }
        }
        return result + rest
    }

    /// The character that `_xHHHH_` at the beginning stands for.
    private static func code(_ text: Substring) -> Unicode.Scalar? {
        let start = text.prefix(7)
        guard start.count == 7, start.last == "_", let value = UInt32(start.dropFirst(2).dropLast(), radix: 16) else {
            return nil
        }
        return Unicode.Scalar(value)
    }
}
