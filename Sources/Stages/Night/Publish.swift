internal import Files
internal import Findings
internal import Pipeline
internal import Record

/// Moves what is finished into place, the case record last: a case is what its record says.
///
/// Nothing here waits for the disk. The caller syncs the file system between placing and committing, once for many
/// cases, so that no record is ever on the disk before what it names.
struct Publish {
    let tree: OutputTree
    let layout: PipelineDefinition.Layout

    /// A record that is ready to take its place.
    struct Pending: Sendable {
        let staged: String
        let target: String
        /// Where the record of the revision before is kept.
        let earlier: String?
    }

    /// Places everything but the record.
    ///
    /// - Parameter received: the staged bag of what came, where it is kept.
    func place(_ staged: Finish.Staged, received: String?) throws -> Pending {
        let record = staged.record
        let id = record.identity.caseID
        if let received, let arrival = record.arrivals.last { try keep(received, of: arrival.id) }
        if let bundle = staged.bundle {
            switch layout {
            case .zip: try Folder.rename(bundle, to: tree.bundle(id, revision: record.revision))
            case .folder: try BundleFolder.unpack(bundle, to: tree.bundleFolder(id, revision: record.revision))
            }
        }
        if let notice = staged.notice { try write(notice, to: tree.notice(id, revision: record.revision)) }
        if let page = staged.page { try write(page, to: tree.page(id)) }
        for paper in staged.papers { try write(paper.bytes, to: tree.paper(id, paper.file)) }
        try Folder.create(tree.caseFolder(id))
        let name = "record-\(id)-r\(record.revision).xml"
        var file = try StagedFile(in: tree.staging, named: name)
        try file.write(staged.recordBytes)
        try file.putAside(syncing: false)
        return Pending(
            staged: "\(tree.staging)/\(name)", target: tree.record(id),
            earlier: record.revision > 1 ? tree.record(id, revision: record.revision - 1) : nil)
    }

    /// Puts a record into its place; from here on the case is what it says.
    func commit(_ pending: Pending) throws(FileError) {
        if let earlier = pending.earlier { try Folder.keep(pending.target, as: earlier) }
        try Folder.rename(pending.staged, to: pending.target)
    }

    /// Publishes the kept copy of an arrival; one that is there already is the same by its id.
    func keep(_ staged: String, of arrival: String) throws {
        let target = tree.received(arrival)
        if Folder.exists(target) { return }
        try Folder.rename(staged, to: target)
    }

    /// Writes a file so that it is there whole or not at all.
    func write(_ bytes: [UInt8], to path: String) throws {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try Folder.create(folder)
        try Folder.create(tree.staging)
        let name = "publish-" + path.split(separator: "/").suffix(2).joined(separator: "-")
        var file = try StagedFile(in: tree.staging, named: name)
        try file.write(bytes)
        try file.publish(to: path, syncing: false)
    }
}
