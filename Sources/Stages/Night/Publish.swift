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

    /// Places everything but the record, and leaves nothing where it was staged.
    func place(_ staged: StagedRevision) throws -> Pending {
        let (id, revision) = (staged.caseID, staged.revision)
        if Folder.exists(staged.bundle) {
            switch layout {
            case .zip: try Folder.rename(staged.bundle, to: tree.bundle(id, revision: revision))
            case .folder: try BundleFolder.unpack(staged.bundle, to: tree.bundleFolder(id, revision: revision))
            }
        }
        if Folder.exists(staged.notice) { try move(staged.notice, to: tree.notice(id, revision: revision)) }
        if Folder.exists(staged.page) { try move(staged.page, to: tree.page(id)) }
        if Folder.isFolder(staged.papers) {
            for paper in try Folder.list(staged.papers) {
                try move("\(staged.papers)/\(paper.name)", to: tree.paper(id, paper.name))
            }
        }
        try Folder.create(tree.caseFolder(id))
        let record = "\(tree.staging)/record-\(id)-r\(revision).xml"
        try Folder.rename(staged.record, to: record)
        try Folder.remove(staged.folder)
        return Pending(
            staged: record, target: tree.record(id),
            earlier: revision > 1 ? tree.record(id, revision: revision - 1) : nil)
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

    /// Moves a finished file of staging into its folder, which is made where it is not there.
    private func move(_ path: String, to target: String) throws(FileError) {
        try Folder.create(Publish.folder(of: target))
        try Folder.rename(path, to: target)
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// Writes a file so that it is there whole or not at all; a page gets its seal.
    func write(_ bytes: [UInt8], to path: String) throws {
        try Folder.create(Publish.folder(of: path))
        try Folder.create(tree.staging)
        let name = "publish-" + path.split(separator: "/").suffix(2).joined(separator: "-")
        try StagedFile.holding(Seal.published(bytes, as: path), in: tree.staging, named: name)
            .publish(to: path, syncing: false)
    }
}
