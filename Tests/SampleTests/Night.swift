import Files
import Record
import XML

/// A night that the program ran over some inbox, and what can be read from it.
struct Night {
    let output: String
    let ending: Program.Ending

    init(
        _ inbox: String, into output: String? = nil, asOf: String = "2026-11-20",
        _ arguments: [String] = [], environment: [String: String] = [:]
    ) throws {
        let output = try output ?? Scratch.folder()
        self.output = output
        ending = try Program.run(
            ["run", "--inbox", inbox, "--output", output, "--as-of", asOf, "--quiet"] + arguments,
            environment: environment)
    }

    /// The newest record of every case, by the name that its newest arrival had in the inbox.
    func records() throws -> [String: CaseRecord] {
        var records: [String: CaseRecord] = [:]
        for id in try Folder.list(output + "/cases").map(\.name) {
            let path = "\(output)/cases/\(id)/record.xml"
            let record = try CaseRecord(reading: Document(parsing: try File.content(of: path), name: path))
            records[record.arrivals.last?.name ?? ""] = record
        }
        return records
    }

    private init(output: String, ending: Program.Ending) {
        self.output = output
        self.ending = ending
    }

    /// The same tree in another place.
    func copy() throws -> Night {
        let target = try Scratch.folder()
        try Night.copy(output, to: target)
        return Night(output: target, ending: ending)
    }

    func tree() throws -> [String: String] {
        try Night.tree(of: output)
    }

    /// Every file of a tree with its digest, but for what may differ between runs.
    static func tree(of output: String) throws -> [String: String] {
        var tree: [String: String] = [:]
        for path in try files(in: output) {
            let name = String(path.dropFirst(output.count + 1))
            if name.hasPrefix("runs/") || name.hasSuffix(".prom") || name.hasPrefix("ledger.sqlite") { continue }
            tree[name] = Digest(of: try File.content(of: path)).hex
        }
        return tree
    }

    private static func files(in folder: String) throws -> [String] {
        try Folder.list(folder).flatMap { entry -> [String] in
            let path = "\(folder)/\(entry.name)"
            return entry.kind == .folder ? try files(in: path) : [path]
        }
    }

    private static func copy(_ folder: String, to target: String) throws {
        try Folder.create(target)
        for entry in try Folder.list(folder) {
            let (source, copied) = ("\(folder)/\(entry.name)", "\(target)/\(entry.name)")
            if entry.kind == .folder {
                try copy(source, to: copied)
            } else {
                try FileCopy.copy(RawPath(source), to: copied)
            }
        }
    }
}

/// A table of the samples: rows by the name in the first column.
struct SampleTable {
    let rows: [(name: String, values: [String: String])]

    init(_ path: String) throws {
        let lines = String(decoding: try File.content(of: path), as: UTF8.self).split(separator: "\n")
        let head = lines[0].split(separator: ",").map(String.init)
        rows = lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return (cells[0], Dictionary(uniqueKeysWithValues: zip(head, cells)))
        }
    }
}
