internal import Files
internal import Findings

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
        case .html, .text, .gif, .tiff, .bmp, .pptx, .odt, .ods: refuse(.typeNotAccepted, ["type": type.rawValue])
        case .unknown: refuse(.typeUnknown)
        case .compound: say(.typeOld)
        case .pdf, .png, .jpeg, .docx, .xlsx, .ofd, .xml, .zip: break
        }
        let isRefused = status == .notAccepted
        if !isRefused, let given = fileExtension, !type.extensions.contains(given) {
            say(.extensionLies, ["extension": given, "type": type.rawValue])
        }
        return findings
    }

    /// The extension in lower case; nil if the name has none.
    private var fileExtension: String? {
        guard let name = components.last, let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        return name[name.index(after: dot)...].lowercased()
    }
}
