internal import Facts
internal import Findings
internal import Record
internal import XML

// Whether plan and report of a factory inspection, and the decision that rests on them, fit their case.

extension StaffContent {
    /// Surveillance and changes need not go everywhere; a certificate does (P51).
    private var isEverySiteInspected: Bool { !["surveillance", "change"].contains(record.identity.phase) }

    /// Every site, by members of the team who declared their independence.
    func inspectionPlan(_ application: ProductApplication) -> [Text] {
        let sites = content.children(named: "site")
        let planned = sites.compactMap { $0["id"] }
        var problems = unknown(sites: planned, application)
        if isEverySiteInspected { problems += missing(sites: planned, application) }
        let team = process?.team ?? []
        for id in Set(sites.flatMap { words($0, "persons") }).sorted() where !team.contains(where: { $0.person == id })
        {
            problems.append(Text("\(id) 不在检查组中", "\(id) is not in the team"))
        }
        problems += team.filter { $0.declared == nil }.map {
            Text(
                "\($0.name)(\($0.person))还没有签署本案声明",
                "\($0.name) (\($0.person)) has not declared independence in this case")
        }
        var dates = ProductDates()
        for site in sites {
            dates.ordered(
                [
                    (record.acceptedOn, ProductDates.acceptance), (site["from"], ProductDates.inspectionBegins),
                    (site["until"], ProductDates.inspectionEnds),
                ], of: site["id"])
        }
        return problems + dates.problems
    }

    /// Sites that were planned; with the last report every site has its record, and a passing one leaves nothing open
    /// (P51, P52).
    func inspectionReport(_ application: ProductApplication) -> [Text] {
        let sites = content.children(named: "site")
        let inspected = sites.compactMap { $0["id"] }
        let planned = (process?.documents("inspection-plan") ?? []).flatMap { $0.content.children(named: "site") }
            .compactMap { $0["id"] }
        var problems = unknown(sites: inspected, application)
        problems += inspected.filter { !planned.contains($0) }.map {
            Text("场所 \($0) 不在检查计划中", "Site \($0) is in no plan")
        }
        let found = sites.flatMap { $0.children(named: "nonconformity") }.compactMap { $0["id"] }
        problems += repeated(found, Text("不符合", "Nonconformity"))
        let used = (process?.documents("inspection-report") ?? []).flatMap { $0.content.children(named: "site") }
            .flatMap { $0.children(named: "nonconformity") }.compactMap { $0["id"] }
        problems += found.filter(used.contains).map {
            Text("不符合的编号 \($0) 已用过", "The id \($0) of a nonconformity is in use already")
        }
        for site in sites {
            let isBad = [site["quality"], site["consistency"]].contains("nonconforming")
            if isBad, site.children(named: "nonconformity").isEmpty {
                let id = site["id"] ?? ""
                problems.append(
                    Text("场所 \(id) 不符合而没有写明不符合项", "Site \(id) does not conform, and no nonconformity says why"))
            }
        }
        if record.identity.phase == "surveillance", content["previous"] == nil {
            problems.append(Text("监督检查须写明上一次检查的日期", "Surveillance states the day of the inspection before"))
        }
        if content["stage"] == "final" { problems += conclusion(application, found: found) }
        var dates = ProductDates()
        for site in sites {
            dates.ordered(
                [
                    (content["previous"], Text("上一次检查", "the inspection before")),
                    (record.acceptedOn, ProductDates.acceptance), (site["from"], ProductDates.inspectionBegins),
                    (site["until"], ProductDates.inspectionEnds), (letter.signed, ProductDates.signing),
                ], of: site["id"])
        }
        return problems + dates.problems
    }

    private func conclusion(_ application: ProductApplication, found: [String]) -> [Text] {
        let evaluation = Evaluation(process, adding: content)
        var problems: [Text] = []
        if isEverySiteInspected {
            problems += missing(sites: evaluation.inspections.map(\.site), application)
        }
        let open = (process?.openNonconformities ?? []) + found
        let failing = application.sites.filter { evaluation.inspection(of: $0.id)?.conforms == false }.map(\.id)
        if content["outcome"] == "met", !open.isEmpty || !failing.isEmpty {
            let list = (open + failing).joined(separator: ", ")
            problems.append(
                Text("还有不符合未关闭,结论不能是 met:\(list)", "What is open forbids the outcome `met`: \(list)"))
        }
        if content["outcome"] == "open", open.isEmpty {
            problems.append(Text("没有未关闭的不符合,结论不能是 open", "Nothing is open, so the outcome is not `open`"))
        }
        return problems
    }

