internal import Findings
internal import Record

// What staff documents of a product show that does not refuse them: it stays on the record, and what is for a person
// stops the case until somebody rules on it.

extension FindingKind {
    static let productKinds: [FindingKind] = [
        .routeChanged, .inspectionEarly, .testStandard, .cipherUncovered, .surveillanceGap, .surveillanceOverdue,
        .certificateNumberUnsure,
    ]

    private static let forStaff = Text("申请方无需处理。", "The applicant need do nothing.")

    static let routeChanged = FindingKind(
        "product-route-changed", .warning, needsAuditor: true,
        fact: Text(
            "按受理日期 {after} 的归属与暂按 {before} 的不同:原为“{old}”,现为“{new}”;流程:{flow}。",
            "By the day of acceptance, {after}, the product belongs elsewhere than provisionally by {before}: it was “{old}”, it is “{new}”; process: {flow}."
        ),
        wayOut: Text(
            "由人判断:免除即按新的归属继续;不能继续的,发不予受理通知。",
            "A person rules: waive it, and the case goes on by the new route; where it cannot, decline the application."
        ))
    static let inspectionEarly = FindingKind(
        "product-inspection-before-report", .warning, needsAuditor: true,
        fact: Text(
            "工厂检查({inspected})早于型式试验报告签发({reported})。",
            "The factory was inspected ({inspected}) before the type test report was issued ({reported})."),
        wayOut: Text(
            "由人判断检查时的产品与送检样品是否一致。", "A person rules whether what was inspected is what was tested."))
    static let testStandard = FindingKind(
        "product-test-standard", .warning,
        fact: Text("检测报告 {report}:{reason}。", "Test report {report}: {reason}."),
        wayOut: forStaff)
    static let cipherUncovered = FindingKind(
        "product-cipher-uncovered", .warning,
        fact: Text(
            "密码检测 {report} 没有覆盖所申报的算法:{algorithms}。",
            "The cipher test {report} does not cover declared algorithms: {algorithms}."),
        wayOut: Text("请核对检测范围。", "Check what the test covered."))
    static let surveillanceGap = FindingKind(
        "product-surveillance-gap", .warning,
        fact: Text(
            "{inspected} 的检查比应检日迟 {days} 天:上次检查 {previous} 之后 {limit} 个月是 {due}。",
            "The inspection of {inspected} came {days} days late: {limit} months after that of {previous} is {due}."),
        wayOut: forStaff)
    static let surveillanceOverdue = FindingKind(
        "product-surveillance-overdue", .warning, needsAuditor: true,
        fact: Text(
            "{inspected} 的检查比应检日迟 {days} 天:上次检查 {previous} 之后 {limit} 个月是 {due}。",
            "The inspection of {inspected} came {days} days late: {limit} months after that of {previous} is {due}."),
        wayOut: Text("由人判断证书能否保持。", "A person rules whether the certificate can be kept."))
    static let certificateNumberUnsure = FindingKind(
        "product-certificate-number-unsure", .warning,
        fact: Text(
            "证书编号 {number} 按来源不确定的格式编成。",
            "The certificate number {number} follows a pattern whose source is not sure."),
        wayOut: Text(
            "签发前请核对;格式在 process.xml 中。", "Check it before it is issued; the pattern is in process.xml."))
}

extension CaseRecord {
    /// Adds what a staff document showed; the same is said once.
    mutating func note(_ found: [Finding]) {
        var keys = FindingKeys(taken: findings.map(\.key))
        for finding in found where !findings.contains(where: { $0.finding == finding }) {
            findings.append(
                RecordedFinding(finding, key: keys.key(finding.id, ""), isAssertion: false, file: nil, round: round))
        }
    }

    /// What staff documents showed and nobody has ruled out: a person still has to.
    var openDoubts: [RecordedFinding] {
        let ids = Set(FindingKind.productKinds.filter(\.needsAuditor).map(\.id))
        return findings.filter { ids.contains($0.finding.id) && ($0.weight?.needsAuditor ?? false) }
    }

    /// What staff documents showed, whatever was ruled.
    var staffFindings: [RecordedFinding] {
        let ids = Set(FindingKind.productKinds.map(\.id))
        return findings.filter { ids.contains($0.finding.id) }
    }
}
