extension Quantity {
    /// Reads a figure: `12 Tbps`, `≥５５万条`, `单向 12Tbps`, `不低于 3,000,000`, `0.08 µs`.
    ///
    /// - Throws: what keeps it from being a figure of that dimension.
    package init(reading text: String, as dimension: Dimension) throws(Fault) {
        var rest = Quantity.plain(text)
        guard !rest.isEmpty else { throw .empty }
        let direction = Quantity.take(&rest, Quantity.directions)
        let bound = Quantity.take(&rest, Quantity.bounds) ?? .exactly
        let number = try Quantity.number(&rest)
        let factor = Quantity.take(&rest, Quantity.multipliers) ?? 1
        var scale = try Quantity.product(factor, try Quantity.scale(of: String(rest), in: dimension))
        var digits = number.digits
        for _ in 0..<number.decimals {
            if scale.isMultiple(of: 10) {
                scale /= 10
            } else if digits.isMultiple(of: 10) {
                digits /= 10
            } else {
                throw .fraction
            }
        }
        self.init(dimension, try Quantity.product(digits, scale), bound: bound, direction: direction)
    }

    private static let directions: [(String, Direction)] = [("单向", .oneWay), ("双向", .bothWays)]

    /// Longer signs before their beginnings.
    private static let bounds: [(String, Bound)] = [
        (">=", .atLeast), ("≥", .atLeast), ("≧", .atLeast), ("不低于", .atLeast), ("不少于", .atLeast), ("不小于", .atLeast),
        ("大于等于", .atLeast), ("至少", .atLeast), ("<=", .atMost), ("≤", .atMost), ("≦", .atMost), ("不高于", .atMost),
        ("不大于", .atMost), ("不超过", .atMost), ("小于等于", .atMost), ("至多", .atMost), (">", .above), ("大于", .above),
        ("高于", .above), ("<", .below), ("小于", .below), ("低于", .below),
    ]

    private static let multipliers: [(String, Int)] = [
        ("万亿", 1_000_000_000_000), ("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("万", 10_000),
    ]

    /// Half-width, with one micro sign, without spaces of any kind.
    private static func plain(_ text: String) -> Substring {
        // U+03BC and U+00B5 look alike and are both typed for micro.
        let scalars = text.compacted.map { $0 == "\u{03BC}" ? "\u{00B5}" : $0 }
        return Substring(String(String.UnicodeScalarView(scalars)))
    }

    private static func take<Value>(_ rest: inout Substring, _ table: [(String, Value)]) -> Value? {
        guard let entry = table.first(where: { rest.hasPrefix($0.0) }) else { return nil }
        rest = rest.dropFirst(entry.0.count)
        return entry.1
    }

    /// The digits without the point, and how many of them stand after it.
    private static func number(_ rest: inout Substring) throws(Fault) -> (digits: Int, decimals: Int) {
        let written = rest.prefix { "0123456789.,".contains($0) }
        rest = rest.dropFirst(written.count)
        let halves = written.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count), let whole = halves.first, !whole.isEmpty else { throw .number }
        let fraction = halves.count == 2 ? halves[1] : ""
        guard isGrouped(whole), halves.count == 1 || !fraction.isEmpty, !fraction.contains(",") else { throw .number }
        let digits = whole.filter { $0 != "," } + fraction
        guard let value = Int(digits) else { throw .range }
        return (value, fraction.count)
    }

    /// Separators stand between groups of three digits, or there are none.
    private static func isGrouped(_ digits: Substring) -> Bool {
        let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1 else { return true }
        return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func product(_ left: Int, _ right: Int) throws(Fault) -> Int {
        let (value, isTooLarge) = left.multipliedReportingOverflow(by: right)
        if isTooLarge { throw .range }
        return value
    }
}
