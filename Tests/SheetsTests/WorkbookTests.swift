import Files
import Sheets
import Support
import Testing
import XML
import Zip

@Suite struct WorkbookTests {
    private static let text = """
        <workbook xmlns="urn:dossier:sheet:1" version="1" title="表 Sheet" date="2026-11-20">
        <choice name="results"><value token="good">好 Good</value><value token="bad">差 Bad</value></choice>
        <sheet name="检查表" key="k" subject="s r1"><column key="a" width="10"/><column key="b" width="20" open="yes" choice="results"/>
        <row kind="head"><cell>甲</cell><cell>乙</cell></row>
        <row><cell>=1+1<break/>_x0041_ &lt;&amp;&gt; 𠮷</cell><cell/></row>
        <row><cell link="data/%E8%AF%81.pdf">证</cell><cell>好 Good</cell></row></sheet></workbook>
        """

    private func workbook(_ text: String = Self.text) throws -> Workbook {
        try Workbook(reading: Document(parsing: Array(text.utf8), name: "sheet.xml"))
    }

    private func bytes(_ workbook: Workbook) throws -> [UInt8] {
        let scratch = try Scratch()
        let bytes = try WorkbookWriter(workbook).bytes(staging: scratch.path, named: "made.xlsx")
        #expect(try Folder.list(scratch.path) == [])
        return bytes
    }

    @Test("what was written comes back, what looks like a formula or an escape as text")
    func roundTrip() throws {
        var reader = try WorkbookReader(try bytes(try workbook()))
        let sheets = try reader.sheets()
        #expect(sheets.map(\.name) == ["检查表", "choices"])
        let rows = sheets[0].rows.mapValues { $0.mapValues(\.text) }
        #expect(
            rows == [
                1: [0: "k", 1: "s r1"], 2: [0: "a", 1: "b"], 3: [0: "甲", 1: "乙"],
                4: [0: "=1+1\n_x0041_ <&> 𠮷"], 5: [0: "证", 1: "好 Good"],
            ])
        #expect(
            sheets[1].rows.mapValues { $0.mapValues(\.text) } == [
                1: [0: "good", 1: "好 Good"], 2: [0: "bad", 1: "差 Bad"],
            ])
    }

    @Test("two makings give the same bytes")
    func determinism() throws {
        #expect(try bytes(workbook()) == bytes(workbook()))
    }

    @Test("a choice that is not there is refused")
    func badChoice() {
        #expect(throws: SheetError("sheet.xml: there is no choice 'nothing'")) {
            try workbook(Self.text.replacing("choice=\"results\"", with: "choice=\"nothing\""))
        }
    }

    // MARK: What came from outside

    private func archive(_ parts: [(String, String)]) throws -> [UInt8] {
        let scratch = try Scratch()
        var writer = ZipWriter(try StagedFile(in: scratch.path, named: "staged"))
        for (name, content) in parts { try writer.add(path: name, content: Array(content.utf8)) }
        try writer.finish().publish(to: scratch.path + "/made.xlsx", syncing: false)
        return try File.content(of: scratch.path + "/made.xlsx")
    }

    private func parts(sheet: String) -> [(String, String)] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return [
            (
                "xl/workbook.xml",
                "<workbook xmlns='\(main)' xmlns:r='\(relation)'><sheets><sheet name='A' r:id='x'/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>
                <Relationship Id='x' Target='/xl/s.xml'/></Relationships>
                """
            ),
            (
                "xl/sharedStrings.xml",
                "<sst xmlns='\(main)'><si><r><t>甲</t></r><rPh><t>x</t></rPh><r><t>乙</t></r></si></sst>"
            ),
            ("xl/s.xml", "<worksheet xmlns='\(main)'><sheetData>\(sheet)</sheetData></worksheet>"),
        ]
    }

    @Test("shared strings, numbers, formulas and cells without a place are read as they stand")
    func kinds() throws {
        let sheet = """
            <row><c t='s'><v>0</v></c><c><v>46000</v></c><c t='str'><f>1+1</f><v>2</v></c><c t='e'><v>#REF!</v></c>\
            <c t='s'><v>7</v></c></row><row r='9'><c r='C9' t='b'><v>1</v></c></row>
            """
        var reader = try WorkbookReader(try archive(parts(sheet: sheet)))
        let rows = try reader.sheets()[0].rows
        #expect(rows.mapValues { $0.mapValues(\.text) } == [1: [0: "甲乙", 1: "46000", 2: "2"], 9: [2: "1"]])
        #expect(rows[1]?.mapValues(\.isFormula) == [0: false, 1: false, 2: true])
    }

    @Test(
        "a hostile file is refused with a reason",
        arguments: [
            ("<row><c r='ZZZZ1'><v>1</v></c></row>", "there is no cell 'ZZZZ1'"),
            ("<row><c r='A99999999'><v>1</v></c></row>", "there is no cell 'A99999999'"),
            ("<!DOCTYPE x><row/>", "xl/s.xml"), ("<row>", "xl/s.xml"),
        ])
    func hostile(sheet: String, reason: String) throws {
        let bytes = try archive(parts(sheet: sheet))
        let error = #expect(throws: SheetError.self) {
            var reader = try WorkbookReader(bytes)
            _ = try reader.sheets()
        }
        #expect(error?.description.contains(reason) == true)
    }

    @Test("what is no archive, or has no workbook, is refused")
    func broken() throws {
        #expect(throws: SheetError.self) { try WorkbookReader(Array("no zip".utf8)) }
        let whole = parts(sheet: "")
        for missing in [0, 1, 3] {
            let bytes = try archive(whole.indices.filter { $0 != missing }.map { whole[$0] })
            #expect(throws: SheetError.self) {
                var reader = try WorkbookReader(bytes)
                _ = try reader.sheets()
            }
        }
    }

    @Test("a part that inflates without end is cut off")
    func bomb() throws {
        let bytes = try archive(parts(sheet: String(repeating: " ", count: 40 << 20)))
        #expect(throws: SheetError.self) {
            var reader = try WorkbookReader(bytes)
            _ = try reader.sheets()
        }
    }
}
