import Facts
import Process
import Testing

@Suite("Certificates")
struct CertificateTermsTests {
    @Test("three years end the day before, and those of a leap day with February")
    func expiry() throws {
        let terms = try #require(try Shipped.process().certificate(profile: "P2018"))
        let rows = [
            ("2026-11-27", "2029-11-26"), ("2026-01-01", "2028-12-31"), ("2026-03-01", "2029-02-28"),
            ("2028-02-29", "2031-02-28"), ("2025-03-01", "2028-02-29"),
        ]
        for (granted, expected) in rows {
            #expect(terms.expiry(granted: try #require(CivilDate(iso: granted))).description == expected)
        }
    }

    @Test("a number follows the pattern, and its serial can be read back")
    func numbers() throws {
        let terms = try #require(try Shipped.process().certificate(profile: "P2018"))
        #expect(terms.number(year: 2026, category: "RA", serial: 7) == "CCRC-2026-ISV-RA-0007")
        #expect(terms.number(year: 2026, category: "RA", serial: 12345) == "CCRC-2026-ISV-RA-12345")
        #expect(terms.serial(in: "CCRC-2026-ISV-RA-0007", year: 2026, category: "RA") == 7)
        for other in ["CCRC-2025-ISV-RA-0007", "CCRC-2026-ISV-ER-0007", "CCRC-2026-ISV-RA-", "x", ""] {
            #expect(terms.serial(in: other, year: 2026, category: "RA") == nil)
        }
    }

    @Test("every edition that a flow serves says what its certificates are like")
    func editions() throws {
        let process = try Shipped.process()
        for profile in Set(process.flows.flatMap(\.profiles)).sorted() {
            #expect(process.certificate(profile: profile) != nil, "\(profile)")
        }
    }
}
