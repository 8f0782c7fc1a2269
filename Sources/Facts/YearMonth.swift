/// A month of the proleptic Gregorian calendar, from 0001-01 to 9999-12.
package struct YearMonth: Hashable, Sendable {
    /// Months since January of the year 0: consecutive months have consecutive numbers.
    package let index: Int

    /// Nil unless the year is 1 to 9999 and the month 1 to 12.
    package init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        index = year * 12 + month - 1
    }

    init(of date: CivilDate) {
        index = date.year * 12 + date.month - 1
    }

    /// Reads exactly `YYYY-MM` in ASCII digits.
    package init?(iso text: String) {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count == 7, scalars[4] == "-", let year = number(scalars[0..<4]),
            let month = number(scalars[5...])
        else { return nil }
        self.init(year: year, month: month)
    }

    /// Reads a month as insurance lists write it: `2024-3`, `2024/03`, `2024.3`, `2024年3月`, `202403`, in half-width
    /// or full-width characters and with white space anywhere.
    package init?(lenient text: String) {
        var scalars = text.compacted
        if scalars.count == 6, let compact = number(scalars) {
            self.init(year: compact / 100, month: compact % 100)
            return
        }
        guard scalars.count > 5, let year = number(scalars[..<4]) else { return nil }
        switch scalars[4] {
        case "-", "/", ".": break
        case "年": guard scalars.popLast() == "月" else { return nil }
        default: return nil
        }
        guard let month = number(scalars[5...], limit: 2) else { return nil }
        self.init(year: year, month: month)
    }

    package var year: Int { index / 12 }
    /// 1 to 12.
    package var month: Int { index % 12 + 1 }
    /// The number of the month's last day, 28 to 31.
    package var lastDay: Int { CivilDate.days(inMonth: month, of: year) }

    /// The month `months` later, or earlier if negative; nil outside the years 1 to 9999.
    package func adding(_ months: Int) -> YearMonth? {
        let (sum, overflow) = index.addingReportingOverflow(months)
        guard !overflow, sum >= 12, sum < 120_000 else { return nil }
        return YearMonth(year: sum / 12, month: sum % 12 + 1)
    }
}

extension YearMonth: Comparable {
    package static func < (left: YearMonth, right: YearMonth) -> Bool { left.index < right.index }
}

extension YearMonth: CustomStringConvertible {
    /// ISO 8601, `YYYY-MM`.
    package var description: String {
        let zeros = String(repeating: "0", count: year < 10 ? 3 : year < 100 ? 2 : year < 1000 ? 1 : 0)
        return "\(zeros)\(year)-\(month < 10 ? "0" : "")\(month)"
    }
}
