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
                Text("决定引用的案卷包摘要不是现行的 \(digest)", "The decision does not quote the bundle as it is, \(digest)"))
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

    func certificateRelease() -> [Text] {
        let drafts = process?.certificates.filter { $0.state == .draft } ?? []
        let named = content.children(named: "certificate")
        var problems = repeated(named.compactMap { $0["number"] }, Text("证书", "Certificate"))
        for element in named {
            let number = element["number"] ?? ""
            guard let draft = drafts.first(where: { $0.number == number }) else {
                problems.append(Text("没有证书草稿 \(number)", "There is no draft of a certificate \(number)"))
                continue
            }
            if draft.scope != element["scope"] {
                problems.append(Text("证书 \(number) 属于 \(draft.scope)", "Certificate \(number) is for \(draft.scope)"))
            }
            let granted = element["granted"] ?? ""
            if granted < draft.granted || granted > letter.signed || granted.prefix(4) != draft.granted.prefix(4) {
                problems.append(
                    Text(
                        "证书 \(number) 的发证日期不能早于决定(\(draft.granted))、晚于签发,且须与编号同年",
                        "Certificate \(number) is granted on no day before the decision (\(draft.granted)) or after its release, and in the year of its number"
                    ))
            }
        }
        problems += drafts.filter { draft in !named.contains { $0["number"] == draft.number } }.map {
            Text("没有签发证书 \($0.number)", "Certificate \($0.number) is not released")
        }
        return problems
    }

    func dispatch() -> [Text] {
        let known = process?.certificates.filter { $0.state == .inForce }.map(\.number) ?? []
        return content.children(named: "sent").compactMap { $0["number"] }.filter { !known.contains($0) }.map {
            Text("没有有效的证书 \($0)", "There is no certificate \($0) in force")
        }
    }

    /// Which changes a certificate can take in which state.
    private static let changes: [CertificateEntry.State: [String]] = [
        .inForce: ["suspend", "withdraw", "cancel", "reduce", "reissue"],
        .suspended: ["restore", "withdraw", "cancel"],
    ]

    func certificateChange() -> [Text] {
        let number = content["certificate"] ?? ""
        guard let certificate = process?.certificates.first(where: { $0.number == number }) else {
            return [Text("本案没有证书 \(number)", "The case has no certificate \(number)")]
        }
        let change = content["change"] ?? ""
        var problems: [Text] = []
        if !(Self.changes[certificate.state] ?? []).contains(change) {
            problems.append(
                Text(
                    "证书 \(number) 处于 \(certificate.state.rawValue),不能 \(change)",
                    "Certificate \(number) is \(certificate.state.rawValue) and cannot be changed by \(change)"))
        }
        if (change == "suspend") != (content["until"] != nil) {
            problems.append(Text("暂停时,且只在此时,要写暂停的最后一日", "A suspension, and nothing else, has its last day"))
        }
        if content["from"] ?? "" < certificate.granted {
            problems.append(Text("生效日期早于发证日期", "It takes effect before the certificate was granted"))
        }
        return problems
    }
}
