internal import Catalogue
internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

/// What a schema cannot say of a staff document: that it fits the case it is for.
struct StaffContent {
    let letter: StaffLetter
    let record: CaseRecord
    let roster: Roster
    let settings: ProcessDefinition.Settings
    /// What comes after the certificates of the case's edition.
    let after: AfterCertificate?
    /// The day of signing.
    let day: CivilDate
    let grades: [String]
    let roles: TeamRoles
    /// Standards and designated laboratories of a product; nil under another scheme.
    let standards: StandardTable?
    let bundleDigest: (CaseRecord) throws -> String?

    var content: Element { letter.content }
    var process: CaseProcess? { record.process }

    /// Everything that is wrong; empty if the document fits.
    func problems() throws -> [Text] {
        try commonProblems() + productProblems()
    }

    private func commonProblems() throws -> [Text] {
        switch letter.kind {
        case "appointment": appointment()
        case "audit-plan": plan()
        case "plan-release": release()
        case "supplement-request": request()
        case "audit-record": auditRecord() + owedProjects()
        case "correction": correction()
        case "audit-report": report()
        case "application-review":
            content["outcome"] == "problem" && content.children(named: "problem").isEmpty
                ? [Text("问题通知至少要有一个问题", "A problem notice names one problem at least")] : []
        case "acceptance":
            content["outcome"] == "declined" && content.children(named: "reason").isEmpty
                ? [Text("不予受理须说明理由", "Not accepting needs a reason")] : []
        case "contract":
            (content["contract"] == "signed") != (content["signed"] != nil)
                ? [Text("签订合同时,且只在此时,要写签订日期", "A signed contract, and no other, has its day of signing")] : []
        case "ruling": ruling()
        case "decision": try decision()
        case "certificate-release": certificateRelease()
        case "dispatch": dispatch()
        case "appeal": appeal()
        case "certificate-change": certificateChange()
        default: []
        }
    }

    // MARK: What several kinds ask

    /// Ids of requirements that are not in the case's checklist.
    func unknown(requirements: [String]) -> [Text] {
        let known = Set(record.checklist.map(\.requirement))
        return requirements.filter { !known.contains($0) }.map {
            Text("检查表中没有要求 \($0)", "The checklist has no requirement \($0)")
        }
    }

    func repeated(_ values: [String], _ what: Text) -> [Text] {
        var seen: Set<String> = []
        return values.filter { !seen.insert($0).inserted }.map {
            Text("\(what.chinese) \($0) 出现多次", "\(what.english) \($0) stands more than once")
        }
    }

    /// Every scope item of the case is there, once, and no other.
    func coverage(of scopes: [String]) -> [Text] {
        let own = record.scope.map(\.id)
        return repeated(scopes, Text("范围项", "Scope item"))
            + scopes.filter { !own.contains($0) }.map { Text("本案没有范围项 \($0)", "The case has no scope item \($0)") }
            + own.filter { !scopes.contains($0) }.map { Text("缺少范围项 \($0)", "Scope item \($0) is missing") }
    }

    func unknown(files: [String]) -> [Text] {
        let known = Set(record.inventory.map(\.id))
        return files.filter { !known.contains($0) }.map {
            Text("文件清单中没有 \($0)", "The inventory has no file \($0)")
        }
    }

    func words(_ element: Element, _ name: String) -> [String] {
        (element[name] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
