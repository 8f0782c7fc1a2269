internal import Facts

/// The days that a report is about: a day, a calendar week or a calendar month, up to its as-of day.
package struct ReportPeriod: Hashable, Sendable {
    package enum Length: String, CaseIterable, Sendable {
        case day
        /// Monday to Sunday (ISO 8601).
        case week
        case month
    }

    /// `2026-11-20`, `2026-W47` or `2026-11`: the folder's name.
    package let name: String
    /// First day, `YYYY-MM-DD`.
    package let from: String
    /// Last day that is counted: the as-of day.
    package let until: String
    /// Every day from the first to the last.
    package let days: [String]

    /// Nil where `asOf` is no day.
    package init?(_ length: Length, asOf: String) {
        guard let last = CivilDate(iso: asOf) else { return nil }
        // 1970-01-01 was a Thursday: 0 is a Monday.
        let weekday = ((last.daysSince1970 + 3) % 7 + 7) % 7
        let back: Int
        switch length {
        case .day:
            back = 0
            name = asOf
        case .week:
            back = weekday
            // A week belongs to the year that its Thursday lies in.
            guard let thursday = last.adding(days: 3 - weekday),
                let newYear = CivilDate(year: thursday.year, month: 1, day: 1)
            else { return nil }
            let number = (thursday.daysSince1970 - newYear.daysSince1970) / 7 + 1
            name = "\(thursday.year)-W\(number < 10 ? "0" : "")\(number)"
        case .month:
            back = last.day - 1
            name = String(asOf.prefix(7))
        }
        days = (0...back).reversed().compactMap { last.adding(days: -$0)?.description }
        from = days.first ?? asOf
        until = asOf
    }

    package func contains(_ day: String) -> Bool {
        from <= day && day <= until
    }

    /// Days from `day` to the last day of the period; 0 where either is no day.
    package func age(since day: String) -> Int {
        guard let first = CivilDate(iso: String(day.prefix(10))), let last = CivilDate(iso: until) else { return 0 }
        return max(0, last.daysSince1970 - first.daysSince1970)
    }
}
