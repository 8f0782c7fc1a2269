import Files
import Pipeline
import Support

/// The documents of a product's case, as its people write them.
extension DeskNight {
    func papers() throws -> [String] {
        try Folder.list("\(tree.root)/papers/\(try caseID())").map(\.name)
    }

    func page(_ name: String) throws -> String {
        String(
            decoding: try File.content(of: "\(tree.root)/papers/\(try caseID())/\(name)"), as: UTF8.self)
    }

    func accept(on day: String) throws {
        try put("application-review", by: "pm", on: day, "outcome=\"sufficient\"")
        try put("acceptance", by: "pm", on: day, "outcome=\"accepted\"")
        try put("contract", by: "pm", on: day, "contract=\"not-requested\" fee-received=\"\(day)\"")
    }

    func divide(on day: String, _ units: [(id: String, models: String)]) throws {
        try put(
            "unit-division", by: "pm", on: day, "",
            units.map { unit in
                "<unit id=\"\(unit.id)\" item=\"S1\" models=\"\(unit.models)\">"
                    + (unit.models.contains(" ") ? "<difference>接口数量</difference>" : "") + "</unit>"
            }.joined())
    }

    func report(
        _ unit: String, _ models: [String], verdict: String = "pass", lab: String = "样例检测中心",
        _ days: (String, String, String, String) = ("2026-11-10", "2026-11-11", "2026-11-16", "2026-11-17")
    ) -> String {
        """
        <report unit="\(unit)" number="JC-\(unit)" lab="\(lab)" country="CN" standard="GB/T 20281" year="2020" grade="enhanced" sampled="\(days.0)" from="\(days.1)" until="\(days.2)" issued="\(days.3)" verdict="\(verdict)"><sample serial="SN-\(unit)" model="\(models[0])" product-version="V1.0"/>\(models.map { "<model>\($0)</model>" }.joined())<clause number="5.1" verdict="\(verdict)"/></report>
        """
    }

    func team(on day: String) throws {
        try put(
            "appointment", by: "pm", on: day, "", "<leader person=\"il\"/><member person=\"ins\" as=\"inspector\"/>")
        for person in ["il", "ins"] {
            try put(
                "declaration", by: person, on: day, "independence=\"declared\" confidentiality=\"promised\"")
        }
    }

    func plan(on day: String, _ sites: [String], from: String, until: String) throws {
        try put(
            "inspection-plan", by: "il", on: day, "criteria=\"CNCA-CCIS-2023\"",
            "<purpose>初始工厂检查</purpose>"
                + sites.map { "<site id=\"\($0)\" from=\"\(from)\" until=\"\(until)\" persons=\"il ins\"/>" }.joined()
                + "<statement>保密、公正。</statement>")
    }

    func site(_ id: String, _ from: String, _ until: String, nonconformity: String = "") -> String {
        let verdict = nonconformity.isEmpty ? "conforming" : "nonconforming"
        return
            "<site id=\"\(id)\" from=\"\(from)\" until=\"\(until)\" quality=\"\(verdict)\" consistency=\"conforming\">\(nonconformity)</site>"
    }

    func inspected(
        on day: String, outcome: String = "met", _ sites: String, mark: String = "", _ attributes: String = ""
    ) throws {
        try put(
            "inspection-report", by: "il", on: day, "stage=\"final\" outcome=\"\(outcome)\" \(attributes)",
            sites + "<summary>见各场所。</summary>", mark: mark)
    }

    func decide(on day: String, _ items: [(String, String)], mark: String = "") throws {
        let content = items.map { unit, outcome in
            "<item scope=\"\(unit)\" outcome=\"\(outcome)\">"
                + (outcome == "refused" ? "<reason requirement=\"PRD-DOC-1\">检测不符合</reason>" : "") + "</item>"
        }.joined()
        try put(
            "decision", by: "dec", on: day, "bundle=\"\(try digestToQuote())\" independence=\"declared\"",
            content,
            mark: mark)
    }

    func review(on day: String, by person: String = "rev") throws {
        try put(
            "review", by: person, on: day, "outcome=\"supported\" independence=\"declared\"",
            "<comment>同意</comment>")
    }
}
