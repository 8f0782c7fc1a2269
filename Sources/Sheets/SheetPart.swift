internal import XML

/// One sheet as a part of an XLSX (ECMA-376 part 1, 18.3).
///
/// A sheet with a key begins with two hidden rows: its key and subject, and the keys of its columns.
struct SheetPart {
    static let choiceSheet = "choices"

    private let sheet: Sheet
    private let choices: [Choice]

    private let hidden: Int
    /// The cells with links, in order.
    private let links: [(at: CellReference, target: String)]

    init(_ sheet: Sheet, choices: [Choice]) {
        self.sheet = sheet
        self.choices = choices
        let hidden = sheet.key == nil ? 0 : 2
        self.hidden = hidden
        links = sheet.rows.enumerated().flatMap { index, row in
            row.cells.enumerated().compactMap { column, cell in
                cell.link.map { (CellReference(column: column, row: index + hidden + 1), $0) }
            }
        }
    }

    /// The number of the row with the heads of the columns.
    var headRow: Int? {
        sheet.rows.firstIndex { $0.kind == .head }.map { $0 + hidden + 1 }
    }

    func relations() -> [UInt8]? {
        guard !links.isEmpty else { return nil }
        return WorkbookFrame.relations(links.map { (WorkbookFrame.relationship + "/hyperlink", $0.target, true) })
    }

    func content() -> [UInt8] {
        var part = MarkupWriter()
        part.declare()
        part.open("worksheet")
        part.attribute("xmlns", WorkbookFrame.main)
        part.attribute("xmlns:r", WorkbookFrame.relationship)
        // The page is as wide as all columns together.
        part.open("sheetPr")
        part.element("pageSetUpPr", ["fitToPage": "1"])
        part.close("sheetPr")
        addView(to: &part)
        part.open("cols")
        for (index, column) in sheet.columns.enumerated() {
            let number = String(index + 1)
            part.element(
                "col", ["min": number, "max": number, "width": String(column.width), "customWidth": "1"])
        }
        part.close("cols")
        part.open("sheetData")
        addRows(to: &part)
        part.close("sheetData")
        addFilter(to: &part)
        addMerges(to: &part)
        addChoices(to: &part)
        if !links.isEmpty {
            part.open("hyperlinks")
            for (index, link) in links.enumerated() {
                part.element("hyperlink", ["ref": link.at.text, "r:id": "rId\(index + 1)"])
            }
            part.close("hyperlinks")
        }
        part.element("pageSetup", ["paperSize": "9", "orientation": "landscape", "fitToHeight": "0"])
        part.open("headerFooter")
        part.element("oddFooter", [:], "&L&F&R&P / &N")
        part.close("headerFooter")
        part.close("worksheet")
        part.end()
        return part.bytes
    }

    private func addView(to part: inout MarkupWriter) {
        part.open("sheetViews")
        part.open("sheetView")
        part.attribute("workbookViewId", "0")
        if let headRow {
            let corner = CellReference(column: 1, row: headRow + 1).text
            part.element(
                "pane",
                [
                    "xSplit": "1", "ySplit": String(headRow), "topLeftCell": corner, "activePane": "bottomRight",
                    "state": "frozen",
                ])
        }
        part.close("sheetView")
        part.close("sheetViews")
    }

    private func addRows(to part: inout MarkupWriter) {
        if let key = sheet.key {
            Self.openRow(1, isHidden: true, in: &part)
            Self.add(key, at: CellReference(column: 0, row: 1), style: WorkbookStyles.plain, to: &part)
            Self.add(sheet.subject, at: CellReference(column: 1, row: 1), style: WorkbookStyles.plain, to: &part)
            part.close("row")
            Self.openRow(2, isHidden: true, in: &part)
            for (index, column) in sheet.columns.enumerated() {
                Self.add(column.key, at: CellReference(column: index, row: 2), style: WorkbookStyles.plain, to: &part)
            }
            part.close("row")
        }
        let widths = sheet.columns.map(\.width)
        for (index, row) in sheet.rows.enumerated() {
            let number = index + hidden + 1
            Self.openRow(number, isHidden: false, in: &part)
            if row.kind == .data || row.kind == .head {
                part.attribute("ht", String(RowHeight.points(row.cells.map(\.text), widths: widths)))
                part.attribute("customHeight", "1")
            }
            for (column, cell) in row.cells.enumerated() {
                let style =
                    switch row.kind {
                    case .title: WorkbookStyles.title
                    case .note: WorkbookStyles.note
                    case .head: WorkbookStyles.head
                    case .data where cell.link != nil: WorkbookStyles.link
                    case .data:
                        sheet.columns.indices.contains(column) && sheet.columns[column].isOpen
                            ? WorkbookStyles.open : WorkbookStyles.data
                    }
                Self.add(cell.text, at: CellReference(column: column, row: number), style: style, to: &part)
            }
            part.close("row")
        }
    }

