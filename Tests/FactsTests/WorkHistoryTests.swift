import Facts
import Testing

@Suite("Work histories")
struct WorkHistoryTests {
    private func months(_ rows: [(String, String, String?)], _ areas: Set<String> = ["infosec"]) throws -> Int {
        let employments = try rows.map { area, from, to in
            let to = try to.map { try #require(CivilDate(iso: $0)) }
            let from = try #require(CivilDate(iso: from))
            return try #require(WorkHistory.Employment(area: area, from: from, to: to))
        }
        return WorkHistory(employments).months(in: areas, until: try #require(CivilDate(iso: "2026-11-20")))
    }

    @Test("a calendar year is twelve months, its last day included")
    func year() throws {
        #expect(try months([("infosec", "2020-01-01", "2020-12-31")]) == 12)
        #expect(try months([("infosec", "2020-01-01", "2020-12-30")]) == 11)
        #expect(try months([]) == 0)
    }

    @Test("what two employments share counts once, and adjoining ones are one")
    func overlap() throws {
        #expect(try months([("infosec", "2020-01-01", "2020-12-31"), ("infosec", "2020-07-01", "2021-06-30")]) == 18)
        #expect(try months([("infosec", "2020-01-01", "2020-12-31"), ("infosec", "2020-03-01", "2020-04-30")]) == 12)
        #expect(try months([("infosec", "2020-01-01", "2020-06-15"), ("infosec", "2020-06-16", "2020-12-31")]) == 12)
        #expect(try months([("infosec", "2020-01-01", "2020-12-31"), ("infosec", "2020-01-01", "2020-12-31")]) == 12)
    }

    @Test("days left over by separate stretches add up to months of 31 days")
    func leftOver() throws {
        #expect(try months([("infosec", "2020-01-01", "2020-01-16"), ("infosec", "2021-01-01", "2021-01-15")]) == 1)
        #expect(try months([("infosec", "2020-01-01", "2020-01-15"), ("infosec", "2021-01-01", "2021-01-15")]) == 0)
    }

    @Test("areas are kept apart, and counted together once when asked for together")
    func areas() throws {
        let rows = [("infosec", "2020-01-01", "2020-12-31"), ("IT-management", "2020-07-01", "2021-06-30")]
        #expect(try months(rows) == 12)
        #expect(try months(rows, ["IT-management"]) == 12)
        #expect(try months(rows, ["infosec", "IT-management"]) == 18)
        #expect(try months(rows, ["other"]) == 0)
    }

    @Test("an employment that goes on counts up to the day, and nothing counts after it")
    func present() throws {
        #expect(try months([("infosec", "2026-01-21", nil)]) == 10)
        #expect(try months([("infosec", "2026-01-21", "2030-01-01")]) == 10)
        #expect(try months([("infosec", "2026-12-01", nil)]) == 0)
    }

    @Test("an employment does not end before it begins")
    func order() throws {
        let from = try #require(CivilDate(iso: "2026-01-02"))
        #expect(WorkHistory.Employment(area: "infosec", from: from, to: CivilDate(iso: "2026-01-01")) == nil)
    }
}
