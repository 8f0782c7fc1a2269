/// The bag declaration, `bagit.txt`: the version of the format, and the encoding of the other tag files.
package struct BagDeclaration: Hashable, Sendable {
    package static let path: BagPath = "bagit.txt"

    package let version: BagVersion
    package let encoding: TagEncoding

    /// What a declaration that we write says.
    package static let current = BagDeclaration(version: .current, encoding: .utf8)

    package init(version: BagVersion, encoding: TagEncoding) {
        self.version = version
        self.encoding = encoding
    }

    package var bytes: [UInt8] {
        Array("BagIt-Version: \(version)\nTag-File-Character-Encoding: \(encoding.rawValue)\n".utf8)
    }

    /// Reads a declaration; a problem tells what keeps the bag from being read at all.
    ///
    /// From version 1.0 on there are exactly two lines, each a label, a colon, one space or tab and the value. The
    /// drafts are read with any white space around the colon. White space at the end of a line does no harm.
    package init(parsing bytes: [UInt8]) throws(BagProblem) {
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw .declaration("U+FEFF") }
        guard let text = TagEncoding.utf8.decode(bytes) else { throw .notInEncoding(Self.path, .utf8) }
        let lines = TagLine.lines(of: text).filter { !$0.isBlank }
        guard lines.count >= 2 else { throw .declaration(lines.last?.text ?? "") }
        let version = try Self.field("BagIt-Version", in: lines[0])
        guard let number = BagVersion(version.value) else { throw .declaration(lines[0].text) }
        guard number.isKnown else { throw .unknownVersion(number) }
        let encoding = try Self.field("Tag-File-Character-Encoding", in: lines[1])
        if number >= .current {
            guard lines.count == 2 else { throw .declaration(lines[2].text) }
            guard version.isStrict else { throw .declaration(lines[0].text) }
            guard encoding.isStrict else { throw .declaration(lines[1].text) }
        }
        guard let known = TagEncoding(name: encoding.value) else { throw .unknownEncoding(encoding.value) }
        self.init(version: number, encoding: known)
    }

    /// The value of the field that the line must hold, and whether the line has the form that version 1.0 asks for.
    private static func field(
        _ label: String, in line: TagLine
    ) throws(BagProblem) -> (value: String, isStrict: Bool) {
        let parts = line.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].trimmedOfBlanks == label else { throw .declaration(line.text) }
        let value = parts[1].trimmedOfBlanks
        let isStrict = parts[0] == label && [" " + value, "\t" + value].contains { parts[1].hasPrefix($0) }
        return (value, isStrict)
    }
}
