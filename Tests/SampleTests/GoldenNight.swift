import Files
import Findings
import Record
import XML

/// What a person reads of a night, as texts that can be compared line by line and reviewed in a change.
struct GoldenNight {
    let night: Night
    /// Findings of one submission that are listed; hostile ones have hundreds of the same kind.
    private static let listed = 30

    /// The texts by the name of their file in `samples/expected`.
    func texts() throws -> [String: String] {
        [
            "tree.txt": try tree(), "findings.txt": try findings(), "night.csv": try report("night.csv"),
            "night.html": try report("index.html"), "complete-case.html": try page(of: "01-hengyu-ra3"),
            "returned-case.html": try page(of: "26-dongjiang-file-absent"),
            "notice.html": try notice(to: "26-dongjiang-file-absent"),
        ]
    }

    /// The paths that the night leaves, in order; what came is there as it came, and not listed.
    private func tree() throws -> String {
        try lines(night.tree().keys.filter { !$0.hasPrefix("received/") }.sorted())
    }

    /// Every conclusion and finding with its sentences in both languages, by submission.
    private func findings() throws -> String {
        var result: [String] = []
        for (name, record) in try night.records().sorted(by: { $0.key < $1.key }) {
            result.append("== \(name) \(record.profile.id)")
            for item in record.scope {
                result.append("\(item.id) \(item.category) \(item.grade): \(item.conclusion.rawValue)")
            }
            for entry in record.findings.prefix(GoldenNight.listed) {
                let finding = entry.finding
                let weight = finding.needsAuditor ? "auditor" : finding.severity.rawValue
                let place = finding.place.map { " \($0)" } ?? ""
                result.append("\(weight) \(finding.id) \(finding.requirement ?? "-")\(place)")
                for text in [finding.fact, finding.wayOut] { result += ["  \(text.chinese)", "  \(text.english)"] }
            }
            let more = record.findings.count - GoldenNight.listed
            if more > 0 { result.append("and \(more) more") }
        }
        return lines(result)
    }

    /// A report of the night; since when an arrival waits is the machine's clock, and stands as `…`, as the seal over it.
    private func report(_ name: String) throws -> String {
        try text("\(night.output)/reports/2026-11-20/\(name)")
            .replacing(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\dZ/, with: "…")
            .replacing(/sha256: [0-9a-f]{64} -->/, with: "sha256: … -->")
    }

    private func page(of submission: String) throws -> String {
        let id = try identity(of: submission)
        let entries = try night.entries(ofBundle: "\(id)-r1.zip")
        return String(decoding: entries.first { $0.path == "\(id)/index.html" }?.content ?? [], as: UTF8.self)
    }

    private func notice(to submission: String) throws -> String {
        let id = try identity(of: submission)
        let found = try night.tree().keys.filter { $0.hasPrefix("papers/\(id)/") && $0.hasSuffix(".html") }.sorted()
        return try found.first.map { try text("\(night.output)/\($0)") } ?? ""
    }

    private func identity(of submission: String) throws -> String {
        try night.records()[submission]?.identity.caseID ?? ""
    }

    private func text(_ path: String) throws -> String { String(decoding: try File.content(of: path), as: UTF8.self) }

    private func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
