internal import XML

/// One sheet as a part of an XLSX (ECMA-376 part 1, 18.3).
///
/// A sheet with a key begins with two hidden rows: its key and subject, and the keys of its columns.
struct SheetPart {
    static let choiceSheet = "choices"

    private let sheet: Sheet
    private let choices: [Choice]

    init(_ sheet: Sheet, choices: [Choice]) {
        self.sheet = sheet
        self.choices = choices
    }

    private var hidden: Int { sheet.key == nil ? 0 : 2 }

    /// The number of the row with the heads of the columns.
    var headRow: Int? {
        sheet.rows.firstIndex { $0.kind == .head }.map { $0 + hidden + 1 }
    }

    /// The cells with links, in order.
    private var links: [(at: CellReference, target: String)] {
        sheet.rows.enumerated().flatMap { index, row in
            row.cells.enumerated().compactMap { column, cell in
                cell.link.map { (CellReference(column: column, row: index + hidden + 1), $0) }
            }
        }
    }

    func relations() throws(XMLError) -> [UInt8]? {
        guard !links.isEmpty else { return nil }
        return try WorkbookFrame.relations(links.map { (WorkbookFrame.relationship + "/hyperlink", $0.target, true) })
    }

    func content() throws(XMLError) -> [UInt8] {
        let document = try Document(root: "worksheet", namespace: WorkbookFrame.main, name: "sheet")
        let root = document.root
        root.declare(prefix: "r", namespace: WorkbookFrame.relationship)
        // The page is as wide as all columns together.
        root.append(element: "sheetPr").append(element: "pageSetUpPr").set("fitToPage", "1")
        addView(to: root)
        let columns = root.append(element: "cols")
        for (index, column) in sheet.columns.enumerated() {
            let element = columns.append(element: "col")
            element.set("min", String(index + 1))
            element.set("max", String(index + 1))
            element.set("width", String(column.width))
            element.set("customWidth", "1")
        }
        addRows(to: root.append(element: "sheetData"))
        addFilter(to: root)
        addMerges(to: root)
        addChoices(to: root)
        if !links.isEmpty {
            let list = root.append(element: "hyperlinks")
            for (index, link) in links.enumerated() {
                let element = list.append(element: "hyperlink")
                element.set("ref", link.at.text)
                element.set("id", namespace: WorkbookFrame.relationship, prefix: "r", "rId\(index + 1)")
            }
        }
        let setup = root.append(element: "pageSetup")
        for (name, value) in [("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0")] {
            setup.set(name, value)
        }
        root.append(element: "headerFooter").append(element: "oddFooter").append(text: "&L&F&R&P / &N")
        return try document.serialised()
    }

    private func addView(to root: Element) {
        let view = root.append(element: "sheetViews").append(element: "sheetView")
        view.set("workbookViewId", "0")
        guard let headRow else { return }
        let pane = view.append(element: "pane")
        pane.set("xSplit", "1")
        pane.set("ySplit", String(headRow))
        pane.set("topLeftCell", CellReference(column: 1, row: headRow + 1).text)
        pane.set("activePane", "bottomRight")
        pane.set("state", "frozen")
    }

    private func addRows(to data: Element) {
        if let key = sheet.key {
            let first = addRow(1, isHidden: true, to: data)
            add(key, at: CellReference(column: 0, row: 1), style: WorkbookStyles.plain, to: first)
            add(sheet.subject, at: CellReference(column: 1, row: 1), style: WorkbookStyles.plain, to: first)
            let second = addRow(2, isHidden: true, to: data)
            for (index, column) in sheet.columns.enumerated() {
                add(column.key, at: CellReference(column: index, row: 2), style: WorkbookStyles.plain, to: second)
            }
        }
        for (index, row) in sheet.rows.enumerated() {
            let number = index + hidden + 1
            let element = addRow(number, isHidden: false, to: data)
            if row.kind == .data || row.kind == .head {
                element.set("ht", String(RowHeight.points(row.cells.map(\.text), widths: sheet.columns.map(\.width))))
                element.set("customHeight", "1")
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
                add(cell.text, at: CellReference(column: column, row: number), style: style, to: element)
            }
        }
    }

