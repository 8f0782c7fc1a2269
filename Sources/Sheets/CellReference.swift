/// The place of a cell, as `AB12` (ECMA-376 part 1, 18.3.1.4).
struct CellReference: Hashable {
    /// From 0.
    let column: Int
    /// From 1.
    let row: Int

    init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// Nil unless it is letters and then digits, within the limits of the format (16,384 columns, 1,048,576 rows).
    init?(_ text: String) {
        var column = 0
        var row = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 20_000:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row < 2_000_000:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
        }
        guard (1...16_384).contains(column), (1...1_048_576).contains(row) else { return nil }
        self.column = column - 1
        self.row = row
    }

    var text: String { "\(Self.letters(column))\(row)" }
    /// With dollar signs, as a formula names a fixed cell.
    var fixed: String { "$\(Self.letters(column))$\(row)" }

    static func letters(_ column: Int) -> String {
        var rest = column
        var text = ""
        repeat {
            text = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + text
            rest = rest / 26 - 1
        } while rest >= 0
        return text
    }
}
