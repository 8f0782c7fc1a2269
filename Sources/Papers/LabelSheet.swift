/// Puts labels on sheets, in rows from the top left; what does not fit a label is cut off at its foot.
struct LabelSheet {
    let grid: LabelGrid

    /// Points in a millimetre.
    private static let millimetre = 72 / 25.4
    /// Kept free inside each label.
    private static let inset = 14.0

    func pages(of blocks: [Block], flow: Flow, style: FontStyle) throws(PaperError) -> [[Mark]] {
        let top = grid.margin * Self.millimetre
        let left = grid.side * Self.millimetre
        let width = (Canvas.width - 2 * left) / Double(grid.columns)
        let height = (Canvas.height - 2 * top) / Double(grid.rows)
        var pages: [[Mark]] = []
        var place = 0
        for block in blocks {
            guard case .paragraph(let runs, _) = block else {
                throw PaperError("a sheet of labels has paragraphs only, one a label")
            }
            let (row, column) = ((place / grid.columns) % grid.rows, place % grid.columns)
            if row == 0 && column == 0 { pages.append([]) }
            let text = try flow.text(runs, style, width: max(20, width - 2 * Self.inset))
            let x = left + Double(column) * width + Self.inset
            let y = top + Double(row) * height + Self.inset
            var marks: [Mark] = [.begin("P")]
            for (number, line) in text.lines.enumerated() where line.top + line.height <= height - Self.inset {
                marks.append(.text(text, line: number, x: x, y: y + line.baseline))
            }
            marks.append(.end("P"))
            pages[pages.count - 1] += marks
            place += 1
        }
        return pages.isEmpty ? [[]] : pages
    }
}
