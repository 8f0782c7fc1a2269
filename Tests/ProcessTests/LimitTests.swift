import Facts
import Process
import Testing

@Suite("Time limits")
struct LimitTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    @Test("a last day that is not worked moves to the next that is, over week-ends and holidays")
    func due() throws {
        let calendar = try Shipped.calendar()
        let rows: [(Int, Limit.Unit, String, String)] = [
            (1, .weeks, "2026-11-20", "2026-11-27"),
            // 2026-10-02 is a holiday, 2026-10-08 the first day that is worked.
            (1, .weeks, "2026-09-25", "2026-10-08"),
            // Spring Festival until 2026-02-23.
            (3, .weeks, "2026-01-26", "2026-02-24"),
            // A Saturday that is worked in exchange.
            (1, .days, "2026-02-27", "2026-02-28"),
            (1, .days, "2026-11-20", "2026-11-23"),
            (1, .working(), "2026-11-20", "2026-11-23"),
            (5, .working(), "2026-09-24", "2026-10-09"),
            (1, .months, "2026-01-31", "2026-02-28"),
        ]
        for (count, unit, start, expected) in rows {
            #expect(
                calendar.due(count, unit, after: try day(start)) == (try day(expected)), "\(start) \(count) \(unit)")
        }
        #expect(calendar.knows(2026) && !calendar.knows(2031))
    }

    private func limits(_ flow: String, _ steps: [(String, String)]) throws -> [String] {
        let flow = try #require(try Shipped.process().flow(flow))
        let way = try steps.map { StateEntry(date: try day($0.0), state: $0.1) }
        return flow.limits(after: way, calendar: try Shipped.calendar()).map { running in
            "\(running.limit.id) \(running.from) \(running.due?.description ?? "stands still")"
                + "\(running.ended.map { " ended \($0)" } ?? "")\(running.stoppedDays > 0 ? " stopped \(running.stoppedDays)" : "")"
                + (running.limit.isSure ? "" : " warns")
        }
    }

    @Test("three weeks become five where supplements were asked for")
    func extended() throws {
        #expect(
            try limits("p2018-grade-3", [("2026-11-02", "received"), ("2026-11-02", "ready")]) == [
                "off-site 2026-11-02 2026-11-23"
            ])
        #expect(
            try limits("p2018-grade-3", [("2026-11-02", "ready"), ("2026-11-10", "supplementing")]) == [
                "supplement 2026-11-10 2026-11-24 warns",
                "off-site 2026-11-02 2026-12-07",
            ])
    }

    @Test("the whole service stands still while the applicant is waited for, and only warns")
    func stopped() throws {
        var steps = [
            ("2026-03-02", "ready"), ("2026-03-20", "contracting"), ("2026-03-24", "on-site-audit"),
            ("2026-03-25", "on-site-supplementing"),
        ]
        let off = "off-site 2026-03-02 2026-03-23"
        let asked = "on-site-supplement 2026-03-25 2026-04-08"
        #expect(try limits("p2018-grade-2-1", steps) == [asked + " warns", off, "total 2026-03-20 stands still warns"])
        steps.append(("2026-04-10", "on-site-audit"))
        #expect(
            try limits("p2018-grade-2-1", steps) == [
                asked + " ended 2026-04-10 warns", off, "total 2026-03-20 2026-06-29 stopped 16 warns",
            ])
        steps += [("2026-04-20", "review"), ("2026-05-08", "certificate"), ("2026-05-20", "certified")]
        #expect(
            try limits("p2018-grade-2-1", steps) == [
                asked + " ended 2026-04-10 warns", off, "decision 2026-04-20 2026-05-06 ended 2026-05-08",
                "certificate 2026-05-08 2026-05-15 ended 2026-05-20",
                "total 2026-03-20 2026-06-29 ended 2026-05-20 stopped 16 warns",
            ])
    }

    @Test("a request for supplements that names a day sets the last day, whatever the calendar makes of it")
    func setByDocument() throws {
        let flow = try #require(try Shipped.process().flow("p2018-grade-3"))
        let way = [
            StateEntry(date: try day("2026-11-02"), state: "ready"),
            StateEntry(date: try day("2026-11-10"), state: "supplementing"),
        ]
        let limits = flow.limits(
            after: way, calendar: try Shipped.calendar(), set: ["supplement-request": try day("2026-11-15")])
        #expect(
            limits.map { "\($0.limit.id) \($0.due?.description ?? "")" } == [
                "supplement 2026-11-15", "off-site 2026-12-07",
            ])
        #expect(try #require(limits.first).isMissed(on: try day("2026-11-16")))
    }

    @Test("a limit is missed only after its last day")
    func missed() throws {
        let flow = try #require(try Shipped.process().flow("p2018-grade-3"))
        let calendar = try Shipped.calendar()
        let way = [StateEntry(date: try day("2026-11-02"), state: "ready")]
        let open = try #require(flow.limits(after: way, calendar: calendar).first)
        #expect(!open.isMissed(on: try day("2026-11-23")))
        #expect(open.isMissed(on: try day("2026-11-24")))
        let late = way + [StateEntry(date: try day("2026-11-24"), state: "review")]
        #expect(try #require(flow.limits(after: late, calendar: calendar).first).isMissed(on: try day("2026-11-24")))
    }
}

extension Limit.Unit {
    fileprivate static func working() -> Self { .workingDays }
}
