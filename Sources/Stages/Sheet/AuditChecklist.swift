internal import Files
package import Pipeline
internal import Record
package import Sheets
internal import Views
internal import XML

/// The leader's checklist of a case as a spreadsheet: made of the record by the view `audit-checklist`.
package struct AuditChecklist {
    static let view = "audit-checklist"
    /// Its name in a bundle.
    static let file = "checklist.xlsx"

    /// The workbook as it is given out.
    package let workbook: Workbook

    init(of record: Document, views: ViewSet) throws {
        workbook = try Workbook(reading: views.document(Self.view, of: record))
    }

    /// The workbook of a case record in a file.
    package init(ofRecord path: String, _ definition: PipelineDefinition) throws(StageFailure) {
        self = try StageFailure.wrap("checklist", path) {
            let record = try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord)
            return try AuditChecklist(of: record, views: ViewSet(folder: definition.folder + "/views"))
        }
    }

    /// - Parameter folder: where the file is made, and taken away from again.
    package func bytes(staging folder: String) throws(StageFailure) -> [UInt8] {
        try StageFailure.wrap("checklist", workbook.title) {
            try WorkbookWriter(workbook).bytes(staging: folder, named: Self.file + ".part")
        }
    }
}
