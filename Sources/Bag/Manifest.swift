internal import Files

/// A payload or tag manifest: the digest that each file had when the bag was made.
package struct Manifest: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let path: BagPath
        /// Hexadecimal, lower-case.
        package let digest: String

        package init(path: BagPath, digest: String) {
            self.path = path
            self.digest = digest
        }
    }

    /// In the order of the file.
    package let entries: [Entry]

    package init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// One line an entry, sorted by the bytes of the path.
    package var bytes: [UInt8] {
        Array(entries.sorted { $0.path < $1.path }.map { "\($0.digest)  \($0.path.encoded)\n" }.joined().utf8)
    }

    /// Reads the entries and tells what is wrong with the others.
    ///
    /// A line is a digest, spaces or tabs, and a path to the end of the line. `*` before the path, as md5sum marks
    /// binary files, and `./` are left out, with a warning. Paths that leave the bag are no entries.
    static func parse(_ text: String, of file: BagPath, version: BagVersion) -> (
        manifest: Manifest, problems: [BagProblem]
    ) {
        var entries: [Entry] = []
        var problems: [BagProblem] = []
        for line in TagLine.lines(of: text) where !line.isBlank {
            let scalars = line.text.unicodeScalars
            let digest = scalars.prefix { $0 != " " && $0 != "\t" }
            var name = scalars.dropFirst(digest.count).drop { $0 == " " || $0 == "\t" }
            let isHexadecimal = digest.allSatisfy { $0.properties.isASCIIHexDigit }
            guard !digest.isEmpty, isHexadecimal, !name.isEmpty else {
                problems.append(.notAnEntry(file, line: line.number))
                continue
            }
            if name.first == "*" {
                name = name.dropFirst()
                problems.append(.binaryMark(file, line: line.number))
            }
            if name.starts(with: "./".unicodeScalars) {
                name = name.dropFirst(2)
                problems.append(.leadingDot(file, line: line.number))
            }
            let path = BagPath(decoding: String(name), version: version)
            if let danger = path.danger {
                problems.append(.dangerousPath(path, in: file, danger))
            } else {
                entries.append(Entry(path: path, digest: String(digest).lowercased()))
            }
        }
        return (Manifest(entries), problems)
    }
}

/// The name of a manifest, `manifest-<algorithm>.txt` or `tagmanifest-<algorithm>.txt`.
struct ManifestName: Hashable {
    let path: BagPath
    let coversPayload: Bool
    /// Nil for an algorithm that we do not know.
    let algorithm: DigestAlgorithm?
    let algorithmName: String

    init?(_ path: BagPath) {
        guard path.isTopLevel, path.text.hasSuffix(".txt") else { return nil }
        let stem = path.text.dropLast(4)
        guard let prefix = ["manifest-", "tagmanifest-"].first(where: { stem.hasPrefix($0) }) else { return nil }
        self.path = path
        coversPayload = prefix == "manifest-"
        algorithmName = stem.dropFirst(prefix.count).lowercased()
        algorithm = DigestAlgorithm(rawValue: algorithmName)
    }
}
