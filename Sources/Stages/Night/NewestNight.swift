internal import Files
internal import Pipeline
internal import Record
internal import XML

/// The report of the newest night of a tree, as it was on a day.
enum NewestNight {
    /// Nil where no night reported by then.
    static func document(in tree: OutputTree, until day: String) throws -> Document? {
        let folder = tree.root + "/reports"
        guard Folder.isFolder(folder) else { return nil }
        let runs = try Folder.list(folder).map(\.name).filter { name in
            name.prefix(10) <= day && Folder.exists("\(tree.reports(name))/night.xml")
        }
        guard let newest = runs.max(by: { TreeStatus.order($0) < TreeStatus.order($1) }) else { return nil }
        let path = tree.reports(newest) + "/night.xml"
        return try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord)
    }

    /// Since when staff documents that came too early wait on the desk, by the id of the arrival: the day that the
    /// first night which saw them put down.
    static func waiting(in tree: OutputTree, until day: String) throws -> [String: String] {
        var since: [String: String] = [:]
        for element in try document(in: tree, until: day)?.root.all("waiting") ?? [] {
            if let arrival = element["arrival"] { since[arrival] = element["since"] }
        }
        return since
    }
}
