import Catalogue
import Testing

@Suite("What an honest applicant may meet")
struct FairnessTests {
    @Test(
        "goes to an auditor, not back: a declared former name, a branch or agency that pays, a rehired retiree, a pilot code",
        arguments: Shipped.editions(of: "service"))
    func auditor(edition: String) throws {
        let catalogue = try Shipped.catalogue(edition)
        let rules = [
            // Former names: on the contract, in its transcription, as payer of insurance, on the licence, on a
            // certificate.
            "V-APP-2-c", "V-APP-2-e", "V-APP-2-g", "V-APP-2-i", "V-PERF-1-d", "V-PERF-11-g",
            // Insurance that another pays, and none for the retired.
            "V-PERS-5-b", "V-PERS-5-c",
            "V-APP-1-c",
        ]
        #expect(rules.map { catalogue.assertion($0)?.role } == rules.map { _ in "auditor" })
    }

    @Test(
        "is warned of the inner check digit, and of nothing but resident IDs",
        arguments: Shipped.editions(of: "service"))
    func digits(edition: String) throws {
        let catalogue = try Shipped.catalogue(edition)
        #expect(catalogue.assertion("V-APP-1-d")?.role == "warning")
        #expect(catalogue.assertion("V-APP-1-d")?.test == "not(@fact:check = 'inner')")
        #expect(catalogue.assertion("V-PERS-12-a")?.test.hasPrefix("not(@kind = 'resident')") == true)
    }

    @Test("is not sent back over any threshold that is marked uncertain", arguments: Shipped.editions(of: "service"))
    func uncertain(edition: String) throws {
        let catalogue = try Shipped.catalogue(edition)
        var blocking: [String] = []
        var seen = 0
        for requirement in catalogue.requirements {
            let doubtful = requirement.parameters.filter { $0.confidence == .uncertain }.map(\.name)
            for id in requirement.assertions where catalogue.thresholds[id]?.contains(where: doubtful.contains) == true
            {
                seen += 1
                if ["error", "fatal"].contains(catalogue.assertion(id)?.role) { blocking.append(id) }
            }
        }
        #expect(blocking == [])
        #expect(seen > 5)
    }
}
