package import Files
package import Findings
internal import Zip

/// What became of a received file or archive entry.
package enum FileStatus: String, CaseIterable, Sendable {
    /// Readable, of a type that is evidence.
    case ok
    /// The self-assessment form or the supplement itself.
    case form
    /// An archive that was opened; its entries are in the inventory.
    case archive
    /// Left by an operating system or program, not by a person.
    case junk
    /// Readable, but of a type that is not accepted as evidence.
    case notAccepted = "not-accepted"
    case encrypted
    case damaged
    /// The malware scanner knows what is in it.
    case infected
    /// Past a limit of the configuration.
    case tooLarge = "too-large"
    /// A symbolic link, device or pipe: named, never followed.
    case link
    /// In an earlier round, and a later round brought another in its place.
    case replaced
}

/// How the bytes of a name became text.
package enum NameEncoding: String, CaseIterable, Sendable {
    case ascii
    case utf8 = "utf-8"
    case gb18030
    case cp437
}

extension NameEncoding {
    init(_ encoding: EntryNames.Encoding) {
        switch encoding {
        case .ascii: self = .ascii
        case .utf8Flagged, .utf8Unflagged: self = .utf8
        case .gb18030: self = .gb18030
        case .cp437: self = .cp437
        }
    }
}

/// Where the bytes of a received file can be read again while the arrival is open.
package enum FileSource: Hashable, Sendable {
    /// A file in the submission's folder, or the submission itself.
    case loose(RawPath)
    /// The entry with this index in the container with this number.
    case entry(container: Int, index: Int)
    /// Nothing to read: a link, or a file of an earlier round.
    case none
}

/// One file or archive entry as it came.
package struct ReceivedFile: Hashable, Sendable {
    package var place: Place
    /// The name's bytes as sent, where they are not the UTF-8 of the shown name.
    package var rawName: [UInt8]?
    package var encoding: NameEncoding
    /// True where the name could be read in more than one way.
    package var isNameDoubtful: Bool
    /// Bytes, after decompression.
    package var size: Int
    package var crc: UInt32?
    /// Nil where the content could not be read.
    package var digest: Digest?
    /// Digests by other algorithms, in lower-case hexadecimal, where something is to be compared with them.
    package var otherDigests: [DigestAlgorithm: String] = [:]
    package var type: FileType
    package var status: FileStatus
    package var source: FileSource
    /// The id of the finding that says why it is left out, where it is.
    package var reason: String?
    /// What the malware scanner said; nil where it was not asked.
    package var scan: ScanVerdict?

    package init(
        place: Place, rawName: [UInt8]? = nil, encoding: NameEncoding = .utf8, isNameDoubtful: Bool = false,
        size: Int = 0, crc: UInt32? = nil, digest: Digest? = nil, type: FileType = .unknown, status: FileStatus,
        source: FileSource = .none, reason: String? = nil, scan: ScanVerdict? = nil
    ) {
        self.place = place
        self.rawName = rawName
        self.encoding = encoding
        self.isNameDoubtful = isNameDoubtful
        self.size = size
        self.crc = crc
        self.digest = digest
        self.type = type
        self.status = status
        self.source = source
        self.reason = reason
        self.scan = scan
    }

    /// The components of the path inside its own container.
    package var components: [String] {
        (place.entries.last ?? place.file).split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    }
}
