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
    /// With `{year}`, `{category}` and `{serial}` in it.
    package internal(set) var pattern: String
    /// Digits of the serial number at least.
    package let digits: Int
    package let years: Int
    package let ending: Ending
    /// The criteria with their edition, as the certificate names them.
    package internal(set) var criteria: String
    /// `confirmed`, `recalled` or `uncertain`: how sure the number's shape is.
    package let confidence: String

    /// What is otherwise for some cases, the first that fits.
    package let variants: [Variant]

    /// The number and criteria of certificates for some cases.
    package struct Variant: Hashable, Sendable {
        package let conditions: [CaseCondition]
        package let pattern: String
        package let criteria: String
    }

    /// The terms as they are for a case.
    ///
    /// - Parameter facts: what the case is like, as `when` asks for it.
    func fitting(_ facts: [String: [String]]) -> CertificateTerms {
        guard let variant = variants.first(where: { $0.conditions.hold(of: facts) }) else { return self }
        var terms = self
        terms.pattern = variant.pattern
        terms.criteria = variant.criteria
        return terms
    }

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
