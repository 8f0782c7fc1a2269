/// One entry as the central directory lists it; nothing in it has been believed yet.
package struct ZipEntry: Hashable, Sendable {
    /// Its place in the directory, from 0.
    package let index: Int
    /// The name as it is stored, in whatever encoding.
    package let rawName: [UInt8]
    /// Flag bit 11: the archive says that name and comment are UTF-8.
    package let flagUTF8: Bool
    /// The name of the Unicode Path field (0x7075) if the field fits `rawName` by its checksum; not checked to be UTF-8.
    package let unicodePath: [UInt8]?
    /// As numbered by APPNOTE 4.4.5: 0 stored, 8 deflated.
    package let method: Int
    package let flags: UInt16
    package let crc32: UInt32
    /// Bytes in the archive.
    package let compressedSize: Int
    /// Bytes after inflating, as the directory has it.
    package let declaredSize: Int
    /// Where its local header stands, counted from the first byte of the file.
    package let headerOffset: Int
    /// Where its compressed bytes begin; nil where there is no local header.
    package internal(set) var dataOffset: Int?
    package let externalAttributes: UInt32
    /// The high byte is the system (0 DOS, 3 Unix, 19 macOS), the low one the version of the format.
    package let madeBy: UInt16
    /// Local time of an unknown zone, in DOS form.
    package let dosDate: UInt16
    package let dosTime: UInt16

    /// The high half of the attributes, where the packer says that it is a Unix mode.
    package var unixMode: UInt16? {
        let system = madeBy >> 8
        return system == 3 || system == 19 ? UInt16(externalAttributes >> 16) : nil
    }

    /// The type bits of the mode whatever the system: a link must not get by because another system is claimed.
    private var modeType: UInt16 { UInt16(externalAttributes >> 16) & 0o170000 }

    /// Named, or marked, as a folder.
    package var isFolder: Bool {
        rawName.last == UInt8(ascii: "/") || modeType == 0o040000 || (madeBy >> 8 == 0 && externalAttributes & 16 != 0)
    }

    /// A folder with no bytes of its own, but for what an encryption or a compression makes of none: Java's packers
    /// deflate folders too, into an empty block.
    package var isBareFolder: Bool {
        isFolder && declaredSize == 0 && compressedSize <= (isEncrypted ? 28 : method == 8 ? 5 : 0)
    }

    package var isSymbolicLink: Bool { modeType == 0o120000 }

    /// A device, pipe or socket.
    package var isSpecial: Bool { [0o010000, 0o020000, 0o060000, 0o140000].contains(modeType) }

    /// Encrypted in any of the ways that the format knows: its own, strong encryption, or WinZip's AES.
    package var isEncrypted: Bool { flags & 0x41 != 0 || method == 99 }
}
