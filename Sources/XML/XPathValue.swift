/// What an XPath 1.0 expression yields.
package enum XPathValue: Hashable {
    /// Each node once, in document order.
    case nodes([Node])
    case string(String)
    case number(Double)
    case boolean(Bool)

    /// As XPath's `string()`: of nodes, the value of the first; of numbers, never in exponent form.
    package var asString: String {
        switch self {
        case .nodes(let nodes): nodes.first?.stringValue ?? ""
        case .string(let text): text
        case .number(let number): Self.text(of: number)
        case .boolean(let truth): truth ? "true" : "false"
        }
    }

    /// As XPath's `number()`: NaN for what is not a number.
    package var asNumber: Double {
        switch self {
        case .nodes, .string: Self.number(in: asString)
        case .number(let number): number
        case .boolean(let truth): truth ? 1 : 0
        }
    }

    /// As XPath's `boolean()`.
    package var asBoolean: Bool {
        switch self {
        case .nodes(let nodes): !nodes.isEmpty
        case .string(let text): !text.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .boolean(let truth): truth
        }
    }

    /// The nodes, or none if the value is not a node set.
    package var asNodes: [Node] {
        guard case .nodes(let nodes) = self else { return [] }
        return nodes
    }
}

// MARK: - Numbers (XPath 1.0, sections 4.2 and 4.4)

extension XPathValue {
    /// The shortest decimal that reads back as the same number, without an exponent.
    ///
    /// libxml2 rounds to 15 digits and writes 3000000000 as `3e+09`, which XPath does not allow.
    package static func text(of number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        if number == 0 { return "0" }
        // Swift's description is the shortest that reads back, like 12.5, 1e-07 or 3e+20.
        let parts = number.magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
        let digits = Array((mantissa[0] + fraction).utf8)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        return (number < 0 ? "-" : "") + plain(digits, point: mantissa[0].utf8.count + exponent)
    }

    /// Digits with a decimal point before the one at `point`, which may lie outside of them.
    private static func plain(_ digits: [UInt8], point: Int) -> String {
        let zero = UInt8(ascii: "0")
        var whole = digits.prefix(max(point, 0)) + Array(repeating: zero, count: max(point - digits.count, 0))
        var fraction = Array(repeating: zero, count: max(-point, 0)) + digits.dropFirst(max(point, 0))
        while whole.first == zero { whole.removeFirst() }
        while fraction.last == zero { fraction.removeLast() }
        let integer = whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self)
        return fraction.isEmpty ? integer : "\(integer).\(String(decoding: fraction, as: UTF8.self))"
    }

    /// Blanks, an optional minus, digits with at most one point, blanks; anything else is NaN.
    package static func number(in text: String) -> Double {
        var view = text.utf8[...]
        while let first = view.first, isSpace(first) { view.removeFirst() }
        while let last = view.last, isSpace(last) { view.removeLast() }
        let digits = view.first == UInt8(ascii: "-") ? view.dropFirst() : view
        let points = digits.count { $0 == UInt8(ascii: ".") }
        let isPlain = digits.allSatisfy { $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0) }
        guard isPlain, points <= 1, digits.count > points else { return .nan }
        // Swift wants a digit on both sides of the point.
        let magnitude = "0" + String(decoding: digits, as: UTF8.self) + (points == 1 ? "0" : "")
        return (view.count > digits.count ? -1 : 1) * (Double(magnitude) ?? .nan)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9 || byte == 10 || byte == 13
    }
}
