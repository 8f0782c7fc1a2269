internal import Findings
package import XML

/// Writes a table of rows and cells as CSV (RFC 4180), with the byte order mark that spreadsheets need for Chinese.
package struct CSVText {
    package static func write(_ table: Element) -> [UInt8] {
        var text = "\u{FEFF}"
        for row in table.children(named: "row") {
            text +=
                row.children(named: "cell").map { quoted($0.text.shown(keepingLines: true)) }.joined(separator: ",")
                + "\r\n"
        }
        return Array(text.utf8)
    }

    private static func quoted(_ value: String) -> String {
        // A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text.
        let isFormula = value.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula && Double(value) == nil ? "'" + value : value
        guard safe.contains(where: { ",\"\n\r".contains($0) }) || safe != value else { return safe }
        return "\"" + safe.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
