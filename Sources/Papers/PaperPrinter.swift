internal import Findings
internal import XML

/// Sets papers as PDF; one task at a time uses it.
///
/// The same paper, style, fonts and versions of Pango, cairo and qpdf give the same bytes.
package final class PaperPrinter {
    private let style: PaperStyle
    private let fonts: FontLibrary

    package init(style: PaperStyle, fonts: FontLibrary) {
        self.style = style
        self.fonts = fonts
    }

    /// The paper as PDF/A-2b.
    package func print(_ paper: Paper) throws(PaperError) -> [UInt8] {
        let pages = try self.pages(of: paper)
        let author = style.name[paper.language]
        let canvas = try Canvas(title: paper.title, author: author, date: paper.date)
        for (number, page) in pages.enumerated() {
            canvas.add(page: try furniture(of: paper, page: number + 1, of: pages.count) + page)
        }
        let metadata: [UInt8]
        do {
            metadata = try XMPPacket(
                title: paper.title, author: author, language: paper.language.rawValue, date: paper.date
            ).bytes()
        } catch {
            throw PaperError(error.description)
        }
        return try ArchivalPDF(
            metadata: metadata, profile: style.colourProfile, language: paper.language.rawValue
        ).convert(try canvas.finish())
    }

    /// How many pages a paper takes.
    package func pageCount(of paper: Paper) throws(PaperError) -> Int {
        try pages(of: paper).count
    }

    private func pages(of paper: Paper) throws(PaperError) -> [[Mark]] {
        var flow = Flow(style: style, fonts: fonts, language: paper.language)
        switch paper.layout {
        case .labels:
            return try LabelSheet(grid: paper.grid).pages(of: paper.blocks, flow: flow, style: style.text(10.5))
        case .letter: try putHead(of: paper, in: &flow)
        case .certificate:
            flow.left = 96
            flow.width = Canvas.width - 192
            flow.y = 128
            flow.put(try flow.text(style.name[paper.language], style.display(15), width: flow.width), as: "P")
            flow.y += 26
            flow.put(try flow.text(paper.title, style.display(30), width: flow.width), as: "H1")
            flow.y += 30
        }
        for block in paper.blocks { try flow.put(block) }
        return flow.pages
    }

    private func putHead(of paper: Paper, in flow: inout Flow) throws(PaperError) {
        let language = paper.language
        flow.put(try flow.text(style.name[language], style.display(15), width: flow.width), as: "P")
        var small = style.text(8.5, gray: 0.3)
        small.alignment = .centre
        for line in style.lines {
            flow.put(try flow.text(line[language], small, width: flow.width), as: "P")
        }
        flow.y += 6
        let end = flow.left + flow.width
        flow.add(.rule(x: flow.left, y: flow.y, toX: end, toY: flow.y, width: 1.4, gray: 0))
        flow.add(.rule(x: flow.left, y: flow.y + 3, toX: end, toY: flow.y + 3, width: 0.5, gray: 0))
        flow.y += 22
        flow.put(try flow.text(paper.title, style.display(20), width: flow.width), as: "H1")
        flow.y += 14
    }

    /// What stands on every page: watermark, frame or running head, and the foot.
    private func furniture(of paper: Paper, page: Int, of count: Int) throws(PaperError) -> [Mark] {
        var marks: [Mark] = []
        // Nothing but labels stands on a sheet of them.
        if paper.layout == .labels { return marks }
        func text(_ text: String, _ style: FontStyle) throws(PaperError) -> TextLayout {
            try TextLayout([Run(text)], style, width: nil, language: paper.language, fonts: fonts)
        }
        if paper.isDraft {
            var large = style.display(110)
            large.gray = 0.9
            marks.append(.watermark(try text(Text("草 稿", "DRAFT")[paper.language], large)))
        }
        let small = style.text(8, gray: 0.35)
        let left = PaperStyle.left
        let right = Canvas.width - PaperStyle.right
        if paper.layout == .certificate { marks += frame }
        if page > 1 && paper.layout == .letter {
            marks.append(.text(try text(paper.title, small), line: 0, x: left, y: PaperStyle.top - 20))
            marks.append(
                .rule(x: left, y: PaperStyle.top - 14, toX: right, toY: PaperStyle.top - 14, width: 0.4, gray: 0.5))
        }
        let foot = Canvas.height - PaperStyle.bottom + 26
        let count = try text(
            Text("第 \(page) 页 / 共 \(count) 页", "Page \(page) of \(count)")[paper.language], small)
        let inset = paper.layout == .certificate ? 34.0 : 0
        if paper.layout == .letter {
            marks.append(.rule(x: left, y: foot - 13, toX: right, toY: foot - 13, width: 0.4, gray: 0.5))
        }
        marks.append(
            .text(try text("\(paper.reference) · \(paper.date)", small), line: 0, x: left + inset, y: foot - inset / 2))
        marks.append(.text(count, line: 0, x: right - count.width - inset, y: foot - inset / 2))
        return marks
    }

    private var frame: [Mark] {
        [(34.0, 2.2), (40.0, 0.6)].flatMap { inset, thickness -> [Mark] in
            let right = Canvas.width - inset
            let bottom = Canvas.height - inset
            let corners = [(inset, inset), (right, inset), (right, bottom), (inset, bottom), (inset, inset)]
            return zip(corners, corners.dropFirst()).map { from, to in
                .rule(x: from.0, y: from.1, toX: to.0, toY: to.1, width: thickness, gray: 0.15)
            }
        }
    }
}
