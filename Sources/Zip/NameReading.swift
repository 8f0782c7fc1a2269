/// The encoding that fits all of an archive's unmarked names together, and the names in it.
struct NameReading {
    /// Of all names, or of most where they differ.
    let encoding: EntryNames.Encoding
    let names: [(text: String, encoding: EntryNames.Encoding)]
    /// True where another encoding fits as well, or this one gives unlikely text.
    let doubt: Bool

    /// Up to this many non-ASCII bytes UTF-8 and GBK are taken to be confusable: of GBK names of two characters 3 %
    /// are also valid UTF-8, of six less than one in 100,000.
    private static let confusable = 12

    init(of names: [[UInt8]]) throws(ZipError) {
        let toUTF8 = try TextConverter(from: "GB18030", to: "UTF-8")
        let eachChinese = names.map { name in
            toUTF8.convert(name).flatMap { String(validating: $0, as: UTF8.self) }
        }
        let eachUnicode = names.map { String(validating: $0, as: UTF8.self) }
        let chinese = Self.all(eachChinese)
        let unicode = Self.all(eachUnicode)
        let bytes = names.reduce(0) { $0 + $1.count { $0 >= 0x80 } }
        let asChinese = HanziCount(ofGB: names)
        switch (unicode, chinese) {
        case (let unicode?, let chinese?) where bytes <= Self.confusable && asChinese.isAllCommon:
            let toGB = try TextConverter(from: "UTF-8", to: "GB18030")
            let asUnicode = HanziCount(ofGB: names.map { toGB.convert($0) ?? [0xFF] })
            // Both readings are valid. A single hanzi between letters is more likely a letter with an accent.
            let isChinese = asUnicode.common * 2 < asUnicode.all && asChinese.shortestRun >= 2
            self.init(isChinese ? .gb18030 : .utf8Unflagged, isChinese ? chinese : unicode, doubt: true)
        case (let unicode?, _):
            self.init(.utf8Unflagged, unicode, doubt: false)
        case (nil, _) where Self.areMixed(names, eachUnicode, eachChinese):
            let each = zip(names, zip(eachUnicode, eachChinese)).map { name, readings in
                if let unicode = readings.0, Self.isRatherUnicode(name) {
                    return (text: unicode, encoding: EntryNames.Encoding.utf8Unflagged)
                }
                return (text: readings.1 ?? "", encoding: .gb18030)
            }
            self.init(.gb18030, each, doubt: true)
        case (nil, let chinese?):
            self.init(.gb18030, chinese, doubt: asChinese.common * 2 < asChinese.all)
        case (nil, nil):
            self.init(.cp437, names.map(CodePage437.text), doubt: true)
        }
    }

    private init(_ encoding: EntryNames.Encoding, _ texts: [String], doubt: Bool) {
        self.init(encoding, texts.map { ($0, encoding) }, doubt: doubt)
    }

    private init(
        _ encoding: EntryNames.Encoding, _ names: [(text: String, encoding: EntryNames.Encoding)], doubt: Bool
    ) {
        self.encoding = encoding
        self.names = names
        self.doubt = doubt
    }

    /// The texts, if there is one for every name.
    private static func all(_ texts: [String?]) -> [String]? {
        let known = texts.compactMap { $0 }
        return known.count == texts.count ? known : nil
    }

    /// True where some names are plainly UTF-8 and all others GB18030: files were added by two programs.
    private static func areMixed(_ names: [[UInt8]], _ unicode: [String?], _ chinese: [String?]) -> Bool {
        var hasUnicode = false
        for (index, name) in names.enumerated() {
            if unicode[index] != nil, isRatherUnicode(name) {
                hasUnicode = true
            } else if chinese[index] == nil {
                return false
            }
        }
        return hasUnicode
    }

    /// True for a name of hanzi in UTF-8 that would be odd ones in GBK. As GBK, `社保` is `绀句繚`.
    private static func isRatherUnicode(_ name: [UInt8]) -> Bool {
        guard !HanziCount(ofGB: [name]).isAllCommon, let toGB = try? TextConverter(from: "UTF-8", to: "GB18030"),
            let inGB = toGB.convert(name)
        else { return false }
        let hanzi = HanziCount(ofGB: [inGB])
        return hanzi.all > 0 && hanzi.common * 2 >= hanzi.all
    }
}

/// How much of some GB18030 text is made of the hanzi that people use.
///
/// GB 2312 orders its first level, the 3,755 most used hanzi, in rows 16 to 55, so the bytes tell by themselves.
struct HanziCount: Hashable {
    private(set) var common = 0
    /// Characters that are not ASCII.
    private(set) var all = 0
    /// Hanzi in the shortest run between ASCII characters; `Int.max` where there is none.
    private(set) var shortestRun = Int.max

    var isAllCommon: Bool { all > 0 && common == all }

    init(ofGB names: [[UInt8]]) {
        for name in names {
            var run = 0
            var at = 0
            while at < name.count {
                guard name[at] >= 0x80 else {
                    end(&run)
                    at += 1
                    continue
                }
                all += 1
                run += 1
                let second = at + 1 < name.count ? name[at + 1] : 0
                if Self.isCommon(name[at], second) { common += 1 }
                // A digit in second place makes a character of four bytes.
                at += (0x30...0x39).contains(second) ? 4 : 2
            }
            end(&run)
        }
    }

    private mutating func end(_ run: inout Int) {
        if run > 0 { shortestRun = min(shortestRun, run) }
        run = 0
    }

    /// Rows 16 to 55 are hanzi, 1 and 3 punctuation and full-width forms.
    private static func isCommon(_ first: UInt8, _ second: UInt8) -> Bool {
        second >= 0xA1 && ((0xB0...0xD7).contains(first) || first == 0xA1 || first == 0xA3)
    }
}
