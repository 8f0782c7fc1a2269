internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

// Whether rulings, decisions and what concerns certificates fit their case.

extension StaffContent {
    func ruling() -> [Text] {
        let key = content["finding"] ?? ""
        guard let found = record.findings.first(where: { $0.key == key }) else {
            return [Text("本案没有问题 \(key)", "The case has no finding \(key)")]
        }
        var problems = unknown(
            files: (content.first(named: "evidence")?.text ?? "").split(separator: " ").map(String.init))
        let severity = content["severity"].flatMap(Severity.init(rawValue:))
        if (content["effect"] == "downgrade") != (severity != nil) {
            problems.append(Text("降级时,且只在此时,要写降级后的轻重", "A downgrade, and nothing else, says to what"))
        }
        if let severity, severity >= found.finding.severity, !found.finding.needsAuditor {
            problems.append(
                Text(
                    "降级后须轻于原来的 \(found.finding.severity.rawValue)",
                    "It must be milder than \(found.finding.severity.rawValue) after a downgrade"))
        }
        if found.finding.severity == .fatal && content["effect"] != "uphold" {
            problems.append(Text("致命问题不能免除或降级", "A fatal finding can be neither waived nor downgraded"))
        }
        return problems
    }

    /// Each scope item once, quoting the bundle; a refusal with its reasons, clause by clause.
    func decision() throws -> [Text] {
        let items = content.children(named: "item")
        var problems = coverage(of: items.compactMap { $0["scope"] })
        if let digest = try bundleDigest(record), digest != content["bundle"] {
            problems.append(
                Text("决定引用的审核包摘要不是现行的 \(digest)", "The decision does not quote the bundle as it is, \(digest)"))
        }
        for item in items {
            let reasons = item.children(named: "reason")
            if item["outcome"] == "refused", reasons.isEmpty {
                problems.append(
                    Text(
                        "范围项 \(item["scope"] ?? "") 不通过而没有理由",
                        "Scope item \(item["scope"] ?? "") is refused without a reason"))
            }
            problems += unknown(requirements: reasons.compactMap { $0["requirement"] })
        }
        // Who decides stands behind the review as well: it must be there.
        if process?.documents("review").isEmpty ?? true {
            problems.append(Text("没有复核记录", "There is no recorded review"))
        }
        return problems
    }
}
