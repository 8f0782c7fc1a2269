/// Columns of text for a terminal, aligned by what is seen: Chinese characters are two cells wide.
struct TextTable {
    private let rows: [[String]]

    /// - Parameter rows: all of the same number of cells, the head first.
    init(_ rows: [[String]]) {
        self.rows = rows
    }

    var text: String {
        let columns = rows.first?.count ?? 0
        let widths = (0..<columns).map { column in rows.map { TextTable.width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { column, cell in
                // The last column needs no spaces after it.
                guard column < columns - 1 else { return cell }
                return cell + String(repeating: " ", count: widths[column] - TextTable.width(cell) + 2)
            }.joined()
        }.joined(separator: "\n")
    }

    /// How many cells a terminal gives the text (Unicode Standard Annex 11: wide and fullwidth take two).
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