    /// What the factory corrected has its evidence in the file, and its day (P52).
    func inspectionCorrection() -> [Text] {
        var dates = ProductDates()
        var problems: [Text] = []
        for item in content.children(named: "item") {
            let id = item["requirement"] ?? ""
            if item["result"] == "closed", item["evidence"] == nil {
                problems.append(Text("不符合 \(id) 关闭而没有证据", "Nonconformity \(id) is closed without evidence"))
            }
            dates.ordered([(item["corrected"], ProductDates.corrected), (letter.signed, ProductDates.signing)])
        }
        return problems + dates.problems
    }

    // MARK: Decision

    /// A unit passes only tested, inspected, with nothing open; and every day before that of the decision.
    func productDecision(_ application: ProductApplication) -> [Text] {
        let evaluation = Evaluation(process)
        var problems: [Text] = []
        let passed = content.children(named: "item").filter { $0["outcome"] == "passed" }.compactMap { $0["scope"] }
        for unit in record.scope where passed.contains(unit.id) {
            problems += obstacles(to: unit, application, evaluation)
        }
        if !passed.isEmpty {
            let open = process?.openNonconformities ?? []
            if !open.isEmpty {
                let list = open.joined(separator: ", ")
                problems.append(Text("不符合未关闭:\(list)", "Nonconformities are open: \(list)"))
            }
        }
        var dates = ProductDates()
        let corrections = (process?.documents("correction") ?? []).flatMap { $0.content.children(named: "item") }
            .compactMap { $0["corrected"] }
        for (day, what) in [
            (evaluation.lastReported, ProductDates.reported), (evaluation.lastInspected, ProductDates.inspectionEnds),
            (corrections.max(), ProductDates.corrected),
            (process?.documents("review").last?.signed, ProductDates.reviewed),
            (cipherDays(application, evaluation).max(), ProductDates.cipherIssued),
        ] {
            dates.ordered([(day, what), (letter.signed, Text("认证决定", "the decision"))])
        }
        return problems + dates.problems
    }

    private func obstacles(
        to unit: ScopeItem, _ application: ProductApplication, _ evaluation: Evaluation
    ) -> [Text] {
        var problems: [Text] = []
        let upheld = record.findings.filter { recorded in
            let scope = recorded.finding.scope
            guard let weight = recorded.weight, scope.isEmpty || scope.contains(unit.id) else { return false }
            return weight.needsAuditor || weight.severity >= .error
        }
        problems += upheld.map {
            Text(
                "单元 \(unit.id) 有未解决的问题:\($0.finding.fact.chinese)",
                "Unit \(unit.id) has an open finding: \($0.finding.fact.english)")
        }
        let models = unit.unit?.models ?? []
        let own = evaluation.tests(of: unit.id)
        if !own.isEmpty && !evaluation.passes(unit) {
            problems.append(Text("单元 \(unit.id) 没有通过检测", "Unit \(unit.id) did not pass its test"))
        }
        guard isEverySiteInspected else { return problems }
        let isTestedBefore =
            application.intakeMode == "segmented" && models.allSatisfy(application.testedModels.contains)
        if own.isEmpty && !isTestedBefore {
            problems.append(Text("单元 \(unit.id) 没有检测报告", "There is no test report on unit \(unit.id)"))
        }
        for site in application.inspectedSites where evaluation.inspection(of: site.id)?.conforms != true {
            problems.append(
                Text("场所 \(site.id)(\(site.name))没有通过检查", "Site \(site.id) (\(site.name)) did not pass an inspection"))
        }
        if application.hasCipher, !isCipherTested(models, application, evaluation) {
            problems.append(
                Text(
                    "单元 \(unit.id) 含密码,而没有该型号和版本的密码检测结论",
                    "Unit \(unit.id) has cryptography, and no cipher test of its models and version"))
        }
        return problems
    }

    /// Evidence in the file and reports over the desk count alike (P17).
    private func isCipherTested(
        _ models: [String], _ application: ProductApplication, _ evaluation: Evaluation
    ) -> Bool {
        let proofs =
            application.cipherProofs.filter { $0.version == application.version }.flatMap(\.models)
            + evaluation.ciphers.filter { $0.version == application.version }.flatMap(\.models)
        return models.allSatisfy(proofs.contains)
    }

    private func cipherDays(_ application: ProductApplication, _ evaluation: Evaluation) -> [String] {
        application.cipherProofs.map(\.issued) + evaluation.ciphers.map(\.issued)
    }

    // MARK: Sites

    private func unknown(sites: [String], _ application: ProductApplication) -> [Text] {
        let known = application.sites.map(\.id)
        return repeated(sites, Text("场所", "Site"))
            + sites.filter { !known.contains($0) }.map {
                Text("申请书中没有场所 \($0)", "The application has no site \($0)")
            }
    }

    private func missing(sites: [String], _ application: ProductApplication) -> [Text] {
        application.inspectedSites.filter { !sites.contains($0.id) }.map {
            Text("缺少场所 \($0.id)(\($0.name))", "Site \($0.id) (\($0.name)) is missing")
        }
    }
}
