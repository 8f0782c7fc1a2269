/// What text is, as far as its beginning and its namespaces tell.
extension FileType {
    /// Text, or what is written in text; a byte that no text has makes it unknown.
    init(text head: ArraySlice<UInt8>) {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            self = FileType(markup: head.dropFirst(2).filter { $0 != 0 })
            return
        }
        let text = FileType.trimmed(head)
        if text.starts(with: "%PDF-".utf8) {
            // Readers look for it in the first bytes, wherever it stands there.
            self = .pdf
        } else if text.starts(with: "<?xml".utf8) {
            // Bytes that XML forbids make it malformed XML, and its place can be told.
            self = FileType(markup: Array(text))
        } else if head.starts(with: FileType.beginningInEBCDIC) {
            self = .xml
        } else if head.prefix(4).contains(0), head.prefix(4).contains(UInt8(ascii: "<")) {
            // UTF-16 or UTF-32 without a mark.
            let narrow = head.filter { $0 != 0 }
            self = narrow.starts(with: "<?xml".utf8) ? FileType(markup: narrow) : .unknown
        } else {
            let hasControl = head.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
            self = hasControl ? .unknown : FileType(markup: Array(text))
        }
    }

    /// XML that was kept whole: a page where its root, or anything in it, is of HTML or SVG.
    init(whole content: [UInt8]) {
        var text = content
        if text.prefix(4).contains(0) || [0xFF, 0xFE].contains(text.first) { text.removeAll { $0 == 0 || $0 >= 0xFE } }
        self = FileType(markup: text)
        if self == .xml, FileType.namespacesOfPages.contains(where: { $0.isFound(in: text) }) { self = .html }
    }

    private init(markup head: [UInt8]) {
        var text = FileType.trimmed(head[...])
        guard text.first == UInt8(ascii: "<") else {
            self = .text
            return
        }
        // Comments and processing instructions before the root say nothing of what it is.
        while let end = FileType.end(ofAside: text) { text = FileType.trimmed(end) }
        let start = text.prefix(1024).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let name = start.dropFirst().prefix { !FileType.space.contains($0) && !"/>".utf8.contains($0) }
        let local = String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
        if start.starts(with: "<!doctype".utf8) {
            self = FileType.tagsOfHTML.contains { $0.isFound(in: start) } ? .html : .xml
        } else if ["html", "head", "body", "script", "iframe", "frameset"].contains(local) {
            self = .html
        } else {
            self = local == "svg" ? .svg : .xml
        }
    }

    /// What stands after the comment or processing instruction that the text begins with; nil if it begins otherwise, or
    /// does not end there.
    private static func end(ofAside text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let (mark, end) = text.starts(with: "<!--".utf8) ? ("<!--", "-->") : ("<?", "?>")
        guard text.starts(with: mark.utf8) else { return nil }
        let rest = text.dropFirst(mark.utf8.count)
        let last = Array(end.utf8)
        var at = rest.startIndex
        while at + last.count <= rest.endIndex {
            if rest[at] == last[0], rest[at..<at + last.count].elementsEqual(last) { return rest[(at + last.count)...] }
            at += 1
        }
        return nil
    }

    /// Without a byte order mark and white space before it.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        (text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text).drop { space.contains($0) }
    }

    private static let space: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    /// `<?xm` as mainframes write it.
    private static let beginningInEBCDIC: [UInt8] = [0x4C, 0x6F, 0xA7, 0x94]
    private static let tagsOfHTML = ["<!doctype html", "<html", ":html"].map { ByteSearch(Array($0.utf8)) }
    /// With the quote before them: the bare address may stand in any text.
    private static let namespacesOfPages = ["1999/xhtml", "2000/svg"].flatMap { name in
        ["\"", "'"].map { ByteSearch(Array("\($0)http://www.w3.org/\(name)".utf8)) }
    }
}
