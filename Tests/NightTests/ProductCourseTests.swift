import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing

@Suite("The courses that a product's case can take", .serialized)
struct ProductCourseTests {
    private let night: DeskNight

    init() throws {
        night = try DeskNight(scheme: ProductScheme())
    }

    private func path(_ record: CaseRecord) -> [String] { record.process?.entries.map(\.state) ?? [] }

    @Test("what failed its test is mended and tested anew; an upheld doubt refuses; a supplement leaves units alone")
    func retest() async throws {
        try night.submit(ProductForm())
        try night.putProductRoster()
        try await night.run(on: "2026-11-02")
        try night.accept(on: "2026-11-03")
        try night.divide(on: "2026-11-03", [("U1", "M1 M2")])
        func notice(on day: String, _ mark: String) throws {
            try night.put(
                "sample-notice", by: "pm", on: day, "selection=\"by-body\" until=\"2026-11-30\"",
                "<sample unit=\"U1\" model=\"M1\" count=\"1\" lab=\"样例检测中心\"/>", mark: mark)
        }
        func test(on day: String, _ verdict: String, _ mark: String, _ days: (String, String, String, String)) throws {
            let outcome = verdict == "pass" ? "met" : "not-met"
            try night.put(
                "test-report", by: "lab", on: day, "stage=\"final\" outcome=\"\(outcome)\"",
                night.report("U1", ["NGFW-1", "NGFW-2"], verdict: verdict, days), mark: mark)
        }
        try notice(on: "2026-11-04", "-1")
        try test(on: "2026-11-09", "fail", "-1", ("2026-11-05", "2026-11-05", "2026-11-06", "2026-11-09"))
        try await night.run(on: "2026-11-09")
        #expect(path(try night.record()).last == "test-failed")
        // The applicant answers with what was mended.
        try night.scratch.write(
            """
            <supplement xmlns="urn:dossier:product-form:1" version="1" case="\(try night.caseID())" application="PC-1">
             <signed>2026-11-10</signed><evidenceList><evidence id="E2" kind="D12" file="整改.pdf"><title>整改说明</title></evidence></evidenceList>
            </supplement>
            """, "inbox/b/supplement.xml")
        try night.scratch.write("%PDF-1.4 mended", "inbox/b/整改.pdf")
        try night.scratch.write("", "inbox/b/.complete")
        try await night.run(on: "2026-11-10")
        #expect(path(try night.record()).last == "sampling")
        #expect(try night.record().scope.map(\.id) == ["U1"])
        #expect(try night.record().routing?.day == "2026-11-03")
        try notice(on: "2026-11-11", "-2")
        try night.team(on: "2026-11-11")
        try night.plan(on: "2026-11-11", ["W1"], from: "2026-11-12", until: "2026-11-13")
        try night.inspected(on: "2026-11-13", night.site("W1", "2026-11-12", "2026-11-13"))
        try test(on: "2026-11-20", "pass", "-2", ("2026-11-12", "2026-11-12", "2026-11-18", "2026-11-19"))
        try night.put(
            "ruling", by: "rule", on: "2026-11-20", "finding=\"product-inspection-before-report\" effect=\"uphold\"",
            "<reason>检查时的产品已改版。</reason>")
        try night.review(on: "2026-11-20")
        try await night.run(on: "2026-11-20")
        #expect(path(try night.record()).suffix(4) == ["review", "doubtful", "review", "decision"])
        try night.decide(on: "2026-11-20", [("U1", "passed")], mark: "-pass")
        try await night.run(on: "2026-11-20")
        let refusals = try night.refusals()
        #expect(
            refusals == [
                "desk/decision-dec-pass.xml desk-content: It does not fit the case: Unit U1 has an open finding: The factory was inspected (2026-11-12) before the type test report was issued (2026-11-19)."
            ])
        try night.decide(on: "2026-11-20", [("U1", "refused")])
        try await night.run(on: "2026-11-20")
        #expect(path(try night.record()).last == "refused")
        #expect(try night.record().process?.certificates == [])
    }

    @Test(
        "a change is decided without test or inspection where those who evaluate it need none, and makes no certificate"
    )
    func change() async throws {
        try night.submit(ProductForm(type: "change"))
        try night.putProductRoster()
        try await night.run(on: "2026-11-02")
        try night.accept(on: "2026-11-03")
        try night.divide(on: "2026-11-03", [("U1", "M1 M2")])
        try night.review(on: "2026-11-04")
        try await night.run(on: "2026-11-04")
        try night.decide(on: "2026-11-05", [("U1", "passed")])
        try await night.run(on: "2026-11-05")
        let record = try night.record()
        #expect(try night.refusals() == [])
        #expect(path(record).suffix(3) == ["evaluating", "decision", "changed"])
        #expect(record.process?.certificates == [] && record.process?.isEnded == true)
    }

    @Test("what a machine can prepare of a product's case is drafted, and counts once it is signed as it is")
    func drafts() async throws {
        try night.submit(ProductForm(intakeMode: "segmented"))
        try night.putProductRoster()
        try await night.run(on: "2026-11-02")
        try night.accept(on: "2026-11-03")
        try await night.run(on: "2026-11-03")
        func sign(_ kind: String, by person: String) throws {
            let path = "\(night.tree.root)/papers/\(try night.caseID())/draft-\(kind).xml"
            try night.put(
                "from-draft-\(kind)", String(decoding: try File.content(of: path), as: UTF8.self), key: person)
        }
        try sign("unit-division", by: "pm")
        try await night.run(on: "2026-11-04")
        #expect(try night.refusals() == [])
        #expect(try night.record().scope.map { [$0.id] + ($0.unit?.models ?? []) } == [["U1", "NGFW-1", "NGFW-2"]])
        // The team that is proposed leads and inspects in the roles of this scheme.
        try sign("appointment", by: "pm")
        try await night.run(on: "2026-11-05")
        #expect(try night.refusals() == [])
        #expect(
            try night.record().process?.team.map { [$0.person, $0.role] } == [["il", "leader"]])
    }
}
