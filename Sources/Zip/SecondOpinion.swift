internal import CLibZip
internal import Files

extension ZipReader {
    /// Lets libzip read the directory and lists where it sees another archive.
    ///
    /// It is no gate: libzip refuses whole archives that people still want listed, and accepts some that are bad. Its
    /// consistency checks are not asked: they never say what is wrong, and they refuse what `zip` writes to a pipe.
    package func secondOpinion() -> [ZipProblem] {
        switch LibZipSource(source, [.range(offset: 0, count: source.size)]).open(flags: 0) {
        case .success(let archive):
            defer { zip_discard(archive) }
            return compare(archive)
        case .failure(let refusal): return [.secondOpinionRefuses(reason: refusal.reason)]
        }
    }

    private func compare(_ archive: OpaquePointer) -> [ZipProblem] {
        let count = Int(zip_get_num_entries(archive, 0))
        guard count == entries.count else {
            return [.secondOpinionEntryCount(ours: entries.count, theirs: count)]
        }
        var problems: [ZipProblem] = []
        var status = zip_stat_t()
        for entry in entries {
            let index = UInt64(entry.index)
            let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)).map { [UInt8](cString: $0) }
            // libzip puts the Unicode Path field in place of the stored name.
            if name != entry.rawName && (name == nil || name != entry.unicodePath) {
                problems.append(.secondOpinionName(entry: entry.index))
            }
            zip_stat_init(&status)
            guard zip_stat_index(archive, index, 0, &status) == 0 else { continue }
            let size = min(Int(clamping: status.size), Window.tooLarge)
            if status.valid & UInt64(ZIP_STAT_SIZE) != 0, size != entry.declaredSize {
                problems.append(
                    .secondOpinionSize(entry: entry.index, ours: entry.declaredSize, theirs: size))
            }
        }
        return problems
    }
}

extension [UInt8] {
    /// The bytes before the NUL; libzip's names end there, whatever the archive has after it.
    fileprivate init(cString: UnsafePointer<CChar>) {
        self.init()
        var next = cString
        while next.pointee != 0 {
            append(UInt8(bitPattern: next.pointee))
            next += 1
        }
    }
}
