import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

@Suite("The desk of product certification", .serialized)
struct ProductDeskTests {
    private let night: DeskNight

    init() throws {
        night = try DeskNight(scheme: ProductScheme())
    }

    private func path(_ record: CaseRecord) -> [String] { record.process?.entries.map(\.state) ?? [] }

    private func papers() throws -> [String] {
        try Folder.list("\(night.tree.root)/papers/\(try night.caseID())").map(\.name)
    }

    private func page(_ name: String) throws -> String {
        String(
            decoding: try File.content(of: "\(night.tree.root)/papers/\(try night.caseID())/\(name)"), as: UTF8.self)
    }

    private func accept(on day: String) throws {
        try night.put("application-review", by: "pm", on: day, "outcome=\"sufficient\"")
        try night.put("acceptance", by: "pm", on: day, "outcome=\"accepted\"")
        try night.put("contract", by: "pm", on: day, "contract=\"not-requested\" fee-received=\"\(day)\"")
    }

    private func divide(on day: String, _ units: [(id: String, models: String)]) throws {
        try night.put(
            "unit-division", by: "pm", on: day, "",
            units.map { unit in
                "<unit id=\"\(unit.id)\" item=\"S1\" models=\"\(unit.models)\">"
                    + (unit.models.contains(" ") ? "<difference>接口数量</difference>" : "") + "</unit>"
            }.joined())
    }

    private func report(
        _ unit: String, _ models: [String], verdict: String = "pass", lab: String = "样例检测中心",
        _ days: (String, String, String, String) = ("2026-11-10", "2026-11-11", "2026-11-16", "2026-11-17")
    ) -> String {
        """
        <report unit="\(unit)" number="JC-\(unit)" lab="\(lab)" country="CN" standard="GB/T 20281" year="2020" grade="enhanced" sampled="\(days.0)" from="\(days.1)" until="\(days.2)" issued="\(days.3)" verdict="\(verdict)"><sample serial="SN-\(unit)" model="\(models[0])" product-version="V1.0"/>\(models.map { "<model>\($0)</model>" }.joined())<clause number="5.1" verdict="\(verdict)"/></report>
        """
    }

    private func team(on day: String) throws {
        try night.put(
            "appointment", by: "pm", on: day, "", "<leader person=\"il\"/><member person=\"ins\" as=\"inspector\"/>")
        for person in ["il", "ins"] {
            try night.put(
                "declaration", by: person, on: day, "independence=\"declared\" confidentiality=\"promised\"")
        }
    }

    private func plan(on day: String, _ sites: [String], from: String, until: String) throws {
        try night.put(
            "inspection-plan", by: "il", on: day, "criteria=\"CNCA-CCIS-2023\"",
            "<purpose>初始工厂检查</purpose>"
                + sites.map { "<site id=\"\($0)\" from=\"\(from)\" until=\"\(until)\" persons=\"il ins\"/>" }.joined()
                + "<statement>保密、公正。</statement>")
    }

    private func site(_ id: String, _ from: String, _ until: String, nonconformity: String = "") -> String {
        let verdict = nonconformity.isEmpty ? "conforming" : "nonconforming"
        return
            "<site id=\"\(id)\" from=\"\(from)\" until=\"\(until)\" quality=\"\(verdict)\" consistency=\"conforming\">\(nonconformity)</site>"
    }

    private func inspected(
        on day: String, outcome: String = "met", _ sites: String, mark: String = "", _ attributes: String = ""
    ) throws {
        try night.put(
            "inspection-report", by: "il", on: day, "stage=\"final\" outcome=\"\(outcome)\" \(attributes)",
            sites + "<summary>见各场所。</summary>", mark: mark)
    }

    private func decide(on day: String, _ items: [(String, String)], mark: String = "") throws {
        let content = items.map { unit, outcome in
            "<item scope=\"\(unit)\" outcome=\"\(outcome)\">"
                + (outcome == "refused" ? "<reason requirement=\"PRD-DOC-1\">检测不符合</reason>" : "") + "</item>"
        }.joined()
        try night.put(
            "decision", by: "dec", on: day, "bundle=\"\(try night.digestToQuote())\" independence=\"declared\"",
            content,
            mark: mark)
    }

    private func review(on day: String, by person: String = "rev") throws {
        try night.put(
            "review", by: person, on: day, "outcome=\"supported\" independence=\"declared\"",
            "<comment>同意</comment>")
    }

