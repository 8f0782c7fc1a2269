extension CivilDate {
    /// Reads exactly `YYYY-MM-DD` in ASCII digits; nil for anything else or for a day that does not exist.
    package init?(iso text: String) {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count == 10, scalars[4] == "-", scalars[7] == "-",
            let year = number(scalars[0..<4]), let month = number(scalars[5..<7]), let day = number(scalars[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads a date as people write it: `2024-3-5`, `2024/03/05`, `2024.3.5`, `2024年3月5日` (or `号`), `20240305`,
    /// in half-width or full-width characters and with white space anywhere.
    ///
    /// The year has four digits and comes first; both separators are the same. Nil for anything else: two-digit
    /// years and day-first orders are ambiguous, and a guess would become a fact.
    package init?(lenient text: String) {
        var scalars = text.compacted
        if scalars.count == 8, let compact = number(scalars) {
            self.init(year: compact / 10_000, month: compact / 100 % 100, day: compact % 100)
            return
        }
        guard scalars.count > 5, let year = number(scalars[..<4]) else { return nil }
        let separator = scalars[4]
        let second: Unicode.Scalar
        switch separator {
        case "-", "/", ".": second = separator
        case "年":
            guard let last = scalars.popLast(), last == "日" || last == "号" else { return nil }
            second = "月"
        default: return nil
        }
        let parts = scalars.dropFirst(5).split(separator: second, omittingEmptySubsequences: false)
        guard parts.count == 2, let month = number(parts[0], limit: 2), let day = number(parts[1], limit: 2) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }
}
