/// Months, each once, in order: those in which a person was insured according to one or more lists.
package struct MonthSet: Hashable, Sendable {
    /// Ascending, without repetition.
    package let months: [YearMonth]

    package init(_ months: some Sequence<YearMonth>) {
        self.months = Set(months).sorted()
    }

    /// The months of either set.
    package func union(_ other: MonthSet) -> MonthSet {
        MonthSet(months + other.months)
    }

    /// The stretches of consecutive months, ascending.
    package var runs: [ClosedRange<YearMonth>] {
        var runs: [ClosedRange<YearMonth>] = []
        for month in months {
            if let last = runs.last, month.index == last.upperBound.index + 1 {
                runs[runs.count - 1] = last.lowerBound...month
            } else {
                runs.append(month...month)
            }
        }
        return runs
    }
}
