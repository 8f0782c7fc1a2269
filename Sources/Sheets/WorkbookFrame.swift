internal import XML

/// The parts of an XLSX that hold its sheets together (ECMA-376 part 2 and part 1, 18.2).
struct WorkbookFrame {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    private let workbook: Workbook

    init(_ workbook: Workbook) {
        self.workbook = workbook
    }

    private var count: Int { workbook.sheets.count + (workbook.choices.isEmpty ? 0 : 1) }

    func types() throws(XMLError) -> [UInt8] {
        let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
        let document = try Document(root: "Types", namespace: namespace, name: "types")
        func add(_ name: String, _ key: String, _ value: String, _ type: String) {
            let element = document.root.append(element: name)
            element.set(key, value)
            element.set("ContentType", type)
        }
        add("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml")
        add("Default", "Extension", "xml", "application/xml")
        add("Override", "PartName", "/xl/workbook.xml", Self.spreadsheet + "sheet.main+xml")
        add("Override", "PartName", "/xl/styles.xml", Self.spreadsheet + "styles+xml")
        add(
            "Override", "PartName", "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        for number in 1...max(1, count) {
            add("Override", "PartName", "/xl/worksheets/sheet\(number).xml", Self.spreadsheet + "worksheet+xml")
        }
        return try document.serialised()
    }

    func rootRelations() -> [UInt8] {
        let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        return Self.relations([
            (Self.relationship + "/officeDocument", "xl/workbook.xml", false), (core, "docProps/core.xml", false),
        ])
    }

    func relations() -> [UInt8] {
        let sheets = (1...max(1, count)).map { (Self.relationship + "/worksheet", "worksheets/sheet\($0).xml", false) }
        return Self.relations(sheets + [(Self.relationship + "/styles", "styles.xml", false)])
    }

    static func relations(_ list: [(type: String, target: String, isExternal: Bool)]) -> [UInt8] {
        var part = MarkupWriter()
        part.declare()
        part.open("Relationships")
        part.attribute("xmlns", package)
        for (index, item) in list.enumerated() {
            part.open("Relationship")
            part.attribute("Id", "rId\(index + 1)")
            part.attribute("Type", item.type)
            part.attribute("Target", item.target.writable)
            if item.isExternal { part.attribute("TargetMode", "External") }
            part.close("Relationship")
        }
        part.close("Relationships")
        part.end()
        return part.bytes
    }

    func properties() throws(XMLError) -> [UInt8] {
        let core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        let document = try Document(root: "coreProperties", namespace: core, prefix: "cp", name: "core")
        let terms = "http://purl.org/dc/terms/"
        document.root.append(element: "title", namespace: "http://purl.org/dc/elements/1.1/", prefix: "dc")
            .append(text: workbook.title)
        for name in ["created", "modified"] {
            let element = document.root.append(element: name, namespace: terms, prefix: "dcterms")
            let instance = "http://www.w3.org/2001/XMLSchema-instance"
            element.set("type", namespace: instance, prefix: "xsi", "dcterms:W3CDTF")
            element.append(text: "\(workbook.date)T00:00:00Z")
        }
        return try document.serialised()
    }

    func list() throws(XMLError) -> [UInt8] {
        let document = try Document(root: "workbook", namespace: Self.main, name: "workbook")
        document.root.declare(prefix: "r", namespace: Self.relationship)
        // Without a view of the workbook LibreOffice leaves the views of its sheets out.
        document.root.append(element: "bookViews").append(element: "workbookView").set("activeTab", "0")
        let sheets = document.root.append(element: "sheets")
        let names = workbook.sheets.map(\.name) + (workbook.choices.isEmpty ? [] : [SheetPart.choiceSheet])
        for (index, name) in names.enumerated() {
            let element = sheets.append(element: "sheet")
            element.set("name", name)
            element.set("sheetId", String(index + 1))
            if name == SheetPart.choiceSheet { element.set("state", "hidden") }
            element.set("id", namespace: Self.relationship, prefix: "r", "rId\(index + 1)")
        }
        let titles = workbook.sheets.enumerated().compactMap { index, sheet in
            SheetPart(sheet, choices: []).headRow.map { (index, sheet.name, $0) }
        }
        guard !titles.isEmpty else { return try document.serialised() }
        let defined = document.root.append(element: "definedNames")
        for (index, name, row) in titles {
            let element = defined.append(element: "definedName")
            element.set("name", "_xlnm.Print_Titles")
            element.set("localSheetId", String(index))
            element.append(text: "'\(name.replacing("'", with: "''"))'!$\(row):$\(row)")
        }
        return try document.serialised()
    }
}
