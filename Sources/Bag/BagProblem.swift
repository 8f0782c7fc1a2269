internal import Files
package import Findings

/// One thing that is wrong with a bag, or that a person should know of it.
package enum BagProblem: Error, Hashable, Sendable {
    // The declaration
    case noDeclaration
    /// With the line that is wrong.
    case declaration(String)
    case unknownVersion(BagVersion)
    case unknownEncoding(String)

    // The structure
    case noPayload
    case noManifest
    /// A symbolic link, a device, or a name that is not UTF-8.
    case notAFile(BagPath)
    /// A file whose own name would leave the bag, as archives can hold.
    case dangerousName(BagPath, BagPath.Danger)
    case unknownAlgorithm(String, in: BagPath)
    /// No manifest that we can verify covers the payload.
    case unverifiable
    case tooLarge(BagPath, limit: Int)
    case damaged(BagPath)

    // The tag files
    case notInEncoding(BagPath, TagEncoding)
    case byteOrderMark(BagPath)
    case notAField(BagPath, line: Int)
    case looseField(BagPath, line: Int)
    case notAnEntry(BagPath, line: Int)
    case binaryMark(BagPath, line: Int)
    case leadingDot(BagPath, line: Int)
    case dangerousPath(BagPath, in: BagPath, BagPath.Danger)
    case notPayload(BagPath, in: BagPath)
    case digestLength(BagPath, in: BagPath)
    case repeatedOxum
    case notAnOxum(String)

    // The files
    case wrongOxum(said: PayloadOxum, found: PayloadOxum)
    case missing(BagPath, in: BagPath)
    /// Missing, but `fetch.txt` says where it is.
    case notFetched(BagPath)
    case wrongDigest(BagPath, in: BagPath)
    /// A payload file that no manifest lists, or not every one where the version asks for that.
    case unlisted(BagPath, in: BagPath)
    case partlyListed(BagPath, in: BagPath)
    case unlistedTag(BagPath, in: BagPath)
    case unlistedManifest(BagPath, in: BagPath)
    case tagManifestListed(BagPath, in: BagPath)
    case listedTwice(BagPath, in: BagPath)
    case listedTwiceAlike(BagPath, in: BagPath)
    case foundTwice(BagPath)

    // The names
    /// Two names of the same characters in different compositions.
    case sameCharacters(BagPath, BagPath)
    /// The file's name is composed differently in the manifest.
    case composedDifferently(BagPath, in: BagPath)
    /// The manifest has the file's name with the percent sign not encoded.
    case percentNotEncoded(BagPath, in: BagPath)
    case caseOnly(BagPath, BagPath)
    case systemFile(BagPath)

    package var severity: Severity { kind.severity }

    /// True where something that the bag lists is not in it.
    var isAbsence: Bool {
        switch self {
        case .missing, .notFetched: true
        default: false
        }
    }

    /// The problem in words, its place a file in the bag.
    package var finding: Finding {
        kind.finding(at: place, values)
    }

    private var place: Place? {
        switch self {
        case .declaration, .unknownVersion, .unknownEncoding: Place(BagDeclaration.path.text)
        case .repeatedOxum, .notAnOxum, .wrongOxum: Place(BagInfo.path.text)
        case .notAField(let file, let line), .looseField(let file, let line), .notAnEntry(let file, let line),
            .binaryMark(let file, let line), .leadingDot(let file, let line):
            Place(file.text, line: line)
        case .dangerousPath(_, let file, _), .notPayload(_, let file), .digestLength(_, let file),
            .unknownAlgorithm(_, let file), .listedTwice(_, let file), .listedTwiceAlike(_, let file),
            .unlistedManifest(_, let file), .tagManifestListed(_, let file):
            Place(file.text)
        case .notAFile(let file), .dangerousName(let file, _), .tooLarge(let file, _), .damaged(let file),
            .notInEncoding(let file, _),
            .byteOrderMark(let file), .missing(let file, _), .notFetched(let file), .wrongDigest(let file, _),
            .unlisted(let file, _), .partlyListed(let file, _), .unlistedTag(let file, _), .foundTwice(let file),
            .sameCharacters(let file, _), .composedDifferently(let file, _), .percentNotEncoded(let file, _),
            .caseOnly(let file, _), .systemFile(let file):
            Place(file.text)
        case .noDeclaration, .noPayload, .noManifest, .unverifiable: nil
        }
    }

    private var values: KeyValuePairs<String, String> {
        switch self {
        case .noDeclaration, .noPayload, .noManifest, .unverifiable, .repeatedOxum: [:]
        case .declaration(let line): ["line": line]
        case .unknownVersion(let version): ["version": version.description]
        case .unknownEncoding(let name): ["encoding": name]
        case .unknownAlgorithm(let name, _): ["algorithm": name]
        case .notAnOxum(let text): ["text": text]
        case .wrongOxum(let said, let found): ["said": said.description, "found": found.description]
        case .tooLarge(let file, let limit): ["file": file.text, "limit": "\(limit)"]
        case .notInEncoding(let file, let encoding): ["file": file.text, "encoding": encoding.rawValue]
        case .notAField(_, let line), .looseField(_, let line), .notAnEntry(_, let line), .binaryMark(_, let line),
            .leadingDot(_, let line):
            ["line": "\(line)"]
        case .notAFile(let file), .dangerousName(let file, _), .damaged(let file), .byteOrderMark(let file),
            .notFetched(let file),
            .foundTwice(let file), .systemFile(let file):
            ["file": file.text]
        case .dangerousPath(let file, let source, _), .notPayload(let file, let source),
            .digestLength(let file, let source), .missing(let file, let source), .wrongDigest(let file, let source),
            .unlisted(let file, let source), .partlyListed(let file, let source), .unlistedTag(let file, let source),
            .unlistedManifest(let file, let source), .tagManifestListed(let file, let source),
            .listedTwice(let file, let source), .listedTwiceAlike(let file, let source),
            .composedDifferently(let file, let source), .percentNotEncoded(let file, let source):
            ["file": file.text, "source": source.text]
        case .sameCharacters(let one, let other), .caseOnly(let one, let other):
            ["one": one.text, "other": other.text]
        }
    }
}
