import Facts
import Testing

@Suite("Normalised names")
struct NormalisedNameTests {
    @Test(
        "spellings of one name are equal",
        arguments: [
            ("北京某某科技（集团）有限公司", "北京某某科技(集团)有限公司"),
            ("北京某某科技﹙集团﹚有限公司", "北京某某科技〔集团〕有限公司"),
            (" 张 三\u{3000}", "张三"),
            ("张\u{200B}三\u{FEFF}", "张\u{00A0}三"),
            ("ＡＢＣ科技", "abc科技"),
            ("Acme Ltd.", "ＡＣＭＥ　Ｌｔｄ．"),
            ("阿卜杜拉·买买提", "阿卜杜拉•买买提"),
            ("阿卜杜拉・买买提", "阿卜杜拉‧买买提"),
            // U+F9F4 and U+FA12 are compatibility ideographs of 林 and 晴; ⼈⼤⾦ are radicals, as PDF files yield them.
            ("\u{F9F4}\u{FA12}", "林晴"),
            ("\u{2F08}\u{2F24}\u{2FA6}", "人大金"),
            ("\u{2F00}\u{2FD5}\u{2EF3}\u{2E9F}", "一龠龟母"),
            ("第Ⅱ分公司", "第II分公司"),
            ("Núñez", "NU\u{301}N\u{303}EZ"),
            // A variation selector chooses a glyph and not a character.
            ("辻\u{E0100}", "辻"),
        ])
    func equal(one: String, other: String) {
        // Strings compare by canonical equivalence, so the scalars are compared.
        let left = NormalisedName(one)
        let right = NormalisedName(other)
        #expect(Array(left.text.unicodeScalars) == Array(right.text.unicodeScalars))
        #expect(left == right)
    }

    @Test(
        "different names stay different",
        arguments: [("张三", "张叁"), ("某某科技有限公司", "某某科技股份有限公司"), ("臺湾", "台湾"), ("己", "已"), ("A公司", "B公司")])
    func different(one: String, other: String) {
        #expect(NormalisedName(one) != NormalisedName(other))
    }

    @Test("the whole of full-width ASCII becomes lower-case ASCII")
    func fullWidth() {
        let wide = String(String.UnicodeScalarView((0xFF01...0xFF5E).compactMap { Unicode.Scalar($0) }))
        let narrow = String(String.UnicodeScalarView((0x21...0x7E).compactMap { Unicode.Scalar($0) }))
        #expect(NormalisedName(wide).text == narrow.lowercased())
    }

    @Test("a character becomes the same in a plain name as beside one that needs a closer look")
    func plain() {
        var wrong: [String] = []
        for value in [0...0x7F, 0x4DF0...0xA00F].joined() {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let beside = NormalisedName("a\(scalar)文＃").text
            if beside.unicodeScalars.elementsEqual((NormalisedName("a\(scalar)文").text + "#").unicodeScalars) {
                continue
            }
            wrong.append(String(value, radix: 16))
        }
        #expect(wrong == [])
    }

    @Test("normalising twice changes nothing more")
    func idempotent() {
        var wrong: [String] = []
        for value in [0x20...0x2FF, 0x2000...0x2FFF, 0x3000...0x30FF, 0xF900...0xFFEF].joined() {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let once = NormalisedName("中\(scalar)文")
            if NormalisedName(once.text).text.unicodeScalars.elementsEqual(once.text.unicodeScalars) { continue }
            wrong.append(String(value, radix: 16))
        }
        #expect(wrong == [])
    }

    @Test("a name of nothing but space is empty")
    func empty() {
        #expect(NormalisedName(" \u{3000}\u{200B}\t").isEmpty)
        #expect(!NormalisedName("张").isEmpty)
    }
}
