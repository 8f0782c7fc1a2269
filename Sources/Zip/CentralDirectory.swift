internal import Files

/// The list of entries as the directory at the end of an archive gives it (APPNOTE 4.3.12).
struct CentralDirectory {
    private(set) var entries: [ZipEntry] = []
    private(set) var problems: [ZipProblem] = []
    /// Where the directory begins; every byte before it belongs to an entry or is a gap.
    let start: Int
    /// Bytes of it that were read.
    private(set) var size = 0

    private static let fixedLength = 46

    /// - Parameter budget: more entries or bytes of directory than it has left are refused; how many there are is
    ///   counted, since what the end record declares may be a lie.
    init(of end: EndRecord, in source: any ByteSource, budget: ZipBudget) throws(ZipError) {
        let limits = budget.limits
        let allowed = budget.remainingEntries
        let window = Window(source, readAhead: 1 << 18)
        let places = try Self.places(of: end, in: window)
        guard let start = places.first else { throw Self.damaged(at: end.directoryOffset) }
        self.start = start
        if places.count > 1 { problems.append(.severalDirectories(offsets: places)) }
        let shift = try Self.shift(of: end, start: start, in: window)
        if shift != 0 {
            problems.append(.offsetsShifted(by: shift))
        } else if start != end.directoryOffset {
            problems.append(.directoryOffsetMismatch(declared: end.directoryOffset, found: start))
        }

        var at = start
        while at + 4 <= end.offset, try window.holds(4, at: at), window.u32(at) == Signature.central {
            guard entries.count < allowed else { throw ZipError(passing: .entries(limits.entries), entry: nil) }
            guard at - start <= budget.remainingDirectoryBytes else {
                throw ZipError(passing: .directoryBytes(limits.directoryBytes), entry: nil)
            }
            guard let length = try Self.length(of: at, before: end.offset, in: window) else {
                problems.append(.directoryDamaged(entry: entries.count, offset: at))
                break
            }
            entries.append(Self.entry(entries.count, at: at, window, shift: shift, limits: limits, &problems))
            at += length
        }
        size = at - start
        if entries.isEmpty && end.entryCount > 0 { throw Self.damaged(at: start) }
        if entries.count != end.entryCount {
            problems.append(.entryCountMismatch(declared: end.entryCount, found: entries.count))
        }
        if at - start != end.directorySize {
            problems.append(.directorySizeMismatch(declared: end.directorySize, found: at - start))
        }
        if at < end.offset { problems.append(.gapBeforeEnd(offset: at, count: end.offset - at)) }
        reportSameNames()
    }

    /// Where the directory may begin: where it is said to be, and right before its end record.
    private static func places(of end: EndRecord, in window: Window) throws(ZipError) -> [Int] {
        let declared = end.directoryOffset
        if end.entryCount == 0, end.directorySize == 0, declared <= end.offset {
            let isListed = try window.holds(4, at: declared) && window.u32(declared) == Signature.central
            // Bytes before an empty archive are bytes before it, not a gap after its directory.
            return [isListed ? declared : end.offset]
        }
        let fromEnd = end.offset - min(end.directorySize, end.offset)
        var places: [Int] = []
        for place in [declared, fromEnd] where place <= end.offset - fixedLength && !places.contains(place) {
            if try window.holds(4, at: place), window.u32(place) == Signature.central { places.append(place) }
        }
        return places
    }

    /// By how much the offsets of entries are off, if the directory's is: as much, unless the first entry is where it
    /// should be.
    private static func shift(of end: EndRecord, start: Int, in window: Window) throws(ZipError) -> Int {
        let shift = start - end.directoryOffset
        guard shift != 0, try window.holds(fixedLength, at: start), window.u32(start) == Signature.central else {
            return shift
        }
        let first = window.u32(start + 42)
        guard try window.holds(4, at: first), window.u32(first) == Signature.local else { return shift }
        return try window.holds(4, at: first + shift) && window.u32(first + shift) == Signature.local ? shift : 0
    }

    private static func damaged(at offset: Int) -> ZipError {
        ZipError(
            .damagedDirectory, at: offset,
            "the archive's directory is not where its end record says; pack the files again")
    }

    /// The length of the header at `at`, brought into view whole; nil where it runs into the end records.
    private static func length(of at: Int, before end: Int, in window: Window) throws(ZipError) -> Int? {
        guard at + fixedLength <= end, try window.holds(fixedLength, at: at) else { return nil }
        let length = fixedLength + window.u16(at + 28) + window.u16(at + 30) + window.u16(at + 32)
        guard at + length <= end, try window.holds(length, at: at) else { return nil }
        return length
    }

