/// How high a row is for its text: some programs do not work it out when they open a file.
enum RowHeight {
    private static let line = 15
    /// The most that a row can have (Excel's limit).
    private static let most = 405

    /// In points, for cells that wrap in columns of these widths.
    static func points(_ texts: [String], widths: [Double]) -> Int {
        let lines = zip(texts, widths).map { text, width in
            text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, part in
                // Column widths are in Western characters, of which a Chinese one takes two and a bit.
                let wide = part.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? 2.1 : 1.05) }
                return sum + max(1, Int((wide / max(1, width - 1)).rounded(.up)))
            }
        }
        return min(most, max(1, lines.max() ?? 1) * line + 3)
    }
}
