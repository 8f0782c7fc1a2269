internal import Files

/// The names of an archive's entries as people wrote them, with the encoding decided once for the whole archive.
///
/// Packers on Windows store GBK without saying so, those on macOS UTF-8 without saying so; one short name alone may be
/// read both ways, so all names that carry no mark are decided together.
package struct EntryNames: Hashable, Sendable {
    package enum Encoding: String, Hashable, Sendable {
        case ascii
        /// Marked as UTF-8 by flag bit 11, or given by a Unicode Path field.
        case utf8Flagged
        case utf8Unflagged
        case gb18030
        /// Nothing else fits: every byte has a meaning here, and most likely the wrong one.
        case cp437
    }

    package struct Name: Hashable, Sendable {
        package let text: String
        package let encoding: Encoding
        /// True where another reading is as likely; a person should look at the name.
        package let doubt: Bool
        /// Bytes of the whole name in UTF-8 where it is so long that `text` is only its beginning, with a digest that
        /// tells it from others that begin so, and its extension.
        package let wholeLength: Int?

        package init(text: String, encoding: Encoding, doubt: Bool) {
            self.encoding = encoding
            self.doubt = doubt
            let length = text.utf8.count
            wholeLength = length > EntryNames.longest ? length : nil
            self.text = length > EntryNames.longest ? Name.shortened(text) : text
        }

        private static func shortened(_ text: String) -> String {
            let end = text.unicodeScalars.suffix(10)
            let fileExtension = end.lastIndex(of: ".").map { String(end[$0...]) } ?? ""
            return String(text.unicodeScalars.prefix(160)) + "~" + Digest(of: Array(text.utf8)).hex.prefix(16)
                + fileExtension
        }
    }

    /// Bytes of a name in UTF-8 up to which it is given whole: every page and every finding repeats it.
    package static let longest = 1024

    /// One for each entry, in the order of the directory.
    package let names: [Name]
    /// How names that carry no valid mark were read; nil where there are none.
    package let unmarked: Encoding?

    /// - Throws: kind `.library` where the system has no conversion from GB18030.
    package init(_ entries: [ZipEntry]) throws(ZipError) {
        let marked = entries.map(Self.marked)
        let rest = zip(entries, marked).filter { $0.1 == nil }.map(\.0.rawName)
        guard !rest.isEmpty else {
            names = marked.compactMap { $0 }
            unmarked = nil
            return
        }
        let reading = try NameReading(of: rest)
        unmarked = reading.encoding
        var readings = reading.names[...]
        names = zip(entries, marked).map { entry, name in
            if let name { return name }
            let read = readings.popFirst()
            return Name(
                text: read?.text ?? "", encoding: read?.encoding ?? reading.encoding,
                // A name that is marked as UTF-8 and is none was made by a program that cannot be trusted.
                doubt: reading.doubt || entry.flagUTF8)
        }
    }

    package subscript(entry: ZipEntry) -> Name { names[entry.index] }

    /// The name of an entry that needs no guessing.
    private static func marked(_ entry: ZipEntry) -> Name? {
        if !entry.rawName.contains(where: { $0 >= 0x80 }), entry.unicodePath == nil {
            return Name(text: String(decoding: entry.rawName, as: UTF8.self), encoding: .ascii, doubt: false)
        }
        let path = entry.unicodePath.flatMap { String(validating: $0, as: UTF8.self) }
        let raw = entry.flagUTF8 ? String(validating: entry.rawName, as: UTF8.self) : nil
        guard let text = raw ?? path else { return nil }
        // Two names that both claim to be the right one: the stored one counts, and a person should look.
        let isContradicted = raw != nil && path.map { !$0.utf8.elementsEqual(text.utf8) } ?? false
        return Name(text: text, encoding: .utf8Flagged, doubt: isContradicted)
    }
}