    private static func openRow(_ number: Int, isHidden: Bool, in part: inout MarkupWriter) {
        part.open("row")
        part.attribute("r", String(number))
        if isHidden { part.attribute("hidden", "1") }
    }

    /// Every cell is text: nothing that came from a submission can be a formula.
    private static func add(_ text: String, at place: CellReference, style: Int, to part: inout MarkupWriter) {
        part.open("c")
        part.attribute("r", place.text)
        part.attribute("s", String(style))
        if !text.isEmpty {
            part.attribute("t", "inlineStr")
            part.open("is")
            part.element("t", ["xml:space": "preserve"], CellText.escaped(text))
            part.close("is")
        }
        part.close("c")
    }

    private func addFilter(to part: inout MarkupWriter) {
        guard let headRow, !sheet.columns.isEmpty else { return }
        let last = CellReference(column: sheet.columns.count - 1, row: sheet.rows.count + hidden)
        part.element("autoFilter", ["ref": "A\(headRow):\(last.text)"])
    }

    private func addMerges(to part: inout MarkupWriter) {
        let wide = sheet.rows.enumerated().filter { $0.element.kind == .title || $0.element.kind == .note }
        guard !wide.isEmpty, sheet.columns.count > 1 else { return }
        part.open("mergeCells")
        part.attribute("count", String(wide.count))
        for (index, _) in wide {
            let row = index + hidden + 1
            let last = CellReference(column: sheet.columns.count - 1, row: row)
            part.element("mergeCell", ["ref": "A\(row):\(last.text)"])
        }
        part.close("mergeCells")
    }

    private func addChoices(to part: inout MarkupWriter) {
        let wanted = sheet.columns.enumerated().compactMap { column, value in
            choices.firstIndex { $0.name == value.choice }.map { (column, $0) }
        }
        guard !wanted.isEmpty, let headRow, sheet.rows.count + hidden > headRow else { return }
        part.open("dataValidations")
        part.attribute("count", String(wanted.count))
        for (column, number) in wanted {
            let letters = CellReference.letters(column)
            let first = CellReference(column: 2 * number + 1, row: 1)
            let last = CellReference(column: 2 * number + 1, row: max(1, choices[number].values.count))
            part.open("dataValidation")
            part.attribute("type", "list")
            part.attribute("allowBlank", "1")
            part.attribute("showErrorMessage", "1")
            part.attribute("sqref", "\(letters)\(headRow + 1):\(letters)\(sheet.rows.count + hidden)")
            part.element("formula1", [:], "\(Self.choiceSheet)!\(first.fixed):\(last.fixed)")
            part.close("dataValidation")
        }
        part.close("dataValidations")
    }

    /// The hidden sheet that drop-down lists take their values from: for each choice a column of tokens, one of labels.
    static func choices(_ choices: [Choice]) -> [UInt8] {
        var part = MarkupWriter()
        part.declare()
        part.open("worksheet")
        part.attribute("xmlns", WorkbookFrame.main)
        part.open("sheetData")
        for number in 0..<(choices.map(\.values.count).max() ?? 0) {
            openRow(number + 1, isHidden: false, in: &part)
            for (index, choice) in choices.enumerated() where number < choice.values.count {
                let value = choice.values[number]
                let token = CellReference(column: 2 * index, row: number + 1)
                add(value.token, at: token, style: WorkbookStyles.plain, to: &part)
                let label = CellReference(column: 2 * index + 1, row: number + 1)
                add(value.label, at: label, style: WorkbookStyles.plain, to: &part)
            }
            part.close("row")
        }
        part.close("sheetData")
        part.close("worksheet")
        part.end()
        return part.bytes
    }
}

extension MarkupWriter {
    /// A whole element with attributes in this order and text; what XML cannot hold in its values becomes U+FFFD.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String = ""
    ) {
        open(name)
        for (name, value) in attributes { attribute(name, value.writable) }
        text(content.writable)
        close(name)
    }
}
