internal import Files

extension ZipReader {
    func readStored(
        _ entry: ZipEntry, _ delivery: inout EntryDelivery, _ budget: inout ZipBudget, _ consume: Consumer
    ) throws(ZipError) {
        guard entry.compressedSize == entry.declaredSize else {
            throw ZipError(
                .sizeMismatch(declared: entry.declaredSize, produced: entry.compressedSize), entry: entry.index,
                at: entry.headerOffset,
                "is stored with \(entry.compressedSize) bytes and declares "
                    + "\(entry.declaredSize); pack the files again")
        }
        try workspace.withBuffers { (_, _, chunk) throws(ZipError) in
            var done = 0
            while done < entry.compressedSize {
                let count = min(ZipWorkspace.chunkSize, entry.compressedSize - done)
                try readRaw(entry, count, at: done, into: &chunk)
                try delivery.deliver(chunk, count, &budget, consume)
                done += count
            }
        }
    }

    func inflateWhole(
        _ entry: ZipEntry, _ delivery: inout EntryDelivery, _ budget: inout ZipBudget, _ consume: Consumer
    ) throws(ZipError) {
        try workspace.withBuffers { (input, output, chunk) throws(ZipError) in
            let size = entry.declaredSize
            let packed = try packed(entry, using: &input)
            switch try workspace.inflate(packed, into: &output, size: size) {
            case .exactly(let used):
                if used != entry.compressedSize { throw ZipError.leftover(entry, used: used) }
            case .short(let produced):
                try budget.charge(produced, of: entry, produced: produced)
                throw ZipError.size(entry, produced: produced)
            case .tooMuch:
                try budget.charge(size, of: entry, produced: size)
                throw ZipError.size(entry, produced: size + 1)
            case .damaged:
                try budget.charge(size, of: entry, produced: size)
                throw ZipError.damaged(entry)
            }
            if size <= ZipWorkspace.chunkSize {
                try delivery.deliver(output, size, &budget, consume)
                return
            }
            var done = 0
            while done < size {
                let count = min(ZipWorkspace.chunkSize, size - done)
                chunk.withUnsafeMutableBytes { target in
                    output.withUnsafeBytes { source in
                        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[done..<(done + count)]))
                    }
                }
                try delivery.deliver(chunk, count, &budget, consume)
                done += count
            }
        }
    }

    func inflateStreaming(
        _ entry: ZipEntry, _ delivery: inout EntryDelivery, _ budget: inout ZipBudget, _ consume: Consumer
    ) throws(ZipError) {
        let stream = try InflateStream()
        try workspace.withBuffers { (input, _, chunk) throws(ZipError) in
            var taken = 0
            while true {
                let count = min(ZipWorkspace.chunkSize, entry.compressedSize - taken)
                try readRaw(entry, count, at: taken, into: &input)
                var used = 0
                repeat {
                    let step = stream.step(input, from: used, to: count, into: &chunk)
                    used += step.used
                    if step.produced > 0 { try delivery.deliver(chunk, step.produced, &budget, consume) }
                    switch step.state {
                    case .ended:
                        let total = taken + used
                        if total != entry.compressedSize { throw ZipError.leftover(entry, used: total) }
                        return
                    case .damaged: throw ZipError.damaged(entry)
                    case .needsInput:
                        if taken + used >= entry.compressedSize { throw ZipError.damaged(entry) }
                    case .needsRoom: break
                    }
                    if step.state == .needsInput { break }
                } while true
                taken += count
            }
        }
    }

    /// Brings compressed bytes into `buffer[..<count]`.
    private func readRaw(
        _ entry: ZipEntry, _ count: Int, at done: Int, into buffer: inout [UInt8]
    ) throws(ZipError) {
        let offset = entry.contentOffset + done
        let got: Int
        do {
            got = try source.read(count, at: offset, into: &buffer)
        } catch {
            throw ZipError(error)
        }
        guard got == count else { throw ZipError.shrunk(entry, at: offset + got) }
    }

    /// All compressed bytes of an entry.
    private func packed(_ entry: ZipEntry, using buffer: inout [UInt8]) throws(ZipError) -> ArraySlice<UInt8> {
        let bytes: ArraySlice<UInt8>
        do {
            bytes = try source.slice(entry.compressedSize, at: entry.contentOffset, using: &buffer)
        } catch {
            throw ZipError(error)
        }
        guard bytes.count == entry.compressedSize else {
            throw ZipError.shrunk(entry, at: entry.contentOffset + bytes.count)
        }
        return bytes
    }
}

extension ZipEntry {
    /// Where its compressed bytes begin.
    fileprivate var contentOffset: Int { dataOffset ?? headerOffset }
}

extension ZipError {
    static func size(_ entry: ZipEntry, produced: Int) -> ZipError {
        let more = produced > entry.declaredSize ? "more" : "only \(produced)"
        return ZipError(
            .sizeMismatch(declared: entry.declaredSize, produced: produced), entry: entry.index,
            at: entry.headerOffset, "declares \(entry.declaredSize) bytes and holds \(more); pack the files again")
    }

    static func leftover(_ entry: ZipEntry, used: Int) -> ZipError {
        ZipError(
            .compressedSizeMismatch(declared: entry.compressedSize, used: used), entry: entry.index,
            at: entry.headerOffset,
            "has \(entry.compressedSize) compressed bytes, of which only \(used) are "
                + "its content; pack the files again")
    }

    fileprivate static func shrunk(_ entry: ZipEntry, at offset: Int) -> ZipError {
        ZipError(
            .unreachable, entry: entry.index, at: offset,
            "the archive became shorter while it was read; wait until it has arrived")
    }

    static func damaged(_ entry: ZipEntry) -> ZipError {
        ZipError(
            .damagedContent, entry: entry.index, at: entry.headerOffset,
            "its compressed bytes are damaged; send the file again")
    }
}
