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

    @Test("a product goes from complete to certified, unit by unit: one passes, one is refused")
    func central() async throws {
        try night.submit(ProductForm())
        try night.putProductRoster()
        try await night.run(on: "2026-11-02")
        #expect(path(try night.record()) == ["received", "ready"])
        #expect(try night.record().process?.flow == "r7-central")
        try night.accept(on: "2026-11-03")
        try night.divide(on: "2026-11-03", [("U1", "M1"), ("U2", "M2")])
        try night.put(
            "sample-notice", by: "pm", on: "2026-11-04", "selection=\"by-body\" until=\"2026-11-20\"",
            "<sample unit=\"U1\" model=\"M1\" count=\"2\" lab=\"样例检测中心\"/><sample unit=\"U2\" model=\"M2\" count=\"2\" lab=\"样例检测中心\"/>"
        )
        try night.put(
            "test-report", by: "lab", on: "2026-11-18", "stage=\"interim\" outcome=\"met\"",
            night.report("U1", ["NGFW-1"]),
            mark: "-1")
        try night.put(
            "test-report", by: "lab", on: "2026-11-18", "stage=\"final\" outcome=\"met\"",
            night.report("U2", ["NGFW-2"], verdict: "fail"), mark: "-2")
        // The team was appointed while the test ran.
        try night.team(on: "2026-11-18")
        try night.plan(on: "2026-11-19", ["W1"], from: "2026-11-23", until: "2026-11-24")
        try night.inspected(on: "2026-11-25", night.site("W1", "2026-11-23", "2026-11-24"))
        // Who signed a test report took part in the evaluation.
        try night.review(on: "2026-11-26", by: "lab")
        try night.review(on: "2026-11-26")
        try night.decide(on: "2026-11-27", [("U1", "passed"), ("U2", "refused")])
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
            record.process?.certificates.map {
                [$0.number, $0.scope, $0.state.rawValue, $0.granted, $0.expires, $0.criteria, $0.holder]
            } == [
                ["CCRC-2026-CCIS-0001", "U1", "in-force", "2026-11-30", "2031-11-29", "CNCA-CCIS-2023", "样例网安公司"]
            ])
        // A year until the first surveillance, and ninety days before it ends.
        #expect(
            record.process?.certificates[0].days.map { [$0.name, $0.date] }.sorted { $0[1] < $1[1] }.first
                == ["surveillance-reminder", "2027-09-30"])
        #expect(record.findings.map(\.finding.id) == ["product-certificate-number-unsure"])
        #expect(record.routing?.isProvisional == false && record.routing?.day == "2026-11-03")
        let verified = try await VerifyTree(night.tree, jobs: 1).run(only: [])
        #expect(verified.problems == [])
        #expect(
            try night.papers()
                == [
                    "acceptance-r2.html", "certificate-letter-r2.html", "decision-packet-r2.html",
                    "inspection-plan-r2.html",
                    "product-certificate-r2.html", "refusal-r2.html", "sample-notice-r2.html",
                ])
        let certificate = try night.page("product-certificate-r2.html")
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
        try night.accept(on: "2026-11-03")
        try night.divide(on: "2026-11-03", [("U1", "M1 M2")])
        try night.put(
            "sample-notice", by: "pm", on: "2026-11-04", "selection=\"by-applicant\" until=\"2026-11-20\"",
            "<sample unit=\"U1\" model=\"M1\" count=\"1\" lab=\"样例检测中心\"/>")
        try night.put(
            "test-report", by: "lab", on: "2026-11-18", "stage=\"final\" outcome=\"met\"",
            night.report("U1", ["NGFW-1", "NGFW-2"]))
        try night.put(
            "testing-result", by: "pm", on: "2026-11-30",
            "outcome=\"met\" reported-to=\"主管部门\" reported=\"2026-11-20\" list=\"公布名单\" published=\"2026-11-30\"",
            "<result unit=\"U1\" report=\"JC-U1\" verdict=\"pass\" entry=\"7\"/>")
        try night.review(on: "2026-11-30")
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
        #expect(
            try night.papers().sorted()
                == ["acceptance-r2.html", "sample-notice-r2.html", "testing-notice-r2.html"])
        #expect(try night.page("testing-notice-r2.html").contains("公布名单"))
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
        try night.accept(on: "2026-11-03")
        try night.divide(on: "2026-11-03", [("U1", "M1 M2")])
        try night.team(on: "2026-11-04")
        try night.plan(on: "2026-11-05", ["W1", "W2", "W3"], from: "2026-11-09", until: "2026-11-13")
        let found = "<nonconformity id=\"NC-1\" grade=\"minor\" until=\"2026-12-01\">校准记录缺失</nonconformity>"
        try night.inspected(
            on: "2026-11-14", outcome: "open",
            night.site("W1", "2026-11-09", "2026-11-10", nonconformity: found)
                + night.site("W2", "2026-11-11", "2026-11-12")
                + night.site("W3", "2026-11-13", "2026-11-13"))
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
        try night.inspected(on: "2026-11-20", night.site("W1", "2026-11-19", "2026-11-19"), mark: "-verification")
        try night.review(on: "2026-11-20")
        try night.decide(on: "2026-11-20", [("U1", "passed")], mark: "-early")
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
        try night.decide(on: "2026-11-21", [("U1", "passed")], mark: "-before-cipher")
        try night.decide(on: "2026-11-23", [("U1", "passed")])
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
        try night.accept(on: "2023-08-09")
        try night.divide(on: "2023-08-10", [("U1", "M1 M2")])
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
        try night.team(on: "2023-08-14")
        try night.plan(on: "2023-08-14", ["W1"], from: "2023-08-21", until: "2023-08-22")
        try night.inspected(on: "2023-08-23", night.site("W1", "2023-08-21", "2023-08-22"))
        try night.put(
            "test-report", by: "lab", on: "2023-09-01", "stage=\"final\" outcome=\"met\"",
            night.report("U1", ["NGFW-1", "NGFW-2"], ("2023-08-18", "2023-08-19", "2023-08-30", "2023-08-31")))
        try night.review(on: "2023-09-01")
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
