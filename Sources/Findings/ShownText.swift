extension String {
    /// With every character that a terminal or a reader would obey or not see shown as `‹U+001B›`, as the pages show it.
    ///
    /// - Parameter keepingLines: leaves tab and line feed, which are odd in a name and not in a statement.
    package func shown(keepingLines: Bool = false) -> String {
        guard unicodeScalars.contains(where: { $0.isOdd(keepingLines) }) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            guard scalar.isOdd(keepingLines) else {
                result.unicodeScalars.append(scalar)
                continue
            }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result += "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
        }
        return result
    }
}

extension Unicode.Scalar {
    fileprivate func isOdd(_ keepingLines: Bool) -> Bool {
        if value >= 0x20 && value < 0x7F { return false }
        if keepingLines && (value == 9 || value == 10) { return false }
        // Hangul fillers are letters that show nothing.
        if value == 0x115F || value == 0x3164 { return true }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }
}
