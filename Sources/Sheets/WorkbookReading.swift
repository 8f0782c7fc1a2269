package import XML

/// Why a workbook cannot be made or read.
package struct SheetError: Error, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

extension Workbook {
    static let namespace = "urn:dossier:sheet:1"

    /// Reads a workbook document, as `schemas/sheet.xsd` has it and a view makes it.
    package init(reading document: Document) throws(SheetError) {
        let root = document.root
        guard root.isNamed("workbook", namespace: Workbook.namespace), root["version"] == "1" else {
            throw SheetError("\(document.name): not a workbook of version 1")
        }
        title = root["title"] ?? ""
        date = root["date"] ?? ""
        choices = root.children(named: "choice").map { element in
            Choice(
                name: element["name"] ?? "",
                values: element.children(named: "value").map { Choice.Value(token: $0["token"] ?? "", label: $0.text) })
        }
        sheets = root.children(named: "sheet").map(Sheet.init(reading:))
        let names = Set(choices.map(\.name))
        let odd = sheets.flatMap(\.columns).compactMap(\.choice).first { !names.contains($0) }
        if let odd { throw SheetError("\(document.name): there is no choice '\(odd)'") }
    }
}

extension Sheet {
    fileprivate init(reading element: Element) {
        name = element["name"] ?? "Sheet"
        key = element["key"]
        subject = element["subject"] ?? ""
        columns = element.children(named: "column").map { column in
            Column(
                key: column["key"] ?? "", width: column["width"].flatMap { Double($0) } ?? 12,
                isOpen: column["open"] == "yes", choice: column["choice"])
        }
        rows = element.children(named: "row").map { row in
            Row(
                kind: Row.Kind(rawValue: row["kind"] ?? "") ?? .data,
                cells: row.children(named: "cell").map { Cell(text: Sheet.text(of: $0), link: $0["link"]) })
        }
    }

    /// The text of a cell; `break` ends a line.
    private static func text(of element: Element) -> String {
        if !element.hasChildElements { return element.text }
        return element.node.children.reduce(into: "") { text, child in
            text += child.kind == .element && child.localName == "break" ? "\n" : child.stringValue
        }
    }
}
