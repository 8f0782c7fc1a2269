package import Files

/// Makes an output tree whole again after a run that was killed: what no record names is removed.
package struct Recovery {
    private let tree: OutputTree

    package init(_ tree: OutputTree) {
        self.tree = tree
    }

    /// Removes what a killed run left half done.
    ///
    /// - Parameters:
    ///   - revision: the newest revision that a case's record tells of; nil for a case without a record.
    ///   - isNamed: whether an arrival is named by a record or a quarantine page.
    /// - Returns: the paths that were removed, for the log.
    package func run(
        revision: (String) -> Int?, isNamed: (String) -> Bool
    ) throws(FileError) -> [String] {
        var removed: [String] = []
        func remove(_ path: String) throws(FileError) {
            try Folder.remove(path)
            removed.append(path)
        }
        if Folder.exists(tree.staging) { try remove(tree.staging) }
        for entry in try Folder.list(tree.root + "/bundles") {
            guard let (caseID, number) = Recovery.revision(in: entry.name) else { continue }
            if number > revision(caseID) ?? 0 { try remove("\(tree.root)/bundles/\(entry.name)") }
        }
        for folder in try Folder.list(tree.root + "/papers") where folder.kind == .folder {
            for entry in try Folder.list("\(tree.root)/papers/\(folder.name)") {
                guard let (_, number) = Recovery.revision(in: entry.name) else { continue }
                if number > revision(folder.name) ?? 0 {
                    try remove("\(tree.root)/papers/\(folder.name)/\(entry.name)")
                }
            }
            if try Folder.list("\(tree.root)/papers/\(folder.name)").isEmpty {
                try remove("\(tree.root)/papers/\(folder.name)")
            }
        }
        for folder in try Folder.list(tree.root + "/cases") where revision(folder.name) == nil {
            try remove("\(tree.root)/cases/\(folder.name)")
        }
        for folder in try Folder.list(tree.root + "/cases") {
            // The newest record's copy is made just before a newer one takes its place.
            for entry in try Folder.list("\(tree.root)/cases/\(folder.name)") {
                guard let (_, number) = Recovery.revision(in: entry.name) else { continue }
                if number >= revision(folder.name) ?? 0 {
                    try remove("\(tree.root)/cases/\(folder.name)/\(entry.name)")
                }
            }
        }
        for entry in try Folder.list(tree.root + "/received") where !isNamed(entry.name) {
            try remove("\(tree.root)/received/\(entry.name)")
        }
        return removed
    }

    /// The case and the revision in a name like `svc-0123456789-r2.zip` or `notice-r2.html`.
    package static func revision(in name: String) -> (String, Int)? {
        guard let mark = name.lastRange(of: "-r") else { return nil }
        let digits = name[mark.upperBound...].prefix { $0.isNumber }
        return Int(digits).map { (String(name[..<mark.lowerBound]), $0) }
    }
}

extension String {
    fileprivate func lastRange(of text: String) -> Range<String.Index>? {
        ranges(of: text).last
    }
}
