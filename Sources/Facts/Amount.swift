/// An exact sum of money in renminbi.
package struct Amount: Hashable, Sendable {
    /// Hundredths of a yuan.
    package let fen: Int

    package init(fen: Int) {
        self.fen = fen
    }

    /// Reads a sum as people write it: `1234.5`, `1,234.50`, `¥1,234.50`, `1,234.50元`, `123.45万元`, `1.2亿`, in
    /// half-width or full-width characters and with white space anywhere.
    ///
    /// Commas stand between groups of three digits or not at all. Nil for anything else, for a sum that is not a
    /// whole number of fen, and for one beyond the range of `Int`: a sum is never rounded.
    package init?(_ text: String) {
        var rest = text.compacted[...]
        if rest.first == "¥" || rest.first == "￥" { rest.removeFirst() }
        let negative = rest.first == "-" || rest.first == "\u{2212}"
        if negative { rest.removeFirst() }
        if rest.last == "元" { rest.removeLast() }
        var exponent = 2
        if let unit = rest.last, unit == "万" || unit == "亿" {
            exponent += unit == "万" ? 4 : 8
            rest.removeLast()
        }
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap(Amount.ungrouped), !whole.isEmpty else { return nil }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        guard parts.count == 1 || !fraction.isEmpty else { return nil }
        guard let fen = Amount.value(of: whole, fraction, exponent: exponent) else { return nil }
        self.init(fen: negative ? -fen : fen)
    }

    /// The digits without the commas between groups of three; nil if the groups are not of three.
    private static func ungrouped(_ digits: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first else { return nil }
        guard groups.count == 1 || (1...3).contains(first.count) else { return nil }
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return groups.flatMap { $0 }
    }

    /// The digits with the point moved `exponent` places to the right; nil if digits other than 0 stay behind it.
    private static func value(of whole: [Unicode.Scalar], _ fraction: [Unicode.Scalar], exponent: Int) -> Int? {
        let zeros = max(0, exponent - fraction.count)
        let digits = whole + fraction.prefix(exponent) + Array(repeating: "0", count: zeros)
        guard fraction.dropFirst(exponent).allSatisfy({ $0 == "0" }) else { return nil }
        var value = 0
        for digit in digits {
            guard let next = number(CollectionOfOne(digit)) else { return nil }
            let (tens, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(next)
            guard !over, !carry else { return nil }
            value = sum
        }
        return value
    }
}

extension Amount: Comparable {
    package static func < (left: Amount, right: Amount) -> Bool { left.fen < right.fen }
}

extension Amount: CustomStringConvertible {
    /// Yuan with two decimals and no commas, `-1234.50`.
    package var description: String {
        let magnitude = fen.magnitude
        let cents = magnitude % 100
        return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
