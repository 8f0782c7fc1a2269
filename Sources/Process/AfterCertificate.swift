package import Facts

/// What comes after the certificates of some editions: surveillance, reminders, renewal, suspension, replacement.
package struct AfterCertificate: Hashable, Sendable {
    /// Months and days from one day to another.
    package struct Span: Hashable, Sendable {
        package let months: Int
        package let days: Int

        package init(months: Int, days: Int) {
            self.months = months
            self.days = days
        }

        /// The day that lies so long before; the day itself where the calendar ends.
        package func before(_ day: CivilDate) -> CivilDate {
            day.adding(months: -months)?.adding(days: -days) ?? day
        }

        package func after(_ day: CivilDate) -> CivilDate {
            day.adding(months: months)?.adding(days: days) ?? day
        }
    }

    /// When surveillance is due, in months after the day on which the certificate was granted.
    package struct Surveillance: Hashable, Sendable {
        /// The first month in which one counts; nil where any counts that comes after the one before.
        package let opens: Int?
        /// By when the first is due.
        package let first: Int
        /// Months between one and the next; nil where one is enough.
        package let every: Int?
        package let source: String
        package let confidence: String
    }

    /// What number a certificate has after a change.
    package enum Numbering: String, CaseIterable, Sendable {
        /// It keeps its own.
        case same
        /// It ends, and another with a number of its own takes its place.
        case new
    }

    package let profiles: [String]
    /// Nil where none is known.
    package let surveillance: Surveillance?
    /// How long before surveillance is due the holder is reminded.
    package let surveillanceReminder: Span?
    /// How long before the end of validity the holder is reminded.
    package let renewalReminder: Span?
    /// Words for when an obligation falls due that mean the first surveillance.
    package let dueAtFirstSurveillance: [String]
    /// How long a suspension is proposed for.
    package let suspension: Span?
    /// The longest a suspension may last.
    package let longestSuspension: Span?
    /// The types of application whose certificate takes the place of the one that it rests on.
    package let replacing: [String]
    package let reduction: Numbering
    package let reissue: Numbering

    /// The days by which surveillance is due of a certificate, earliest first; all lie within its validity.
    package func surveillanceDays(granted: CivilDate, expires: CivilDate) -> [CivilDate] {
        guard let surveillance else { return [] }
        var days: [CivilDate] = []
        var months = surveillance.first
        while let day = granted.adding(months: months), day < expires {
            days.append(day)
            guard let every = surveillance.every, every > 0 else { break }
            months += every
        }
        // The last day of validity is that of renewal, even where it is a day less than whole years.
        return days.filter { Span(months: 0, days: 1).after($0) < expires }
    }

    /// The first day on which a surveillance counts towards one that is due.
    package func opening(granted: CivilDate, before: CivilDate?) -> CivilDate {
        let earliest = before ?? granted
        guard let opens = surveillance?.opens, before == nil else { return earliest }
        return granted.adding(months: opens) ?? granted
    }
}

extension ProcessDefinition {
    /// What comes after the certificates of an edition; nil where the process does not say.
    package func afterCertificate(profile: String) -> AfterCertificate? {
        afterwards.first { $0.profiles.contains(profile) }
    }
}
