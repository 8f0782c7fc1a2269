import Facts
import Testing

@Suite("Insured months")
struct MonthSetTests {
    private func set(_ months: String...) throws -> MonthSet {
        MonthSet(try months.map { try #require(YearMonth(iso: $0)) })
    }

    private func insured(_ months: MonthSet, window: Int = 2) throws -> String {
        let result = InsuredMonths(
            months, received: try #require(CivilDate(iso: "2026-11-20")), window: window)
        return "\(result.consecutive) to \(result.last?.description ?? "-"), counted \(result.counted)"
    }

    @Test("the stretch that ends latest counts, over the end of a year and whatever the order")
    func run() throws {
        #expect(try insured(set("2026-10", "2026-08", "2026-09", "2026-08")) == "3 to 2026-10, counted 3")
        #expect(try insured(set("2026-05", "2026-06", "2026-07", "2026-10")) == "1 to 2026-10, counted 1")
        #expect(try set("2025-12", "2026-01", "2026-03").runs.map(\.lowerBound.description) == ["2025-12", "2026-03"])
    }

    @Test("the stretch ends in the month of receipt or at most the window before it")
    func window() throws {
        #expect(try insured(set("2026-11")) == "1 to 2026-11, counted 1")
        #expect(try insured(set("2026-09")) == "1 to 2026-09, counted 1")
        #expect(try insured(set("2026-08")) == "1 to 2026-08, counted 0")
        #expect(try insured(set("2026-08"), window: 3) == "1 to 2026-08, counted 1")
    }

    @Test("months after the receipt cannot have been paid")
    func future() throws {
        #expect(try insured(set("2026-10", "2026-11", "2026-12")) == "2 to 2026-11, counted 2")
        #expect(try insured(set("2026-12")) == "0 to -, counted 0")
        #expect(try insured(MonthSet([])) == "0 to -, counted 0")
    }

    @Test("lists of two offices add up")
    func union() throws {
        let both = try set("2026-08", "2026-09").union(set("2026-09", "2026-10"))
        #expect(both == (try set("2026-08", "2026-09", "2026-10")))
    }
}
