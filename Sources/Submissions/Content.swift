internal import Files

/// What one pass over a file's bytes leaves behind: its digest, its first bytes, and all of it where it is small
/// enough to be a form.
struct Content {
    var hasher = Digest.Hasher()
    private(set) var size = 0
    private(set) var head: [UInt8] = []
    /// The whole content, or nothing if it passed the limit or is not wanted.
    private(set) var kept: [UInt8] = []
    private let limit: Int
    private var keeps: Bool
    /// Archives are kept too where the caller says so.
    private let keepsArchives: Bool

    /// - Parameters:
    ///   - limit: keep XML content up to this many bytes.
    ///   - archives: keep what begins as a zip archive does up to this many bytes.
    init(keeping limit: Int, archives: Int = 0) {
        self.limit = max(limit, archives)
        keeps = limit > 0
        keepsArchives = archives > 0
    }

    mutating func take(_ buffer: [UInt8], count: Int) {
        hasher.update(buffer, count: count)
        if head.count < FileType.headLength {
            head += buffer[..<min(count, FileType.headLength - head.count)]
        }
        if size == 0 && keeps {
            let type = FileType(head: head[...])
            keeps = type == .xml || type == .zip && keepsArchives
        }
        size += count
        guard keeps else { return }
        if size > limit {
            keeps = false
            kept = []
        } else {
            kept += buffer[..<count]
        }
    }
}
