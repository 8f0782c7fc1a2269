/// The number of a resident identity card, GB 11643-1999: 18 characters, of which the last is a check character.
///
/// Personal data: no message, log or report may hold more of it than `masked` gives.
package enum ResidentID {
    package enum Check: String, CaseIterable, Sendable {
        case valid
        /// Not 17 digits, the first of them not 0, and a digit or `X`.
        case form
        /// The date of birth does not exist, is before 1900, or is after the day of the check.
        case date
        /// The check character is wrong.
        case digit
    }

    /// Checks a number as it stands, except that a lower-case `x` is taken for `X`.
    ///
    /// - Parameter day: the day on which the holder must have been born; nil leaves that open.
    package static func check(_ text: String, on day: CivilDate? = nil) -> Check {
        guard let number = canonical(text) else { return .form }
        guard let birth = birth(in: number), birth.year >= 1900 else { return .date }
        if let day, birth > day { return .date }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(number, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return number[17] == Array("10X98765432".utf8)[sum % 11] ? .valid : .digit
    }

    /// The holder's date of birth, if the number has the right form and the date exists.
    package static func birth(_ text: String) -> CivilDate? {
        canonical(text).flatMap(birth(in:))
    }

    /// The number with its date of birth hidden, `110105********002X`.
    ///
    /// Anything else, as a passport number, keeps its first and last character; below five characters nothing is
    /// shown.
    package static func masked(_ text: String) -> String {
        let characters = Array(text)
        let shown = characters.count == 18 ? (6, 4) : characters.count < 5 ? (0, 0) : (1, 1)
        let hidden = String(repeating: "*", count: characters.count - shown.0 - shown.1)
        return String(characters.prefix(shown.0)) + hidden + String(characters.suffix(shown.1))
    }

    /// The number's 18 bytes with an upper-case `X`, or nil if it has another form.
    private static func canonical(_ text: String) -> [UInt8]? {
        var bytes = Array(text.utf8)
        guard bytes.count == 18 else { return nil }
        if bytes[17] == UInt8(ascii: "x") { bytes[17] = UInt8(ascii: "X") }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard bytes[..<17].allSatisfy(digits.contains), bytes[0] != UInt8(ascii: "0"),
            digits.contains(bytes[17]) || bytes[17] == UInt8(ascii: "X")
        else { return nil }
        return bytes
    }

    private static func birth(in number: [UInt8]) -> CivilDate? {
        let digits = number[6..<14].reduce(0) { $0 * 10 + Int($1 - 48) }
        return CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }
}
