internal import Files

/// What tells that a page is still as it was published: a comment at its end, with the digest of all bytes before it.
///
/// It stands in the page itself, so that no list has to be kept in step with what many steps of a night write, and a
/// copy can be checked by itself: `head -c -82 page.html | sha256sum`. It shows accidents and hasty hands; against
/// somebody who makes a new seal there is the backup.
enum Seal {
    private static let start = Array("<!-- sha256: ".utf8)
    private static let end = Array(" -->\n".utf8)
    private static let count = start.count + 64 + end.count

    /// The bytes with the seal behind them.
    static func put(on bytes: [UInt8]) -> [UInt8] {
        bytes + start + Array(Digest(of: bytes).hex.utf8) + end
    }

    /// What is published of a file: pages get a seal, everything else is as it is.
    static func published(_ bytes: [UInt8], as path: String) -> [UInt8] {
        isPage(path) ? put(on: bytes) : bytes
    }

    static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

    /// Whether the seal is there, and nothing before or in it was changed.
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        bytes.count >= count && put(on: Array(bytes.dropLast(count))) == bytes
    }
}
