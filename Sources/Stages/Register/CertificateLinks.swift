internal import Files
internal import Findings
internal import Ledger
internal import Pipeline
internal import Process
internal import Record
internal import XML

/// Finds the certificates that an application rests on, and what stands open from their last audit.
///
/// What is wrong with them is for staff: that a certificate is somebody else's would tell the applicant of another.
struct CertificateLinks {
    static let initialPhase = "initial"
    static let surveillancePhase = "surveillance"
    /// An extension adds a category to what the holder has: it needs no certificate of its own category.
    private static let extensionPhase = "extension"

    let tree: OutputTree
    /// The register as the night found it, by number.
    let register: [String: Ledger.Certificate]
    let terms: CertificateTerms?

    /// A certificate that the form names.
    private struct Named {
        let number: String
        let category: String?
    }

    /// Puts the links into the record; whatever stood there before goes.
    func run(_ record: inout CaseRecord) throws {
        guard record.process != nil else { return }
        record.process?.links = []
        guard record.identity.phase != Self.initialPhase else { return }
        let named = named(in: record.form?.root)
        var links: [CertificateLink] = []
        func add(_ found: CertificateLink, of item: ScopeItem) {
            if let known = links.firstIndex(where: { $0.number == found.number && $0.status == found.status }) {
                if !links[known].scope.contains(item.id) { links[known].scope.append(item.id) }
            } else {
                links.append(found)
            }
        }
        for item in record.scope {
            add(link(for: item, named, record), of: item)
            // A product has a certificate for each unit, and its application does not know of units yet.
            guard record.particulars != nil else { continue }
            for other in named where other.category == item.category {
                var found = status(of: other.number, record)
                found.scope = [item.id]
                if found.status == .linked { add(found, of: item) }
            }
        }
        for index in links.indices where links[index].status == .linked {
            try takeEarlier(into: &links[index], record)
        }
        record.process?.links = links
    }

    /// Of what the form lists, every certificate of a lower grade, and of the others those that could be ours.
    private func named(in form: Element?) -> [Named] {
        guard let form else { return [] }
        let others = form.first(named: "application")?.first(named: "otherCertificates")?.children(named: "certificate")
        // Of a product, the certificates that are held, one for each of its units.
        let held = (form.first(named: "certificates")?.children(named: "certificate") ?? []).filter {
            $0["offeredAs"] == "certificate-held"
        }
        let elements = form.children(named: "lowerCertificate") + (others ?? []) + held
        return elements.compactMap { element in
            let number = element.first(named: "number")?.text.trimmed ?? ""
            guard !number.isEmpty, register[number] != nil || isOurs(number) || element.localName == "lowerCertificate"
            else { return nil }
            return Named(number: number, category: element["category"] ?? register[number]?.entry.category)
        }
    }

    /// Whether a number is made like ours, of whatever year and category.
    private func isOurs(_ number: String) -> Bool {
        guard let pattern = terms?.pattern, let brace = pattern.firstIndex(of: "{") else { return false }
        return brace > pattern.startIndex && number.hasPrefix(pattern[..<brace])
    }

    private func link(for item: ScopeItem, _ named: [Named], _ record: CaseRecord) -> CertificateLink {
        let ofCategory = named.filter { $0.category == item.category }
        let candidates =
            ofCategory.isEmpty && record.identity.phase == Self.extensionPhase
            ? named : ofCategory.isEmpty ? named.filter { $0.category == nil } : ofCategory
        // One that is in force tells more than one that has ended, and anything more than one that nobody knows.
        let order: [CertificateLink.Status] = [.linked, .ended, .foreign, .unknown]
        let found = candidates.map { status(of: $0.number, record) }.min { left, right in
            (order.firstIndex(of: left.status) ?? 9) < (order.firstIndex(of: right.status) ?? 9)
        }
        var link = found ?? CertificateLink(scope: [], status: .missing, number: nil)
        link.scope = [item.id]
        if let kind = FindingKind.linkKind(link.status) {
            link.fact = kind.finding(at: nil, ["number": link.number ?? "–"]).fact
        }
        return link
    }

    private func status(of number: String, _ record: CaseRecord) -> CertificateLink {
        guard let known = register[number], known.entry.state != .draft else {
            return CertificateLink(scope: [], status: .unknown, number: number)
        }
        guard known.entry.creditCode == record.identity.creditCode, known.scheme == record.identity.scheme else {
            return CertificateLink(scope: [], status: .foreign, number: number)
        }
        // One that this very case cancelled, by taking its place, stays the one that it rests on.
        let isOwn = record.process?.certificates.contains { $0.replaces == number } ?? false
        let isLiving = known.entry.state.isLiving || isOwn
        var link = CertificateLink(scope: [], status: isLiving ? .linked : .ended, number: number)
        link.caseID = known.caseID
        link.category = known.entry.category
        link.grade = known.entry.grade
        link.granted = known.entry.granted
        link.expires = known.entry.expires
        return link
    }

