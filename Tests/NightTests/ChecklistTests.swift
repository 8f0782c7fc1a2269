import Files
import Pipeline
import Sheets
import Stages
import Support
import Testing
import XML
import Zip

/// The leader's checklist: given out with a night's bundle, filled in, and read again.
@Suite struct ChecklistTests {
    private let night: SmallNight
    private let tree: OutputTree
    private let definition: PipelineDefinition
    private let id: String

    init() async throws {
        night = try SmallNight()
        let bench = try night.bench()
        definition = bench.definition
        tree = OutputTree(night.scratch.path + "/output")
        try night.fillFirst()
        try await night.run(bench, in: tree)
        id = try #require(try tree.caseIDs().first)
    }

    private func checklist() throws -> AuditChecklist {
        try AuditChecklist(ofRecord: tree.record(id), definition)
    }

    /// The workbook with other rows, as a person leaves it.
    private func filled(_ change: (inout [Sheet.Row]) -> Void) throws -> [UInt8] {
        var workbook = try checklist().workbook
        change(&workbook.sheets[0].rows)
        return try WorkbookWriter(workbook).bytes(staging: night.scratch.path, named: "filled.xlsx")
    }

    private func row(_ row: Sheet.Row, _ texts: [Int: String]) -> Sheet.Row {
        Sheet.Row(
            kind: row.kind,
            cells: row.cells.enumerated().map { Sheet.Cell(text: texts[$0.offset] ?? $0.element.text, link: nil) })
    }

    @Test("the bundle has it, the same as the command makes")
    func bundle() throws {
        let archive = try ZipReader(try File(reading: tree.bundle(id, revision: 1)))
        let name = Array("\(id)/checklist.xlsx".utf8)
        let entry = try #require(archive.entries.first { $0.rawName == name })
        var budget = ZipBudget()
        let bytes = try archive.content(of: entry, upTo: 1 << 20, budget: &budget)
        #expect(try bytes == checklist().bytes(staging: night.scratch.path))
    }

    @Test("given back as it was given out, each requirement is told to be empty")
    func untouched() throws {
        let returned = try ReturnedChecklist(try filled { _ in }, against: checklist())
        #expect(returned.rows == [])
        #expect(returned.differences == [.empty(requirement: "GEN-LEGAL-1")])
    }

    @Test("conclusion, deadline and remark are read, by label or by token, in any way of writing a day")
    func conclusions() throws {
        for (label, day) in [("轻微不符合 Minor nonconformity", "2026年12月1日"), ("minor", "46357")] {
            let bytes = try filled { rows in
                rows[4] = row(rows[4], [8: label, 9: day, 10: "执照\n过期"])
            }
            let returned = try ReturnedChecklist(bytes, against: checklist())
            #expect(returned.differences == [])
            #expect(
                returned.rows.map { [$0.requirement, $0.scope, $0.result, $0.until, $0.remark] }
                    == [["GEN-LEGAL-1", "S1", "minor", "2026-12-01", "执照 过期"]])
        }
    }

    @Test("what was changed, added, repeated or cannot be understood is told")
    func differences() throws {
        let bytes = try filled { rows in
            rows[4] = row(rows[4], [3: "别的", 8: "maybe", 9: "soon"])
            rows.append(row(rows[4], [0: "GEN-OTHER"]))
            rows.append(rows[4])
        }
        let returned = try ReturnedChecklist(bytes, against: checklist())
        #expect(
            returned.differences == [
                .added(requirement: "GEN-OTHER", row: 8), .twice(requirement: "GEN-LEGAL-1", row: 9),
                .changed(
                    requirement: "GEN-LEGAL-1", column: "title", was: "法律地位 Legal status", found: "别的"),
                .unknownResult(requirement: "GEN-LEGAL-1", found: "maybe"),
            ])
        let gone = try ReturnedChecklist(try filled { $0.remove(at: 4) }, against: checklist())
        #expect(gone.differences == [.missing(requirement: "GEN-LEGAL-1")])
    }

    @Test("the checklist of another case or revision is refused")
    func foreign() throws {
        var workbook = try checklist().workbook
        workbook.sheets[0].subject = "\(id) r2"
        let bytes = try WorkbookWriter(workbook).bytes(staging: night.scratch.path, named: "other.xlsx")
        #expect(throws: SheetError("it is the checklist of '\(id) r2', not of '\(id) r1'")) {
            try ReturnedChecklist(bytes, against: checklist())
        }
    }

    @Test("what it says becomes an audit-record that its schema takes")
    func draft() throws {
        let bytes = try filled { rows in
            rows[4] = row(rows[4], [8: "符合 Conforming", 10: "已核对"])
        }
        let draft = AuditRecordDraft(
            try ReturnedChecklist(bytes, against: checklist()), caseID: id, number: "AR-1", by: "zhang",
            on: "2026-11-22", stage: "off-site", outcome: "met")
        let document = try Document(parsing: try draft.bytes(), name: "audit-record.xml")
        let schema = try Schema(file: definition.folder + "/schemas/desk-audit-record.xsd")
        #expect(schema.validate(document).map(\.message) == [])
        let first = document.root.childElements.first
        #expect([first?["requirement"], first?["result"], first?.text] == ["GEN-LEGAL-1", "conforming", "已核对"])
    }
}
