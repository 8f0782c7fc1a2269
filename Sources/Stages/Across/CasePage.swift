internal import Files
internal import Pipeline
internal import Record
internal import Views
internal import XML

/// The page that says where a case stands: for staff, and so the one view of a record that is also shown what the case
/// shares with others, and may name the digest of its bundle.
struct CasePage {
    let worker: Worker
    let tree: OutputTree

    /// - Parameters:
    ///   - view: the record without its form, as it was before when this returns.
    ///   - across: what the case shares with others; nil for nothing.
    ///   - made: the files of papers that the revision brings, beside those that are there.
    /// - Returns: nil where the case has no process.
    func bytes(
        of view: Document, _ record: CaseRecord, digest: String?, across: Document?, made: [String] = []
    ) throws -> [UInt8]? {
        guard record.process != nil else { return nil }
        let shared = across.map { view.root.append(copyOf: $0.root) }
        let folder = tree.papers(record.identity.caseID)
        let earlier = Folder.isFolder(folder) ? try Folder.list(folder).map(\.name) : []
        // Drafts come and go by day; the page is made with a revision.
        let papers = Set(earlier + made).filter { name in
            !name.hasPrefix("draft-") && Recovery.revision(in: name).map { $0.1 <= record.revision } ?? false
        }
        let list = papers.isEmpty ? nil : view.root.add("papers")
        for file in papers.sorted() { list?.add(paper: file, titled: worker.bench.papers?.title(ofFile: file)) }
        let page = try worker.views.page(
            "case-page", of: view,
            [
                ("bundle-digest", digest ?? ""),
                ("bundle-suffix", worker.bench.definition.layout == .zip ? ".zip" : "/index.html"),
            ])
        shared?.removeFromParent()
        list?.removeFromParent()
        return page
    }

    /// What `across.xml` says that a case shares.
    func across(_ id: String) throws -> Document? {
        let path = tree.across(id)
        guard Folder.exists(path) else { return nil }
        return try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord)
    }
}
