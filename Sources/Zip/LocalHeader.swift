/// An entry's own header, before its bytes (APPNOTE 4.3.7), compared with what the directory says.
struct LocalHeader {
    /// Where the entry's bytes begin; nil where there is no header.
    private(set) var dataOffset: Int?
    /// Where all that belongs to the entry ends, its data descriptor included.
    private(set) var end: Int
    private(set) var problems: [ZipProblem] = []

    private static let fixedLength = 30
    /// What the flags say of how to read: encrypted, descriptor, patch, strong encryption, UTF-8, masked headers.
    private static let decisiveFlags: UInt16 = 0x2869

    init(of entry: ZipEntry, in window: Window) throws(ZipError) {
        let at = entry.headerOffset
        let index = entry.index
        end = at.addingClamped(Self.fixedLength)
        guard try window.holds(Self.fixedLength, at: at), window.u32(at) == Signature.local else {
            problems.append(.localHeaderMissing(entry: index, offset: at))
            return
        }
        let nameLength = window.u16(at + 26)
        let extraLength = window.u16(at + 28)
        let length = Self.fixedLength + nameLength + extraLength
        guard try window.holds(length, at: at) else {
            problems.append(.dataOutsideFile(entry: index))
            return
        }
        compareFixed(entry, at, window)
        if window.slice(nameLength, at: at + Self.fixedLength) != entry.rawName[...] {
            problems.append(.localNameMismatch(entry: index))
        }
        let extra = ExtraFields(window.slice(extraLength, at: at + Self.fixedLength + nameLength))
        compare(extra, entry)
        compareSizes(entry, at, window, zip64: extra[ExtraFields.zip64])
        let hasDescriptor = window.u16(at + 6) & 8 != 0

        let dataOffset = at + length
        let dataEnd = dataOffset.addingClamped(entry.compressedSize)
        end = dataEnd
        guard dataEnd <= window.size else {
            problems.append(.dataOutsideFile(entry: index))
            return
        }
        self.dataOffset = dataOffset
        if hasDescriptor {
            if let length = try Self.descriptorLength(of: entry, at: dataEnd, in: window) {
                end += length
            } else {
                problems.append(.dataDescriptorMismatch(entry: index))
            }
        }
    }

    private mutating func compareFixed(_ entry: ZipEntry, _ at: Int, _ window: Window) {
        let flags = UInt16(window.u16(at + 6))
        let method = window.u16(at + 8)
        if (flags ^ entry.flags) & Self.decisiveFlags != 0 {
            problems.append(.localFlagsMismatch(entry: entry.index, local: flags, central: entry.flags))
        }
        if method != entry.method {
            problems.append(.localMethodMismatch(entry: entry.index, local: method, central: entry.method))
        }
        if window.u16(at + 10) != entry.dosTime || window.u16(at + 12) != entry.dosDate {
            problems.append(.localTimeMismatch(entry: entry.index))
        }
    }

    private mutating func compare(_ extra: ExtraFields, _ entry: ZipEntry) {
        if extra.isDamaged { problems.append(.localExtraFieldDamaged(entry: entry.index)) }
        for id in extra.repeated { problems.append(.localExtraFieldRepeated(entry: entry.index, id: id)) }
        let local = extra[ExtraFields.unicodePath].flatMap(UnicodeField.init)
        let fits = local.map { $0.replaces(entry.rawName) ? $0.text : nil } ?? nil
        if fits != entry.unicodePath { problems.append(.localExtraFieldsDiffer(entry: entry.index)) }
    }

    private mutating func compareSizes(_ entry: ZipEntry, _ at: Int, _ window: Window, zip64: [UInt8]?) {
        var sizes = Zip64Values(
            declared: window.u32(at + 22), compressed: window.u32(at + 18), offset: 0, disk: 0)
        let isStreamed = window.u16(at + 6) & 8 != 0
        if sizes.take(zip64) == .missing { problems.append(.localZip64FieldMissing(entry: entry.index)) }
        let checksum = UInt32(window.u32(at + 14))
        // A packer that could not seek back leaves zeros, and puts the values into the descriptor.
        if !(isStreamed && checksum == 0), checksum != entry.crc32 {
            problems.append(.localChecksumMismatch(entry: entry.index))
        }
        if !(isStreamed && sizes.declared == 0), sizes.declared != entry.declaredSize {
            problems.append(
                .localSizeMismatch(entry: entry.index, local: sizes.declared, central: entry.declaredSize))
        }
        if !(isStreamed && sizes.compressed == 0), sizes.compressed != entry.compressedSize {
            problems.append(
                .localCompressedSizeMismatch(
                    entry: entry.index, local: sizes.compressed, central: entry.compressedSize))
        }
    }

    /// The length of the data descriptor that says the same as the directory; with or without its signature,
    /// and with sizes of 4 or 8 bytes, since both are found in the wild (APPNOTE 4.3.9).
    private static func descriptorLength(
        of entry: ZipEntry, at offset: Int, in window: Window
    ) throws(ZipError) -> Int? {
        for (skipped, wide) in [(4, false), (4, true), (0, false), (0, true)] {
            let length = skipped + (wide ? 20 : 12)
            guard try window.holds(length, at: offset) else { continue }
            if skipped > 0 && window.u32(offset) != Signature.descriptor { continue }
            let at = offset + skipped
            let compressed = wide ? window.u64(at + 4) : window.u32(at + 4)
            let declared = wide ? window.u64(at + 12) : window.u32(at + 8)
            if UInt32(window.u32(at)) == entry.crc32, compressed == entry.compressedSize,
                declared == entry.declaredSize
            {
                return length
            }
        }
        return nil
    }
}
