internal import CLibZip
internal import Files

extension ZipReader {
    /// Lets libzip read the directory, with its consistency checks and without, and lists where it sees another archive.
    ///
    /// It is no gate: libzip refuses whole archives that people still want listed, and accepts some that are bad.
    package func secondOpinion() -> [ZipProblem] {
        var problems: [ZipProblem] = []
        if case .failure(let refusal) = open(flags: ZIP_CHECKCONS, { _ in }) {
            problems.append(.secondOpinionRefuses(strict: true, reason: refusal.reason))
        }
        switch open(flags: 0, compare) {
        case .success(let disagreements): problems += disagreements
        case .failure(let refusal):
            problems.append(.secondOpinionRefuses(strict: false, reason: refusal.reason))
        }
        return problems
    }

    private func open<Answer>(flags: Int32, _ body: (OpaquePointer) -> Answer) -> Result<Answer, LibZipRefusal> {
        LibZipSource(source, [.range(offset: 0, count: source.size)]).open(flags: flags).map { archive in
            defer { zip_discard(archive) }
            return body(archive)
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
