import Files
import Record
import Support
import XML

/// The story of the samples as `make demo` plays it, and what can be read of the tree that it leaves.
struct PlayedStory {
    let ending: Program.Ending
    /// Holds inbox, desk and output.
    let folder: String
    private let scratch: Scratch

    var output: String { folder + "/output" }

    init(environment: [String: String] = [:]) throws {
        scratch = try Scratch()
        folder = scratch.path + "/story"
        ending = try Program.run([folder], program: "story", environment: environment)
    }

    /// Every case, in the order of the application numbers.
    func records() throws -> [CaseRecord] {
        try Folder.list(output + "/cases").map { entry in
            let path = "\(output)/cases/\(entry.name)/record.xml"
            return try CaseRecord(reading: Document(parsing: try File.content(of: path), name: path))
        }.sorted { $0.identity.application < $1.identity.application }
    }

    func text(_ path: String) throws -> String {
        String(decoding: try File.content(of: "\(folder)/\(path)"), as: UTF8.self)
    }

    /// What people read of the story, by the name of the file in `samples/story/expected`.
    func texts() throws -> [String: String] {
        let all = try records()
        let two = all.first { $0.identity.application == "YUDU-2026-07" }?.identity.caseID ?? ""
        let upgraded = all.first { $0.identity.application == "HENGYU-2026-01" }?.identity.caseID ?? ""
        return [
            "told.txt": try text("story.txt"),
            "ways.txt": all.flatMap(way).map { $0 + "\n" }.joined(),
            "tree.txt": try Night.tree(of: output).keys.filter { !$0.hasPrefix("received/") }.sorted()
                .map { $0 + "\n" }.joined(),
            "two-categories.html": try text("output/cases/\(two)/index.html"),
            "upgraded.html": try text("output/cases/\(upgraded)/index.html"),
        ]
    }

    /// The way of a case: its states with their days, its limits, and its certificates.
    private func way(_ record: CaseRecord) -> [String] {
        var lines = [
            "== \(record.identity.application) \(record.profile.id) "
                + record.scope.map { "\($0.id)=\($0.conclusion.rawValue)" }.joined(separator: " ")
        ]
        guard let process = record.process else { return lines + ["no process"] }
        lines.append(process.flow)
        lines += process.entries.map { "\($0.date) \($0.state)" }
        for limit in process.limits {
            let due = limit.due ?? "–"
            let missed = (limit.ended ?? record.asOf) > due ? " missed" : ""
            lines.append("limit \(limit.id) from \(limit.from) due \(due) ended \(limit.ended ?? "–")\(missed)")
        }
        for entry in process.certificates {
            lines.append(
                "certificate \(entry.number) \(entry.scope) \(entry.state.rawValue) \(entry.granted) \(entry.expires)")
        }
        return lines
    }
}
