internal import Findings

/// Fills pages from top to bottom: breaks what is too long and keeps together what belongs together.
struct Flow {
    let style: PaperStyle
    let fonts: FontLibrary
    let language: Language
    /// Where text begins, and how wide it is.
    var left = PaperStyle.left
    var width = PaperStyle.width
    private(set) var pages: [[Mark]] = [[]]
    /// How far down the page is filled.
    var y = PaperStyle.top

    private static let floor = Canvas.height - PaperStyle.bottom
    private var pageTop = PaperStyle.top

    init(style: PaperStyle, fonts: FontLibrary, language: Language) {
        self.style = style
        self.fonts = fonts
        self.language = language
    }

    /// What is left of the page.
    var room: Double { Flow.floor - y }
    /// What a page that holds nothing yet has.
    var wholePage: Double { Flow.floor - pageTop }
    var isFresh: Bool { y <= pageTop }

    mutating func newPage() {
        pages.append([])
        y = pageTop
    }

    /// A new page unless this much is left, or the page holds nothing yet.
    mutating func need(_ height: Double) {
        if height > room && !isFresh { newPage() }
    }

    mutating func add(_ mark: Mark) {
        pages[pages.count - 1].append(mark)
    }

    /// Adds to the page before this one.
    mutating func closeEarlierPage(with mark: Mark) {
        pages[pages.count - 2].append(mark)
    }

    func text(_ runs: [Run], _ style: FontStyle, width: Double?) throws(PaperError) -> TextLayout {
        try TextLayout(runs, style, width: width, language: language, fonts: fonts)
    }

    func text(_ text: String, _ style: FontStyle, width: Double? = nil) throws(PaperError) -> TextLayout {
        try self.text([Run(text)], style, width: width)
    }

    /// Puts a text; never a single line of several alone at the foot or the head of a page.
    ///
    /// - Parameters:
    ///   - indent: from the left of the column.
    ///   - marker: stands left of the first line.
    ///   - keep: what must have room below it on the same page.
    mutating func put(
        _ text: TextLayout, as tag: String, indent: Double = 0, marker: TextLayout? = nil, keep: Double = 0
    ) {
        if keep > 0 { need(text.height + keep) }
        var line = 0
        while line < text.lines.count {
            let count = linesThatFit(text, from: line)
            guard count > 0 else {
                newPage()
                continue
            }
            let top = text.lines[line].top
            add(.begin(tag))
            if line == 0, let marker, let first = marker.lines.first {
                add(.text(marker, line: 0, x: left + indent - marker.width - 5, y: y + first.baseline))
            }
            for number in line..<line + count {
                add(.text(text, line: number, x: left + indent, y: y + text.lines[number].baseline - top))
            }
            add(.end(tag))
            let last = text.lines[line + count - 1]
            y += last.top + last.height - top
            line += count
        }
    }

    private func linesThatFit(_ text: TextLayout, from line: Int) -> Int {
        let rest = text.lines.count - line
        let top = text.lines[line].top
        var count = text.lines[line...].prefix { $0.top + $0.height - top <= room }.count
        if count < rest {
            if count == rest - 1 { count -= 1 }
            if count < 2 && !isFresh { count = 0 }
        }
        return count == 0 && isFresh ? 1 : count
    }

    /// Leaves room between blocks, but none at the head of a page.
    mutating func space(_ height: Double) {
        if !isFresh { y += height }
    }

    /// From now on pages begin lower: the first page has another head.
    mutating func beginPages(at top: Double) {
        pageTop = top
    }
}
