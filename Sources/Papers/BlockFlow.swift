internal import Findings

extension Flow {
    mutating func put(_ block: Block) throws(PaperError) {
        switch block {
        case .heading(let runs, let level):
            let size = level == 1 ? 13.0 : 11.0
            space(level == 1 ? 16 : 10)
            put(try text(runs, style.text(size, bold: true), width: width), as: level == 1 ? "H1" : "H2", keep: 92)
            y += 5
        case .paragraph(let runs, let kind):
            put(
                try text(runs, look(of: kind), width: width), as: "P", keep: kind == .address || kind == .small ? 48 : 0
            )
            space(kind == .small ? 4 : 7)
        case .list(let items, let isNumbered): try put(items, isNumbered: isNumbered)
        case .definitions(let list): try put(list)
        case .table(let table): try put(table)
        case .signature(let lines): try put(signature: lines)
        case .pageBreak: if !isFresh { newPage() }
        }
    }

    private func look(of kind: ParagraphStyle) -> FontStyle {
        var look = style.text()
        look.spacing = 1.2
        switch kind {
        case .plain: break
        case .small:
            look.size = 9
            look.gray = 0.3
        case .address:
            look.size = 12
            look.isBold = true
        case .centre: look.alignment = .centre
        case .large:
            look = style.display(17)
            look.spacing = 1.25
        }
        return look
    }

    private mutating func put(_ items: [[Run]], isNumbered: Bool) throws(PaperError) {
        let indent = 22.0
        var look = style.text()
        look.spacing = 1.2
        for (number, item) in items.enumerated() {
            let marker = try text(isNumbered ? "\(number + 1)." : "•", look)
            put(try text(item, look, width: width - indent), as: "LI", indent: indent, marker: marker)
            space(3)
        }
        space(5)
    }

    private mutating func put(_ list: [Definition]) throws(PaperError) {
        // Eight characters stay on one line also within the frame of a certificate, as 统一社会信用代码 must.
        let label = max(width / 4.4, 8 * PaperStyle.textSize + 2 * Columns.gap + 1)
        let columns = Columns(left: left, width: width, parts: [label, width - label])
        for item in list {
            let cells = [
                try text(item.term, style.text(gray: 0.35), width: columns.inner(0)),
                try text(item.value, style.text(), width: columns.inner(1)),
            ]
            put(TableRow(cells: cells, columns: columns, padding: 2.2), cellTag: "P", breaking: { _ in })
        }
        space(8)
    }

    /// Lines to sign on, two beside each other, never apart from their labels.
    private mutating func put(signature lines: [String]) throws(PaperError) {
        let high = 40.0
        let rows = (lines.count + 1) / 2
        need(Double(rows) * high + 10)
        space(10)
        let wide = width / 2
        for (number, line) in lines.enumerated() {
            let label = try text(line, style.text())
            guard let first = label.lines.first else { continue }
            let x = left + Double(number % 2) * wide
            let base = y + Double(number / 2) * high + first.baseline + 14
            add(.begin("P"))
            add(.text(label, line: 0, x: x, y: base))
            add(.end("P"))
            add(.rule(x: x + label.width + 6, y: base + 2, toX: x + wide - 20, toY: base + 2, width: 0.6, gray: 0.2))
        }
        y += Double(rows) * high + 6
    }
}
