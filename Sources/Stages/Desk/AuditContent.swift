internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

// Whether the documents of the audit fit their case: appointment, plan, release, record, correction, report.

extension StaffContent {
    /// One leader, distinct members, everyone able and without a tie, and the team competent for every scope item.
    func appointment() -> [Text] {
        var problems: [Text] = []
        let named = content.children(named: "leader") + content.children(named: "member")
        problems += repeated(named.compactMap { $0["person"] }, Text("人员", "Person"))
        var people: [Person] = []
        for element in named {
            let id = element["person"] ?? ""
            guard let person = roster.person(id) else {
                problems.append(Text("名册中没有 \(id)", "The roster has no person \(id)"))
                continue
            }
            let wanted = element.localName == "leader" ? roles.leader : words(element, "as")
            if !person.holds(anyOf: wanted, on: day) {
                let role = wanted.joined(separator: ", ")
                problems.append(
                    Text("\(person.shown) 没有职务 \(role)", "\(person.shown) does not have the role \(role)"))
            }
            for tie in rules.ties(of: person, in: record) {
                problems.append(
                    Text(
                        "\(person.shown) 与申请方有利害关系:\(tie.kind.title.chinese)(\(tie.organisation))",
                        "\(person.shown) has a tie to the applicant: \(tie.kind.title.english) (\(tie.organisation))"))
            }
            people.append(person)
        }
        for item in record.scope where !people.contains(where: { rules.isCompetent($0, for: item) }) {
            problems.append(
                Text(
                    "没有人具备 \(item.id)(\(item.title.chinese))的能力",
                    "Nobody is competent for \(item.id) (\(item.title.english))"))
        }
        for person in people where !record.scope.contains(where: { rules.isCompetent(person, for: $0) }) {
            problems.append(
                Text(
                    "\(person.shown) 不具备本案任何类别的能力", "\(person.shown) is competent for no category of the case"))
        }
        return problems
    }

    private var rules: AuditTeamRules {
        AuditTeamRules(roster: roster, settings: settings, grades: grades, roles: roles, day: day)
    }

    /// Every requirement goes to exactly one of the team, who is competent for its category.
    func plan() -> [Text] {
        var problems: [Text] = []
        let team = process?.team.map(\.person) ?? []
        let allotted = content.children(named: "allotment").flatMap { element in
            words(element, "requirements").map { (requirement: $0, person: element["person"] ?? "") }
        }
        problems += unknown(requirements: allotted.map(\.requirement))
        problems += repeated(allotted.map(\.requirement), Text("要求", "Requirement"))
        let there = Set(allotted.map(\.requirement))
        problems += record.checklist.map(\.requirement).filter { !there.contains($0) }.map {
            Text("要求 \($0) 没有分给任何人", "Requirement \($0) is allotted to nobody")
        }
        for id in Set(allotted.map(\.person)).sorted() where !team.contains(id) {
            problems.append(Text("\(id) 不在审核组中", "\(id) is not in the team"))
        }
        for (requirement, id) in allotted {
            guard let person = roster.person(id), team.contains(id) else { continue }
            if !rules.isQualified(person, for: requirement, in: record) {
                problems.append(
                    Text(
                        "\(person.shown) 没有审核 \(requirement) 的能力",
                        "\(person.shown) is not competent to audit \(requirement)"))
            }
        }
        if let covers = content.first(named: "covers") { problems += coverage(of: words(covers, "scope")) }
        if content["from"] ?? "" > content["until"] ?? "" {
            problems.append(Text("审核结束日期早于开始日期", "The audit ends before it begins"))
        }
        return problems
    }

    /// The newest plan, to every member, before it begins, and not before everyone declared independence.
    func release() -> [Text] {
        var problems: [Text] = []
        let plan = process?.documents("audit-plan").last
        if plan?.number != content["plan"] {
            problems.append(
                Text(
                    "所发的不是最新的计划 \(plan?.number ?? "–")",
                    "The newest plan is \(plan?.number ?? "–"), not the one released"))
        }
        let deliveries = content.children(named: "delivery").compactMap { $0["person"] }
        let team = process?.team ?? []
        problems += repeated(deliveries, Text("收件人", "Delivery to"))
        problems += team.filter { !deliveries.contains($0.person) }.map {
            Text("没有送达 \($0.name)(\($0.person))", "There is no delivery to \($0.name) (\($0.person))")
        }
        problems += deliveries.filter { id in !team.contains { $0.person == id } }.map {
            Text("\($0) 不在审核组中", "\($0) is not in the team")
        }
        problems += team.filter { $0.declared == nil }.map {
            Text(
                "\($0.name)(\($0.person))还没有签署本案声明",
                "\($0.name) (\($0.person)) has not declared independence in this case")
        }
        if let start = plan?.content["from"], letter.signed > start {
            problems.append(
                Text("计划须在审核开始(\(start))之前发出", "The plan must be released before the audit begins (\(start))"))
        }
        return problems
    }

