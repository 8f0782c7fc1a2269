internal import Files
internal import Findings
internal import Zip

extension FileKind {
    /// What it is, for a person.
    var words: Text {
        switch self {
        case .regular: Text("文件", "file")
        case .folder: Text("文件夹", "folder")
        case .symbolicLink: Text("符号链接", "symbolic link")
        case .device: Text("设备", "device")
        case .pipe: Text("管道", "pipe")
        case .socket: Text("套接字", "socket")
        }
    }
}

extension ReceivedFile {
    /// Judges the file by its type and extension; what is not accepted is marked and left out.
    ///
    /// Source of the rules: `domain/service.md` 7.1 (V-ARC-5, V-ARC-7), with OFD accepted and old Office warned of.
    mutating func judgeType() -> [Finding] {
        var findings: [Finding] = []
        func say(_ kind: FindingKind, _ values: KeyValuePairs<String, String> = [:]) {
            findings.append(kind.finding(at: place, values))
        }
        func refuse(_ kind: FindingKind, _ values: KeyValuePairs<String, String> = [:]) {
            say(kind, values)
            status = .notAccepted
            reason = kind.id
        }
        switch type {
        case .empty: refuse(.fileEmpty)
        case .rar, .sevenZip, .gzip, .tar: refuse(.archiveForeign, ["type": type.rawValue])
        case .executable, .script: refuse(.executable, ["type": type.rawValue])
        case .text where isNamedArchive, .unknown where isNamedArchive:
            refuse(.archiveUnknown, ["extension": fileExtension ?? ""])
        case .html, .svg, .text, .gif, .tiff, .bmp, .pptx, .odt, .ods: refuse(.typeNotAccepted, ["type": type.rawValue])
        case .unknown: refuse(.typeUnknown)
        case .compound: say(.typeOld)
        case .pdf, .png, .jpeg, .docx, .xlsx, .ofd, .xml, .zip: break
        }
        guard status == .ok, let given = fileExtension else { return findings }
        if ReceivedFile.programs.contains(given) || ReceivedFile.pages.contains(given) {
            refuse(.extensionUnsafe, ["extension": given, "type": type.rawValue])
        } else if !type.extensions.contains(given) {
            say(.extensionLies, ["extension": given, "type": type.rawValue])
        }
        return findings
    }

    /// Judges the parts of a document that is a package: nobody unpacks it, so what hides in it is told here.
    mutating func judgeParts(_ parts: [ZipEntry]) -> [Finding] {
        func first(_ isWanted: (ZipEntry, Substring) -> Bool) -> String? {
            for part in parts {
                let name = String(decoding: part.rawName, as: UTF8.self).lowercased()
                if isWanted(part, name.split(separator: ".").last ?? "") { return String(name.prefix(200)) }
            }
            return nil
        }
        var findings: [Finding] = []
        if let name = first({ part, _ in part.isEncrypted }) {
            findings.append(FindingKind.documentEncrypted.finding(at: place, ["name": name]))
        }
        if let name = first({ _, ending in ReceivedFile.programs.contains(String(ending)) }) {
            findings.append(FindingKind.documentHides.finding(at: place, ["name": name]))
        }
        if let kind = findings.first?.id {
            status = .notAccepted
            reason = kind
        } else if let name = first({ part, _ in part.rawName.ends(with: "vbaProject.bin") }) {
            findings.append(FindingKind.documentMacros.finding(at: place, ["name": name]))
        }
        return findings
    }

    /// True if the extension is that of a document that is a zip archive inside.
    var isNamedDocument: Bool {
        fileExtension.map(["docx", "docm", "xlsx", "xlsm", "pptx", "ofd", "odt", "ods", "odp"].contains) ?? false
    }

    /// True if the extension is that of a zip archive or of a part of one.
    private var isNamedArchive: Bool {
        guard let given = fileExtension else { return false }
        return ["zip", "zipx"].contains(given)
            || given.first == "z" && given.count == 3 && Int(given.dropFirst()) != nil
    }

    /// Extensions that Windows, or what is installed there, runs.
    private static let programs: Set<String> = [
        "appx", "application", "bat", "chm", "cmd", "com", "cpl", "dll", "exe", "hta", "inf", "jar", "js", "jse", "lnk",
        "msc", "msi", "msix", "msp", "mst", "pif", "ps1", "psm1", "reg", "scf", "scr", "sh", "sys", "url", "vb", "vbe",
        "vbs", "ws", "wsc", "wsf", "wsh",
    ]

    /// Extensions that a browser opens as a page, with the scripts in it.
    private static let pages: Set<String> = [
        "htm", "html", "mht", "mhtml", "shtml", "svg", "svgz", "xht", "xhtml", "xsl", "xslt",
    ]

    /// The extension in lower case; nil if the name has none.
    private var fileExtension: String? {
        guard var name = components.last?[...] else { return nil }
        // Windows drops dots and spaces at the end.
        while let last = name.last, last == "." || last.isWhitespace { name.removeLast() }
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        return name[name.index(after: dot)...].lowercased()
    }
}

extension [UInt8] {
    fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
