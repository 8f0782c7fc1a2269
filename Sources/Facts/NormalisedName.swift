// The standard library normalises strings in order to compare them, but offers the result as system programming
// interface only; Foundation, the other source of it, is not worth its weight here.
@_spi(_Unicode) import Swift

/// The name of an organisation or person in the one form in which two names are compared.
///
/// Names are compared by it and never shown by it. In this order it
/// 1. drops white space of every kind, and characters that are invisible (default-ignorable: zero-width spaces
///    and joiners, direction marks, variation selectors, soft hyphens);
/// 2. replaces characters of compatibility (as NFKC does) that Chinese keyboards, PDF files and scans make:
///    full-width ASCII, Kangxi radicals (U+2F00 to U+2FD5) and the two other radicals that NFKC replaces, Roman
///    numerals (U+2160 to U+217F);
/// 3. unifies brackets, also small and tortoise-shell ones, to `(` and `)`, and middle dots, of which the names of
///    minorities are written with many, to U+00B7;
/// 4. makes letters lower-case;
/// 5. composes (NFC), which also replaces the CJK compatibility ideographs.
///
/// Beyond step 3 it is NFKC followed by case folding for text of those characters; rarer characters of
/// compatibility (half-width katakana, circled letters, ligatures) are left as they are.
package struct NormalisedName: Hashable, Sendable {
    package let text: String

    package init(_ name: String) {
        if let plain = NormalisedName.plain(name) {
            text = plain
            return
        }
        var folded = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            guard !scalar.properties.isWhitespace, !scalar.properties.isDefaultIgnorableCodePoint else { continue }
            // Ideographs, which names are made of, stay as they are.
            if (0x4E00...0x9FFF).contains(scalar.value) {
                folded.append(scalar)
            } else {
                let replacement = NormalisedName.replacement(of: scalar)
                for each in replacement.unicodeScalars { folded.append(contentsOf: each.lowerCase) }
            }
        }
        text = String(String.UnicodeScalarView(String(folded)._nfc))
    }

    /// The name if it is of ASCII and ideographs alone, as most are; nil for any other.
    ///
    /// For those the properties of Unicode, which cost more than all else here, have nothing to say: ASCII has its
    /// white space and its capitals, and neither composes with anything.
    private static func plain(_ name: String) -> String? {
        let bytes = Array(name.utf8)
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case 0x09...0x0D, 0x20: break
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
            case ..<0x80: folded.append(byte)
            // U+4E00 to U+9FFF are E4 B8 80 to E9 BF BF.
            case 0xE4 where bytes[at + 1] >= 0xB8, 0xE5...0xE9:
                folded += bytes[at...at + 2]
                at += 2
            default: return nil
            }
            at += 1
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// True for a name of nothing but white space and invisible characters.
    package var isEmpty: Bool { text.isEmpty }

    private static func replacement(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x2F00...0x2FD5: String(radicals[Int(scalar.value - 0x2F00)])
        case 0x2E9F: "母"
        case 0x2EF3: "龟"
        case 0x2160...0x217F: numerals[Int(scalar.value - 0x2160) % 16]
        case 0xFE59, 0xFE5D, 0x207D, 0x208D, 0x3014: "("
        case 0xFE5A, 0xFE5E, 0x207E, 0x208E, 0x3015: ")"
        case 0x2022, 0x2027, 0x2219, 0x22C5, 0x2E31, 0x30FB, 0xFF65, 0x0387: "\u{B7}"
        default: String(scalar.halfWidth)
        }
    }

    /// The capital ones; letters become lower-case afterwards.
    private static let numerals = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M",
    ]

    /// The ideographs of the 214 Kangxi radicals, in their order.
    private static let radicals: [Unicode.Scalar] = Array(
        """
        一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾\
        干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生\
        用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷\
        豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
        黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
        """.unicodeScalars)
}

extension Unicode.Scalar {
    fileprivate var lowerCase: String.UnicodeScalarView { properties.lowercaseMapping.unicodeScalars }
}

extension NormalisedName: CustomStringConvertible {
    package var description: String { text }
}
