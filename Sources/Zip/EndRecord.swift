internal import Files
internal import Glibc

/// The end of an archive: where the directory is and how much of it there should be (APPNOTE 4.3.14 to 4.3.16).
struct EndRecord {
    /// Where the first of the records at the end begins: nothing of the directory can stand after it.
    private(set) var offset: Int
    private(set) var entryCount: Int
    private(set) var directorySize: Int
    private(set) var directoryOffset: Int
    private(set) var problems: [ZipProblem] = []

    static let length = 22
    private static let locatorLength = 20
    private static let zip64Length = 56

    /// Looks for the record in the last 64 KiB, which is as far as its comment can push it.
    init(in source: any ByteSource) throws(ZipError) {
        let window = Window(source, readAhead: Self.length + 0xFFFF)
        let size = window.size
        let candidates = try Self.candidates(in: window)
        // The last record whose comment ends with the file is what most programs take; else the last one of all.
        let exact = candidates.filter { $0 + Self.length + window.u16($0 + 20) == size }
        guard let offset = exact.last ?? candidates.last else {
            throw try Self.nothingFound(in: source)
        }
        self.offset = offset
        let commentLength = window.u16(offset + 20)
        let commentRoom = size - offset - Self.length
        if commentLength < commentRoom {
            problems.append(
                .trailingBytes(offset: offset + Self.length + commentLength, count: commentRoom - commentLength))
        } else if commentLength > commentRoom {
            problems.append(.commentTruncated(declared: commentLength, found: commentRoom))
        }
        if exact.count > 1 { problems.append(.severalEnds(offsets: exact)) }

        let disk = window.u16(offset + 4)
        let firstDisk = window.u16(offset + 6)
        let entriesHere = window.u16(offset + 8)
        entryCount = window.u16(offset + 10)
        directorySize = window.u32(offset + 12)
        directoryOffset = window.u32(offset + 16)
        let entriesDeclared = entryCount
        let isMaximal = entryCount == 0xFFFF || directorySize == 0xFFFF_FFFF || directoryOffset == 0xFFFF_FFFF
        try takeZip64(window, isAskedFor: isMaximal)
        if disk != 0 && disk != 0xFFFF || firstDisk != 0 && firstDisk != 0xFFFF {
            problems.append(.multiDisk(disks: disk + 1))
        } else if entriesHere != entriesDeclared {
            problems.append(.entryCountMismatch(declared: entriesDeclared, found: entriesHere))
        }
    }

    /// Offsets of all that looks like an end record, first to last; the window then shows the whole tail.
    private static func candidates(in window: Window) throws(ZipError) -> [Int] {
        let tail = min(window.size, length + 0xFFFF)
        let start = window.size - tail
        guard tail >= length, try window.holds(tail, at: start) else { return [] }
        return window.slice(tail, at: start).withUnsafeBytes { bytes in
            var found: [Int] = []
            guard let base = bytes.baseAddress else { return found }
            var next = 0
            while next <= tail - length, let hit = memchr(base + next, 0x50, tail - length + 1 - next) {
                let at = UnsafeRawPointer(hit) - base
                if bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self).littleEndian == UInt32(Signature.end) {
                    found.append(start + at)
                }
                next = at + 1
            }
            return found
        }
    }

    private static func nothingFound(in source: any ByteSource) throws(ZipError) -> ZipError {
        let window = Window(source, readAhead: 4)
        if try window.holds(4, at: 0), window.u32(0) == Signature.local {
            return ZipError(
                .truncated, at: source.size,
                "the archive is cut off: its directory, which stands at the end, is missing; send it again")
        }
        return ZipError(.notAnArchive, at: 0, "this is not a zip archive; pack the files again as .zip")
    }

    private mutating func takeZip64(_ window: Window, isAskedFor: Bool) throws(ZipError) {
        let locator = offset - Self.locatorLength
        guard try window.holds(Self.locatorLength, at: locator), window.u32(locator) == Signature.zip64Locator else {
            if isAskedFor { problems.append(.zip64EndMissing) }
            return
        }
        let declared = window.u64(locator + 8)
        let disks = window.u32(locator + 16)
        // Where something was put before the archive, the record is still right before its locator.
        let places = [declared, locator - Self.zip64Length]
        for place in places {
            guard place >= 0, place <= locator - Self.zip64Length, try window.holds(Self.zip64Length, at: place),
                window.u32(place) == Signature.zip64End
            else { continue }
            takeZip64(window, at: place, locator: locator)
            if disks > 1 { problems.append(.multiDisk(disks: disks)) }
            return
        }
        problems.append(.zip64EndMissing)
    }

    private mutating func takeZip64(_ window: Window, at place: Int, locator: Int) {
        let recordEnd = window.u64(place + 4).addingClamped(place + 12)
        let count = window.u64(place + 32)
        let size = window.u64(place + 40)
        let start = window.u64(place + 48)
        let isSame =
            (entryCount == 0xFFFF || entryCount == count)
            && (directorySize == 0xFFFF_FFFF || directorySize == size)
            && (directoryOffset == 0xFFFF_FFFF || directoryOffset == start)
        if !isSame || window.u64(place + 24) != count { problems.append(.zip64EndMismatch) }
        if recordEnd < locator {
            problems.append(.gapBeforeEnd(offset: recordEnd, count: locator - recordEnd))
        } else if recordEnd > locator {
            problems.append(.zip64EndMismatch)
        }
        offset = place
        entryCount = count
        directorySize = size
        directoryOffset = start
    }
}
