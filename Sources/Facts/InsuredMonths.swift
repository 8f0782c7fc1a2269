/// How long a person has been insured without a gap, up to when a submission was received.
package struct InsuredMonths: Hashable, Sendable {
    /// Length in months of the stretch that ends latest; 0 if there is none.
    package let consecutive: Int
    /// The last month of that stretch.
    package let last: YearMonth?
    /// True if that month is the month of receipt or one of the `window` months before it.
    package let endsInWindow: Bool

    /// - Parameters:
    ///   - months: the months of one person. Months after the month of receipt are left out: nobody can have paid
    ///     for them yet.
    ///   - received: the day on which the submission was first complete.
    ///   - window: how many months before the month of receipt the stretch may end; social insurance is booked late.
    package init(_ months: MonthSet, received: CivilDate, window: Int = 2) {
        let known = MonthSet(months.months.filter { $0 <= received.yearMonth })
        guard let run = known.runs.last else {
            consecutive = 0
            last = nil
            endsInWindow = false
            return
        }
        consecutive = run.upperBound.index - run.lowerBound.index + 1
        last = run.upperBound
        endsInWindow = received.yearMonth.index - run.upperBound.index <= window
    }

    /// The length of the stretch if it ends in the window, else 0.
    package var counted: Int { endsInWindow ? consecutive : 0 }
}
