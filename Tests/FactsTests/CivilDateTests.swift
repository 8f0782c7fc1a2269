import Facts
import Testing

@Suite("Civil dates")
struct CivilDateTests {
    /// 2000-03-01 and 1858-11-17 (day 0 of the modified Julian date) are 11,017 and -40,587 days from 1970 in every
    /// almanac; the others are the ends of the range and the leap rule of the Gregorian calendar.
    @Test(
        "days since 1970 agree with the almanac",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
            ("1858-11-17", -40_587), ("2026-11-20", 20_777), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ])
    func days(text: String, days: Int) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(date.daysSince1970 == days)
        #expect(CivilDate(daysSince1970: days) == date)
        #expect(date.description == text)
    }

    @Test("days and dates are inverse, and days follow each other, through eight centuries")
    func roundTrip() throws {
        let first = try #require(CivilDate(year: 1600, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2400, month: 12, day: 31))
        var before: CivilDate?
        var wrong: [Int] = []
        for days in first.daysSince1970...last.daysSince1970 {
            let date = CivilDate(daysSince1970: days)
            if date?.daysSince1970 != days { wrong.append(days) }
            if let before, let date, !(before < date) { wrong.append(days) }
            before = date
        }
        #expect(wrong == [])
        #expect(before == last)
    }

    @Test("the range ends with the years 1 and 9999")
    func range() {
        #expect(CivilDate(daysSince1970: -719_163) == nil)
        #expect(CivilDate(daysSince1970: 2_932_897) == nil)
        #expect(CivilDate(year: 0, month: 12, day: 31) == nil)
        #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(CivilDate(year: 9999, month: 12, day: 31)?.adding(days: 1) == nil)
        #expect(CivilDate(year: 9999, month: 12, day: 31)?.adding(months: 1) == nil)
        #expect(CivilDate(year: 2026, month: 1, day: 1)?.adding(months: .max) == nil)
        #expect(CivilDate(year: 2026, month: 1, day: 1)?.adding(days: .max) == nil)
    }

    @Test(
        "the strict form is YYYY-MM-DD of a day that exists and nothing else",
        arguments: [
            "", "2024-3-5", "2024-03-05 ", " 2024-03-05", "2024/03/05", "20240305", "2024-02-30", "2023-02-29",
            "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-01-00", "２０２４-03-05", "+024-03-05",
            "0000-01-01",
            "2024-03-05T00:00", "2024-03-05Z",
        ])
    func strict(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test(
        "the lenient form reads what people write",
        arguments: [
            "2024-03-05", "2024-3-5", "2024年3月5日", "2024年03月05号", "2024.3.5", "2024/03/05", "20240305", "２０２４年３月５日",
            " 2024 年 3 月 5 日 ", "２０２４．３．５", "２０２４／０３／０５", "2024\u{3000}-03-05",
        ])
    func lenient(text: String) {
        #expect(CivilDate(lenient: text) == CivilDate(year: 2024, month: 3, day: 5))
    }

    @Test(
        "the lenient form does not guess",
        arguments: [
            "", "长期", "24-3-5", "5.3.2024", "2024-3/5", "2024年3-5日", "2024年3月5", "2024-3", "2024.3.", "2024..5",
            "2024-003-5",
            "2024-2-30", "2024年13月1日", "2024-3-5-6", "202403051", "二〇二四年三月五日",
        ])
    func noGuess(text: String) {
        #expect(CivilDate(lenient: text) == nil)
    }

    @Test(
        "months are added by the calendar and end in months that are too short",
        arguments: [
            ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 36, "2027-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2024-12-15", 1, "2025-01-15"),
            ("2024-03-31", -1, "2024-02-29"), ("2024-01-15", -13, "2022-12-15"), ("2024-05-31", 0, "2024-05-31"),
        ])
    func adding(from: String, months: Int, to: String) {
        #expect(CivilDate(iso: from)?.adding(months: months)?.description == to)
    }

    @Test(
        "whole months are full on the same day number or on the last day of a shorter month",
        arguments: [
            ("2024-01-31", "2024-02-28", 0), ("2024-01-31", "2024-02-29", 1), ("2023-01-31", "2023-02-28", 1),
            ("2024-02-29", "2025-02-28", 12), ("2024-02-29", "2025-02-27", 11), ("2024-02-28", "2025-02-27", 11),
            ("2023-11-20", "2026-11-20", 36), ("2023-11-21", "2026-11-20", 35), ("2023-11-19", "2026-11-20", 36),
            ("2026-11-20", "2026-11-20", 0), ("2026-11-21", "2026-11-20", -1), ("2026-12-20", "2026-11-20", -1),
            ("2026-12-21", "2026-11-20", -2), ("2024-02-29", "2024-01-31", -1), ("2024-03-31", "2024-02-29", -1),
        ])
    func months(from: String, to: String, expected: Int) throws {
        let first = try #require(CivilDate(iso: from))
        let second = try #require(CivilDate(iso: to))
        #expect(first.wholeMonths(to: second) == expected)
    }

    @Test("the count of whole months is the largest that can be added without passing the day")
    func largest() throws {
        let origin = try #require(CivilDate(iso: "2023-12-25"))
        var wrong: [String] = []
        for offset in 0..<70 {
            let from = try #require(origin.adding(days: offset))
            for distance in -420...420 {
                let to = try #require(from.adding(days: distance))
                let months = from.wholeMonths(to: to)
                let reached = try #require(from.adding(months: months))
                let next = try #require(from.adding(months: months + 1))
                if reached > to || next <= to { wrong.append("\(from) \(to)") }
            }
        }
        #expect(wrong == [])
    }
}
