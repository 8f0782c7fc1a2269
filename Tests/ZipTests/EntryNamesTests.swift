import Testing
import Zip

/// 证据/资产清单.xlsx in GBK.
private let evidence: [UInt8] =
    [0xD6, 0xA4, 0xBE, 0xDD, 0x2F, 0xD7, 0xCA, 0xB2, 0xFA, 0xC7, 0xE5, 0xB5, 0xA5] + ".xlsx".utf8
/// 证据 in GBK.
private let short: [UInt8] = [0xD6, 0xA4, 0xBE, 0xDD]

@Suite("Names of entries")
struct EntryNamesTests {
    private func names(_ entries: Crafted.Entry...) throws -> EntryNames {
        try EntryNames(Crafted(entries).open().entries)
    }

    private func flagged(_ raw: [UInt8]) -> Crafted.Entry {
        Crafted.Entry(raw: raw).with { $0.flags = 0x800 }
    }

    private func name(_ text: String, _ encoding: EntryNames.Encoding, doubt: Bool = false) -> EntryNames.Name {
        EntryNames.Name(text: text, encoding: encoding, doubt: doubt)
    }

    @Test("ASCII and marked UTF-8 are what they are")
    func marked() throws {
        let names = try names(Crafted.Entry("a.txt"), flagged(Array("证据.txt".utf8)))
        #expect(names.names == [name("a.txt", .ascii), name("证据.txt", .utf8Flagged)])
        #expect(names.unmarked == nil)
    }

    @Test("GBK without a mark is read as GB18030, UTF-8 without a mark as UTF-8")
    func unmarked() throws {
        #expect(
            try names(Crafted.Entry("a"), Crafted.Entry(raw: evidence)).names == [
                name("a", .ascii), name("证据/资产清单.xlsx", .gb18030),
            ])
        #expect(
            try names(Crafted.Entry("证据/资产清单.xlsx"), Crafted.Entry("说明.txt")).names == [
                name("证据/资产清单.xlsx", .utf8Unflagged), name("说明.txt", .utf8Unflagged),
            ])
    }

    @Test("one name that cannot be UTF-8 decides for a neighbour that could be")
    func together() throws {
        // 一致 in GBK is also two letters in UTF-8.
        let ambiguous: [UInt8] = [0xD2, 0xBB, 0xD6, 0xC2]
        #expect(
            try names(Crafted.Entry(raw: evidence), Crafted.Entry(raw: ambiguous)).names.map(\.text) == [
                "证据/资产清单.xlsx", "一致",
            ])
    }

    @Test("names that two programs added to one archive are each read as what they are, in doubt")
    func mixed() throws {
        #expect(
            try names(Crafted.Entry(raw: evidence), Crafted.Entry("社保明细.pdf")).names == [
                name("证据/资产清单.xlsx", .gb18030, doubt: true), name("社保明细.pdf", .utf8Unflagged, doubt: true),
            ])
    }

    @Test("where both readings are possible the one made of common hanzi wins, in doubt")
    func ambiguous() throws {
        // 谢谢 in GBK: D0 BB D0 BB, in UTF-8 two Cyrillic letters.
        #expect(try names(Crafted.Entry(raw: [0xD0, 0xBB, 0xD0, 0xBB])).names == [name("谢谢", .gb18030, doubt: true)])
        // A single é between letters stays what it is.
        #expect(try names(Crafted.Entry("résumé.pdf")).names == [name("résumé.pdf", .utf8Unflagged, doubt: true)])
    }

    @Test("a decomposed name of macOS keeps its form")
    func decomposed() throws {
        let names = try names(Crafted.Entry("cafe\u{301}.txt")).names
        #expect(names.map { Array($0.text.unicodeScalars) } == [Array("cafe\u{301}.txt".unicodeScalars)])
        #expect(names.map(\.encoding) == [.utf8Unflagged])
    }

    @Test("a hanzi with 5C as its second byte is no backslash")
    func secondByteBackslash() throws {
        // 誠 is D5 5C in GBK.
        let raw: [UInt8] = [0xD5, 0x5C] + evidence
        let text = try names(Crafted.Entry(raw: raw)).names[0].text
        #expect(text == "誠证据/资产清单.xlsx")
        #expect(try EntryPath.validating(text).get().components == ["誠证据", "资产清单.xlsx"])
    }

    @Test("a mark of UTF-8 that is false is not believed")
    func falseFlag() throws {
        #expect(try names(flagged(evidence)).names == [name("证据/资产清单.xlsx", .gb18030, doubt: true)])
    }

    @Test("a Unicode Path field counts if it was made for the name")
    func unicodePathField() throws {
        let good = Crafted.Entry(raw: short).with { $0.centralExtra = unicodePath("证据.txt", for: short) }
        #expect(try names(good).names == [name("证据.txt", .utf8Flagged)])
        let stale = Crafted.Entry(raw: short).with { $0.centralExtra = unicodePath("别的.txt", for: evidence) }
        let reader = try Crafted(stale).open()
        #expect(try EntryNames(reader.entries).names == [name("证据", .gb18030)])
        #expect(reader.problems == [.unicodePathStale(entry: 0)])
        let contradicted = flagged(Array("证据".utf8)).with {
            $0.centralExtra = unicodePath("别的", for: Array("证据".utf8))
        }
        #expect(try names(contradicted).names == [name("证据", .utf8Flagged, doubt: true)])
    }

    @Test("what is neither UTF-8 nor GB18030 is shown as code page 437, in doubt")
    func fallback() throws {
        #expect(try names(Crafted.Entry(raw: [0x41, 0xFF, 0x80])).names == [name("A\u{A0}Ç", .cp437, doubt: true)])
        #expect(try names(Crafted.Entry(raw: [0xE1, 0xE2])).names == [name("徕", .gb18030, doubt: true)])
    }

    @Test("four-byte characters of GB18030 are read")
    func fourBytes() throws {
        // 䶮 U+4DAE and 𠀀 U+20000; the first is found in names of persons and not in GBK.
        let raw: [UInt8] = [0xFE, 0x9F] + short + short + [0x95, 0x32, 0x82, 0x36]
        #expect(try names(Crafted.Entry(raw: raw)).names.map(\.text) == ["䶮证据证据𠀀"])
    }

    @Test("NUL and control characters survive to be found")
    func control() throws {
        let text = try names(Crafted.Entry("a\0b\u{1}")).names[0].text
        #expect(
            EntryPath.validating(text) == .failure(EntryPath.Faults(faults: [.nul, .controlCharacter("\u{1}")])))
    }
}
