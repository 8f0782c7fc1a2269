internal import Files
internal import XML
internal import Zip

/// Reads the text of the cells of an XLSX that came from outside, within limits.
///
/// Formulas are not worked out and macros, links and everything but cells are not looked at.
package struct WorkbookReader {
    /// A cell with text in it.
    package struct Cell: Hashable, Sendable {
        package let text: String
        /// Whether a formula made the text.
        package let isFormula: Bool
    }

    /// One sheet: rows by number from 1, cells by column from 0.
    package struct Sheet: Hashable, Sendable {
        package let name: String
        package let rows: [Int: [Int: Cell]]
    }

    private static let limits = ZipLimits(
        entries: 1_000, totalBytes: 64 << 20, entryBytes: 32 << 20, ratio: 200, nesting: 0)
    private static let parsing = ParseLimits(
        maximumBytes: 32 << 20, maximumDepth: 32, maximumElements: 1_000_000)

    private let archive: ZipReader
    private var budget = ZipBudget(limits)

    /// - Throws: `SheetError` that says what is wrong with the file.
    package init(_ bytes: [UInt8]) throws(SheetError) {
        do {
            archive = try ZipReader(MemorySource(bytes), limits: Self.limits)
        } catch {
            throw SheetError("not an XLSX file: \(error.description)")
        }
    }

    /// Every sheet in the order of the workbook.
    package mutating func sheets() throws(SheetError) -> [Sheet] {
        let list = try part("xl/workbook.xml").root
        let relations = try part("xl/_rels/workbook.xml.rels").root.children(named: "Relationship")
        let strings = try sharedStrings()
        var sheets: [Sheet] = []
        for element in list.first(named: "sheets")?.children(named: "sheet") ?? [] {
            let id = element.attribute("id", namespace: WorkbookFrame.relationship)
            guard let target = relations.first(where: { $0["Id"] == id })?["Target"] else { continue }
            let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
            sheets.append(Sheet(name: element["name"] ?? "", rows: try cells(of: part(path).root, strings)))
        }
        return sheets
    }

    private mutating func part(_ name: String) throws(SheetError) -> Document {
        let found = archive.entries.filter { $0.rawName == Array(name.utf8) }
        guard let entry = found.first, found.count == 1 else {
            throw SheetError(found.isEmpty ? "the file has no part \(name)" : "the file has the part \(name) twice")
        }
        do {
            let bytes = try archive.content(of: entry, upTo: Self.limits.entryBytes, budget: &budget)
            return try Document(parsing: bytes, name: name, limits: Self.parsing)
        } catch {
            throw SheetError("\(name): \(error)")
        }
    }

    private mutating func sharedStrings() throws(SheetError) -> [String] {
        guard archive.entries.contains(where: { $0.rawName == Array("xl/sharedStrings.xml".utf8) }) else { return [] }
        return try part("xl/sharedStrings.xml").root.children(named: "si").map(WorkbookReader.text(of:))
    }

    /// The text of a string item, runs together; what a reader shows above characters is left out.
    private static func text(of item: Element) -> String {
        let texts = item.children(named: "t") + item.children(named: "r").flatMap { $0.children(named: "t") }
        return CellText.unescaped(texts.map(\.text).joined())
    }

    private func cells(of root: Element, _ strings: [String]) throws(SheetError) -> [Int: [Int: Cell]] {
        var rows: [Int: [Int: Cell]] = [:]
        var rowNumber = 0
        for row in root.first(named: "sheetData")?.children(named: "row") ?? [] {
            rowNumber = row["r"].flatMap { Int($0) } ?? rowNumber + 1
            var column = -1
            for element in row.children(named: "c") {
                column += 1
                if let reference = element["r"] {
                    guard let place = CellReference(reference) else {
                        throw SheetError("there is no cell '\(reference.prefix(20))'")
                    }
                    column = place.column
                }
                if let cell = cell(element, strings) { rows[rowNumber, default: [:]][column] = cell }
            }
        }
        return rows
    }

    /// Nil for an empty cell.
    private func cell(_ element: Element, _ strings: [String]) -> Cell? {
        let value = element.first(named: "v")?.text ?? ""
        let text: String
        switch element["t"] {
        case "s": text = Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
        case "inlineStr": text = element.first(named: "is").map(WorkbookReader.text(of:)) ?? ""
        case "e": text = ""
        default: text = CellText.unescaped(value)
        }
        let isFormula = element.first(named: "f") != nil
        return text.isEmpty && !isFormula ? nil : Cell(text: text, isFormula: isFormula)
    }
}
