/// What a file is by its content; names and extensions have no say in it.
package enum FileType: String, CaseIterable, Sendable {
    case pdf, png, jpeg, gif, tiff, bmp
    case docx, xlsx, pptx, odt, ods, ofd
    /// An OLE compound file: the old Word, Excel and PowerPoint formats, and encrypted Office documents.
    case compound
    case xml, html, svg, text
    case zip, rar
    case sevenZip = "7z"
    case gzip, tar
    case executable, script
    case empty, unknown

    /// How many bytes from the start `init(head:)` looks at, at most.
    package static let headLength = 4096

    /// Recognises a file by its first bytes.
    ///
    /// A zip archive comes out as `.zip`; whether it is an Office document is told by its entries, see
    /// `init(entryNames:)`.
    package init(head: ArraySlice<UInt8>) {
        guard !head.isEmpty else {
            self = .empty
            return
        }
        if let signature = FileType.signatures.first(where: { $0.matches(head) }) {
            self = signature.type
        } else {
            self = FileType(text: head)
        }
    }

    /// Recognises a file by all that was kept of it.
    ///
    /// XML in which pages stand is a page: a browser runs the scripts of `<h:script>` in it, however deep it stands. A
    /// file that has the name of the form is taken for XML, so that what is wrong with it is told of the form.
    init(_ content: Content, of file: ReceivedFile) {
        self.init(head: content.head[...])
        if self == .xml, !content.kept.isEmpty { self = FileType(whole: content.kept) }
        if file.isNamedForm, self == .text || self == .unknown { self = .xml }
    }

    /// What a zip archive with these entries is: Office and OFD documents are documents, not archives.
    package init(entryNames: some Sequence<[UInt8]>) {
        var has: Set<String> = []
        for name in entryNames {
            switch String(decoding: name, as: UTF8.self) {
            case "[Content_Types].xml": has.insert("types")
            case "word/document.xml": has.insert("word")
            case "xl/workbook.xml": has.insert("excel")
            case "ppt/presentation.xml": has.insert("powerpoint")
            case "OFD.xml": has.insert("ofd")
            case let part where part.hasSuffix("/Document.xml"): has.insert("pages")
            case "content.xml": has.insert("content")
            case "META-INF/manifest.xml": has.insert("manifest")
            default: continue
            }
        }
        if has.isSuperset(of: ["types", "word"]) {
            self = .docx
        } else if has.isSuperset(of: ["types", "excel"]) {
            self = .xlsx
        } else if has.isSuperset(of: ["types", "powerpoint"]) {
            self = .pptx
        } else if has.isSuperset(of: ["ofd", "pages"]) {
            self = .ofd
        } else if has.isSuperset(of: ["content", "manifest"]) {
            self = .odt
        } else {
            self = .zip
        }
    }

    /// The extensions, lower case, that say this type truly; empty for a type that no accepted file has.
    package var extensions: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif", "jif"]
        case .gif: ["gif"]
        case .tiff: ["tif", "tiff"]
        case .bmp: ["bmp"]
        case .docx: ["docx", "docm"]
        case .xlsx: ["xlsx", "xlsm"]
        case .pptx: ["pptx"]
        case .odt: ["odt", "ods", "odp"]
        case .ods: ["ods"]
        case .ofd: ["ofd"]
        case .compound: ["doc", "xls", "ppt", "wps", "et", "msg"]
        case .xml: ["xml", "xsd", "xsl"]
        case .html: ["html", "htm"]
        case .svg: ["svg"]
        case .text: ["txt", "csv", "md", "log", "json", "eml"]
        case .zip: ["zip"]
        case .rar: ["rar"]
        case .sevenZip: ["7z"]
        case .gzip: ["gz", "tgz"]
        case .tar: ["tar"]
        case .executable: ["exe", "dll", "so", "com", "scr", "msi"]
        case .script: ["sh", "bat", "cmd", "ps1", "py", "js", "vbs"]
        case .empty, .unknown: []
        }
    }
}

/// Bytes at an offset that identify a type.
private struct Signature {
    let type: FileType
    let offset: Int
    let bytes: [UInt8]

    init(_ type: FileType, _ bytes: [UInt8], at offset: Int = 0) {
        self.type = type
        self.bytes = bytes
        self.offset = offset
    }

    init(_ type: FileType, _ text: String, at offset: Int = 0) {
        self.init(type, Array(text.utf8), at: offset)
    }

    func matches(_ head: ArraySlice<UInt8>) -> Bool {
        head.dropFirst(offset).starts(with: bytes)
    }
}

extension FileType {
    fileprivate static let signatures: [Signature] = [
        Signature(.pdf, "%PDF-"),
        Signature(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        Signature(.jpeg, [0xFF, 0xD8, 0xFF]),
        Signature(.zip, [0x50, 0x4B, 0x03, 0x04]),
        Signature(.zip, [0x50, 0x4B, 0x05, 0x06]),
        // The marker of an archive in parts, and of one that needed no second (APPNOTE 8.5.4).
        Signature(.zip, [0x50, 0x4B, 0x07, 0x08, 0x50, 0x4B, 0x03, 0x04]),
        Signature(.zip, Array("PK00PK".utf8) + [0x03, 0x04]),
        Signature(.compound, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        Signature(.rar, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
        Signature(.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        Signature(.gzip, [0x1F, 0x8B, 0x08]),
        Signature(.tar, "ustar", at: 257),
        Signature(.gif, "GIF87a"),
        Signature(.gif, "GIF89a"),
        Signature(.tiff, [0x49, 0x49, 0x2A, 0x00]),
        Signature(.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
        Signature(.executable, [0x7F, 0x45, 0x4C, 0x46]),
        Signature(.executable, "MZ"),
        Signature(.script, "#!"),
        Signature(.bmp, "BM"),
    ]
}
