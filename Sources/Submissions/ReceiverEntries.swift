internal import Files
internal import Findings
internal import Zip

/// How a receiver reads the entries of an archive.
extension Receiver {
    /// Reads one entry and lists it with what was wrong with it.
    mutating func take(
        _ entry: ZipEntry, _ name: EntryNames.Name, in archive: ZipReader, number: Int, of container: ReceivedFile,
        level: Int
    ) throws(FileError) {
        var file = received(entry, name, number: number, of: container)
        report(name, of: file)
        if entry.isBareFolder || name.text.hasSuffix("\\") && entry.compressedSize == 0 { return }
        if entry.isSymbolicLink || entry.isSpecial {
            file.status = .link
            file.size = 0
            let kind = entry.isSymbolicLink ? FileKind.symbolicLink.words : FileKind.device.words
            leaveOut(
                &file,
                FindingKind.linkNotFollowed.finding(at: file.place, ["name": name.text], words: ["kind": kind]))
            files.append(file)
            return
        }
        let isJunk = Junk.isJunk(file.components)
        var content = Content(
            keepingXML: isJunk ? 0 : limits.formBytes, archives: isJunk ? 0 : memory, isForm: file.isNamedForm)
        let source: (any ByteSource)?
        do throws(ZipError) {
            try archive.read(entry, budget: &budget) { bytes, count in content.take(bytes, count: count) }
            source = try inner(of: entry, content, in: archive)
        } catch {
            // A disk that fails is no fault of the archive.
            if case .file(let cause) = error.kind { throw cause }
            refuse(&file, because: error)
            return
        }
        if entry.isFolder && content.size == 0 { return }
        file.size = content.size
        file.digest = content.hasher.finish()
        try conclude(&file, content, source: source, level: level + 1)
    }

    private func received(
        _ entry: ZipEntry, _ name: EntryNames.Name, number: Int, of container: ReceivedFile
    ) -> ReceivedFile {
        // Some packers on Windows separate folders by `\`, as all that unpacks there understands.
        let text = name.text.contains("\\") ? name.text.replacing("\\", with: "/") : name.text
        return ReceivedFile(
            place: Place(container.place.file, entries: container.place.entries + [text]),
            rawName: Array(text.utf8) == entry.rawName ? nil : Array(entry.rawName.prefix(EntryNames.longest)),
            encoding: NameEncoding(name.encoding), isNameDoubtful: name.doubt, size: entry.declaredSize,
            crc: entry.crc32, status: .ok, source: .entry(container: number, index: entry.index))
    }

    /// The bytes of an archive inside an archive: in memory, or in a file of their own where they are too many.
    private mutating func inner(
        of entry: ZipEntry, _ content: Content, in archive: ZipReader
    ) throws(ZipError) -> (any ByteSource)? {
        guard FileType(head: content.head[...]) == .zip else { return nil }
        if !content.kept.isEmpty { return MemorySource(content.kept) }
        // Read a second time, so that an ordinary large file need not be written out just in case.
        var again = ZipBudget(limits.forArchives)
        guard let spillFolder else {
            return MemorySource(try archive.content(of: entry, upTo: limits.fileBytes, budget: &again))
        }
        return try spill(in: spillFolder).add { (take) throws(ZipError) in
            try archive.read(entry, budget: &again, take)
        }
    }

    private mutating func spill(in folder: String) throws(ZipError) -> Spill {
        if let spill { return spill }
        do throws(FileError) {
            let made = try Spill(in: folder)
            spill = made
            return made
        } catch {
            throw ZipError(.file(error), error.description)
        }
    }

    private mutating func refuse(_ file: inout ReceivedFile, because error: ZipError) {
        let place = file.place
        switch error.kind {
        case .encrypted:
            file.status = .encrypted
            leaveOut(&file, FindingKind.entryEncrypted.finding(at: place))
        case .unsupportedMethod(let method):
            file.status = .damaged
            leaveOut(&file, FindingKind.entryMethod.finding(at: place, ["method": String(method)]))
        case .limit(.totalBytes(let limit)):
            file.status = .tooLarge
            file.reason = FindingKind.totalTooLarge.id
            exhaust(FindingKind.totalTooLarge.finding(at: place, ["limit": String(limit)]))
        case .limit(.ratio(let limit)):
            file.status = .tooLarge
            leaveOut(&file, FindingKind.ratioTooHigh.finding(at: place, ["limit": String(limit)]))
        case .limit(.entryBytes(let limit)):
            file.status = .tooLarge
            leaveOut(&file, FindingKind.fileTooLarge.finding(at: place, ["limit": String(limit)]))
        default:
            file.status = .damaged
            leaveOut(&file, FindingKind.entryDamaged.finding(at: place, words: ["reason": error.words]))
        }
        files.append(file)
    }

    private mutating func report(_ name: EntryNames.Name, of file: ReceivedFile) {
        if name.doubt {
            findings.append(
                FindingKind.nameDoubtful.finding(
                    at: file.place, ["encoding": NameEncoding(name.encoding).rawValue, "name": name.text]))
        }
        var verdict = EntryPath.validating(name.text, acceptingBackslash: true)
        if let length = name.wholeLength {
            let others: [EntryPath.Fault] = if case .failure(let found) = verdict { found.faults } else { [] }
            verdict = .failure(EntryPath.Faults(faults: [.tooLong(bytes: length)] + others))
        }
        report(verdict, named: name.text, at: file.place)
    }

    /// Says why a name cannot be used as it is, if it cannot.
    mutating func report(_ verdict: Result<EntryPath, EntryPath.Faults>, named name: String, at place: Place) {
        guard case .failure(let found) = verdict else { return }
        let reasons = found.faults.map(\.words)
        findings.append(
            FindingKind.nameUnsafe.finding(
                at: place, ["name": name],
                words: [
                    "reason": Text(
                        reasons.map(\.chinese).joined(separator: "、"),
                        reasons.map(\.english).joined(separator: ", "))
                ]))
    }

    /// The names of an archive's entries; nil, and a finding, where they cannot be decoded at all.
    mutating func entryNames(of archive: ZipReader, at place: Place) -> EntryNames? {
        do {
            return try EntryNames(archive.entries)
        } catch {
            findings.append(FindingKind.archiveUnreadable.finding(at: place, words: ["reason": error.words]))
            return nil
        }
    }

    /// Reports names that are the same, or the same but for case or composition, within one folder or archive.
    mutating func checkTwins() {
        // By bytes: strings are equal where they differ in composition only, and that is no more than a warning.
        var exact: [[UInt8]: [Int]] = [:]
        var folded: [String: Int] = [:]
        for (index, file) in files.enumerated() where file.status != .junk {
            exact[Array(file.place.path.utf8), default: []].append(index)
        }
        for (index, file) in files.enumerated() where file.status != .junk {
            let path = file.place.path
            if let same = exact[Array(path.utf8)], same.count > 1 {
                guard same.first == index else { continue }
                findings.append(
                    FindingKind.nameDuplicate.finding(at: file.place, ["count": String(same.count), "name": path]))
            }
            // Swift compares strings by canonical equivalence, so the key needs no normalising of its own.
            if let other = folded.updateValue(index, forKey: path.lowercased()) {
                findings.append(
                    FindingKind.nameTwin.finding(
                        at: file.place, ["name": path, "other": files[other].place.path]))
            }
        }
    }
}