    func request() -> [Text] {
        let items = content.children(named: "item")
        let keys = Set(record.findings.map(\.key))
        let isPast = content["until"].map { $0 < letter.signed } ?? false
        return (isPast ? [Text("答复期限早于签署日期", "The day by which to answer lies before that of signing")] : [])
            + unknown(requirements: items.compactMap { $0["requirement"] })
            + items.compactMap { $0["finding"] }.filter { !keys.contains($0) }.map {
                Text("本案没有问题 \($0)", "The case has no finding \($0)")
            }
    }

    /// Every requirement has one row; what does not conform says why, and until when.
    func auditRecord() -> [Text] {
        let rows = content.children(named: "row")
        let ids = rows.compactMap { $0["requirement"] }
        // What applies to several scope items may have a row for each.
        let places = rows.map { row in
            ((row["requirement"] ?? "") + " " + words(row, "scope").sorted().joined(separator: " ")).trimmed
        }
        var problems = unknown(requirements: ids) + repeated(places, Text("要求", "Requirement"))
        for item in record.checklist {
            let isThere = rows.contains { row in
                let scope = words(row, "scope")
                return row["requirement"] == item.requirement
                    && (scope.isEmpty || item.scope.allSatisfy(scope.contains))
            }
            if !isThere {
                problems.append(
                    Text("要求 \(item.requirement) 没有结论", "Requirement \(item.requirement) has no conclusion"))
            }
        }
        problems += unknown(files: (rows + content.children(named: "project")).flatMap { words($0, "evidence") })
        for row in rows where ["minor", "major"].contains(row["result"] ?? "") {
            let id = row["requirement"] ?? ""
            if row.text.allSatisfy(\.isWhitespace) {
                problems.append(Text("不符合 \(id) 没有写明事实", "Nonconformity \(id) does not say what is the case"))
            }
            if row["until"] == nil {
                problems.append(Text("不符合 \(id) 没有整改期限", "Nonconformity \(id) has no deadline"))
            }
        }
        return problems
    }

    func correction() -> [Text] {
        let open = process?.openNonconformities ?? []
        let items = content.children(named: "item")
        return items.compactMap { $0["requirement"] }.filter { !open.contains($0) }.map {
            Text("\($0) 不是未关闭的不符合", "\($0) is no open nonconformity")
        } + unknown(files: items.flatMap { words($0, "evidence") })
    }

    /// A recommendation for every scope item; to grant only once every nonconformity is closed.
    func report() -> [Text] {
        let recommendations = content.children(named: "recommendation")
        var problems = coverage(of: recommendations.compactMap { $0["scope"] })
        let open = process?.openNonconformities ?? []
        if recommendations.contains(where: { $0["outcome"] == "grant" }), !open.isEmpty {
            let list = open.joined(separator: ", ")
            problems.append(
                Text("不符合未关闭,不能推荐认证:\(list)", "Nonconformities are open, so nothing can be recommended: \(list)"))
        }
        return problems
    }
}

extension CaseProcess {
    /// The requirements with a nonconformity that no correction closed, in the order of the audit record.
    var openNonconformities: [String] {
        var open: [String] = []
        for document in documents {
            switch document.kind {
            case "audit-record":
                let rows = document.content.children(named: "row")
                // A later record says anew how each requirement stands.
                open.removeAll { id in rows.contains { $0["requirement"] == id } }
                open += rows.filter { ["minor", "major"].contains($0["result"] ?? "") }.compactMap { $0["requirement"] }
            case "inspection-report":
                open += document.content.children(named: "site").flatMap { $0.children(named: "nonconformity") }
                    .compactMap { $0["id"] }
            case "correction":
                for item in document.content.children(named: "item") where item["result"] == "closed" {
                    open.removeAll { $0 == item["requirement"] }
                }
            default: continue
            }
        }
        return open
    }
}
