internal import Facts
package import Sheets

/// A checklist that came back filled in, held against the one that was given out.
package struct ReturnedChecklist: Hashable, Sendable {
    /// What an auditor concluded of a requirement.
    package struct Row: Hashable, Sendable {
        package let requirement: String
        /// The scope items it applies to, space-separated.
        package let scope: String
        /// A token of the choice `results`.
        package let result: String
        /// The day by which a nonconformity is to be corrected, `YYYY-MM-DD`; empty for none.
        package let until: String
        package let remark: String
    }

    /// Something that is not as it was given out, or cannot be taken as it stands.
    package enum Difference: Hashable, Sendable {
        case changed(requirement: String, column: String, was: String, found: String)
        case missing(requirement: String)
        case added(requirement: String, row: Int)
        case twice(requirement: String, row: Int)
        /// No conclusion.
        case empty(requirement: String)
        case unknownResult(requirement: String, found: String)
        case notADay(requirement: String, found: String)
        /// A formula stands where text was given out or is expected.
        case formula(requirement: String, column: String)
    }

    /// Those that have a conclusion, in the order in which they were given out.
    package private(set) var rows: [Row] = []
    package private(set) var differences: [Difference] = []

    /// The requirement and scope items that a row is about.
    private struct Key: Hashable {
        let requirement: String
        let scope: String
    }

    private typealias Cells = [Int: WorkbookReader.Cell]

    /// - Throws: `SheetError` where the file is no workbook, or is of another case or revision.
    package init(_ bytes: [UInt8], against checklist: AuditChecklist) throws(SheetError) {
        guard let given = checklist.workbook.sheets.first(where: { $0.key != nil }), let key = given.key else {
            throw SheetError("the checklist that was given out has no sheet with a key")
        }
        var reader = try WorkbookReader(bytes)
        let found = try ReturnedChecklist.find(key, in: try reader.sheets())
        guard found.subject == given.subject else {
            throw SheetError("it is the checklist of '\(found.subject)', not of '\(given.subject)'")
        }
        let columns = given.columns.map { column in found.columns[column.key] }
        if let lost = zip(given.columns, columns).first(where: { $0.1 == nil })?.0 {
            throw SheetError("the column '\(lost.key)' is not there any more")
        }
        let places = columns.compactMap { $0 }
        var byKey: [Key: (number: Int, cells: Cells)] = [:]
        let wanted = given.rows.filter { $0.kind == .data }
        let known = Set(wanted.map { Key(requirement: $0.cells[0].text, scope: $0.cells[1].text) })
        for (number, cells) in found.rows {
            let key = Key(requirement: text(cells, places[0]), scope: text(cells, places[1]))
            if byKey[key] != nil {
                differences.append(.twice(requirement: key.requirement, row: number))
            } else if known.contains(key) {
                byKey[key] = (number, cells)
            } else if !cells.isEmpty, number > found.head {
                differences.append(.added(requirement: key.requirement, row: number))
            }
        }
        let results = checklist.workbook.choices.flatMap(\.values)
        for row in wanted {
            let key = Key(requirement: row.cells[0].text, scope: row.cells[1].text)
            guard let cells = byKey[key]?.cells else {
                differences.append(.missing(requirement: key.requirement))
                continue
            }
            compare(row, given.columns, cells, places)
            take(key, given.columns, cells, places, results)
        }
    }

    /// The sheet that begins with the key, and where its columns are now.
    private static func find(
        _ key: String, in sheets: [WorkbookReader.Sheet]
    ) throws(SheetError) -> (subject: String, columns: [String: Int], head: Int, rows: [(Int, Cells)]) {
        for sheet in sheets {
            let numbers = sheet.rows.keys.sorted()
            for (index, number) in numbers.enumerated() {
                let cells = sheet.rows[number] ?? [:]
                guard let place = cells.first(where: { $0.value.text == key })?.key,
                    let head = numbers.dropFirst(index + 1).first
                else { continue }
                var columns: [String: Int] = [:]
                for (column, cell) in (sheet.rows[head] ?? [:]).sorted(by: { $0.key < $1.key }) {
                    columns[cell.text] = columns[cell.text] ?? column
                }
                // The rows for people: titles, notes and the heads of the columns.
                let shown = numbers.filter { $0 > head }
                let first = shown.first { row in sheet.rows[row]?.count ?? 0 >= 4 } ?? head
                let rows = shown.filter { $0 > first }.map { ($0, sheet.rows[$0] ?? [:]) }
                return (cells[place + 1]?.text ?? "", columns, first, rows)
            }
        }
        throw SheetError("no sheet of it is '\(key)'; its hidden first rows must stay as they were given out")
    }

    private func text(_ cells: Cells, _ column: Int) -> String {
        ReturnedChecklist.collapsed(cells[column]?.text ?? "")
    }

    /// Spreadsheet programs change line breaks and blanks.
    private static func collapsed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func compare(
        _ row: Sheet.Row, _ columns: [Sheet.Column], _ cells: Cells, _ places: [Int]
    ) {
        let requirement = row.cells[0].text
        for (index, column) in columns.enumerated() {
            if cells[places[index]]?.isFormula == true {
                differences.append(.formula(requirement: requirement, column: column.key))
            }
            guard !column.isOpen else { continue }
            let was = ReturnedChecklist.collapsed(row.cells.indices.contains(index) ? row.cells[index].text : "")
            let now = text(cells, places[index])
            if was != now {
                differences.append(.changed(requirement: requirement, column: column.key, was: was, found: now))
            }
        }
    }

    private mutating func take(
        _ key: Key, _ columns: [Sheet.Column], _ cells: Cells, _ places: [Int], _ results: [Choice.Value]
    ) {
        func open(_ name: String) -> String {
            guard let index = columns.firstIndex(where: { $0.key == name }), cells[places[index]]?.isFormula != true
            else { return "" }
            return text(cells, places[index])
        }
        let label = open("result")
        let remark = open("remark")
        guard !label.isEmpty else { return differences.append(.empty(requirement: key.requirement)) }
        guard let result = results.first(where: { $0.label == label || $0.token == label })?.token else {
            return differences.append(.unknownResult(requirement: key.requirement, found: label))
        }
        var until = open("until")
        if let day = ReturnedChecklist.day(until) {
            until = day
        } else if !until.isEmpty {
            differences.append(.notADay(requirement: key.requirement, found: until))
            until = ""
        }
        rows.append(
            Row(requirement: key.requirement, scope: key.scope, result: result, until: until, remark: remark))
    }

    /// A day as people write it, or as spreadsheet programs count it: days since 1899-12-30.
    private static func day(_ text: String) -> String? {
        if let serial = Int(text), (20_000...90_000).contains(serial) {
            return CivilDate(year: 1899, month: 12, day: 30)?.adding(days: serial)?.description
        }
        return CivilDate(lenient: text)?.description
    }
}