    private static func entry(
        _ index: Int, at: Int, _ window: Window, shift: Int, limits: ZipLimits, _ problems: inout [ZipProblem]
    ) -> ZipEntry {
        let nameLength = window.u16(at + 28)
        let extraLength = window.u16(at + 30)
        let name = [UInt8](window.slice(nameLength, at: at + fixedLength))
        let extra = ExtraFields(window.slice(extraLength, at: at + fixedLength + nameLength))
        let comment = window.slice(window.u16(at + 32), at: at + fixedLength + nameLength + extraLength)
        let flags = UInt16(window.u16(at + 8))

        var sizes = Zip64Values(
            declared: window.u32(at + 24), compressed: window.u32(at + 20), offset: window.u32(at + 42),
            disk: window.u16(at + 34))
        let zip64 = sizes.take(extra[ExtraFields.zip64])
        let entry = ZipEntry(
            index: index, rawName: name, flagUTF8: flags & 0x800 != 0,
            unicodePath: unicodePath(extra, index, name, isUTF8: flags & 0x800 != 0, &problems),
            method: window.u16(at + 10), flags: flags, crc32: UInt32(window.u32(at + 16)),
            compressedSize: sizes.compressed, declaredSize: sizes.declared, headerOffset: sizes.offset + shift,
            dataOffset: nil, externalAttributes: UInt32(window.u32(at + 38)), madeBy: UInt16(window.u16(at + 4)),
            dosDate: UInt16(window.u16(at + 14)), dosTime: UInt16(window.u16(at + 12)))

        if name.count > limits.nameBytes { problems.append(.nameTooLong(entry: index, bytes: name.count)) }
        if name.isEmpty { problems.append(.nameEmpty(entry: index)) }
        if name.contains(0) { problems.append(.nameHasNUL(entry: index)) }
        if extra.isDamaged { problems.append(.extraFieldDamaged(entry: index)) }
        for id in extra.repeated { problems.append(.extraFieldRepeated(entry: index, id: id)) }
        switch zip64 {
        case .fits: break
        case .missing: problems.append(.zip64FieldMissing(entry: index))
        case .unneeded: problems.append(.zip64FieldUnneeded(entry: index))
        }
        if [sizes.declared, sizes.compressed, sizes.offset].contains(Window.tooLarge) {
            problems.append(.numberTooLarge(entry: index))
        }
        if let content = extra[ExtraFields.unicodeComment], UnicodeField(content)?.replaces(comment) != true {
            problems.append(.unicodeCommentStale(entry: index))
        }
        if sizes.disk != 0 { problems.append(.onOtherDisk(entry: index, disk: sizes.disk)) }
        if entry.isFolder && !entry.isBareFolder {
            problems.append(.folderWithContent(entry: index, bytes: max(entry.declaredSize, entry.compressedSize)))
        }
        if entry.method == 0, !entry.isEncrypted, entry.compressedSize != entry.declaredSize {
            problems.append(
                .storedSizesDiffer(entry: index, compressed: entry.compressedSize, declared: entry.declaredSize))
        }
        return entry
    }

    private static func unicodePath(
        _ extra: ExtraFields, _ index: Int, _ name: [UInt8], isUTF8: Bool, _ problems: inout [ZipProblem]
    ) -> [UInt8]? {
        guard let content = extra[ExtraFields.unicodePath] else { return nil }
        guard let field = UnicodeField(content), field.replaces(name) else {
            problems.append(.unicodePathStale(entry: index))
            return nil
        }
        if saysOther(field.text, than: name, isUTF8: isUTF8) { problems.append(.unicodePathMismatch(entry: index)) }
        return field.text
    }

    /// True where a name that can be read with certainty is another than its Unicode Path field gives.
    ///
    /// In an old code page nobody knows which, and packers put `?`, `_` or `#U8425` for what theirs lacks.
    private static func saysOther(_ path: [UInt8], than name: [UInt8], isUTF8: Bool) -> Bool {
        guard path != name, !isUTF8 else { return path != name }
        if name.allSatisfy({ $0 < 0x80 }) { return !name.contains { "?_#".utf8.contains($0) } }
        guard HanziCount(ofGB: [name]).isAllCommon, let converter = try? TextConverter(from: "GB18030", to: "UTF-8")
        else { return false }
        return converter.convert(name).map { $0 != path } ?? false
    }

    private mutating func reportSameNames() {
        var first: [[UInt8]: Int] = [:]
        for entry in entries {
            if let earlier = first[entry.rawName] {
                problems.append(.sameName(entry: entry.index, as: earlier))
            } else {
                first[entry.rawName] = entry.index
            }
        }
    }
}
