internal import Files
internal import Ledger
internal import Pipeline
internal import Record
internal import XML

/// An arrival in quarantine, as the file beside its page tells of it.
struct QuarantinedArrival {
    let entry: Ledger.Entry
    /// The name that it had in the inbox.
    let name: String
    let summary: QuarantineSummary

    /// Reads `quarantine/<arrival>.xml`.
    init(_ arrival: String, in tree: OutputTree) throws {
        let path = tree.quarantine(arrival, "xml")
        let root = try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord).root
        guard root.isNamed("arrival-report", namespace: Namespace.record) else {
            throw root.wrong("not the report of an arrival")
        }
        let named = try root.required("arrival")
        guard named == arrival else { throw root.wrong("it is the report of '\(named)'") }
        name = try root.required("inbox")
        var findings: [RecordedFinding] = []
        for element in root.all("findings").flatMap({ $0.all("finding") }) {
            findings.append(try RecordedFinding(reading: element))
        }
        let inventory = root.all("inventory")
        summary = QuarantineSummary(
            findings: findings, files: inventory.reduce(0) { $0 + $1.all("file").count },
            bytes: inventory.reduce(0) { $0 + (Int($1["bytes"] ?? "") ?? 0) })
        entry = .arrival(
            Ledger.Arrival(
                id: arrival, name: name, received: try root.required("received"),
                outcome: try root.required("outcome"), caseID: nil))
    }

    /// The ids of the arrivals in quarantine, in order: every name with a page, a file beside it, or both.
    static func ids(in tree: OutputTree) throws(FileError) -> [String] {
        let folder = tree.root + "/quarantine"
        guard Folder.isFolder(folder) else { return [] }
        var ids: Set<String> = []
        for entry in try Folder.list(folder) {
            for ending in [".xml", ".html"] where entry.name.hasSuffix(ending) {
                ids.insert(String(entry.name.dropLast(ending.count)))
            }
        }
        return ids.sorted()
    }
}
