import Facts
import Process
import Testing

@Suite("What comes after a certificate")
struct CertificateCourseTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    private func course(
        _ granted: String, _ expires: String, _ surveillances: [(String, String?, Bool)] = [], isObliged: Bool = false,
        suspendedUntil: String? = nil, isRenewing: Bool = false
    ) throws -> CertificateCourse {
        CertificateCourse(
            granted: try day(granted), expires: try day(expires), isSuspended: suspendedUntil != nil,
            suspendedUntil: try suspendedUntil.map(day),
            surveillances: try surveillances.map {
                CertificateCourse.Surveillance(received: try day($0.0), decided: try $0.1.map(day), isPassed: $0.2)
            },
            isRenewing: isRenewing, isObliged: isObliged)
    }

    private func days(_ course: CertificateCourse, _ profile: String) throws -> [String] {
        let after = try #require(try Shipped.process().afterCertificate(profile: profile))
        return course.days(by: after).map { "\($0.name.rawValue) \($0.day)" }
    }

    @Test("P2018: every year within three years, reminders two months before, renewal three months before")
    func yearly() throws {
        #expect(
            try days(try course("2026-11-06", "2029-11-05"), "P2018") == [
                "surveillance-reminder 2027-09-06", "surveillance-overdue 2027-11-07",
                "surveillance-reminder 2028-09-06", "surveillance-overdue 2028-11-07", "renewal-reminder 2029-08-05",
                "expired 2029-11-06",
            ])
    }

    @Test("P2021: once, from the twelfth to the eighteenth month; one that comes too early settles nothing")
    func window() throws {
        let all = [
            "surveillance-reminder 2024-01-30", "surveillance-overdue 2024-03-31", "renewal-reminder 2025-06-29",
            "expired 2025-09-30",
        ]
        #expect(try days(try course("2022-09-30", "2025-09-29"), "P2021") == all)
        let early = try course("2022-09-30", "2025-09-29", [("2023-05-01", "2023-06-01", true)])
        #expect(try days(early, "P2021") == all)
        let inTime = try course("2022-09-30", "2025-09-29", [("2023-09-01", "2023-09-30", true)])
        #expect(try days(inTime, "P2021") == Array(all.dropFirst(2)))
    }

    @Test("a certificate of a leap day falls due on the last day of February where there is no other")
    func leapDay() throws {
        #expect(
            try days(try course("2028-02-29", "2031-02-28"), "P2018") == [
                "surveillance-reminder 2028-12-28", "surveillance-overdue 2029-03-01",
                "surveillance-reminder 2029-12-28", "surveillance-overdue 2030-03-01", "renewal-reminder 2030-11-28",
                "expired 2031-03-01",
            ])
    }

    @Test(
        "a surveillance that comes late settles all that was due, and one under way keeps the certificate from being overdue"
    )
    func settled() throws {
        let late = try course("2026-11-06", "2029-11-05", [("2028-11-20", "2028-12-20", true)])
        #expect(try days(late, "P2018") == ["renewal-reminder 2029-08-05", "expired 2029-11-06"])
        let open = try course("2026-11-06", "2029-11-05", [("2027-10-01", nil, false)], isObliged: true)
        #expect(try days(open, "P2018").first == "surveillance-reminder 2028-09-06")
        let refused = try course("2026-11-06", "2029-11-05", [("2027-10-01", "2027-10-20", false)], isObliged: true)
        #expect(
            try days(refused, "P2018").prefix(2) == ["obligation-unmet 2027-10-20", "surveillance-overdue 2027-11-07"])
    }

    @Test(
        "a suspended certificate is proposed for nothing but the end of its suspension, and who renews needs no reminder"
    )
    func suspended() throws {
        let suspended = try course("2026-11-06", "2029-11-05", isObliged: true, suspendedUntil: "2028-02-14")
        #expect(
            try days(suspended, "P2018") == [
                "surveillance-reminder 2027-09-06", "suspension-ended 2028-02-15", "surveillance-reminder 2028-09-06",
                "renewal-reminder 2029-08-05", "expired 2029-11-06",
            ])
        let renewing = try course("2026-11-06", "2029-11-05", isRenewing: true)
        #expect(!(try days(renewing, "P2018").contains { $0.hasPrefix("renewal") }))
    }

    @Test("every edition that has certificates says what comes after them")
    func editions() throws {
        let process = try Shipped.process()
        for profile in Set(process.flows.flatMap(\.profiles)).sorted() {
            #expect(process.afterCertificate(profile: profile) != nil, "\(profile)")
        }
    }
}
