internal import Files
internal import XML
internal import Zip

/// Writes a workbook as XLSX (ECMA-376); the same workbook gives the same bytes.
package struct WorkbookWriter {
    private let workbook: Workbook

    package init(_ workbook: Workbook) {
        self.workbook = workbook
    }

    /// The file, made in a staging folder and taken away from there again.
    package func bytes(staging folder: String, named name: String) throws -> [UInt8] {
        let path = "\(folder)/\(name)"
        var archive = ZipWriter(try StagedFile(in: folder, named: name))
        for (name, content) in try parts() { try archive.add(path: name, content: content) }
        try archive.finish().putAside(syncing: false)
        let bytes = try File.content(of: path)
        try Folder.remove(path)
        return bytes
    }

    /// The names of the parts and their content, the list of types first as some readers want it.
    private func parts() throws(XMLError) -> [(name: String, content: [UInt8])] {
        let frame = WorkbookFrame(workbook)
        var parts = [
            ("[Content_Types].xml", try frame.types()), ("_rels/.rels", frame.rootRelations()),
            ("docProps/core.xml", try frame.properties()), ("xl/workbook.xml", try frame.list()),
            ("xl/_rels/workbook.xml.rels", frame.relations()), ("xl/styles.xml", try WorkbookStyles.part()),
        ]
        for (index, sheet) in workbook.sheets.enumerated() {
            let part = SheetPart(sheet, choices: workbook.choices)
            parts.append(("xl/worksheets/sheet\(index + 1).xml", part.content()))
            if let relations = part.relations() {
                parts.append(("xl/worksheets/_rels/sheet\(index + 1).xml.rels", relations))
            }
        }
        if !workbook.choices.isEmpty {
            let number = workbook.sheets.count + 1
            parts.append(("xl/worksheets/sheet\(number).xml", SheetPart.choices(workbook.choices)))
        }
        return parts
    }
}
