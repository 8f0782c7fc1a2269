/// Where the columns of a table are.
struct Columns {
    private var edges: [(x: Double, width: Double)] = []
    /// Free space left and right of the text of a cell.
    static let gap = 4.0

    init(left: Double, width: Double, parts: [Double]) {
        let sum = parts.reduce(0, +)
        var x = left
        for part in parts {
            edges.append((x, width * part / sum))
            x += width * part / sum
        }
    }

    func x(_ column: Int) -> Double { edges[column].x + Columns.gap }
    func inner(_ column: Int) -> Double { max(8, edges[column].width - 2 * Columns.gap) }
}

/// The cells of a row, each broken into lines for its column.
struct TableRow {
    let cells: [TextLayout]
    let columns: Columns
    /// Above and below the text.
    let padding: Double

    var height: Double { (cells.map(\.height).max() ?? 0) + 2 * padding }

    /// How many lines of a cell fit into a height, from one of them on.
    func lines(of cell: Int, from line: Int, in height: Double) -> Int {
        let lines = cells[cell].lines
        guard line < lines.count else { return 0 }
        return lines[line...].prefix { $0.top + $0.height - lines[line].top <= height }.count
    }

    /// The height of a part of it.
    func height(from: [Int], count: [Int]) -> Double {
        let heights = cells.indices.map { cell -> Double in
            guard count[cell] > 0 else { return 0 }
            let lines = cells[cell].lines
            let last = lines[from[cell] + count[cell] - 1]
            return last.top + last.height - lines[from[cell]].top
        }
        return (heights.max() ?? 0) + 2 * padding
    }
}

extension Flow {
    /// Puts a row; one that is higher than a page goes on over pages.
    ///
    /// - Parameter breaking: makes the new page when there is no room.
    mutating func put(
        _ row: TableRow, cellTag: String, breaking: (inout Flow) -> Void
    ) {
        if row.height > room && !isFresh {
            let isSmall = row.height <= wholePage * 0.6
            if isSmall || room < 60 {
                newPage()
                breaking(&self)
            }
        }
        var from = row.cells.map { _ in 0 }
        repeat {
            var count = row.cells.indices.map { row.lines(of: $0, from: from[$0], in: room - 2 * row.padding) }
            if !count.contains(where: { $0 > 0 }) {
                // Not even one line fits on an empty page: it is put nevertheless, and runs over its edge.
                count = row.cells.indices.map { from[$0] < row.cells[$0].lines.count ? 1 : 0 }
            }
            draw(row, from: from, count: count, cellTag: cellTag)
            for cell in from.indices { from[cell] += count[cell] }
            guard row.cells.indices.contains(where: { from[$0] < row.cells[$0].lines.count }) else { return }
            newPage()
            breaking(&self)
        } while true
    }

    private mutating func draw(_ row: TableRow, from: [Int], count: [Int], cellTag: String) {
        let isTable = cellTag != "P"
        if isTable { add(.begin("TR")) }
        for (cell, text) in row.cells.enumerated() {
            add(.begin(cellTag))
            let top = count[cell] > 0 ? text.lines[from[cell]].top : 0
            for line in from[cell]..<from[cell] + count[cell] {
                let base = y + row.padding + text.lines[line].baseline - top
                add(.text(text, line: line, x: row.columns.x(cell), y: base))
            }
            add(.end(cellTag))
        }
        if isTable { add(.end("TR")) }
        y += row.height(from: from, count: count)
    }

    mutating func put(_ table: Table) throws(PaperError) {
        let columns = Columns(left: left, width: width, parts: table.widths)
        func row(_ cells: [[Run]], _ look: FontStyle) throws(PaperError) -> TableRow {
            var texts: [TextLayout] = []
            for (number, cell) in cells.enumerated() {
                texts.append(try text(cell, look, width: columns.inner(number)))
            }
            return TableRow(cells: texts, columns: columns, padding: 4)
        }
        let head = table.head.isEmpty ? nil : try row(table.head, style.text(9, bold: true))
        let look = style.text(9.5)
        if !table.caption.isEmpty {
            space(4)
            put(try text(table.caption, style.text(9.5, bold: true), width: width), as: "Caption", keep: 50)
            y += 3
        }
        need((head?.height ?? 0) + 40)
        begin(head)
        for cells in table.rows {
            put(try row(cells, look), cellTag: "TD") { flow in
                flow.continueTable(head)
            }
            rule(0.3, gray: 0.6)
        }
        add(.end("Table"))
        rule(0.8, gray: 0)
        space(12)
    }

    private mutating func begin(_ head: TableRow?) {
        add(.begin("Table"))
        guard let head else { return rule(0.8, gray: 0) }
        add(.fill(x: left, y: y, width: width, height: head.height, gray: 0.93))
        rule(0.8, gray: 0)
        draw(head, from: head.cells.map { _ in 0 }, count: head.cells.map(\.lines.count), cellTag: "TH")
        rule(0.8, gray: 0)
    }

    /// Ends the table on the page before and begins it again, with its head, on this one.
    private mutating func continueTable(_ head: TableRow?) {
        closeEarlierPage(with: .end("Table"))
        begin(head)
    }

    private mutating func rule(_ thickness: Double, gray: Double) {
        add(.rule(x: left, y: y, toX: left + width, toY: y, width: thickness, gray: gray))
    }
}
