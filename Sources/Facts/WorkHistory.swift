/// The stretches of time that a person says to have worked, each in an area.
package struct WorkHistory: Hashable, Sendable {
    /// One employment. Both days belong to it.
    package struct Employment: Hashable, Sendable {
        /// The area as the form names it, for instance `infosec`.
        package let area: String
        package let from: CivilDate
        /// The last day; nil means that it goes on.
        package let to: CivilDate?

        /// Nil if the employment ends before it begins.
        package init?(area: String, from: CivilDate, to: CivilDate?) {
            if let to, to < from { return nil }
            self.area = area
            self.from = from
            self.to = to
        }
    }

    package let employments: [Employment]

    package init(_ employments: [Employment]) {
        self.employments = employments
    }

    /// Whole months worked in any of the areas up to and including a day, a day that two employments share being
    /// counted once.
    ///
    /// Overlapping and adjoining employments become one stretch. Each stretch counts its whole calendar months;
    /// the days left over at the ends of the stretches are added up, and every 31 of them count as a month more,
    /// so that a career of short employments loses little and no single stretch counts a month that is not full.
    /// What lies after the day does not count.
    package func months(in areas: Set<String>, until day: CivilDate) -> Int {
        var months = 0
        var leftOver = 0
        for stretch in stretches(in: areas, until: day) {
            // The day after the last one: from 1 January to 31 December are twelve months.
            guard let end = stretch.upperBound.adding(days: 1) else { continue }
            let whole = stretch.lowerBound.wholeMonths(to: end)
            months += whole
            guard let reached = stretch.lowerBound.adding(months: whole) else { continue }
            leftOver += end.daysSince1970 - reached.daysSince1970
        }
        return months + leftOver / 31
    }

    /// The employments of the areas, cut at the day and merged, ascending.
    private func stretches(in areas: Set<String>, until day: CivilDate) -> [ClosedRange<CivilDate>] {
        let intervals = employments.filter { areas.contains($0.area) && $0.from <= day }
            .map { $0.from...min($0.to ?? day, day) }
            .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var merged: [ClosedRange<CivilDate>] = []
        for interval in intervals {
            if let last = merged.last, interval.lowerBound.daysSince1970 <= last.upperBound.daysSince1970 + 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, interval.upperBound)
            } else {
                merged.append(interval)
            }
        }
        return merged
    }
}
