internal import Catalogue
internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

// Whether cipher tests, test reports and results of testing fit their case.

extension StaffContent {
    /// The very product: its models, its version (P17).
    func cipherTest(_ application: ProductApplication) -> [Text] {
        let models = content.children(named: "model").map(\.text.plain)
        var problems = repeated(models, Text("型号", "Model")) + unknown(models: models, application)
        problems += version(content["product-version"], application)
        var dates = ProductDates()
        dates.ordered([(content["issued"], ProductDates.cipherIssued), (letter.signed, ProductDates.signing)])
        return problems + dates.problems
    }

    /// Every unit, by a designated laboratory in China, to a standard in force, on samples of the very product, with days
    /// in order (P19 to P24).
    func testReport(_ application: ProductApplication) -> [Text] {
        let reports = content.children(named: "report")
        var problems = signerTies() + repeated(reports.compactMap { $0["number"]?.plain }, Text("报告", "Report"))
        for report in reports { problems += problemsOf(report: report, application) }
        guard content["stage"] == "final" else { return problems }
        let evaluation = Evaluation(process, adding: content)
        problems += record.scope.filter { evaluation.tests(of: $0.id).isEmpty }.map {
            Text("单元 \($0.id) 没有检测报告", "There is no test report on unit \($0.id)")
        }
        let passing = record.scope.filter(evaluation.passes)
        if (content["outcome"] == "met") == passing.isEmpty {
            problems.append(
                passing.isEmpty
                    ? Text("没有单元通过检测,结论不能是 met", "No unit passed, so the outcome is not `met`")
                    : Text("有单元通过检测,结论应为 met", "A unit passed, so the outcome is `met`"))
        }
        return problems
    }

    /// Who tested is as free of ties as who inspects (ISO/IEC 17025 clause 4.1).
    private func signerTies() -> [Text] {
        guard let person = roster.person(letter.by) else { return [] }
        return person.conflicts(with: record.organisation, on: day, months: settings.conflictMonths).map { tie in
            Text(
                "\(person.shown) 与申请方有利害关系:\(tie.kind.title.chinese)(\(tie.organisation))",
                "\(person.shown) has a tie to the applicant: \(tie.kind.title.english) (\(tie.organisation))")
        }
    }

    private func problemsOf(report: Element, _ application: ProductApplication) -> [Text] {
        var problems: [Text] = []
        guard let unit = unit(report["unit"], &problems) else { return problems }
        let (number, lab) = (report["number"]?.plain ?? "", report["lab"]?.plain ?? "")
        func say(_ chinese: String, _ english: String) {
            problems.append(Text("报告 \(number) \(chinese)", "Report \(number) \(english)"))
        }
        if report["country"] != "CN" { say("的实验室不在境内", "is from a laboratory that is not in China") }
        problems += designation(of: lab, for: unit, on: report["until"] ?? "")
        let chosen = (process?.documents("sample-notice") ?? []).flatMap { $0.content.children(named: "sample") }
            .filter { $0["unit"] == unit.id }.map { NormalisedName($0["lab"] ?? "") }
        if !chosen.isEmpty, !chosen.contains(NormalisedName(lab)) {
            say("不是送样通知中的实验室出具的", "is not from a laboratory of the sample notice")
        }
        if let grade = report["grade"], unit.grade != "none", grade != unit.grade {
            say("的级别 \(grade) 不是单元 \(unit.id) 的 \(unit.grade)", "is for \(grade), and unit \(unit.id) is \(unit.grade)")
        }
        let edition = TestedEdition(report, unit, standards)
        if edition.isRefused(conversion: application.isConversion) {
            say(
                "依据的 \(edition.name) 在检测日已被替代",
                "rests on \(edition.name), which had been superseded on the day of the test")
        }
        let covered = report.children(named: "model").map(\.text.plain)
        let own = unit.unit?.models ?? []
        problems += repeated(covered, Text("型号", "Model"))
        for model in covered where !own.contains(model) {
            say("覆盖的型号 \(model) 不在单元 \(unit.id) 中", "covers \(model), which is not in unit \(unit.id)")
        }
        for sample in report.children(named: "sample") {
            let model = sample["model"]?.plain ?? ""
            if !own.contains(model) {
                say("的样品型号 \(model) 不在单元 \(unit.id) 中", "has a sample \(model) that is not of unit \(unit.id)")
            }
            problems += version(sample["product-version"], application)
        }
        let failed = report.children(named: "clause").filter { $0["verdict"] == "fail" }.compactMap { $0["number"] }
        if report["verdict"] == "pass", !failed.isEmpty {
            let list = failed.joined(separator: ", ")
            say("总体符合而条款 \(list) 不符合", "passes as a whole, but fails clause \(list)")
        }
        var dates = ProductDates()
        // In segmented intake the test comes before the application.
        let accepted = application.intakeMode == "segmented" ? nil : record.acceptedOn
        dates.ordered(
            [
                (accepted, ProductDates.acceptance), (report["sampled"], ProductDates.sampling),
                (report["from"], ProductDates.testBegins), (report["until"], ProductDates.testEnds),
                (report["issued"], ProductDates.reported), (letter.signed, ProductDates.signing),
            ], of: number)
        return problems + dates.problems
    }

