internal import Findings
package import XML

extension Paper {
    static let namespace = "urn:dossier:paper:1"

    /// Reads a paper document, as `schemas/paper.xsd` has it and a view makes it.
    package init(reading document: Document) throws(PaperError) {
        let root = document.root
        guard root.isNamed("paper", namespace: Paper.namespace), root["version"] == "1" else {
            throw PaperError("\(document.name): not a paper of version 1")
        }
        guard let language = Language(rawValue: root["language"] ?? "") else {
            throw PaperError("\(document.name): the paper's language is neither zh-CN nor en")
        }
        self.language = language
        layout = Layout(rawValue: root["layout"] ?? "") ?? .letter
        isDraft = root["draft"] == "yes"
        title = root.first(named: "title")?.text ?? ""
        reference = root["reference"] ?? ""
        date = root["date"] ?? ""
        grid = LabelGrid(reading: root)
        blocks = []
        for element in root.childElements where element.localName != "title" {
            blocks.append(try Block(reading: element))
        }
    }
}

extension LabelGrid {
    /// What the paper does not say stays as it is.
    fileprivate init(reading root: Element) {
        self.init()
        func number(_ name: String) -> Double? { root[name].flatMap { Double($0) } }
        columns = max(1, number("columns").map { Int($0) } ?? columns)
        rows = max(1, number("rows").map { Int($0) } ?? rows)
        margin = number("margin") ?? margin
        side = number("side") ?? side
    }
}

extension Block {
    init(reading element: Element) throws(PaperError) {
        switch element.localName {
        case "heading": self = .heading(Run.all(in: element), level: element["level"] == "2" ? 2 : 1)
        case "paragraph":
            self = .paragraph(Run.all(in: element), ParagraphStyle(rawValue: element["style"] ?? "") ?? .plain)
        case "list":
            self = .list(
                element.children(named: "item").map(Run.all), isNumbered: element["kind"] == "numbered")
        case "definitions":
            self = .definitions(
                element.children(named: "definition").map { item in
                    Definition(
                        term: item.first(named: "term").map(Run.all) ?? [],
                        value: item.first(named: "value").map(Run.all) ?? [])
                })
        case "table": self = .table(try Table(reading: element))
        case "signature": self = .signature(element.children(named: "line").map(\.text))
        case "page-break": self = .pageBreak
        default: throw PaperError("\(element.sourceName): a paper has no <\(element.localName)>")
        }
    }
}

extension Table {
    fileprivate init(reading element: Element) throws(PaperError) {
        caption = element.first(named: "caption").map(Run.all) ?? []
        widths = (element["widths"] ?? "").split(separator: " ").compactMap { Double($0) }.filter { $0 > 0 }
        head = element.first(named: "head").map { $0.children(named: "cell").map(Run.all) } ?? []
        rows = element.children(named: "row").map { $0.children(named: "cell").map(Run.all) }
        let odd = rows.first { $0.count != widths.count }
        guard odd == nil, !widths.isEmpty, head.isEmpty || head.count == widths.count else {
            throw PaperError(
                "\(element.sourceName): a table of \(widths.count) widths has a row of \((odd ?? head).count) cells")
        }
    }
}

extension Run {
    /// The text inside an element; `strong` is bold and `break` ends a line. White space is as in HTML: any amount of
    /// it is one space, and none at the beginning and the end.
    static func all(in element: Element) -> [Run] {
        var runs: [Run] = []
        for child in element.node.children {
            switch child.kind {
            case .text: runs.append(Run(collapsed(child.stringValue)))
            case .element where child.localName == "strong":
                runs.append(Run(collapsed(child.stringValue), isBold: true))
            case .element where child.localName == "break": runs.append(Run("\u{2028}"))
            case .element: runs.append(Run(collapsed(child.stringValue)))
            default: break
            }
        }
        if let first = runs.first, first.text.hasPrefix(" ") {
            runs[0] = Run(String(first.text.dropFirst()), isBold: first.isBold)
        }
        if let last = runs.last, last.text.hasSuffix(" ") {
            runs[runs.count - 1] = Run(String(last.text.dropLast()), isBold: last.isBold)
        }
        return runs.filter { !$0.text.isEmpty }
    }

    private static func collapsed(_ text: String) -> String {
        var result = ""
        var isSpace = false
        for scalar in text.unicodeScalars {
            let isBlank = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
            if !isBlank { result.unicodeScalars.append(scalar) } else if !isSpace { result += " " }
            isSpace = isBlank
        }
        return result
    }
}
