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

    /// Everything that is to be published of one revision, in staging.
    struct Staged {
        let record: CaseRecord
        let recordBytes: [UInt8]
        /// Nil for a revision that keeps the bundle of an earlier one.
        let bundle: String?
        let notice: [UInt8]?
        /// Where the case stands; nil where it has no process.
        let page: [UInt8]?
        /// Papers that the revision calls for, and the notice as PDF, where the pipeline wants it.
        let papers: [RevisionPapers.Made]
    }

    /// A revision that brings no file and changes nothing that a bundle says.
    func runWithoutBundle(_ record: CaseRecord) throws -> Staged {
        var record = record
        let view = try record.documentWithoutForm()
        let bytes = try whole(&record, from: view)
        let digest = try BundleDigest(tree: tree).of(record)
        let papers = try papers.run(record, view: view, digest: digest)
        return Staged(
            record: record, recordBytes: bytes, bundle: nil, notice: nil,
            page: try page(of: view, record, digest: digest, papers.map(\.file)), papers: papers)
    }

    /// The whole record as it is kept: the form is in the view for as long as it is written, and no page sees it.
    private func whole(_ record: inout CaseRecord, from view: Document) throws -> [UInt8] {
        let form = record.addForm(to: view)
        let bytes = try view.serialised()
        form?.removeFromParent()
        return bytes
    }

    private func page(
        of view: Document, _ record: CaseRecord, digest: String?, _ made: [String]
    ) throws -> [UInt8]? {
        let page = CasePage(worker: worker, tree: tree)
        return try page.bytes(
            of: view, record, digest: digest, across: try page.across(record.identity.caseID), made: made)
    }

    /// - Parameters:
    ///   - payload: the staging folder with the payload of the newest arrival.
    ///   - carried: the bundle whose payload goes into this one as well, for a supplement.
    func run(_ record: CaseRecord, svrl: [UInt8], payload: String, carried: String?) throws -> Staged {
        var record = record
        let view = try record.documentWithoutForm()
        let notice = record.conclusion == .return ? try worker.views.page("notice", of: view) : nil
        let noticePDFs = notice == nil ? [] : try noticePDFs(of: view, revision: record.revision)
        let index = try worker.views.page("case-index", of: view)
        let json = try worker.views.json("findings-json", of: view)
        let checklist = try AuditChecklist(of: view, views: worker.views).bytes(staging: payload)
        let recordBytes = try whole(&record, from: view)
        let others = [
            TagFile(path: "index.html", bytes: index),
            TagFile(path: BagPath(AuditChecklist.file), bytes: checklist),
            TagFile(path: "record.xml", bytes: recordBytes),
            TagFile(path: "findings.json", bytes: json),
            TagFile(path: "findings.svrl", bytes: svrl),
        ]
        let tags = try tagFiles(record, others: others)
        let bundle = try bundle(record, tags: tags, payload: payload, carried: carried)
        let digest = tags.first { $0.path.text == BundleDigest.file }.map { Digest(of: $0.bytes).hex }
        let papers = noticePDFs + (try papers.run(record, view: view, digest: digest))
        let noticePage = notice == nil ? [] : [OutputTree.paper("notice", revision: record.revision)]
        return Staged(
            record: record, recordBytes: recordBytes, bundle: bundle, notice: notice,
            page: try page(of: view, record, digest: digest, noticePage + papers.map(\.file)), papers: papers)
    }

    private var papers: RevisionPapers { RevisionPapers(worker: worker, tree: tree) }

    private func noticePDFs(of view: Document, revision: Int) throws -> [RevisionPapers.Made] {
        guard let kind = worker.bench.papers?.kinds.first(where: { $0.name == "notice" }) else { return [] }
        return try papers.pdfs(kind, of: view, revision: revision, digest: "")
    }

    private func bundle(
        _ record: CaseRecord, tags: [TagFile], payload: String, carried: String?
    ) throws -> String {
        let root = record.identity.caseID
        let state = try File.content(of: "\(payload)/\(StagePayload.directory)")
        let directory = try ZipDirectory(state)
        let file = try StagedFile(resuming: "\(payload)/\(StagePayload.file)", size: directory.length)
        var writer = try ZipWriter(resuming: directory, in: file)
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
        let target = "\(payload)/bundle.zip"
        try writer.finish().publish(to: target, syncing: false)
        return target
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
