internal import Files

/// What one pass over a file's bytes leaves behind: its digest, its first bytes, and all of it where it is small
/// enough to be a form.
struct Content {
    var hasher = Digest.Hasher()
    private(set) var size = 0
    private(set) var head: [UInt8] = []
    /// The whole content, or nothing if it passed the limit or is not wanted.
    private(set) var kept: [UInt8] = []
    /// Up to how many bytes XML is kept, and up to how many what begins as a zip archive does.
    private let limits: (xml: Int, archive: Int)
    /// True for what is named as the form: it is kept whatever it is, so that what is wrong with it can be told.
    private let isForm: Bool
    /// The one that applies; 0 where nothing is kept any more.
    private var limit = 0

    init(keepingXML xml: Int, archives: Int = 0, isForm: Bool = false) {
        limits = (xml, archives)
        self.isForm = isForm
    }

    /// Content that was hashed as it was read, and that somebody else keeps.
    init(of bytes: [UInt8], hashedBy hasher: Digest.Hasher) {
        self.hasher = hasher
        size = bytes.count
        head = Array(bytes.prefix(FileType.headLength))
        limits = (0, 0)
        isForm = false
    }

    mutating func take(_ buffer: [UInt8], count: Int) {
        hasher.update(buffer, count: count)
        if head.count < FileType.headLength {
            head += buffer[..<min(count, FileType.headLength - head.count)]
        }
        if size == 0 {
            switch FileType(head: head[...]) {
            case .xml: limit = limits.xml
            case .text, .unknown: limit = isForm ? limits.xml : 0
            case .zip: limit = limits.archive
            default: break
            }
        }
        size += count
        if size > limit {
            limit = 0
            kept = []
        } else {
            kept += buffer[..<count]
        }
    }
}
