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
    private var documents = KeptDocuments()
    private var originals: [Arrival.Original] = []
    var budget: ZipBudget
    private var isExhausted = false

    /// Folders inside folders that are followed.
    private static let folderDepth = 32
    /// Bytes of the archives of an arrival that are held in memory, together.
    private static let memoryLimit = 16 << 20
    /// What is left of them: a larger archive is read from its file, or spilled to one.
    private(set) var memory = Receiver.memoryLimit
    let workspace: ZipWorkspace

    /// - Parameter workspace: buffers that a worker uses again for every arrival.
    package init(limits: ReceivingLimits, spillFolder: String?, workspace: ZipWorkspace = ZipWorkspace()) {
        self.limits = limits
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
            try walk(path, shown: "", depth: 0)
        } else {
            try take(FolderEntry(rawName: Array(name.utf8), identity: identity), at: path, shown: name)
        }
        checkTwins()
        return Arrival(
            name: name, received: originals, files: files, findings: findings, containers: containers,
            documents: documents.contents, staffDocuments: documents.staffDocuments)
    }

    // MARK: Folders

    private mutating func walk(_ folder: RawPath, shown: String, depth: Int) throws(FileError) {
        guard depth <= Receiver.folderDepth else {
            findings.append(
                FindingKind.folderTooDeep.finding(at: Place(shown), ["limit": String(Receiver.folderDepth)]))
            return
        }
        for entry in try Folder.list(folder) {
            if depth == 0 && entry.name == ".complete" { continue }
            guard admit() else { return }
            let name = FileName(raw: entry.rawName)
            let path = shown.isEmpty ? name.text : shown + "/" + name.text
            if entry.kind == .folder {
                try walk(folder.appending(entry.rawName), shown: path, depth: depth + 1)
            } else {
                try take(entry, at: folder.appending(entry.rawName), shown: path, name: name)
            }
        }
    }

    /// Counts one more file or entry; false, with one finding, once the limit is passed.
    private mutating func admit() -> Bool {
        if files.count < limits.entries { return true }
        exhaust(
            FindingKind.tooManyEntries.finding(
                at: nil, ["count": "> \(limits.entries)", "limit": String(limits.entries)]))
        return false
    }

    mutating func exhaust(_ finding: Finding) {
        if !isExhausted { findings.append(finding) }
        isExhausted = true
    }

    private mutating func take(
        _ entry: FolderEntry, at path: RawPath, shown: String, name: FileName? = nil
    ) throws(FileError) {
        let name = name ?? FileName(raw: entry.rawName)
        var file = ReceivedFile(
            place: Place(shown), rawName: name.isExact ? nil : entry.rawName, encoding: name.encoding,
            isNameDoubtful: name.isDoubtful, size: entry.identity.size, status: .ok, source: .loose(path))
        if name.isDoubtful { findings.append(FindingKind.nameNotText.finding(at: file.place, ["name": shown])) }
        guard entry.kind == .regular else {
            file.status = .link
            file.size = 0
            leaveOut(
                &file, FindingKind.linkNotFollowed.finding(at: file.place, ["name": shown, "kind": entry.kind.words]))
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
        var content = Content(keepingXML: Junk.isJunk(file.components) ? 0 : limits.formBytes)
        let source = try holding(onDisk, in: &content)
        try read(onDisk, into: &content)
        let digest = content.hasher.finish()
        file.digest = digest
        file.size = content.size
        originals.append(
            Arrival.Original(
                path: shown, rawPath: path, size: content.size, digest: digest, identity: onDisk.identity))
        try conclude(&file, content, source: source, level: 0)
    }

    /// Reads an archive into memory where there is room for it, so that its bytes are fetched once for its digest, its
    /// entries and the bundle; nothing of any other file.
    private func holding(_ file: File, in content: inout Content) throws(FileError) -> any ByteSource {
        guard file.size <= memory, FileType(head: try file.bytes(FileType.headLength, at: 0)[...]) == .zip else {
            return file
        }
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
        file.type = FileType(head: content.head[...])
        if Junk.isJunk(file.components) {
            file.status = .junk
            leaveOut(&file, FindingKind.junkIgnored.finding(at: file.place, ["name": file.components.last ?? ""]))
            files.append(file)
            return
        }
        var archive: ZipReader?
        if file.type == .zip, let source {
            archive = try open(source, of: &file)
            if let archive { file.type = FileType(entryNames: archive.entries.lazy.map(\.rawName)) }
        }
        findings += file.judgeType()
        let index = files.count
        if file.type == .xml, !content.kept.isEmpty { documents.take(content.kept, of: file, at: index) }
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
                        at: file.place, ["count": "> \(limit)", "limit": String(limit)]))
            }
            file.status = .damaged
            leaveOut(&file, FindingKind.archiveUnreadable.finding(at: file.place, ["reason": error.message]))
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
            guard admit(), !isExhausted else { return }
            try take(entry, names[entry], in: archive, number: container, of: file, level: level)
        }
    }
}
