internal import XML

/// The looks that cells have, by number (ECMA-376 part 1, 18.8).
enum WorkbookStyles {
    static let plain = 0
    static let title = 1
    static let note = 2
    static let head = 3
    static let data = 4
    static let open = 5
    static let link = 6

    static func part() throws(XMLError) -> [UInt8] {
        let document = try Document(root: "styleSheet", namespace: WorkbookFrame.main, name: "styles")
        let root = document.root
        let fonts = list("fonts", 5, in: root)
        font(11, in: fonts)
        font(15, isBold: true, in: fonts)
        font(9, colour: "FF4C5866", in: fonts)
        font(10, isBold: true, in: fonts)
        font(10, colour: "FF14507F", isUnderlined: true, in: fonts)
        let fills = list("fills", 4, in: root)
        for pattern in ["none", "gray125"] {
            fills.append(element: "fill").append(element: "patternFill").set("patternType", pattern)
        }
        for colour in ["FFE4E8EC", "FFFFF7D6"] {
            let fill = fills.append(element: "fill").append(element: "patternFill")
            fill.set("patternType", "solid")
            fill.append(element: "fgColor").set("rgb", colour)
        }
        let borders = list("borders", 2, in: root)
        for style in [String?.none, "thin"] {
            let border = borders.append(element: "border")
            for side in ["left", "right", "top", "bottom"] {
                let element = border.append(element: side)
                guard let style else { continue }
                element.set("style", style)
                element.append(element: "color").set("rgb", "FF8A949E")
            }
        }
        let base = list("cellStyleXfs", 1, in: root)
        format(isBase: true, in: base)
        let formats = list("cellXfs", 7, in: root)
        format(in: formats)
        format(font: 1, in: formats)
        format(font: 2, wraps: true, in: formats)
        format(font: 3, fill: 2, border: 1, wraps: true, in: formats)
        format(border: 1, wraps: true, in: formats)
        // Format 49 is text: what is typed stays as it was typed, a date too.
        format(number: 49, fill: 3, border: 1, wraps: true, isOpen: true, in: formats)
        format(font: 4, border: 1, wraps: true, in: formats)
        let named = list("cellStyles", 1, in: root).append(element: "cellStyle")
        for (name, value) in [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")] { named.set(name, value) }
        return try document.serialised()
    }

    private static func list(_ name: String, _ count: Int, in root: Element) -> Element {
        let element = root.append(element: name)
        element.set("count", String(count))
        return element
    }

    private static func font(
        _ size: Int, isBold: Bool = false, colour: String? = nil, isUnderlined: Bool = false, in list: Element
    ) {
        let font = list.append(element: "font")
        if isBold { font.append(element: "b") }
        if isUnderlined { font.append(element: "u") }
        font.append(element: "sz").set("val", String(size))
        if let colour { font.append(element: "color").set("rgb", colour) }
        font.append(element: "name").set("val", "Microsoft YaHei")
    }

    private static func format(
        number: Int = 0, font: Int = 0, fill: Int = 0, border: Int = 0, wraps: Bool = false, isOpen: Bool = false,
        isBase: Bool = false, in list: Element
    ) {
        let format = list.append(element: "xf")
        for (name, value) in [("numFmtId", number), ("fontId", font), ("fillId", fill), ("borderId", border)] {
            format.set(name, String(value))
        }
        if isBase { return }
        format.set("xfId", "0")
        for (name, value) in [("applyFont", font), ("applyFill", fill), ("applyBorder", border)] where value != 0 {
            format.set(name, "1")
        }
        if number != 0 { format.set("applyNumberFormat", "1") }
        if wraps {
            format.set("applyAlignment", "1")
            let alignment = format.append(element: "alignment")
            alignment.set("vertical", "top")
            alignment.set("wrapText", "1")
        }
        if isOpen {
            format.set("applyProtection", "1")
            format.append(element: "protection").set("locked", "0")
        }
    }
}
