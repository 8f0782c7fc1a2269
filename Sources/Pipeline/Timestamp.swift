/// A moment as text, in UTC, worked out by calendar arithmetic so that no locale or time zone has a say.
package struct Timestamp: Hashable, Sendable {
    private let seconds: Int64

    package init(nanoseconds: Int64) {
        seconds = nanoseconds >= 0 ? nanoseconds / 1_000_000_000 : (nanoseconds - 999_999_999) / 1_000_000_000
    }

    /// `2026-11-21T02:05:58Z`.
    package var text: String {
        let (day, rest) = divide(seconds, 86_400)
        return "\(date(ofDay: day))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }

    /// The calendar day `minutes` east of UTC, `2026-11-21`.
    package func day(minutesEast minutes: Int) -> String {
        date(ofDay: divide(seconds + Int64(minutes) * 60, 86_400).0)
    }

    private func divide(_ value: Int64, _ by: Int64) -> (Int64, Int64) {
        let rest = ((value % by) + by) % by
        return ((value - rest) / by, rest)
    }

    private func two(_ value: Int64) -> String {
        value < 10 ? "0\(value)" : String(value)
    }

    /// Days since 1970-01-01 to a Gregorian date, in eras of 400 years that begin on 1 March.
    private func date(ofDay day: Int64) -> String {
        let (era, dayOfEra) = divide(day + 719_468, 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(two(month))-\(two(dayOfYear - (153 * shifted + 2) / 5 + 1))"
    }
}
