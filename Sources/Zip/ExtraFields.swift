/// The extra fields of one header (APPNOTE 4.5): a list of numbered blocks.
struct ExtraFields {
    struct Field: Hashable {
        let id: Int
        let content: [UInt8]
    }

    private(set) var fields: [Field] = []
    /// True where the blocks do not fill their space exactly.
    private(set) var isDamaged = false
    /// Ids of fields that change how an entry is read, and stand there more than once.
    private(set) var repeated: [Int] = []

    static let zip64 = 0x0001
    static let unicodePath = 0x7075
    static let unicodeComment = 0x6375
    private static let decisive = [zip64, unicodePath, unicodeComment]

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while rest.count >= 4 {
            let size = rest.u16(2)
            guard size <= rest.count - 4 else { break }
            let field = Field(id: rest.u16(0), content: [UInt8](rest.dropFirst(4).prefix(size)))
            rest = rest.dropFirst(4 + size)
            let known = fields.contains { $0.id == field.id }
            if known, Self.decisive.contains(field.id), !repeated.contains(field.id) { repeated.append(field.id) }
            // Zero padding, which Android's zipalign makes, may be any number of empty fields of id 0.
            if field.id != 0 { fields.append(field) }
        }
        // Fewer than four bytes of zeros are padding too.
        isDamaged = rest.count >= 4 || rest.contains { $0 != 0 }
    }

    /// The first field of that id: where it is repeated, that is reported.
    subscript(id: Int) -> [UInt8]? {
        fields.first { $0.id == id }?.content
    }
}

/// A Unicode Path or Unicode Comment field (APPNOTE 4.6.8, 4.6.9): a UTF-8 text with the checksum of what it replaces.
struct UnicodeField {
    let text: [UInt8]
    let checksum: UInt32

    /// Nil where the field is damaged or of a version that we do not know.
    init?(_ content: [UInt8]) {
        guard content.count >= 5, content[0] == 1 else { return nil }
        checksum = UInt32(truncatingIfNeeded: content[1...].u32(0))
        text = [UInt8](content[5...])
    }

    /// True where the field was made for these bytes.
    func replaces(_ raw: some Collection<UInt8>) -> Bool {
        checksum == Checksum.crc32(of: [UInt8](raw))
    }
}

extension ArraySlice<UInt8> {
    func u16(_ offset: Int) -> Int {
        Int(self[startIndex + offset]) | Int(self[startIndex + offset + 1]) << 8
    }

    func u32(_ offset: Int) -> Int {
        u16(offset) | u16(offset + 2) << 16
    }

    func u64(_ offset: Int) -> Int {
        let value = UInt64(u32(offset)) | UInt64(u32(offset + 4)) << 32
        return Int(Swift.min(value, UInt64(Window.tooLarge)))
    }
}