    // MARK: The last audit

    /// The nonconformities and observations of the last audit of the certificate, with the corrections that the form
    /// states, and the obligations that are open.
    private func takeEarlier(into link: inout CertificateLink, _ record: CaseRecord) throws {
        guard let id = link.caseID, id != record.identity.caseID, Folder.exists(tree.record(id)) else { return }
        let holder = try tree.newestRecord(of: id)
        let scopes = (holder.process?.certificates ?? []).filter { $0.number == link.number }.map(\.scope)
        link.owed = holder.scope.filter { scopes.contains($0.id) }.flatMap(\.obligations).filter {
            $0.metOn == nil && $0.dueOn != nil
        }
        // The last audit is that of the newest surveillance that passed, else the one of the certificate itself.
        let last = holder.process?.linked.last { item in
            item.certificate == link.number && item.phase == Self.surveillancePhase && item.result == .passed
                && item.caseID != record.identity.caseID
        }
        var audited = holder
        if let last, Folder.exists(tree.record(last.caseID)) {
            audited = try tree.newestRecord(of: last.caseID)
        }
        let stated = record.form?.root.first(named: "corrections")?.children(named: "correction") ?? []
        link.earlier = audited.auditFindings.map { item in
            var item = item
            if let correction = stated.first(where: { $0["finding"]?.trimmed == item.requirement }) {
                item.corrected = correction.first(named: "statement")?.text.trimmed ?? ""
                let evidence = correction.children(named: "evidence").compactMap { $0["ref"] }
                item.evidence = evidence.isEmpty ? nil : evidence.joined(separator: " ")
            }
            return item
        }
    }
}

extension CaseRecord {
    /// What the audits of the case found: the newest conclusion on each requirement that is not plain conformity, in the
    /// order of the checklist. A finding is known by its requirement.
    var auditFindings: [CertificateLink.Earlier] {
        var found: [String: CertificateLink.Earlier] = [:]
        for document in process?.documents ?? [] {
            switch document.kind {
            case "audit-record":
                for row in document.content.children(named: "row") {
                    guard let id = row["requirement"], let result = row["result"] else { continue }
                    let isFinding = ["observation", "minor", "major"].contains(result)
                    found[id] =
                        isFinding
                        ? CertificateLink.Earlier(
                            caseID: identity.caseID, requirement: id, result: result, said: row.text.trimmed,
                            until: row["until"]) : nil
                }
            case "correction":
                for item in document.content.children(named: "item") where item["result"] == "closed" {
                    if let id = item["requirement"] { found[id]?.closed = document.signed }
                }
            default: continue
            }
        }
        var order: [String] = []
        for item in checklist where !order.contains(item.requirement) { order.append(item.requirement) }
        return order.compactMap { found[$0] }
    }
}

extension FindingKind {
    static let linkKinds: [FindingKind] = [.linkUnknown, .linkForeign, .linkEnded, .linkMissing]

    static func linkKind(_ status: CertificateLink.Status) -> FindingKind? {
        switch status {
        case .linked: nil
        case .unknown: .linkUnknown
        case .foreign: .linkForeign
        case .ended: .linkEnded
        case .missing: .linkMissing
        }
    }

    private static let look = Text("请项目管理人员与申请方核对证书。", "The project manager looks into it with the applicant.")

    static let linkUnknown = FindingKind(
        "link-unknown", .warning,
        fact: Text("证书名录中没有表中所写的证书 {number}。", "The register has no certificate {number}, which the form names."),
        wayOut: look)
    static let linkForeign = FindingKind(
        "link-foreign", .warning,
        fact: Text(
            "表中所写的证书 {number} 不属于本申请方。", "The certificate {number}, which the form names, is not this applicant's."),
        wayOut: look)
    static let linkEnded = FindingKind(
        "link-ended", .warning,
        fact: Text(
            "表中所写的证书 {number} 已不再有效。", "The certificate {number}, which the form names, is no longer in force."),
        wayOut: look)
    static let linkMissing = FindingKind(
        "link-missing", .warning,
        fact: Text(
            "申请表没有写明本范围项所依据的证书。", "The form names no certificate on which this scope item would rest."),
        wayOut: look)
}