    /// Every unit with its report, told to the authority after it and published after that.
    func testingResult() -> [Text] {
        let results = content.children(named: "result")
        var problems = coverage(of: results.compactMap { $0["unit"] })
        let evaluation = Evaluation(process)
        for result in results {
            let (unit, number) = (result["unit"] ?? "", result["report"]?.plain ?? "")
            guard let test = evaluation.tests(of: unit).last(where: { $0.number == number }) else {
                problems.append(
                    Text("单元 \(unit) 没有报告 \(number)", "There is no report \(number) on unit \(unit)"))
                continue
            }
            if test.passed != (result["verdict"] == "pass") {
                problems.append(
                    Text(
                        "单元 \(unit) 的结论与报告 \(number) 不同", "The verdict on unit \(unit) is not that of report \(number)")
                )
            }
        }
        let isMet = content["outcome"] == "met"
        if isMet != results.contains(where: { $0["verdict"] == "pass" }) {
            problems.append(
                Text("至少一个单元符合时,且只在此时,结论为 met", "The outcome is `met` if one unit passes, and only then"))
        }
        if isMet, content["list"] == nil || content["published"] == nil {
            problems.append(Text("符合的结果须写明公布的名单和日期", "A result that passes names the public list and its day"))
        }
        var dates = ProductDates()
        dates.ordered([
            (evaluation.lastReported, ProductDates.reported),
            (content["reported"], Text("报送", "telling the authority")),
            (content["published"], Text("公布", "publication")), (letter.signed, ProductDates.signing),
        ])
        return problems + dates.problems
    }

    private func unknown(models: [String], _ application: ProductApplication) -> [Text] {
        let known = application.models.map(\.name)
        return models.filter { !known.contains($0) }.map {
            Text("申请书中没有型号 \($0)", "The application has no model \($0)")
        }
    }

    private func version(_ found: String?, _ application: ProductApplication) -> [Text] {
        let version = found?.plain ?? ""
        guard version != application.version else { return [] }
        return [
            Text(
                "版本 \(version) 不是申请的 \(application.version)",
                "Version \(version) is not that of the application, \(application.version)")
        ]
    }
}

/// The edition of a standard that a test report rests on, on the last day of the test.
struct TestedEdition {
    let report: String
    let name: String
    let day: String
    private let standing: StandardTable.Standing
    private let edition: StandardTable.Edition?
    private let grade: String?

    init(_ element: Element, _ unit: ScopeItem, _ standards: StandardTable?) {
        let (number, year) = (element["standard"]?.plain ?? "", element["year"] ?? "")
        report = element["number"]?.plain ?? ""
        name = "\(number)-\(year)"
        day = element["until"] ?? ""
        grade = element["grade"]
        standing = standards?.standing(of: number, year, for: [unit.category], on: day) ?? .other
        edition = standards?.edition(number, year)
    }

    /// Only a day that is sure refuses, and not in a conversion.
    func isRefused(conversion: Bool) -> Bool {
        standing == .superseded && edition?.untilConfidence == .confirmed && !conversion
    }

    /// What a person should look at; empty where the edition and grade are as the table has them.
    var doubts: [Text] {
        var doubts: [Text] = []
        switch standing {
        case .superseded:
            doubts.append(
                Text(
                    "依据的 \(name) 在检测日(\(day))已被替代", "it rests on \(name), superseded on the day of the test (\(day))"))
        case .unknown: doubts.append(Text("标准表中没有 \(name)", "the table of standards has no \(name)"))
        case .other:
            doubts.append(
                Text("标准表中没有适用于该种类的 \(name)", "the table of standards has no \(name) for this type of product"))
        case .current: break
        }
        if let grade, let edition, !edition.grades.isEmpty, !edition.grades.contains(grade) {
            doubts.append(Text("\(name) 没有级别 \(grade)", "\(name) has no grade \(grade)"))
        }
        return doubts
    }
}
