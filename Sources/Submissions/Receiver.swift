package import Files
internal import Findings
package import Zip

/// Reads a submission once, byte by byte: every file, and every entry of every archive within the limits.
///
/// What a stranger sent wrong becomes a finding; only what our own file system refuses is thrown.
package struct Receiver {
    let limits: ReceivingLimits
    /// Where archives found inside archives are spilled to, where they are too large for memory; nil where nothing may
    /// be written and memory has to do.
    let spillFolder: String?
    /// Made when the first archive is spilled.
    var spill: Spill?

    var files: [ReceivedFile] = []
    var findings: [Finding] = []
    var containers: [ZipReader] = []
    private var documents: KeptDocuments
    private var originals: [Arrival.Original] = []
    var budget: ZipBudget
    private var isExhausted = false
    /// Room that is kept for what is named as the form at the top, however many other files come before it.
    private var reserved = 0
    /// Files and entries that there was no room for.
    private var leftOut = 0

    /// Folders inside folders that are followed.
    private static let folderDepth = 32
    /// Bytes of the archives of an arrival that are held in memory, together.
    private static let memoryLimit = 16 << 20
    /// What is left of them: a larger archive is read from its file, or spilled to one.
    private(set) var memory = Receiver.memoryLimit
    let workspace: ZipWorkspace

    /// - Parameters:
    ///   - forms: namespaces of the forms that are looked for, however many other XML files there are.
    ///   - workspace: buffers that a worker uses again for every arrival.
    package init(
        limits: ReceivingLimits, spillFolder: String?, forms: [String] = [], workspace: ZipWorkspace = ZipWorkspace()
    ) {
        self.limits = limits
        documents = KeptDocuments(forms: forms)
        self.spillFolder = spillFolder
        self.workspace = workspace
        budget = ZipBudget(limits.forArchives)
    }

    /// Reads what lies under `path`: a folder, or one file.
    ///
    /// - Parameters:
    ///   - path: the submission.
    ///   - name: its name in the inbox.
    package mutating func receive(_ path: RawPath, named name: String) throws(FileError) -> Arrival {
        let identity = try FileIdentity(path: path)
        if identity.kind == .folder {
            try walk(path, LoosePath(), depth: 0)
        } else {
            // A zip that is the submission stands where a folder would: what it holds are the archives of level 0.
            try take(identity, at: path, LoosePath().appending(path.lastComponent), level: -1)
        }
        if leftOut > 0 {
            let count = files.count + leftOut
            findings.append(
                FindingKind.tooManyEntries.finding(
                    at: nil, ["limit": String(limits.entries)],
                    words: ["rest": Text("\(count) 个中有 \(leftOut) 个未读取", "of \(count), \(leftOut) were not read")]))
        }
        checkTwins()
        return Arrival(
            name: name, isFile: identity.kind != .folder, received: originals, files: files, findings: findings,
            containers: containers,
            documents: documents.contents, staffDocuments: documents.staffDocuments)
    }

    // MARK: Folders

    private mutating func walk(_ folder: RawPath, _ path: LoosePath, depth: Int) throws(FileError) {
        if path.isNameDoubtful {
            findings.append(FindingKind.nameNotText.finding(at: Place(path.shown), ["name": path.shown]))
        }
        guard depth <= Receiver.folderDepth else {
            findings.append(
                FindingKind.folderTooDeep.finding(
                    at: Place(path.shown),
                    ["limit": String(Receiver.folderDepth), "count": String(Receiver.count(in: folder))]))
            return
        }
        let entries: [FolderEntry]
        do throws(FileError) {
            entries = try Folder.list(folder)
        } catch  where error.isNameTooLong {
            // A stranger can make such a path in a folder of ours; nobody can open it by its name.
            findings.append(FindingKind.pathTooLong.finding(at: Place(path.shown)))
            return
        }
        let isTop = depth == 0
        if isTop { reserved = min(limits.entries, entries.count { $0.isNamedForm }) }
        for entry in entries {
            // A marker says that all is there; one that holds something is a file like any other.
            if isTop && entry.name == ".complete" && entry.kind == .regular && entry.identity.size == 0 { continue }
            let below = path.appending(entry.rawName)
            if entry.kind == .folder {
                try walk(folder.appending(entry.rawName), below, depth: depth + 1)
                continue
            }
            if isTop && entry.isNamedForm && reserved > 0 { reserved -= 1 }
            guard admit() else {
                leftOut += 1
                continue
            }
            try take(entry.identity, at: folder.appending(entry.rawName), below, level: 0)
        }
    }

    /// True if there is room for one more file or entry.
    private func admit() -> Bool { files.count < limits.entries - reserved }

    /// Files in a folder that is not read, as far as the system follows.
    private static func count(in folder: RawPath) -> Int {
        guard let entries = try? Folder.list(folder) else { return 0 }
        return entries.reduce(0) { sum, entry in
            sum + (entry.kind == .folder ? count(in: folder.appending(entry.rawName)) : 1)
        }
    }

    mutating func exhaust(_ finding: Finding) {
        if !isExhausted { findings.append(finding) }
        isExhausted = true
    }

    private mutating func take(
        _ identity: FileIdentity, at path: RawPath, _ name: LoosePath, level: Int
    ) throws(FileError) {
        var file = ReceivedFile(
            place: Place(name.shown), rawName: name.isExact ? nil : name.raw, encoding: name.encoding,
            isNameDoubtful: name.isDoubtful, size: identity.size, status: .ok, source: .loose(path))
        let isJunk = Junk.isJunk(file.components)
        if name.isNameDoubtful {
            findings.append(FindingKind.nameNotText.finding(at: file.place, ["name": name.shown]))
        }
        if level >= 0 && !isJunk { report(EntryPath.validating(name.shown), named: name.shown, at: file.place) }
        guard identity.kind == .regular else {
            file.status = .link
            file.size = 0
            leaveOut(
                &file,
                FindingKind.linkNotFollowed.finding(
                    at: file.place, ["name": name.shown], words: ["kind": identity.kind.words]))
            files.append(file)
            return
        }
        let onDisk = try File(reading: path)
        guard onDisk.size <= limits.fileBytes else {
            file.status = .tooLarge
            leaveOut(&file, FindingKind.fileTooLarge.finding(at: file.place, ["limit": String(limits.fileBytes)]))
            files.append(file)
            return
        }
        // What is in an archive counts when it is unpacked.
        let isArchive = FileType(head: try onDisk.bytes(FileType.headLength, at: 0)[...]) == .zip
        if !isArchive {
            guard onDisk.size <= budget.remainingBytes else {
                file.status = .tooLarge
                file.reason = FindingKind.totalTooLarge.id
                exhaust(
                    FindingKind.totalTooLarge.finding(at: file.place, ["limit": String(limits.totalBytes)]))
                files.append(file)
                return
            }
            budget.charge(plain: onDisk.size)
        }
        var content = Content(keepingXML: isJunk ? 0 : limits.formBytes, isForm: file.isNamedForm)
        let source: any ByteSource = isArchive ? try holding(onDisk, in: &content) : onDisk
        try read(onDisk, into: &content)
        let digest = content.hasher.finish()
        file.digest = digest
        file.size = content.size
        originals.append(
            Arrival.Original(
                path: name.shown, rawPath: path, size: content.size, digest: digest, identity: onDisk.identity))
        try conclude(&file, content, source: source, level: level)
    }

    /// Reads an archive into memory where there is room for it, so that its bytes are fetched once for its digest, its
    /// entries and the bundle; nothing of a larger one.
    private func holding(_ file: File, in content: inout Content) throws(FileError) -> any ByteSource {
        guard file.size <= memory else { return file }
        var hasher = Digest.Hasher()
        let bytes = try file.content(hashing: &hasher)
        content = Content(of: bytes, hashedBy: hasher)
        return MemorySource(bytes)
    }

    /// Reads what is left of a file.
    private func read(_ source: File, into content: inout Content) throws(FileError) {
        var buffer: [UInt8] = []
        while true {
            let got = try source.read(256 << 10, at: content.size, into: &buffer)
            guard got > 0 else { return }
            content.take(buffer, count: got)
        }
    }

    // MARK: What a file is

    /// Decides what a file is now that its content was seen, opens it if it is an archive, and lists it.
    mutating func conclude(
        _ file: inout ReceivedFile, _ content: Content, source: (any ByteSource)?, level: Int
    ) throws(FileError) {
        file.type = FileType(content, of: file)
        if Junk.isJunk(file.components) {
            file.status = .junk
            let kind = file.components == [".complete"] ? FindingKind.markerHasContent : .junkIgnored
            leaveOut(&file, kind.finding(at: file.place, ["name": file.components.last ?? ""]))
            files.append(file)
            return
        }
        var archive: ZipReader?
        if file.type == .zip, let source {
            archive = try open(source, of: &file)
            if let archive { file.type = FileType(entryNames: archive.entries.lazy.map(\.rawName)) }
        }
        findings += file.judgeType()
        if let archive, file.type != .zip { findings += file.judgeParts(archive.entries) }
        let index = files.count
        if file.type == .xml, file.status == .ok {
            // Of one that is too large to be the form, its beginning is enough to say so.
            documents.take(content.size > limits.formBytes ? content.head : content.kept, of: file, at: index)
        }
        guard file.type == .zip, let archive, file.status == .ok else {
            files.append(file)
            return
        }
        guard level < limits.nesting else {
            file.status = .notAccepted
            leaveOut(&file, FindingKind.archiveTooDeep.finding(at: file.place, ["limit": String(limits.nesting)]))
            files.append(file)
            return
        }
        file.status = .archive
        files.append(file)
        if let source = source as? MemorySource { memory -= source.size }
        try expand(archive, of: file, level: level)
    }

    mutating func leaveOut(_ file: inout ReceivedFile, _ finding: Finding) {
        file.reason = finding.id
        findings.append(finding)
    }

    // MARK: Archives

    private mutating func open(
        _ source: any ByteSource, of file: inout ReceivedFile
    ) throws(FileError) -> ZipReader? {
        do throws(ZipError) {
            return try ZipReader(source, budget: &budget, workspace: workspace)
        } catch {
            if case .file(let cause) = error.kind { throw cause }
            if case .limit(.entries(let limit)) = error.kind {
                exhaust(
                    FindingKind.tooManyEntries.finding(
                        at: file.place, ["limit": String(limit)],
                        words: ["rest": Text("该压缩包未打开", "the archive was not opened")]))
            }
            file.status = .damaged
            let kind = file.isNamedDocument ? FindingKind.documentUnreadable : FindingKind.archiveUnreadable
            leaveOut(&file, kind.finding(at: file.place, words: ["reason": error.words]))
            return nil
        }
    }

    private mutating func expand(_ archive: ZipReader, of file: ReceivedFile, level: Int) throws(FileError) {
        let container = containers.count
        containers.append(archive)
        let names = entryNames(of: archive, at: file.place)
        for reason in ZipProblem.words(of: archive.problems + archive.secondOpinion(), in: archive, names) {
            findings.append(FindingKind.archiveInconsistent.finding(at: file.place, words: ["reason": reason]))
        }
        guard let names else { return }
        for entry in archive.entries {
            guard !isExhausted else { return }
            guard admit() else {
                leftOut += archive.entries.count - entry.index
                return
            }
            try take(entry, names[entry], in: archive, number: container, of: file, level: level)
        }
    }
}
