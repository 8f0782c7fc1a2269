internal import Files

/// A finished revision of a case in staging: the files that publishing puts into place.
struct StagedRevision {
    let folder: String
    let caseID: String
    let revision: Int

    /// The finished revision in an arrival's staging folder.
    init(_ caseID: String, revision: Int, in staging: String) {
        folder = "\(staging)/revision"
        self.caseID = caseID
        self.revision = revision
    }

    var record: String { "\(folder)/record.xml" }
    /// Not there for a revision that keeps the bundle of an earlier one.
    var bundle: String { "\(folder)/bundle.zip" }
    /// There where something is to be supplied.
    var notice: String { "\(folder)/notice.html" }
    /// Where the case stands; not there where it has no process.
    var page: String { "\(folder)/index.html" }
    /// What the revision calls for, and the notice as PDF, where the pipeline wants it; not there for none.
    var papers: String { "\(folder)/papers" }

    /// Writes one of the files, a page with its seal; nobody looks at staging before all of them are there.
    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let parent = String(path[..<slash])
        try Folder.create(parent)
        let name = String(path[path.index(after: slash)...])
        try StagedFile.holding(Seal.published(bytes, as: path), in: parent, named: name).putAside(syncing: false)
    }
}
