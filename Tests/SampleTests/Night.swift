import Files
import Foundation
import Record
import XML

/// A night that the program ran over some inbox, and what can be read from it.
struct Night {
    let output: String
    let ending: Program.Ending

    init(
        _ inbox: String, into output: String = Scratch.folder(), asOf: String = "2026-11-20",
        _ arguments: [String] = [], environment: [String: String] = [:]
    ) throws {
        self.output = output
        ending = try Program.run(
            ["run", "--inbox", inbox, "--output", output, "--as-of", asOf, "--quiet"] + arguments,
            environment: environment)
    }

    /// The newest record of every case, by the name that its newest arrival had in the inbox.
    func records() throws -> [String: CaseRecord] {
        var records: [String: CaseRecord] = [:]
        for id in try FileManager.default.contentsOfDirectory(atPath: output + "/cases") {
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
        let target = Scratch.folder()
        try FileManager.default.removeItem(atPath: target)
        try FileManager.default.copyItem(atPath: output, toPath: target)
        return Night(output: target, ending: ending)
    }

    func tree() throws -> [String: String] {
        try Night.tree(of: output)
    }

    /// Every file of a tree with its digest, but for what may differ between runs.
    static func tree(of output: String) throws -> [String: String] {
        var tree: [String: String] = [:]
        let walk = FileManager.default.enumerator(atPath: output)
        while let path = walk?.nextObject() as? String {
            let skipped = path.hasPrefix("runs/") || path.hasSuffix(".prom") || path.hasPrefix("ledger.sqlite")
            if skipped || Folder.isFolder("\(output)/\(path)") { continue }
            tree[path] = Digest(of: try File.content(of: "\(output)/\(path)")).hex
        }
        return tree
    }
}

/// A table of the samples: rows by the name in the first column.
struct SampleTable {
    let rows: [(name: String, values: [String: String])]

    init(_ path: String) throws {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let head = lines[0].split(separator: ",").map(String.init)
        rows = lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return (cells[0], Dictionary(uniqueKeysWithValues: zip(head, cells)))
        }
    }
}
