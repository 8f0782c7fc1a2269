package import Files
package import Findings
package import Zip

/// What came under one name in the inbox, read once: every file and archive entry, and what was wrong with them.
///
/// Not `Sendable`: it holds the open containers, from which one task copies the evidence into the bundle.
package final class Arrival {
    /// `a-` and 16 hexadecimal digits of the content's digest: the same content has the same id.
    package let id: String
    package let digest: Digest
    /// The name in the inbox.
    package let name: String
    /// Files as they lie in the inbox, before any archive is opened: path and digest, sorted by path.
    package let received: [Original]
    package internal(set) var files: [ReceivedFile]
    package internal(set) var findings: [Finding]
    /// Open archives, numbered as `FileSource.entry` has them.
    package let containers: [ZipReader]
    /// The content of the XML files that may be the form, by index in `files`.
    package let documents: [Int: [UInt8]]
    /// Indices of files that are staff documents, which count from the desk alone.
    package let staffDocuments: [Int]

    /// A file as it lies in the inbox.
    package struct Original: Hashable, Sendable {
        package let path: String
        package let rawPath: RawPath
        package let size: Int
        package let digest: Digest
        package let identity: FileIdentity
    }

    init(
        name: String, isFile: Bool, received: [Original], files: [ReceivedFile], findings: [Finding],
        containers: [ZipReader],
        documents: [Int: [UInt8]], staffDocuments: [Int]
    ) {
        // A file that came by itself is the same under whatever name it lies in the inbox.
        let content = received.map { "\($0.digest.hex)  \(isFile ? "" : $0.path)\n" }.joined()
        // What was not read has no digest; its name and why still tell one submission from another.
        let unread = files.filter { $0.digest == nil && $0.place.entries.isEmpty }
        let lines =
            content
            + unread.map { "\($0.status.rawValue)  \($0.place.file)\n" }.joined()
        digest = Digest(of: Array(lines.utf8))
        id = "a-" + digest.hex.prefix(16)
        self.name = name
        self.received = received
        self.files = files
        self.findings = findings
        self.containers = containers
        self.documents = documents
        self.staffDocuments = staffDocuments
    }

    /// True if a file of the inbox is no longer what it was when it was read.
    package func hasChanged() -> Bool {
        received.contains { original in
            guard let now = try? FileIdentity(path: original.rawPath) else { return true }
            return now != original.identity
        }
    }

    /// Marks a file; used by the stages that learn what a file is.
    package func mark(_ index: Int, as status: FileStatus, reason: String? = nil) {
        files[index].status = status
        if let reason { files[index].reason = reason }
    }

    /// Takes a file that was left out only because nobody knows its format, and takes back what was said of that.
    package func acceptUnknown(_ index: Int) {
        let file = files[index]
        guard file.status == .notAccepted, file.reason == FindingKind.typeUnknown.id else { return }
        files[index].status = .ok
        files[index].reason = nil
        findings.removeAll { $0.id == FindingKind.typeUnknown.id && $0.place == file.place }
    }

    /// Notes what the malware scanner said of a file.
    package func mark(_ index: Int, scan: ScanVerdict) {
        files[index].scan = scan
    }

    /// Notes a further digest of a file, in lower-case hexadecimal.
    package func note(_ digest: String, by algorithm: DigestAlgorithm, of index: Int) {
        files[index].otherDigests[algorithm] = digest
    }

    package func add(_ finding: Finding) {
        findings.append(finding)
    }
}
