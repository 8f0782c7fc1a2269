/// How far two days are apart, and the day that lies a number of months or days away.
extension CivilDate {
    /// The day `months` later, or earlier if negative; nil outside the years 1 to 9999.
    ///
    /// It has the same day number, or is the last day of a month that is too short for it: one month after 31
    /// January is 28 or 29 February, and three years after 29 February is 28 February.
    package func adding(months: Int) -> CivilDate? {
        guard let month = yearMonth.adding(months) else { return nil }
        return CivilDate(year: month.year, month: month.month, day: min(day, month.lastDay))
    }

    /// The day `days` later, or earlier if negative; nil outside the years 1 to 9999.
    package func adding(days: Int) -> CivilDate? {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
        return overflow ? nil : CivilDate(daysSince1970: sum)
    }

    /// Whole calendar months from this day to the other: the largest `n` for which `adding(months: n)` is not
    /// after the other day.
    ///
    /// A month is full on the same day number, or on the last day of a month that is too short for it. So there
    /// are 12 months from 2024-02-29 to 2025-02-28 and 1 from 31 January to 28 February. The count is rounded
    /// down on both sides: one day before this day is -1, so a negative count means *earlier* and 0 never does.
    package func wholeMonths(to other: CivilDate) -> Int {
        let months = other.yearMonth.index - yearMonth.index
        return min(day, other.yearMonth.lastDay) > other.day ? months - 1 : months
    }
}
