/// How high a row is for its text: some programs do not work it out when they open a file.
enum RowHeight {
    private static let line = 15
    /// The most that a row can have (Excel's limit).
    private static let most = 405

    /// In points, for cells that wrap in columns of these widths.
    static func points(_ texts: [String], widths: [Double]) -> Int {
        let heights = zip(texts, widths).map { lines($0, width: max(1, $1 - 1)) }
        return min(most, max(1, heights.max() ?? 1) * line + 3)
    }

    /// Column widths are in Western characters, of which a Chinese one takes two and a bit.
    private static func lines(_ text: String, width: Double) -> Int {
        var lines = 0
        var wide = 0.0
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                lines += max(1, Int((wide / width).rounded(.up)))
                wide = 0
            } else {
                wide += scalar.value >= 0x2E80 ? 2.1 : 1.05
            }
        }
        return lines + max(1, Int((wide / width).rounded(.up)))
    }
}
