/// Two wordings compared word by word; Chinese characters are words of their own.
package struct WordDifference: Hashable, Sendable {
    package struct Piece: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            case same, old, new
        }

        package let kind: Kind
        package let text: String
    }

    /// Read in order, without the old pieces the new wording, without the new ones the old.
    package let pieces: [Piece]

    package init(from old: String, to new: String) {
        let (before, after) = (WordDifference.words(of: old), WordDifference.words(of: new))
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in after.difference(from: before) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var pieces: [Piece] = []
        func add(_ kind: Piece.Kind, _ text: String) {
            if pieces.last?.kind == kind {
                pieces[pieces.count - 1] = Piece(kind: kind, text: (pieces.last?.text ?? "") + text)
            } else {
                pieces.append(Piece(kind: kind, text: text))
            }
        }
        var left = 0
        var right = 0
        while left < before.count || right < after.count {
            if removed.contains(left) {
                add(.old, before[left])
                left += 1
            } else if inserted.contains(right) {
                add(.new, after[right])
                right += 1
            } else if left < before.count {
                add(.same, before[left])
                left += 1
                right += 1
            } else {
                add(.new, after[right])
                right += 1
            }
        }
        self.pieces = pieces
    }

    /// Runs of ASCII letters and digits, and every other character by itself.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var isInWord = false
        for character in text {
            let continues = character.isASCII && (character.isLetter || character.isNumber)
            if continues && isInWord {
                words[words.count - 1].append(character)
            } else {
                words.append(String(character))
            }
            isInWord = continues
        }
        return words
    }
}
