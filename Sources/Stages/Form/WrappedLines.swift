/// Text in lines of a limited width: Latin breaks at spaces, Chinese between characters.
struct WrappedLines {
    let lines: [String]

    /// - Parameter width: in columns; a Chinese character takes two.
    init(_ text: String, width: Int) {
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in WrappedLines.pieces(of: text) {
            let size = WrappedLines.columns(piece)
            if used > 0, used + size > width {
                lines.append(line.trailingSpacesRemoved)
                line = ""
                used = 0
            }
            if line.isEmpty, piece == " " { continue }
            line += piece
            used += size
        }
        if !line.isEmpty { lines.append(line.trailingSpacesRemoved) }
        self.lines = lines
    }

    /// How wide the text is on a terminal or in an editor.
    static func columns(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }

    /// What must stay together: a Latin word, a Chinese character with the punctuation that belongs to it.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        for character in text {
            let isWide = character.unicodeScalars.contains { $0.value >= 0x2E80 }
            let staysWithLast = closing.contains(character)
            let breaksBefore = character == " " || isWide || (current.last.map(isWideCharacter) ?? false)
            let isHeld = current.last.map(opening.contains) ?? false
            if !current.isEmpty, current == " " || breaksBefore, !staysWithLast, !isHeld {
                pieces.append(current)
                current = ""
            }
            current.append(character)
        }
        if !current.isEmpty { pieces.append(current) }
        return pieces
    }

    private static func isWideCharacter(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.value >= 0x2E80 }
    }

    private static let closing: Set<Character> = Set(",.;:!?)，。；：、！？）”’》〉】」』")
    private static let opening: Set<Character> = Set("(（“‘《〈【「『")
}

extension String {
    fileprivate var trailingSpacesRemoved: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
