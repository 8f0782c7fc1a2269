import Findings
import Record
import Testing

@Suite("Documents that do not fit the case of a product", .serialized)
struct ProductRefusalTests {
    private let night: DeskNight

    init() throws {
        night = try DeskNight(scheme: ProductScheme())
    }

    /// The reasons for which documents were refused, without what is the same in all.
    private func reasons() throws -> [String] {
        try night.refusals().map {
            $0.replacing("desk/", with: "").replacing(".xml desk-content: It does not fit the case", with: "")
        }
    }

    private func begin(_ form: ProductForm = ProductForm()) async throws {
        try night.submit(form)
        try night.putProductRoster()
        try await night.run(on: "2026-11-02")
        try night.put("application-review", by: "pm", on: "2026-11-03", "outcome=\"sufficient\"")
        try night.put("acceptance", by: "pm", on: "2026-11-03", "outcome=\"accepted\"")
        try night.put("contract", by: "pm", on: "2026-11-03", "contract=\"not-requested\" fee-received=\"2026-11-03\"")
    }

    @Test(
        "units: a model in none or in two, unknown, without its difference, or under the name of the application's item"
    )
    func units() async throws {
        try await begin()
        func put(_ mark: String, _ content: String) throws {
            try night.put("unit-division", by: "pm", on: "2026-11-03", "", content, mark: mark)
        }
        try put("-a", "<unit id=\"U1\" item=\"S1\" models=\"M1\"/>")
        try put("-b", "<unit id=\"U1\" item=\"S1\" models=\"M1\"/><unit id=\"U2\" item=\"S1\" models=\"M1 M2\"/>")
        try put(
            "-c",
            "<unit id=\"U1\" item=\"S2\" models=\"M1\"/><unit id=\"S1\" item=\"S1\" models=\"M2\"/><unit id=\"U3\" item=\"S1\" models=\"M9\"/>"
        )
        try await night.run(on: "2026-11-03")
        #expect(
            try reasons() == [
                "unit-division-pm-a: Model M2 is in no unit",
                "unit-division-pm-b: Model M1 stands more than once",
                "unit-division-pm-b: Unit U2 has several models and does not say how they differ",
                "unit-division-pm-c: The application has no model M9",
                "unit-division-pm-c: The application has no scope item S2",
                "unit-division-pm-c: The unit cannot be called S1: a scope item is",
            ])
        #expect(try night.record().process?.state == "dividing")
    }

    private static func report(_ change: (String) -> String = { $0 }) -> String {
        change(
            "<report unit=\"U1\" number=\"JC-1\" lab=\"样例检测中心\" country=\"CN\" standard=\"GB/T 20281\" year=\"2020\" grade=\"enhanced\" sampled=\"2026-11-10\" from=\"2026-11-11\" until=\"2026-11-16\" issued=\"2026-11-17\" verdict=\"pass\"><sample serial=\"SN-1\" model=\"NGFW-1\" product-version=\"V1.0\"/><model>NGFW-1</model><model>NGFW-2</model><clause number=\"5.1\" verdict=\"pass\"/></report>"
        )
    }

    @Test("samples, tests and results: each of the rules on them refuses what breaks it")
    func tests() async throws {
        try await begin(ProductForm(route: "test"))
        try night.put(
            "unit-division", by: "pm", on: "2026-11-03", "",
            "<unit id=\"U1\" item=\"S1\" models=\"M1 M2\"><difference>接口</difference></unit>")
        let sample = "<sample unit=\"U1\" model=\"M1\" count=\"1\" lab=\"样例检测中心\"/>"
        func notice(_ mark: String, _ content: String, until: String = "2026-11-20") throws {
            try night.put(
                "sample-notice", by: "pm", on: "2026-11-03", "selection=\"by-body\" until=\"\(until)\"", content,
                mark: mark)
        }
        try notice("-a", sample.replacing("样例检测中心", with: "别的实验室"))
        try notice("-b", sample.replacing("M1", with: "M9"))
        try notice("-c", sample.replacing("U1", with: "U9"))
        try notice("-d", sample, until: "2026-11-01")
        try await night.run(on: "2026-11-03")
        #expect(
            try reasons() == [
                "sample-notice-pm-a: The laboratory “别的实验室” was not designated for unit U1 (FW) on 2026-11-03",
                "sample-notice-pm-b: Unit U1 has no model M9",
                "sample-notice-pm-c: The case has no unit U9",
                "sample-notice-pm-c: There is no sample of unit U1",
                "sample-notice-pm-d: the day to be there 2026-11-01 is before signing of this document 2026-11-03",
            ])
        try notice("", sample)
        func test(_ mark: String, outcome: String = "met", _ change: (String) -> String = { $0 }) throws {
            try night.put(
                "test-report", by: "lab", on: "2026-11-18", "stage=\"final\" outcome=\"\(outcome)\"",
                Self.report(change), mark: mark)
        }
        try test("-a") { $0.replacing("country=\"CN\"", with: "country=\"DE\"") }
        try test("-b") { $0.replacing("lab=\"样例检测中心\"", with: "lab=\"别的实验室\"") }
        try test("-c") { $0.replacing("year=\"2020\"", with: "year=\"2015\"") }
        try test("-d") { $0.replacing("grade=\"enhanced\"", with: "grade=\"basic\"") }
        try test("-e") { $0.replacing("V1.0", with: "V1.1").replacing("model=\"NGFW-1\"", with: "model=\"NGFW-9\"") }
        try test("-f") {
            $0.replacing("clause number=\"5.1\" verdict=\"pass\"", with: "clause number=\"5.1\" verdict=\"fail\"")
        }
        try test("-g") { $0.replacing("sampled=\"2026-11-10\"", with: "sampled=\"2026-11-01\"") }
        try test("-h") { $0.replacing("issued=\"2026-11-17\"", with: "issued=\"2026-11-15\"") }
        try test("-i") { $0.replacing("until=\"2026-11-16\"", with: "until=\"2026-11-31\"") }
        try test("-j") { $0.replacing("<model>NGFW-2</model>", with: "") }
        try test("-k", outcome: "not-met")
        try night.put(
            "test-report", by: "kin", on: "2026-11-18", "stage=\"final\" outcome=\"met\"", Self.report())
        try await night.run(on: "2026-11-18")
        #expect(
            try reasons().filter { $0.hasPrefix("test-report") } == [
                "test-report-kin: 姓名kin (kin) has a tie to the applicant: kinship (样例网安公司)",
                "test-report-lab-a: Report JC-1 is from a laboratory that is not in China",
                "test-report-lab-b: Report JC-1 is not from a laboratory of the sample notice",
                "test-report-lab-b: The laboratory “别的实验室” was not designated for unit U1 (FW) on 2026-11-16",
                "test-report-lab-c: Report JC-1 rests on GB/T 20281-2015, which had been superseded on the day of the test",
                "test-report-lab-d: Report JC-1 is for basic, and unit U1 is enhanced",
                "test-report-lab-e: Report JC-1 has a sample NGFW-9 that is not of unit U1",
                "test-report-lab-e: Version V1.1 is not that of the application, V1.0",
                "test-report-lab-f: Report JC-1 passes as a whole, but fails clause 5.1",
                "test-report-lab-g: JC-1: sampling 2026-11-01 is before acceptance 2026-11-03",
                "test-report-lab-h: JC-1: issue of the report 2026-11-15 is before the last day of testing 2026-11-16",
                "test-report-lab-i: the last day of testing 2026-11-31 is no day of the calendar",
                "test-report-lab-j: No unit passed, so the outcome is not `met`",
                "test-report-lab-k: A unit passed, so the outcome is `met`",
            ])
        try test("")
        func result(_ mark: String, _ attributes: String, _ content: String) throws {
            try night.put(
                "testing-result", by: "pm", on: "2026-11-30", "outcome=\"met\" reported-to=\"主管部门\" \(attributes)",
                content, mark: mark)
        }
        let published = "reported=\"2026-11-20\" list=\"公布名单\" published=\"2026-11-30\""
        let line = "<result unit=\"U1\" report=\"JC-1\" verdict=\"pass\"/>"
        try result("-a", published, line.replacing("JC-1", with: "JC-2"))
        try result("-b", published, line.replacing("pass", with: "fail"))
        try result("-c", "reported=\"2026-11-20\"", line)
        try result("-d", published.replacing("2026-11-20", with: "2026-11-16"), line)
        try await night.run(on: "2026-11-30")
        #expect(
            try reasons().filter { $0.hasPrefix("testing-result") } == [
                "testing-result-pm-a: There is no report JC-2 on unit U1",
                "testing-result-pm-b: The outcome is `met` if one unit passes, and only then",
                "testing-result-pm-b: The verdict on unit U1 is not that of report JC-1",
                "testing-result-pm-c: A result that passes names the public list and its day",
                "testing-result-pm-d: telling the authority 2026-11-16 is before issue of the report 2026-11-17",
            ])
        #expect(try night.record().process?.state == "publishing")
    }

    @Test(
        "inspections: a site left out, unplanned, or not conforming without saying why; nobody who did not declare or advised who makes it"
    )
    func inspections() async throws {
        var form = ProductForm(intakeMode: "segmented")
        form.maker = "样例制造公司"
        form.sites = [("W1", "CN", "production"), ("W2", "CN", "production"), ("W3", "CN", "research")]
        form.report = ("2026-05-04", "2026-05-05", "2026-06-30", "2026-07-06")
        try await begin(form)
        try night.put(
            "unit-division", by: "pm", on: "2026-11-03", "",
            "<unit id=\"U1\" item=\"S1\" models=\"M1 M2\"><difference>接口</difference></unit>")
        try night.put(
            "appointment", by: "pm", on: "2026-11-03", "", "<leader person=\"ins\"/>", mark: "-a")
        try night.put(
            "appointment", by: "pm", on: "2026-11-03", "",
            "<leader person=\"il\"/><member person=\"tied\" as=\"inspector\"/>", mark: "-b")
        try night.put(
            "appointment", by: "pm", on: "2026-11-03", "",
            "<leader person=\"il\"/><member person=\"ins\" as=\"inspector\"/>")
        try night.put(
            "declaration", by: "il", on: "2026-11-03", "independence=\"declared\" confidentiality=\"promised\"")
        func plan(_ mark: String, _ sites: [String], persons: String = "il", until: String = "2026-11-10") throws {
            try night.put(
                "inspection-plan", by: "il", on: "2026-11-04", "criteria=\"CNCA-CCIS-2023\"",
                "<purpose>初始工厂检查</purpose>"
                    + sites.map { "<site id=\"\($0)\" from=\"2026-11-09\" until=\"\(until)\" persons=\"\(persons)\"/>" }
                    .joined() + "<statement>保密、公正。</statement>", mark: mark)
        }
        try plan("-a", ["W1", "W2"])
        try await night.run(on: "2026-11-04")
        #expect(
            try reasons() == [
                "appointment-pm-a: 姓名ins (ins) does not have the role inspection-leader",
                "appointment-pm-b: 姓名tied (tied) has a tie to the applicant: consultancy (样例制造公司)",
                "inspection-plan-il-a: 姓名ins (ins) has not declared independence in this case",
            ])
        try night.put(
            "declaration", by: "ins", on: "2026-11-04", "independence=\"declared\" confidentiality=\"promised\"")
        try plan("-b", ["W1"])
        try plan("-c", ["W1", "W2", "W9"])
        try plan("-d", ["W1", "W2"], persons: "rev")
        try plan("-e", ["W1", "W2"], until: "2026-11-08")
        try await night.run(on: "2026-11-05")
        let plans = try reasons().filter { $0.hasPrefix("inspection-plan") }
        #expect(
            plans.dropFirst() == [
                "inspection-plan-il-b: Site W2 (样例网安公司) is missing",
                "inspection-plan-il-c: The application has no site W9",
                "inspection-plan-il-d: rev is not in the team",
                "inspection-plan-il-e: W1: the last day of inspection 2026-11-08 is before the first day of inspection 2026-11-09",
                "inspection-plan-il-e: W2: the last day of inspection 2026-11-08 is before the first day of inspection 2026-11-09",
            ])
        try plan("", ["W1", "W2"])
        func report(_ mark: String, outcome: String = "met", _ sites: [String]) throws {
            try night.put(
                "inspection-report", by: "il", on: "2026-11-11", "stage=\"final\" outcome=\"\(outcome)\"",
                sites.joined() + "<summary>见各场所。</summary>", mark: mark)
        }
        func site(_ id: String, _ verdict: String = "conforming", _ content: String = "") -> String {
            "<site id=\"\(id)\" from=\"2026-11-09\" until=\"2026-11-10\" quality=\"\(verdict)\" consistency=\"conforming\">\(content)</site>"
        }
        try report("-a", [site("W1")])
        try report("-b", [site("W1"), site("W2"), site("W3")])
        try report("-c", outcome: "not-met", [site("W1"), site("W2", "nonconforming")])
        try report(
            "-d",
            [
                site("W1"),
                site(
                    "W2", "nonconforming",
                    "<nonconformity id=\"N1\" grade=\"major\" until=\"2026-12-01\">无检验</nonconformity>"),
            ])
        try report("-e", outcome: "open", [site("W1"), site("W2")])
        try await night.run(on: "2026-11-11")
        #expect(
            try reasons().filter { $0.hasPrefix("inspection-report") } == [
                "inspection-report-il-a: Site W2 (样例网安公司) is missing",
                "inspection-report-il-b: Site W3 is in no plan",
                "inspection-report-il-c: Site W2 does not conform, and no nonconformity says why",
                "inspection-report-il-d: What is open forbids the outcome `met`: N1, W2",
                "inspection-report-il-e: Nothing is open, so the outcome is not `open`",
            ])
        #expect(try night.record().process?.state == "inspecting")
    }

    @Test(
        "a surveillance more than twelve months after the inspection before is told, more than eighteen is for a person",
        arguments: [
            ("2025-11-09", [String]()), ("2025-11-08", ["product-surveillance-gap"]),
            ("2025-05-09", ["product-surveillance-gap"]), ("2025-05-08", ["product-surveillance-overdue"]),
        ])
    func surveillance(previous: String, expected: [String]) async throws {
        try night.submit(ProductForm(type: "surveillance"))
        try night.putProductRoster()
        try await night.run(on: "2026-11-02")
        try night.put(
            "appointment", by: "pm", on: "2026-11-03", "",
            "<leader person=\"il\"/><member person=\"ins\" as=\"inspector\"/>")
        for person in ["il", "ins"] {
            try night.put(
                "declaration", by: person, on: "2026-11-03", "independence=\"declared\" confidentiality=\"promised\"")
        }
        try night.put(
            "inspection-plan", by: "il", on: "2026-11-04", "criteria=\"CNCA-CCIS-2023\"",
            "<purpose>监督</purpose><site id=\"W1\" from=\"2026-11-09\" until=\"2026-11-09\" persons=\"il\"/><statement>保密。</statement>"
        )
        func report(_ mark: String, _ attributes: String) throws {
            try night.put(
                "inspection-report", by: "il", on: "2026-11-10", "stage=\"final\" outcome=\"met\" \(attributes)",
                "<site id=\"W1\" from=\"2026-11-09\" until=\"2026-11-09\" quality=\"conforming\" consistency=\"conforming\"/><summary>好</summary>",
                mark: mark)
        }
        try report("-a", "")
        try await night.run(on: "2026-11-10")
        #expect(
            try reasons() == [
                "inspection-report-il-a: Surveillance states the day of the inspection before"
            ])
        try report("", "previous=\"\(previous)\"")
        try await night.run(on: "2026-11-10")
        let record = try night.record()
        #expect(record.findings.map(\.finding.id) == expected)
        let isDoubtful = expected == ["product-surveillance-overdue"]
        #expect(record.process?.state == (isDoubtful ? "doubtful" : "review"))
    }
}
