package import Facts
internal import Files
internal import XML

/// Which days are worked: Monday to Friday but for public holidays, and the week-end days worked in exchange.
package struct WorkCalendar: Sendable {
    private let years: Set<Int>
    private let holidays: Set<CivilDate>
    private let worked: Set<CivilDate>

    /// Reads `calendar.xml`.
    ///
    /// - Parameter schema: the path of its schema.
    package init(file: String, schema: String) throws(ProcessError) {
        let document = try ProcessError.document(file, schema: schema)
        var years: Set<Int> = []
        var holidays: Set<CivilDate> = []
        var worked: Set<CivilDate> = []
        var problems: [String] = []
        func date(_ element: Element, _ name: String) -> CivilDate? {
            let text = element[name] ?? ""
            guard let date = CivilDate(iso: text), years.contains(date.year) else {
                problems.append(element.problem("'\(text)' is no day of the year that it stands in"))
                return nil
            }
            return date
        }
        for year in document.root.children(named: "year") {
            guard let number = year["number"].flatMap({ Int($0) }), years.insert(number).inserted else {
                problems.append(year.problem("the year '\(year["number"] ?? "")' stands here twice"))
                continue
            }
            for element in year.children(named: "worked") {
                guard let day = date(element, "on") else { continue }
                if day.isWeekend {
                    worked.insert(day)
                } else {
                    problems.append(element.problem("\(day) is no Saturday or Sunday: it is worked anyway"))
                }
            }
            for element in year.children(named: "holiday") {
                guard let first = date(element, "from"), let last = date(element, "until") else { continue }
                guard first <= last, last.daysSince1970 - first.daysSince1970 < 31 else {
                    problems.append(element.problem("a holiday runs from its first day to its last, a month at most"))
                    continue
                }
                for number in first.daysSince1970...last.daysSince1970 {
                    if let day = CivilDate(daysSince1970: number) { holidays.insert(day) }
                }
            }
        }
        for day in worked.intersection(holidays).sorted() {
            problems.append("\(file): \(day) is a holiday and worked")
        }
        guard problems.isEmpty else { throw ProcessError(problems) }
        self.years = years
        self.holidays = holidays
        self.worked = worked
    }

    /// Whether the holidays of a year are known; of any other only week-ends are.
    package func knows(_ year: Int) -> Bool { years.contains(year) }

    package func isWorked(_ day: CivilDate) -> Bool {
        worked.contains(day) || !day.isWeekend && !holidays.contains(day)
    }

    /// The last day of a limit that began on `start`: the day of beginning does not count, and a last day that is not
    /// worked moves to the next that is.
    ///
    /// - Parameter stopped: days that did not count.
    package func due(_ count: Int, _ unit: Limit.Unit, after start: CivilDate, stopped: Int = 0) -> CivilDate {
        var day = start
        switch unit {
        case .weeks: day = start.later(by: 7 * count)
        case .days: day = start.later(by: count)
        case .months: day = start.adding(months: count) ?? start
        case .workingDays:
            for _ in 0..<count { day = next(worked: day.later(by: 1)) }
        }
        return next(worked: day.later(by: stopped))
    }

    private func next(worked day: CivilDate) -> CivilDate {
        var day = day
        // No holiday is longer than a month.
        for _ in 0..<40 where !isWorked(day) { day = day.later(by: 1) }
        return day
    }
}

extension CivilDate {
    /// 1970-01-01 was a Thursday.
    fileprivate var isWeekend: Bool { [2, 3].contains((daysSince1970 % 7 + 7) % 7) }

    /// Stays where the calendar ends, in the year 9999.
    fileprivate func later(by days: Int) -> CivilDate { adding(days: days) ?? self }
}
