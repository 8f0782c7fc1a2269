internal import Bag
internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import Submissions
internal import Views
internal import XML
internal import Zip

/// Makes a case's papers and bundle ready in staging; payload is never read again.
struct Finish {
    let worker: Worker
    let tree: OutputTree

    /// A revision that brings no file and changes nothing that a bundle says.
    ///
    /// - Parameter staging: the folder that the revision is put into.
    func runWithoutBundle(_ record: CaseRecord, staging: String) throws -> StagedRevision {
        var record = record
        let view = try record.documentWithoutForm()
        let staged = StagedRevision(record.identity.caseID, revision: record.revision, in: staging)
        try staged.write(try whole(&record, from: view), to: staged.record)
        let digest = try BundleDigest(tree: tree).of(record)
        try write(try papers.run(record, view: view, digest: digest), [], of: view, record, digest: digest, staged)
        return staged
    }

    /// The whole record as it is kept: the form is in the view for as long as it is written, and no page sees it.
    private func whole(_ record: inout CaseRecord, from view: Document) throws -> [UInt8] {
        let form = record.addForm(to: view)
        let bytes = try view.serialised()
        form?.removeFromParent()
        return bytes
    }

    /// Writes the papers, and the page of the case, which lists them and those that were written before them.
    private func write(
        _ papers: [RevisionPapers.Made], _ others: [String], of view: Document, _ record: CaseRecord, digest: String?,
        _ staged: StagedRevision
    ) throws {
        for paper in papers { try staged.write(paper.bytes, to: "\(staged.papers)/\(paper.file)") }
        let page = CasePage(worker: worker, tree: tree)
        let bytes = try page.bytes(
            of: view, record, digest: digest, across: try page.across(record.identity.caseID),
            made: others + papers.map(\.file))
        if let bytes { try staged.write(bytes, to: staged.page) }
    }

    /// - Parameters:
    ///   - payload: that of the newest arrival; the revision is put into the same staging folder.
    ///   - carried: the bundle whose payload goes into this one as well, for a supplement.
    func run(_ record: CaseRecord, svrl: [UInt8], payload: StagedPayload, carried: String?) throws -> StagedRevision {
        var record = record
        let view = try record.documentWithoutForm()
        let staged = StagedRevision(record.identity.caseID, revision: record.revision, in: payload.folder)
        let notice = record.conclusion == .return ? try worker.views.page("notice", of: view) : nil
        let noticePDFs = notice == nil ? [] : try noticePDFs(of: view, revision: record.revision)
        let sentences = worker.sentences(of: try worker.bench.rulebook(for: record)).put(on: view.root)
        let index = try worker.views.page("case-index", of: view)
        for sentence in sentences { sentence.removeFromParent() }
        let json = try worker.views.json("findings-json", of: view)
        let checklist = try AuditChecklist(of: view, views: worker.views).bytes(staging: payload.folder)
        let recordBytes = try whole(&record, from: view)
        let others = [
            TagFile(path: "index.html", bytes: index),
            TagFile(path: BagPath(AuditChecklist.file), bytes: checklist),
            TagFile(path: "record.xml", bytes: recordBytes),
            TagFile(path: "findings.json", bytes: json),
            TagFile(path: "findings.svrl", bytes: svrl),
        ]
        let tags = try tagFiles(record, others: others)
        try staged.write(recordBytes, to: staged.record)
        try bundle(record, tags: tags, payload: payload, carried: carried, to: staged.bundle)
        let digest = tags.first { $0.path.text == BundleDigest.file }.map { Digest(of: $0.bytes).hex }
        if let notice { try staged.write(notice, to: staged.notice) }
        let noticePage = notice == nil ? [] : [OutputTree.paper("notice", revision: record.revision)]
        let papers = noticePDFs + (try papers.run(record, view: view, digest: digest))
        try write(papers, noticePage, of: view, record, digest: digest, staged)
        return staged
    }

    private var papers: RevisionPapers { RevisionPapers(worker: worker, tree: tree) }

    private func noticePDFs(of view: Document, revision: Int) throws -> [RevisionPapers.Made] {
        guard let kind = worker.bench.papers?.kinds.first(where: { $0.name == "notice" }) else { return [] }
        return try papers.pdfs(kind, of: view, revision: revision, digest: "")
    }

    private func bundle(
        _ record: CaseRecord, tags: [TagFile], payload: StagedPayload, carried: String?, to target: String
    ) throws {
        let root = record.identity.caseID
        var writer = try payload.resume()
        if let carried {
            if Folder.isFolder(carried) {
                try carry(folder: carried, record, into: &writer)
            } else {
                try carry(carried, root: root, into: &writer)
            }
        }
        for tag in tags {
            try writer.add(path: "\(root)/\(tag.path.text)", content: tag.bytes)
        }
        try writer.finish().publish(to: target, syncing: false)
    }

    private func tagFiles(_ record: CaseRecord, others: [TagFile]) throws -> [TagFile] {
        let payload = record.inventory.compactMap { file -> PayloadFile? in
            guard let path = file.path, let digest = file.file.digest else { return nil }
            return PayloadFile(path: BagPath(path), size: file.file.size, digest: digest)
        }
        var info = BagInfo()
        info.append(.sourceOrganization, worker.bench.definition.organisation)
        info.append(.externalIdentifier, "\(record.identity.caseID)-r\(record.revision)")
        info.append(
            .externalDescription, "\(record.identity.scheme) \(record.profile.id) \(record.identity.application)")
        info.append(.baggingDate, record.asOf)
        info.append(.internalSenderIdentifier, record.identity.application)
        info.append(.bagSoftwareAgent, "dossier")
        return try BagWriter.tagFiles(payload: payload, info: info, others: others)
    }

    /// Copies the payload of an earlier revision that was published as a folder.
    private func carry(folder: String, _ record: CaseRecord, into writer: inout ZipWriter) throws {
        for file in record.inventory {
            guard let path = file.path, Folder.exists("\(folder)/\(path)") else { continue }
            try StagePayload.add(
                try File(reading: "\(folder)/\(path)"), as: "\(record.identity.caseID)/\(path)", type: file.file.type,
                to: &writer)
        }
    }

    /// Copies the payload of an earlier revision, compressed as it is.
    private func carry(_ bundle: String, root: String, into writer: inout ZipWriter) throws {
        let archive = try ZipReader(try File(reading: bundle), limits: .ownBundle)
        for entry in archive.entries {
            let path = String(decoding: entry.rawName, as: UTF8.self)
            guard path.hasPrefix("\(root)/data/"), let raw = try archive.rawContent(of: entry) else { continue }
            try writer.addRaw(path: path, raw)
        }
    }
}

extension ZipLimits {
    /// For bundles that we wrote ourselves.
    static let ownBundle = ZipLimits(entries: 1_000_000, totalBytes: 1 << 42, entryBytes: 1 << 40, ratio: 100_000)
}