    private func addRow(_ number: Int, isHidden: Bool, to data: Element) -> Element {
        let row = data.append(element: "row")
        row.set("r", String(number))
        if isHidden { row.set("hidden", "1") }
        return row
    }

    private func add(_ text: String, at place: CellReference, style: Int, to row: Element) {
        SheetPart.add(text, at: place, style: style, to: row)
    }

    /// Every cell is text: nothing that came from a submission can be a formula.
    private static func add(_ text: String, at place: CellReference, style: Int, to row: Element) {
        let cell = row.append(element: "c")
        cell.set("r", place.text)
        cell.set("s", String(style))
        guard !text.isEmpty else { return }
        cell.set("t", "inlineStr")
        let content = cell.append(element: "is").append(element: "t")
        content.set("space", namespace: "http://www.w3.org/XML/1998/namespace", prefix: "xml", "preserve")
        content.append(text: CellText.escaped(text))
    }

    private func addFilter(to root: Element) {
        guard let headRow, !sheet.columns.isEmpty else { return }
        let last = CellReference(column: sheet.columns.count - 1, row: sheet.rows.count + hidden)
        root.append(element: "autoFilter").set("ref", "A\(headRow):\(last.text)")
    }

    private func addMerges(to root: Element) {
        let wide = sheet.rows.enumerated().filter { $0.element.kind == .title || $0.element.kind == .note }
        guard !wide.isEmpty, sheet.columns.count > 1 else { return }
        let list = root.append(element: "mergeCells")
        list.set("count", String(wide.count))
        for (index, _) in wide {
            let row = index + hidden + 1
            let last = CellReference(column: sheet.columns.count - 1, row: row)
            list.append(element: "mergeCell").set("ref", "A\(row):\(last.text)")
        }
    }

    private func addChoices(to root: Element) {
        let wanted = sheet.columns.enumerated().compactMap { column, value in
            choices.firstIndex { $0.name == value.choice }.map { (column, $0) }
        }
        guard !wanted.isEmpty, let headRow, sheet.rows.count + hidden > headRow else { return }
        let list = root.append(element: "dataValidations")
        list.set("count", String(wanted.count))
        for (column, number) in wanted {
            let element = list.append(element: "dataValidation")
            for (name, value) in [("type", "list"), ("allowBlank", "1"), ("showErrorMessage", "1")] {
                element.set(name, value)
            }
            let letters = CellReference.letters(column)
            element.set("sqref", "\(letters)\(headRow + 1):\(letters)\(sheet.rows.count + hidden)")
            let first = CellReference(column: 2 * number + 1, row: 1)
            let last = CellReference(column: 2 * number + 1, row: max(1, choices[number].values.count))
            element.append(element: "formula1").append(text: "\(Self.choiceSheet)!\(first.fixed):\(last.fixed)")
        }
    }

    /// The hidden sheet that drop-down lists take their values from: for each choice a column of tokens, one of labels.
    static func choices(_ choices: [Choice]) throws(XMLError) -> [UInt8] {
        let document = try Document(root: "worksheet", namespace: WorkbookFrame.main, name: "choices")
        let data = document.root.append(element: "sheetData")
        for number in 0..<(choices.map(\.values.count).max() ?? 0) {
            let row = data.append(element: "row")
            row.set("r", String(number + 1))
            for (index, choice) in choices.enumerated() where number < choice.values.count {
                let value = choice.values[number]
                let token = CellReference(column: 2 * index, row: number + 1)
                add(value.token, at: token, style: WorkbookStyles.plain, to: row)
                let label = CellReference(column: 2 * index + 1, row: number + 1)
                add(value.label, at: label, style: WorkbookStyles.plain, to: row)
            }
        }
        return try document.serialised()
    }
}
