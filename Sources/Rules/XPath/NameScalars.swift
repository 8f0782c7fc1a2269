extension Unicode.Scalar {
    /// White space as XML and XPath mean it.
    var isXMLSpace: Bool {
        self == " " || self == "\n" || self == "\t" || self == "\r"
    }

    /// Whether an `NCName` may begin with it (XML 1.0, fifth edition, production 4, without the colon).
    var isNameStart: Bool {
        switch value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// Whether an `NCName` may go on with it (production 4a, without the colon).
    var isNamePart: Bool {
        if isNameStart { return true }
        return switch value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }
}

extension String {
    /// Whether it is a name without a colon.
    var isNCName: Bool {
        guard let first = unicodeScalars.first, first.isNameStart else { return false }
        return unicodeScalars.allSatisfy(\.isNamePart)
    }

    /// The words between XML white space.
    var xmlWords: [String] {
        unicodeScalars.split(whereSeparator: \.isXMLSpace).map { String($0) }
    }

    /// Leading and trailing white space removed, every run of it inside made one space.
    var whitespaceNormalised: String {
        xmlWords.joined(separator: " ")
    }
}
