internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

// Whether what concerns certificates fits their case (domain notes 7.7, V-CERT-1 to V-CERT-4).

extension StaffContent {
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
            problems += changed(draft)
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

    /// V-CERT-3: what the draft says, which is what was decided, is still what the case says.
    private func changed(_ draft: CertificateEntry) -> [Text] {
        guard let item = record.scope.first(where: { $0.id == draft.scope }) else {
            return [Text("本案没有范围项 \(draft.scope)", "The case has no scope item \(draft.scope)")]
        }
        let pairs = [
            (Text("持证人", "holder"), draft.holder, record.identity.applicant),
            (Text("统一社会信用代码", "credit code"), draft.creditCode, record.identity.creditCode),
            (Text("类别", "category"), draft.category, item.category),
            (Text("子类", "sub-type"), draft.subType, item.subType), (Text("级别", "grade"), draft.grade, item.grade),
        ]
        return pairs.filter { $0.1 != $0.2 }.map { name, decided, now in
            Text(
                "证书 \(draft.number) 的\(name.chinese)与决定不同:\(decided) / \(now)",
                "Certificate \(draft.number): the \(name.english) is no longer what was decided: \(decided) / \(now)")
        }
    }

    func dispatch() -> [Text] {
        let known = process?.certificates.filter { $0.state == .inForce }.map(\.number) ?? []
        return content.children(named: "sent").compactMap { $0["number"] }.filter { !known.contains($0) }.map {
            Text("没有有效的证书 \($0)", "There is no certificate \($0) in force")
        }
    }

    /// Something was refused that can be objected to, and an objection is answered once.
    func appeal() -> [Text] {
        let open = (process?.documents("appeal") ?? []).reduce(0) { $0 + ($1.content["outcome"] == "filed" ? 1 : -1) }
        guard content["outcome"] == "filed" else {
            return open > 0 ? [] : [Text("没有未处理的申诉", "There is no appeal that awaits an answer")]
        }
        let items = process?.documents("decision").last?.content.children(named: "item") ?? []
        let isRefused = items.contains { $0["outcome"] == "refused" }
        if !isRefused { return [Text("决定中没有不通过的范围项", "The decision refused nothing")] }
        return open > 0 ? [Text("已有未处理的申诉", "Another appeal awaits its answer")] : []
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
        if content["from"] ?? "" < certificate.granted {
            problems.append(Text("生效日期早于发证日期", "It takes effect before the certificate was granted"))
        }
        return problems + suspension(change) + reduction(change, certificate) + reissue(change, certificate)
    }

    /// Its last day comes after its first, and no later than a suspension may last.
    private func suspension(_ change: String) -> [Text] {
        guard (change == "suspend") == (content["until"] != nil) else {
            return [Text("暂停时,且只在此时,要写暂停的最后一日", "A suspension, and nothing else, has its last day")]
        }
        guard let until = content["until"], let from = content["from"].flatMap(CivilDate.init(iso:)) else { return [] }
        guard let last = CivilDate(iso: until), last >= from else {
            return [Text("暂停的最后一日早于第一日", "The suspension ends before it begins")]
        }
        guard let longest = after?.longestSuspension, last > longest.after(from) else { return [] }
        return [
            Text(
                "暂停不得超过 \(longest.after(from))", "A suspension from \(from) lasts until \(longest.after(from)) at most")
        ]
    }

    private func reduction(_ change: String, _ certificate: CertificateEntry) -> [Text] {
        let names = ["grade", "sub-type", "scope-chinese", "scope-english"]
        let given = names.filter { content[$0] != nil }
        guard change == "reduce" else {
            return given.isEmpty ? [] : [Text("只有缩小范围才写缩小后的范围", "Only a reduction says what remains of the scope")]
        }
        if given.isEmpty || given.contains("scope-chinese") != given.contains("scope-english") {
            return [
                Text(
                    "缩小范围要写缩小后的级别、子类或范围(中英文)",
                    "A reduction says what remains: a grade, a sub-type, or the scope in both languages")
            ]
        }
        guard let grade = content["grade"] else { return [] }
        let before = grades.firstIndex(of: certificate.grade)
        guard let now = grades.firstIndex(of: grade), let before, now < before else {
            return [Text("级别 \(grade) 不低于原来的 \(certificate.grade)", "Grade \(grade) is not below \(certificate.grade)")]
        }
        return []
    }

    private func reissue(_ change: String, _ certificate: CertificateEntry) -> [Text] {
        let given = ["holder", "holder-english", "address"].filter { content[$0] != nil }
        guard change == "reissue" else {
            return given.isEmpty ? [] : [Text("只有换发才写新的名称或地址", "Only a reissue has a new name or address")]
        }
        let isNew =
            content["holder"].map { $0 != certificate.holder } ?? false
            || content["address"].map { $0 != certificate.address } ?? false
            || content["holder-english"].map { $0 != certificate.holderEnglish } ?? false
        return isNew ? [] : [Text("换发要写与原来不同的名称或地址", "A reissue has a name or address that is new")]
    }

    /// Whether the projects that an audit record names can meet what the certificate was granted with: carried out, then
    /// accepted, after the grant and before the record was signed.
    func owedProjects() -> [Text] {
        content.children(named: "project").flatMap { project -> [Text] in
            let name = project["name"] ?? ""
            let scope = words(project, "scope")
            var problems = scope.filter { id in !record.scope.contains { $0.id == id } }.map {
                Text("本案没有范围项 \($0)", "The case has no scope item \($0)")
            }
            let accepted = project["accepted"] ?? ""
            if project["carried-out"] ?? "" > accepted || accepted > letter.signed {
                problems.append(
                    Text(
                        "项目“\(name)”的验收须在完成之后、签署之前",
                        "The project “\(name)” was accepted before it was completed, or after the record was signed"))
            }
            for link in process?.links ?? [] where link.status == .linked {
                guard !link.owed.isEmpty, link.scope.contains(where: scope.contains), let granted = link.granted,
                    project["carried-out"] ?? "" < granted
                else { continue }
                problems.append(
                    Text(
                        "项目“\(name)”在发证(\(granted))之前完成,不能履行义务",
                        "The project “\(name)” was completed before the grant (\(granted)), so it meets no obligation"))
            }
            return problems
        }
    }
}
