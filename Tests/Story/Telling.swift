import Files
import Findings
import Record
import XML

/// What a night changed, in both languages: where each case went, and which documents did not count.
struct Telling {
    /// Where a case stood before a night.
    private struct Standing: Hashable {
        var states: Int
        var documents: Int
        var certificates: [String]
    }

    private var cases: [String: Standing] = [:]
    private var refused: Set<String> = []

    /// The sentences of a night that was just run.
    mutating func lines(of night: Story.Night, number: Int, in output: String) throws -> [String] {
        var lines = [
            "", "\(night.day)  第\(number)夜:\(night.title.chinese)",
            "            Night \(number): \(night.title.english)",
        ]
        if !night.said.chinese.isEmpty { lines += ["  \(night.said.chinese)", "  \(night.said.english)"] }
        let records = try SeenCase.all(in: output).map(\.record)
        for record in records.sorted(by: { $0.identity.application < $1.identity.application }) {
            lines += told(of: record)
        }
        lines += try refusals(in: output)
        return lines
    }

    private mutating func told(of record: CaseRecord) -> [String] {
        let process = record.process
        let now = Standing(
            states: process?.entries.count ?? 0, documents: process?.documents.count ?? 0,
            certificates: process?.certificates.map { "\($0.number) \($0.state.rawValue)" } ?? [])
        let before = cases.updateValue(now, forKey: record.identity.caseID)
        guard before != now else { return [] }
        let new = process?.entries.dropFirst(before?.states ?? 0).map(\.title) ?? []
        let counted = process?.documents.dropFirst(before?.documents ?? 0).map(\.title) ?? []
        func line(_ language: Language) -> String {
            var parts = ["  · \(record.identity.application)"]
            if before == nil { parts.append(record.scope.map { $0.title[language] }.joined(separator: " + ")) }
            if !counted.isEmpty { parts.append("[" + Telling.list(counted.map { $0[language] }) + "]") }
            if !new.isEmpty { parts.append("→ " + new.map { $0[language] }.joined(separator: " → ")) }
            parts += now.certificates.filter { !(before?.certificates.contains($0) ?? false) }.map { "〔\($0)〕" }
            return parts.joined(separator: " ")
        }
        return Language.allCases.map(line)
    }

    /// Titles with commas between them, each once: what came several times has a number behind it.
    private static func list(_ titles: [String]) -> String {
        var counts: [(title: String, count: Int)] = []
        for title in titles {
            if let place = counts.firstIndex(where: { $0.title == title }) {
                counts[place].count += 1
            } else {
                counts.append((title, 1))
            }
        }
        return counts.map { $0.count == 1 ? $0.title : "\($0.title) ×\($0.count)" }.joined(separator: ", ")
    }

    /// Documents of the desk, and submissions, that did not count.
    private mutating func refusals(in output: String) throws -> [String] {
        let folder = output + "/quarantine"
        guard Folder.isFolder(folder) else { return [] }
        var lines: [String] = []
        for name in try Folder.list(folder).map(\.name) where name.hasSuffix(".xml") && refused.insert(name).inserted {
            let path = "\(folder)/\(name)"
            let root = try Document(parsing: try File.content(of: path), name: path).root
            let what = root["inbox"] ?? name
            for finding in root.children(named: "findings").flatMap({ $0.children(named: "finding") }) {
                for (language, word) in [(Language.chinese, "拒收"), (.english, "refused")] {
                    let fact = finding.children(named: "fact").first {
                        $0.attribute("lang", namespace: "http://www.w3.org/XML/1998/namespace") == language.rawValue
                    }
                    lines.append("  ✗ \(word) \(what): \(fact?.text ?? finding["id"] ?? "")")
                }
            }
        }
        return lines
    }
}
