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
    /// What stands on the sheet that makes a document of it.
    package private(set) var signOff = SignOff()
    /// Projects that were looked at, in order.
    package private(set) var projects: [[String: String]] = []

    /// The cells of the one row of the sheet of sign-off; empty where nothing was filled in.
    package struct SignOff: Hashable, Sendable {
        package var number = ""
        /// Who signs: the id in the roster.
        package var by = ""
        /// `YYYY-MM-DD`.
        package var day = ""
        /// A token of the choice `stages`.
        package var stage = ""
        /// A token of the choice `outcomes`.
        package var outcome = ""
    }

    /// The requirement and scope items that a row is about.
    private struct Key: Hashable {
        let requirement: String
        let scope: String
    }

    private typealias Cells = [Int: WorkbookReader.Cell]

    /// - Throws: `SheetError` where the file is no workbook, or is of another case or revision.
    package init(_ bytes: [UInt8], against checklist: AuditChecklist) throws(SheetError) {
        guard let given = checklist.workbook.sheet(Self.key) else {
            throw SheetError("the checklist that was given out has no sheet '\(Self.key)'")
        }
        var reader = try WorkbookReader(bytes)
        let sheets = try reader.sheets()
        let found = try ReturnedChecklist.find(Self.key, in: sheets)
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
        let results = checklist.workbook.choices.filter { $0.name == "results" }.flatMap(\.values)
        for row in wanted {
            let key = Key(requirement: row.cells[0].text, scope: row.cells[1].text)
            guard let cells = byKey[key]?.cells else {
                differences.append(.missing(requirement: key.requirement))
                continue
            }
            compare(row, given.columns, cells, places)
            take(key, given.columns, cells, places, results)
        }
        takeRest(sheets, checklist.workbook)
    }

    private static let key = "audit-checklist"

    /// What a filled checklist says it is of, `CASE rN`.
    ///
    /// - Throws: `SheetError` where the file is no workbook, or no checklist.
    static func subject(of bytes: [UInt8]) throws(SheetError) -> String {
        var reader = try WorkbookReader(bytes)
        return try find(key, in: try reader.sheets()).subject
    }

    /// The sheets beside the checklist; one that is not there says nothing.
    private mutating func takeRest(_ sheets: [WorkbookReader.Sheet], _ given: Workbook) {
        func rows(_ key: String) -> [[String: String]] {
            guard let found = Self.look(for: key, in: sheets) else { return [] }
            return found.rows.map { _, cells in
                found.columns.compactMapValues { column in cells[column].flatMap { $0.isFormula ? nil : $0.text } }
                    .mapValues(Self.collapsed)
            }
        }
        func token(_ label: String, _ choice: String) -> String {
            let values = given.choices.first { $0.name == choice }?.values ?? []
            return values.first { $0.label == label || $0.token == label }?.token ?? label
        }
        if let row = rows("audit-sign-off").first {
            let day = row["on"] ?? ""
            signOff = SignOff(
                number: row["number"] ?? "", by: row["by"] ?? "", day: Self.day(day) ?? day,
                stage: token(row["stage"] ?? "", "stages"), outcome: token(row["outcome"] ?? "", "outcomes"))
        }
        projects = rows("audit-projects").filter { !($0["name"] ?? "").isEmpty }.map { row in
            var row = row
            for name in ["carried-out", "accepted"] { row[name] = row[name].map { Self.day($0) ?? $0 } }
            return row
        }
    }

    /// The sheet that begins with the key, and where its columns are now.
    private static func find(_ key: String, in sheets: [WorkbookReader.Sheet]) throws(SheetError) -> Found {
        guard let found = look(for: key, in: sheets) else {
            throw SheetError("no sheet of it is '\(key)'; its hidden first rows must stay as they were given out")
        }
        return found
    }

    private typealias Found = (subject: String, columns: [String: Int], head: Int, rows: [(Int, Cells)])

    private static func look(for key: String, in sheets: [WorkbookReader.Sheet]) -> Found? {
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
        return nil
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
