import Files
import Findings
import Papers
import Support
import Testing
import XML

/// Papers as other programs read them.
@Suite struct PaperTests {
    private static let style = PaperStyle(
        textFamily: "Noto Serif CJK SC", displayFamily: "Noto Serif CJK SC", name: .init("样例认证机构", "Sample Body"),
        lines: [.init("北京", "Beijing")], colourProfile: profile)

    private static var profile: [UInt8] {
        (try? File.content(of: "/usr/share/color/icc/sRGB.icc")) ?? []
    }

    private func paper(_ body: String, language: String = "zh-CN", layout: String = "letter") throws -> Paper {
        let text = """
            <paper xmlns="urn:dossier:paper:1" version="1" language="\(language)" layout="\(layout)"
                   reference="ser-1 r1" date="2026-11-20"><title>补正通知</title>\(body)</paper>
            """
        return try Paper(reading: Document(parsing: Array(text.utf8), name: "paper.xml"))
    }

    private func print(_ paper: Paper) throws -> [UInt8] {
        let fonts = try FontLibrary(
            folder: "/usr/share/fonts/opentype/noto", families: ["Noto Serif CJK SC"])
        return try PaperPrinter(style: Self.style, fonts: fonts).print(paper)
    }

    private func text(_ bytes: [UInt8], _ options: String = "") throws -> String {
        let scratch = try Scratch()
        try scratch.write(bytes, "paper.pdf")
        return try Tool.output("pdftotext \(options) \(scratch.path)/paper.pdf -")
    }

    /// Without white space, which readers of PDF guess from distances.
    private func compact(_ bytes: [UInt8]) throws -> String {
        try text(bytes).filter { !$0.isWhitespace }
    }

    @Test("Chinese, rare characters and English come back as they went in, title and language too")
    func extraction() throws {
        let bytes = try print(
            paper("<paragraph>请一次补齐:㐂𠮷龘 and <strong>English text</strong>。</paragraph>"))
        #expect(try text(bytes).contains("请一次补齐:㐂𠮷龘 and English text。"))
        let scratch = try Scratch()
        try scratch.write(bytes, "paper.pdf")
        let facts = try Tool.output("pdfinfo \(scratch.path)/paper.pdf")
        for fact in ["补正通知", "Tagged:          yes", "A4", "Pages:           1"] { #expect(facts.contains(fact)) }
        let fonts = try Tool.output("pdffonts \(scratch.path)/paper.pdf").split(separator: "\n").dropFirst(2)
        #expect(fonts.count == 2)
        #expect(fonts.allSatisfy { $0.contains("yes yes yes") })
    }

    @Test("it claims PDF/A-2b, keeps an sRGB output intent and its language, and qpdf finds nothing wrong")
    func archival() throws {
        let scratch = try Scratch()
        try scratch.write(try print(paper("<paragraph>正文</paragraph>")), "paper.pdf")
        let open = try Tool.output("qpdf --qdf --object-streams=disable \(scratch.path)/paper.pdf -")
        for part in [
            "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>", "/GTS_PDFA1", "/Lang (zh-CN)",
            "/Marked true", "/DisplayDocTitle true", "补正通知</rdf:li>",
        ] { #expect(open.contains(part)) }
        #expect(!open.contains("/Group"))
        #expect(!open.contains("/Transparency"))
        #expect(
            try Tool.output("qpdf --check \(scratch.path)/paper.pdf").contains("No syntax or stream encoding errors"))
    }

    @Test("two prints give the same bytes")
    func determinism() throws {
        let paper = try paper("<heading>一</heading><list kind=\"numbered\"><item>甲</item><item>乙</item></list>")
        #expect(try print(paper) == print(paper))
    }

    @Test("a table over pages has its head on each and loses no row")
    func longTable() throws {
        let rows = (1...120).map { "<row><cell>row-\($0)-end</cell><cell>说明文字</cell></row>" }.joined()
        let bytes = try print(
            paper("<table widths=\"1 2\"><head><cell>编号栏</cell><cell>说明</cell></head>\(rows)</table>"))
        let pages = try text(bytes).split(separator: "\u{C}").filter { $0.contains("row-") }
        #expect(pages.count > 3)
        #expect(pages.allSatisfy { $0.contains("编号栏") })
        let whole = pages.joined()
        #expect((1...120).allSatisfy { whole.contains("row-\($0)-end") })
        #expect(try compact(bytes).contains("第2页/共\(pages.count)页"))
    }

    @Test("a row that is higher than a page goes on over pages")
    func highRow() throws {
        let words = (1...1500).map { "w\($0)x" }.joined(separator: " ")
        let bytes = try print(paper("<table widths=\"1 1\"><row><cell>\(words)</cell><cell>b</cell></row></table>"))
        let found = Set(try text(bytes).split { $0.isWhitespace }.map(String.init))
        #expect((1...1500).allSatisfy { found.contains("w\($0)x") })
    }

    @Test("a code that is broken in a narrow column gets no hyphen")
    func brokenCode() throws {
        let code = String(repeating: "a1b2c3d4e5", count: 4)
        let bytes = try print(
            paper("<table widths=\"1 9\"><row><cell>\(code)</cell><cell/></row></table>"))
        #expect(try compact(bytes).contains(code))
    }

    @Test("a heading is never the last thing on a page")
    func heading() throws {
        // Small paragraphs are lower, so that the heading comes to stand at every height.
        for (count, small) in (17...26).flatMap({ count in (0...5).map { (count, $0) } }) {
            let low = String(repeating: "<paragraph style=\"small\">s</paragraph>", count: small)
            let filling = (1...count).map { "<paragraph>\($0)</paragraph>" }.joined() + low
            let bytes = try print(paper("\(filling)<heading>标题甲</heading><paragraph>正文乙</paragraph>"))
            for page in try text(bytes).split(separator: "\u{C}") where page.contains("标题甲") {
                #expect(page.contains("正文乙"))
            }
        }
    }

    @Test("a certificate stays on one page within its frame")
    func certificate() throws {
        let body = "<paragraph style=\"large\">样例公司</paragraph><signature><line>签发人</line></signature>"
        let bytes = try print(paper(body, layout: "certificate"))
        #expect(try text(bytes).contains("样例公司"))
        #expect(try compact(bytes).contains("第1页/共1页"))
    }

    @Test("a table whose row has another number of cells than widths is refused with its document's name")
    func badTable() throws {
        #expect(throws: PaperError("paper.xml: a table of 2 widths has a row of 1 cells")) {
            try paper("<table widths=\"1 1\"><row><cell>a</cell></row></table>")
        }
    }

    @Test("a font that is not there is named, with the package that has it")
    func noFont() {
        #expect(
            throws: PaperError("/nowhere: there is no font 'X'; install fonts-noto-cjk or name another folder")
        ) { try FontLibrary(folder: "/nowhere", families: ["X"]) }
    }
}
