internal import Files
internal import Findings
internal import Pipeline

/// Holds the pages of a tree against the seals that they were published with.
struct VerifyPages {
    let tree: OutputTree

    /// Folders whose pages no case has for its own.
    private static let folders = ["quarantine", "reports", "register", "leaders"]

    func run() throws(FileError) -> [Finding] {
        var problems: [Finding] = []
        for folder in Self.folders { problems += try check(folder) }
        return problems
    }

    /// The pages of one case: that of the case, its papers, and those of its drafts.
    func run(case id: String) throws(FileError) -> [Finding] {
        try check("cases/\(id)") + check("papers/\(id)")
    }

    /// - Parameter shown: a folder, relative to the tree; links in it are not followed.
    private func check(_ shown: String) throws(FileError) -> [Finding] {
        let folder = "\(tree.root)/\(shown)"
        guard Folder.isFolder(folder) else { return [] }
        var problems: [Finding] = []
        for entry in try Folder.list(folder) {
            let path = "\(shown)/\(entry.name)"
            switch entry.kind {
            case .folder: problems += try check(path)
            case .regular where Seal.isPage(path) || shown == "quarantine" && path.hasSuffix(".xml"):
                guard !Seal.isWhole(try File.content(of: "\(tree.root)/\(path)")) else { continue }
                problems.append(FindingKind.treePageChanged.finding(at: Place(path)))
            default: break
            }
        }
        return problems
    }
}
