package import Facts

/// What the certificates of some editions are like: number, validity, criteria.
package struct CertificateTerms: Hashable, Sendable {
    /// Which day is the last of a certificate.
    package enum Ending: String, CaseIterable, Sendable {
        /// The day of the year on which it was granted.
        case sameDay = "same-day"
        case dayBefore = "day-before"
    }

    package let profiles: [String]
    /// What a case must be like besides.
    package let conditions: [CaseCondition]
    /// With `{year}`, `{category}` and `{serial}` in it.
    package let pattern: String
    /// Digits of the serial number at least.
    package let digits: Int
    package let years: Int
    package let ending: Ending
    /// The criteria with their edition, as the certificate names them.
    package let criteria: String
    /// `confirmed`, `recalled` or `uncertain`: how sure the number's shape is.
    package let confidence: String

    /// A number; serial numbers run through a year.
    package func number(year: Int, category: String, serial: Int) -> String {
        let text = String(serial)
        let padded = String(repeating: "0", count: max(0, digits - text.count)) + text
        return pattern.replacing("{year}", with: String(year)).replacing("{category}", with: category)
            .replacing("{serial}", with: padded)
    }

    /// What every number of a year begins with, whatever its category.
    package func prefix(year: Int) -> String {
        let text = pattern.replacing("{year}", with: String(year))
        return String(text[..<(text.firstIndex(of: "{") ?? text.endIndex)])
    }

    /// The serial number in a number of that year; nil for one that was not made by the pattern.
    package func serial(in number: String, year: Int, category: String) -> Int? {
        let parts = pattern.replacing("{year}", with: String(year)).replacing("{category}", with: category)
            .split(separator: "{serial}", omittingEmptySubsequences: false)
        guard parts.count == 2, number.hasPrefix(parts[0]), number.hasSuffix(parts[1]),
            number.utf8.count > parts[0].utf8.count + parts[1].utf8.count
        else { return nil }
        return Int(number.dropFirst(parts[0].count).dropLast(parts[1].count))
    }

    /// The last day: years after 29 February, where there is none, that is 28 February.
    package func expiry(granted: CivilDate) -> CivilDate {
        let same = granted.adding(months: 12 * years) ?? granted
        switch ending {
        case .sameDay: return same
        // A certificate of a leap day ends with February whichever way the last day is counted.
        case .dayBefore: return same.day < granted.day ? same : same.adding(days: -1) ?? same
        }
    }
}
