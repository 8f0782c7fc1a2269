import Files
import Record
import Support
import XML
import Zip

/// A night that the program ran over some inbox, and what can be read from it.
struct Night {
    let output: String
    let ending: Program.Ending
    /// Keeps the folder of the output tree as long as anybody looks at the night.
    private let scratch: Scratch

    init(
        _ inbox: String, into earlier: Night? = nil, asOf: String = "2026-11-20",
        _ arguments: [String] = [], environment: [String: String] = [:]
    ) throws {
        scratch = try earlier?.scratch ?? Scratch()
        output = earlier?.output ?? scratch.path + "/output"
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

    /// The entries of a bundle with their content, in order.
    func entries(ofBundle name: String) throws -> [(path: String, content: [UInt8])] {
        let archive = try ZipReader(try File(reading: "\(output)/bundles/\(name)"), limits: ZipLimits())
        return try archive.entries.map { entry in
            var bytes: [UInt8] = []
            var budget = ZipBudget(ZipLimits())
            try archive.read(entry, budget: &budget) { block, count in bytes += block[..<count] }
            return (String(decoding: entry.rawName, as: UTF8.self), bytes)
        }
    }

    private init(copying night: Night) throws {
        scratch = try Scratch()
        output = scratch.path + "/output"
        ending = night.ending
        try Scratch.copy(night.output, to: output)
    }

    /// The same tree in another place.
    func copy() throws -> Night {
        try Night(copying: self)
    }

    func tree() throws -> [String: String] {
        try Night.tree(of: output)
    }

    /// Every file of a tree with its digest, but for what may differ between runs.
    static func tree(of output: String) throws -> [String: String] {
        var tree = try Scratch.snapshot(output, without: ["runs", ".lock", "leaders"]).filter { name, _ in
            !name.hasSuffix(".prom") && !name.hasPrefix("ledger.sqlite")
        }
        // A leader's folder has a page, and links to bundles.
        let leaders = output + "/leaders"
        for leader in Folder.isFolder(leaders) ? try Folder.list(leaders).map(\.name) : [] {
            for entry in try Folder.list("\(leaders)/\(leader)") {
                let path = "leaders/\(leader)/\(entry.name)"
                let isFile = entry.kind == .regular
                tree[path] = isFile ? Digest(of: try File.content(of: "\(output)/\(path)")).hex : "a link"
            }
        }
        return tree
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
