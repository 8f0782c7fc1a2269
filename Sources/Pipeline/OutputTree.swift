package import Files

/// Where everything stands in an output tree; the only place that puts paths together.
package struct OutputTree: Hashable, Sendable {
    package let root: String

    /// - Parameter root: as somebody typed it; slashes at its end say nothing.
    package init(_ root: String) {
        var root = root
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        self.root = root
    }

    package var staging: String { root + "/.staging" }
    package var lock: String { root + "/.lock" }
    package var ledger: String { root + "/ledger.sqlite" }

    /// The staging folder of an item of the plan.
    package func staging(_ number: Int) -> String { "\(staging)/\(number)" }
    package func bundle(_ caseID: String, revision: Int) -> String { "\(root)/bundles/\(caseID)-r\(revision).zip" }
    package func bundleFolder(_ caseID: String, revision: Int) -> String { "\(root)/bundles/\(caseID)-r\(revision)" }
    /// The bundle in the shape that it was published in, which configuration may have changed since.
    package func published(_ caseID: String, revision: Int) -> String {
        let archive = bundle(caseID, revision: revision)
        return Folder.exists(archive) ? archive : bundleFolder(caseID, revision: revision)
    }
    package func received(_ arrival: String) -> String { "\(root)/received/\(arrival)" }
    package func caseFolder(_ caseID: String) -> String { "\(root)/cases/\(caseID)" }
    /// The newest record of a case.
    package func record(_ caseID: String) -> String { "\(root)/cases/\(caseID)/record.xml" }
    /// The record of an earlier revision.
    package func record(_ caseID: String, revision: Int) -> String {
        "\(root)/cases/\(caseID)/record-r\(revision).xml"
    }
    package func notice(_ caseID: String, revision: Int) -> String {
        "\(root)/papers/\(caseID)/notice-r\(revision).html"
    }
    /// The notice as PDF, in one language.
    package func notice(_ caseID: String, revision: Int, pdf language: String) -> String {
        "\(root)/papers/\(caseID)/notice-r\(revision)-\(language).pdf"
    }
    /// A paper of a case by its file's name.
    package func paper(_ caseID: String, _ file: String) -> String { "\(papers(caseID))/\(file)" }
    package func papers(_ caseID: String) -> String { "\(root)/papers/\(caseID)" }
    /// The file of a paper as a page, as it is called among the papers of its case.
    package static func paper(_ name: String, revision: Int) -> String { "\(name)-r\(revision).html" }
    /// The file of a paper as PDF, in one language.
    package static func paper(_ name: String, revision: Int, pdf language: String) -> String {
        "\(name)-r\(revision)-\(language).pdf"
    }
    package func quarantine(_ arrival: String, _ kind: String) -> String { "\(root)/quarantine/\(arrival).\(kind)" }
    /// A roster that took effect.
    package func roster(_ arrival: String) -> String { "\(root)/rosters/\(arrival).xml" }
    /// The page that says where a case stands.
    package func page(_ caseID: String) -> String { "\(root)/cases/\(caseID)/index.html" }
    /// The register of certificates.
    package var register: String { root + "/register" }
    /// What a case has in common with others; for staff.
    package func across(_ caseID: String) -> String { "\(root)/cases/\(caseID)/across.xml" }
    /// The page of it that an audit leader may see.
    package func leaderAcross(_ caseID: String) -> String { "\(root)/papers/\(caseID)/across.html" }
    package var outbox: String { root + "/outbox" }
    package func reports(_ day: String) -> String { "\(root)/reports/\(day)" }
    /// What is uploaded to the national authority.
    package var national: String { root + "/reports/national" }
    package func runs(_ run: String) -> String { "\(root)/runs/\(run)" }

    /// The latest day that a run was for, `YYYY-MM-DD`; nil before the first.
    package var newestDay: String? {
        get throws(FileError) {
            guard Folder.isFolder(root + "/runs") else { return nil }
            return try Folder.list(root + "/runs").map { String($0.name.prefix(10)) }.max()
        }
    }

    /// Makes the folders that are always there.
    package func prepare() throws(FileError) {
        for name in ["bundles", "cases", "papers", "quarantine", "received", "reports", "runs"] {
            try Folder.create("\(root)/\(name)")
        }
    }

    /// Removes staging at the end of a run.
    ///
    /// - Parameter isWhole: false where a step failed. What it left half done is cleared up by the next run, for which
    ///   the empty folder is the sign.
    package func clearStaging(isWhole: Bool) throws(FileError) {
        try Folder.remove(staging)
        if !isWhole { try Folder.create(staging) }
    }

    /// The ids of all cases that have a record, in order.
    package func caseIDs() throws(FileError) -> [String] {
        guard Folder.isFolder("\(root)/cases") else { return [] }
        var ids: [String] = []
        for entry in try Folder.list("\(root)/cases") where Folder.exists(record(entry.name)) { ids.append(entry.name) }
        return ids
    }
}
