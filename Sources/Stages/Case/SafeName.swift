/// A file name that Windows and Linux both take, as near to the sender's as can be.
struct SafeName {
    private let stem: String
    private let fileExtension: String

    init(_ name: String) {
        var text = ""
        for scalar in name.unicodeScalars { text.unicodeScalars.append(SafeName.isAllowed(scalar) ? scalar : "_") }
        while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
        while text.first?.isWhitespace == true { text.removeFirst() }
        if text.isEmpty { text = "file" }
        // Windows looks for its devices without the extension and the spaces before it.
        let base = text.prefix { $0 != "." }.filter { !$0.isWhitespace }.uppercased()
        if SafeName.devices.contains(base) { text = "_" + text }
        if let dot = text.lastIndex(of: "."), dot != text.startIndex, text[dot...].utf16.count <= 10 {
            stem = String(text[..<dot])
            fileExtension = String(text[dot...])
        } else {
            stem = text
            fileExtension = ""
        }
    }

    /// Bytes of one name: file systems on Linux take 255.
    private static let longestBytes = 240

    /// The name in at most `room` UTF-16 units; the mark, and `~2` and so on, stand before the extension.
    func fitted(to room: Int, mark: String = "", number: Int) -> String {
        let mark = number == 1 ? mark : "\(mark)~\(number)"
        let space = max(1, room - mark.utf16.count - fileExtension.utf16.count)
        var short = stem
        let bytes = SafeName.longestBytes - mark.utf8.count - fileExtension.utf8.count
        while short.utf16.count > space || short.utf8.count > bytes { short.removeLast() }
        return short + mark + fileExtension
    }

    /// What Windows forbids, what cannot be seen, and the percent sign, which BagIt readers treat differently.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { return false }
        switch scalar.properties.generalCategory {
        case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return false
        default: return !#"<>:"/\|?*%"#.unicodeScalars.contains(scalar)
        }
    }

    /// The superscript digits number ports too.
    private static let devices: Set<String> = Set(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
            + "0123456789¹²³".flatMap { ["COM\($0)", "LPT\($0)"] })
}