    @Test("a product goes from complete to certified, unit by unit: one passes, one is refused")
    func central() async throws {
        try night.submit(ProductForm())
        try night.putProductRoster()
        try await night.run(on: "2026-11-02")
        #expect(path(try night.record()) == ["received", "ready"])
        #expect(try night.record().process?.flow == "r7-central")
        try accept(on: "2026-11-03")
        try divide(on: "2026-11-03", [("U1", "M1"), ("U2", "M2")])
        try night.put(
            "sample-notice", by: "pm", on: "2026-11-04", "selection=\"by-body\" until=\"2026-11-20\"",
            "<sample unit=\"U1\" model=\"M1\" count=\"2\" lab=\"样例检测中心\"/><sample unit=\"U2\" model=\"M2\" count=\"2\" lab=\"样例检测中心\"/>"
        )
        try night.put(
            "test-report", by: "lab", on: "2026-11-18", "stage=\"interim\" outcome=\"met\"", report("U1", ["NGFW-1"]),
            mark: "-1")
        try night.put(
            "test-report", by: "lab", on: "2026-11-18", "stage=\"final\" outcome=\"met\"",
            report("U2", ["NGFW-2"], verdict: "fail"), mark: "-2")
        // The team was appointed while the test ran.
        try team(on: "2026-11-18")
        try plan(on: "2026-11-19", ["W1"], from: "2026-11-23", until: "2026-11-24")
        try inspected(on: "2026-11-25", site("W1", "2026-11-23", "2026-11-24"))
        // Who signed a test report took part in the evaluation.
        try review(on: "2026-11-26", by: "lab")
        try review(on: "2026-11-26")
        try decide(on: "2026-11-27", [("U1", "passed"), ("U2", "refused")])
        try night.put(
            "certificate-release", by: "pm", on: "2026-11-30", "",
            "<certificate scope=\"U1\" number=\"CCRC-2026-CCIS-0001\" granted=\"2026-11-30\"/>")
        try night.put(
            "dispatch", by: "pm", on: "2026-11-30", "",
            "<sent number=\"CCRC-2026-CCIS-0001\" on=\"2026-11-30\" carrier=\"EMS\"/>")
        let summary = try await night.run(on: "2026-11-30")
        #expect(try night.refusals() == ["desk/review-lab.xml desk-in-team"])
        #expect(summary.failed == 0)
        let record = try night.record()
        #expect(
            path(record) == [
                "received", "ready", "accepting", "contracting", "dividing", "sampling", "testing", "appointing",
                "inspecting", "review", "decision", "certificate", "dispatch", "certified",
            ])
        #expect(record.scope.map(\.id) == ["U1", "U2"])
        #expect(
            record.scope.map(\.unit) == [
                CertificationUnit(
                    origin: "S1", originTitle: Text("防火墙 增强级", "Firewall, enhanced grade"), models: ["NGFW-1"]),
                CertificationUnit(
                    origin: "S1", originTitle: Text("防火墙 增强级", "Firewall, enhanced grade"), models: ["NGFW-2"]),
            ])
        #expect(
            record.process?.certificates == [
                CertificateEntry(
                    number: "CCRC-2026-CCIS-0001", scope: "U1", state: .inForce, granted: "2026-11-30",
                    expires: "2031-11-29", criteria: "CNCA-CCIS-2023")
            ])
        #expect(record.findings.map(\.finding.id) == ["product-certificate-number-unsure"])
        #expect(record.routing?.isProvisional == false && record.routing?.day == "2026-11-03")
        let verified = try await VerifyTree(night.tree, jobs: 1).run(only: [])
        #expect(verified.problems == [])
        #expect(try papers() == ["inspection-plan-r2.html", "product-certificate-r2.html", "sample-notice-r2.html"])
        let certificate = try page("product-certificate-r2.html")
        for words in ["CCRC-2026-CCIS-0001", "NGFW-1", "2031-11-29", "样例网安公司", "GB/T 20281-2020"] {
            #expect(certificate.contains(words), "\(words)")
        }
        #expect(!certificate.contains("NGFW-2") && !certificate.contains("class=\"draft\""))
        let path = night.tree.record(try night.caseID())
        let schema = try Schema(file: night.scratch.path + "/pipelines/schemas/record.xsd")
        #expect(schema.validate(try Document(parsing: try File.content(of: path), name: path)) == [])
        // What is known already comes again together with something new: the ledger has the newer.
        let review = try File.content(of: "\(night.desk)/review-rev.xml")
        try night.scratch.write(review, "desk/z-review.xml")
        try night.scratch.write(try File.content(of: "\(night.desk)/review-rev.xml.sig"), "desk/z-review.xml.sig")
        try night.scratch.write("", "desk/z-review.xml.complete")
        try night.put(
            "dispatch", by: "pm", on: "2026-12-01", "",
            "<sent number=\"CCRC-2026-CCIS-0001\" on=\"2026-12-01\" carrier=\"EMS\"/>", mark: "-again")
        try await night.run(on: "2026-12-01")
        #expect(try night.record().revision == 3)
        #expect(try await VerifyTree(night.tree, jobs: 1).run(only: []).problems == [])
        // An answer of the applicant changes neither units nor what the units came to.
        try night.submit(ProductForm(type: "initial", traits: "vpn"), as: "again")
        try await night.run(on: "2026-12-01")
        #expect(try night.record().scope.map(\.id) == ["U1", "U2"])
        #expect(try night.record().findings.map(\.finding.id) == ["product-certificate-number-unsure"])
        #expect(try night.record().routing?.day == "2026-11-03")
    }

    @Test("testing ends in a result in the public list, and in no certificate")
    func testing() async throws {
        try night.submit(ProductForm(route: "test"))
        try night.putProductRoster()
        try await night.run(on: "2026-11-02")
        try accept(on: "2026-11-03")
        try divide(on: "2026-11-03", [("U1", "M1 M2")])
        try night.put(
            "sample-notice", by: "pm", on: "2026-11-04", "selection=\"by-applicant\" until=\"2026-11-20\"",
            "<sample unit=\"U1\" model=\"M1\" count=\"1\" lab=\"样例检测中心\"/>")
        try night.put(
            "test-report", by: "lab", on: "2026-11-18", "stage=\"final\" outcome=\"met\"",
            report("U1", ["NGFW-1", "NGFW-2"]))
        try night.put(
            "testing-result", by: "pm", on: "2026-11-30",
            "outcome=\"met\" reported-to=\"主管部门\" reported=\"2026-11-20\" list=\"公布名单\" published=\"2026-11-30\"",
            "<result unit=\"U1\" report=\"JC-U1\" verdict=\"pass\" entry=\"7\"/>")
        try review(on: "2026-11-30")
        try await night.run(on: "2026-11-30")
        #expect(try night.refusals() == ["desk/review-rev.xml desk-not-in-process"])
        let record = try night.record()
        #expect(
            path(record) == [
                "received", "ready", "accepting", "contracting", "dividing", "sampling", "testing", "publishing",
                "listed",
            ])
        #expect(record.process?.flow == "testing" && record.process?.isEnded == true)
        #expect(record.process?.certificates == [])
        #expect(try papers().sorted() == ["sample-notice-r2.html", "testing-notice-r2.html"])
        #expect(try page("testing-notice-r2.html").contains("公布名单"))
    }

    @Test(
        "a foreign manufacturer with a research site and cryptography: nonconformity corrected, cipher test before the decision"
    )
    func foreign() async throws {
        var form = ProductForm(intakeMode: "segmented")
        form.country = "SE"
        form.sites = [("W1", "SE", "production"), ("W2", "SE", "research"), ("W3", "SE", "research")]
        form.algorithms = ["SM2", "SM4"]
        form.report = ("2026-05-04", "2026-05-05", "2026-06-30", "2026-07-06")
        form.traits = "research-site"
        try night.submit(form)
        try night.putProductRoster()
        try await night.run(on: "2026-11-02")
        #expect(try night.record().process?.flow == "r7-segmented")
        try accept(on: "2026-11-03")
        try divide(on: "2026-11-03", [("U1", "M1 M2")])
        try team(on: "2026-11-04")
        try plan(on: "2026-11-05", ["W1", "W2", "W3"], from: "2026-11-09", until: "2026-11-13")
        let found = "<nonconformity id=\"NC-1\" grade=\"minor\" until=\"2026-12-01\">校准记录缺失</nonconformity>"
        try inspected(
            on: "2026-11-14", outcome: "open",
            site("W1", "2026-11-09", "2026-11-10", nonconformity: found) + site("W2", "2026-11-11", "2026-11-12")
                + site("W3", "2026-11-13", "2026-11-13"))
        // Two corrections that do not count: without evidence, and of nothing that is open.
        try night.put(
            "correction", by: "il", on: "2026-11-19", "",
            "<item requirement=\"NC-1\" result=\"closed\" corrected=\"2026-11-18\">补做校准</item>", mark: "-bare")
        try night.put(
            "correction", by: "il", on: "2026-11-19", "",
            "<item requirement=\"NC-2\" result=\"closed\" corrected=\"2026-11-18\" evidence=\"F1\">补做校准</item>",
            mark: "-other")
        try await night.run(on: "2026-11-20")
        #expect(
            try night.refusals() == [
                "desk/correction-il-bare.xml desk-content: It does not fit the case: Nonconformity NC-1 is closed without evidence",
                "desk/correction-il-other.xml desk-content: It does not fit the case: NC-2 is no open nonconformity",
            ])
        #expect(path(try night.record()).last == "correcting")
        try night.put(
            "correction", by: "il", on: "2026-11-20", "",
            "<item requirement=\"NC-1\" result=\"closed\" corrected=\"2026-11-18\" evidence=\"F1\">补做校准</item>")
        try inspected(on: "2026-11-20", site("W1", "2026-11-19", "2026-11-19"), mark: "-verification")
        try review(on: "2026-11-20")
        try decide(on: "2026-11-20", [("U1", "passed")], mark: "-early")
        try await night.run(on: "2026-11-20")
        #expect(
            try night.refusals().last
                == "desk/decision-dec-early.xml desk-content: It does not fit the case: Unit U1 has cryptography, and no cipher test of its models and version"
        )
        let awaited = try night.record().process?.awaited.compactMap(\.kind)
        #expect(awaited == ["decision", "cipher-test"])
        try night.put(
            "cipher-test", by: "pm", on: "2026-11-23",
            "report=\"GM-1\" lab=\"密码检测机构\" issued=\"2026-11-22\" product-version=\"V1.0\" outcome=\"met\"",
            "<model>NGFW-1</model><model>NGFW-2</model><algorithm>SM2</algorithm>")
        try decide(on: "2026-11-21", [("U1", "passed")], mark: "-before-cipher")
        try decide(on: "2026-11-23", [("U1", "passed")])
        try await night.run(on: "2026-11-23")
        let record = try night.record()
        #expect(path(record).last == "certificate")
        #expect(
            try night.refusals().filter { $0.contains("before-cipher") } == [
                "desk/decision-dec-before-cipher.xml desk-content: It does not fit the case: the decision 2026-11-21 is before the cipher test 2026-11-22"
            ])
        #expect(
            record.findings.map(\.finding.fact.english) == [
                "The certificate number CCRC-2026-CCIS-0001 follows a pattern whose source is not sure.",
                "The cipher test GM-1 does not cover declared algorithms: SM4.",
            ])
        #expect(try night.record().process?.awaited.compactMap(\.kind) == ["certificate-release"])
    }

    @Test("what was inspected before the report is for a person, and so is a route that changed on acceptance")
    func doubts() async throws {
        try night.submit(ProductForm())
        try night.putProductRoster(on: "2023-08-05")
        try await night.run(on: "2023-08-05")
        #expect(try night.record().process?.flow == "r4-central")
        // Accepted under the rule that came after.
        try accept(on: "2023-08-09")
        try divide(on: "2023-08-10", [("U1", "M1 M2")])
        try await night.run(on: "2023-08-10")
        var record = try night.record()
        #expect(path(record) == ["received", "ready", "accepting", "contracting", "rerouted"])
        #expect(record.process?.flow == "r7-central")
        #expect(record.findings.map(\.key) == ["product-route-changed"])
        func waive(_ finding: String, on day: String) throws {
            try night.put(
                "ruling", by: "rule", on: day, "finding=\"\(finding)\" effect=\"waive\"", "<reason>已核对。</reason>",
                mark: "-\(finding)")
        }
        try waive("product-route-changed", on: "2023-08-11")
        try night.put(
            "sample-notice", by: "pm", on: "2023-08-14", "selection=\"by-applicant\" until=\"2023-08-20\"",
            "<sample unit=\"U1\" model=\"M1\" count=\"1\" lab=\"样例检测中心\"/>")
        try team(on: "2023-08-14")
        try plan(on: "2023-08-14", ["W1"], from: "2023-08-21", until: "2023-08-22")
        try inspected(on: "2023-08-23", site("W1", "2023-08-21", "2023-08-22"))
        try night.put(
            "test-report", by: "lab", on: "2023-09-01", "stage=\"final\" outcome=\"met\"",
            report("U1", ["NGFW-1", "NGFW-2"], ("2023-08-18", "2023-08-19", "2023-08-30", "2023-08-31")))
        try review(on: "2023-09-01")
        try await night.run(on: "2023-09-01")
        record = try night.record()
        #expect(try night.refusals() == [])
        #expect(
            path(record).dropFirst(5) == [
                "contracting", "dividing", "sampling", "testing", "testing-inspecting", "testing-inspected", "review",
                "doubtful",
            ])
        try waive("product-inspection-before-report", on: "2023-09-02")
        try await night.run(on: "2023-09-02")
        #expect(path(try night.record()).suffix(2) == ["review", "decision"])
    }
}
