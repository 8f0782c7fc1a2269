/// The unified social credit code of an organisation, GB 32100-2015, with the organisation code of GB 11714-1997
/// in its positions 9 to 17.
package enum CreditCode {
    /// What the two check characters say; the raw value is how the fact is written.
    package enum Check: String, CaseIterable, Sendable {
        /// Both check characters are right.
        case valid
        /// The outer one is wrong and the inner right, in the form of the codes that Fujian issued in its pilot
        /// (region 35, `M` in position 9): some of those are in legal use, so a person has to confirm it.
        case pilot
        /// The outer one is right and that of the organisation code is wrong, as in some old registrations.
        case inner
        /// The outer one is wrong.
        case outer
        /// Not 18 characters of the code's alphabet, or a region that is not digits.
        case form
    }

    /// The code's characters in the order of their values: no I, O, S, V, Z.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// Checks a code as it stands: full-width or lower-case characters and white space are wrong.
    package static func check(_ text: String) -> Check {
        let code = Array(text.utf8)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard code.count == 18, code.allSatisfy(alphabet.contains), code[2..<8].allSatisfy(digits.contains) else {
            return .form
        }
        let outer = code[17] == outerCharacter(of: code[..<17])
        let inner = code[16] == innerCharacter(of: code[8..<16])
        switch (outer, inner) {
        case (true, true): return .valid
        case (true, false): return .inner
        case (false, true) where code[2...3] == [0x33, 0x35] && code[8] == UInt8(ascii: "M"): return .pilot
        case (false, _): return .outer
        }
    }

    /// Position 18: 31 less the sum of value times 3^(i-1), modulo 31.
    private static func outerCharacter(of body: ArraySlice<UInt8>) -> UInt8 {
        var weight = 1
        var sum = 0
        for character in body {
            sum += (alphabet.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        return alphabet[(31 - sum % 31) % 31]
    }

    /// Position 17: 11 less the weighted sum modulo 11, with 10 written `X` and 11 written `0`; letters count from
    /// A = 10 through the whole Latin alphabet.
    private static func innerCharacter(of body: ArraySlice<UInt8>) -> UInt8 {
        var sum = 0
        for (character, weight) in zip(body, [3, 7, 9, 10, 5, 8, 4, 2]) {
            let value = character <= UInt8(ascii: "9") ? Int(character) - 48 : Int(character) - 55
            sum += value * weight
        }
        return Array("0X987654321".utf8)[sum % 11]
    }
}
