import Facts
import Process
import Testing

@Suite("The way of a product's case")
struct ProductFlowTests {
    private let process: ProcessDefinition

    init() throws {
        process = try Shipped.process("product")
    }

    private func flow(
        _ phase: String = "initial", regime: [String], route: String = "certify", intake: String = "central",
        certification: String = "specialised-product"
    ) -> String? {
        process.flow(
            profile: "CCIS", phase: phase, grade: "",
            facts: ["regime": regime, "route": [route], "intake": [intake], "certification": [certification]])?.id
    }

    @Test("follows from regime, route, intake mode and what is applied for")
    func choice() {
        let (r4, now) = (["R3", "R4"], ["R5", "R6", "R7", "R8"])
        let rows: [(String?, String)] = [
            (flow(regime: now), "r7-central"), (flow(regime: now, intake: "segmented"), "r7-segmented"),
            (flow(regime: r4), "r4-central"), (flow(regime: r4, intake: "segmented"), "r4-segmented"),
            // Between the single regime and the new rule, the old rule still stood.
            (flow(regime: ["R4", "R5", "R6"]), "r4-central"),
            (flow(regime: now, certification: "key-equipment"), "r7-central"),
            (flow(regime: now, certification: "voluntary"), "ccis-central"),
            (flow(regime: ["R2"], certification: "ccis-procurement"), "ccis-central"),
            (flow(regime: now, intake: "segmented", certification: "ccis-voluntary"), "ccis-segmented"),
            (flow(regime: now, route: "test"), "testing"),
            (flow(regime: now, route: "test", intake: "segmented", certification: "key-equipment"), "testing"),
            (flow("surveillance", regime: now), "surveillance"), (flow("change", regime: now), "change"),
            (flow("recertification", regime: now), "r7-central"),
            (flow("change", regime: now, route: "test"), "testing"),
        ]
        #expect(rows.map(\.0) == rows.map(\.1))
        // Before the first list nothing could be specialised.
        #expect(flow(regime: ["R2"]) == nil)
        #expect(process.flow(profile: "CCIS", phase: "initial", grade: "") == nil)
    }

    @Test("two flows that some case could follow both are a mistake, and conditions that exclude each other are none")
    func overlap() throws {
        let scratch = try ProcessReaderTests()
        let mistakes = try scratch.problems(
            "<when fact=\"regime\" is=\"R3 R4\"/>\n    <when fact=\"intake\" is=\"central\"/>",
            "<when fact=\"intake\" is=\"central\"/>", of: "product")
        #expect(
            mistakes.count == 1 && mistakes[0].hasSuffix("flow 'r4-central': a case could go by 'r7-central' as well"))
    }

    @Test("certificates last five years by every rule, and each regime names its own")
    func certificates() throws {
        func criteria(_ certification: String, _ regime: [String]) -> String? {
            process.certificate(profile: "CCIS", facts: ["regime": regime, "certification": [certification]])?.criteria
        }
        #expect(criteria("key-equipment", ["R5", "R6", "R7"]) == "CNCA-CCIS-2023")
        #expect(criteria("specialised-product", ["R3", "R4"]) == "CNCA-CCIS-2018")
        #expect(criteria("ccis-procurement", ["R2"]) == "CNCA-11C")
        #expect(process.certificates.map { [String($0.years), $0.confidence] } == [["5", "uncertain"]])
    }

    @Test("a certificate of five years ends the day before, also one of a leap day")
    func expiry() throws {
        let terms = try #require(process.certificates.first)
        let rows = [("2021-05-10", "2026-05-09"), ("2024-02-29", "2029-02-28"), ("2023-03-01", "2028-02-29")]
        for (granted, expected) in rows {
            #expect(terms.expiry(granted: try #require(CivilDate(iso: granted))).description == expected)
        }
    }

    @Test("the factory may be inspected while the test runs, and what testing comes to is never a certificate")
    func order() throws {
        func document(_ kind: String, _ stage: String? = nil, _ outcome: String? = nil) -> Trigger {
            .document(kind: kind, stage: stage, outcome: outcome)
        }
        let central = try #require(process.flow("r7-central"))
        #expect(central.verdict(in: "testing", on: document("inspection-plan")) == .moves(to: "testing-inspecting"))
        #expect(
            central.verdict(in: "testing-inspecting", on: document("inspection-report", "final", "met"))
                == .moves(to: "testing-inspected"))
        #expect(
            central.verdict(in: "testing", on: document("inspection-report", "final", "met"))
                == .waits(for: ["testing-inspecting", "inspecting", "correcting"]))
        let testing = try #require(process.flow("testing"))
        for kind in ["decision", "certificate-release", "inspection-report", "review"] {
            #expect(testing.verdict(in: "publishing", on: document(kind, "final", "met")) == .refused(.notInProcess))
        }
        #expect(central.verdict(in: "review", on: document("testing-result", nil, "met")) == .refused(.notInProcess))
    }

    @Test("who leads and who is a member is what each scheme's actors say")
    func team() throws {
        let service = try Shipped.process().teamRoles
        #expect([service.leader, service.member] == [["audit-leader"], ["auditor", "technical-expert"]])
        #expect(
            [process.teamRoles.leader, process.teamRoles.member]
                == [["inspection-leader"], ["inspector", "technical-expert"]])
    }
}
