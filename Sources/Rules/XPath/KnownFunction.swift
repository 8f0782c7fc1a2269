/// A function that a rule may call, known before any document is read.
///
/// XPath 1.0 section 4, XSLT 1.0 section 12, and EXSLT's pure functions; those that read the clock, are random
/// or evaluate text as code are not there.
package struct KnownFunction: Hashable, Sendable {
    /// The namespace; nil for the functions of XPath and XSLT.
    package let namespace: String?
    package let name: String
    /// How many arguments it takes.
    package let arity: ClosedRange<Int>
    /// What it yields; nil where that depends on its arguments.
    package let result: XPathKind?

    /// The function of that name, nil if rules have none.
    package static func named(_ name: String, in namespace: String?) -> KnownFunction? {
        table["\(namespace ?? "") \(name)"]
    }

    /// Every known function, by namespace and name.
    package static let all: [KnownFunction] = core + math + sets + strings + dates

    private static let table: [String: KnownFunction] = Dictionary(
        all.map { ("\($0.namespace ?? "") \($0.name)", $0) }, uniquingKeysWith: { first, _ in first })

    private static func list(
        _ namespace: String?, _ rows: KeyValuePairs<String, (ClosedRange<Int>, XPathKind?)>
    ) -> [KnownFunction] {
        rows.map { KnownFunction(namespace: namespace, name: $0.key, arity: $0.value.0, result: $0.value.1) }
    }

    private static let many = 1_000

    private static let core = list(
        nil,
        [
            "last": (0...0, .number), "position": (0...0, .number), "count": (1...1, .number),
            "id": (1...1, .nodes), "local-name": (0...1, .string), "namespace-uri": (0...1, .string),
            "name": (0...1, .string), "string": (0...1, .string), "concat": (2...many, .string),
            "starts-with": (2...2, .boolean), "contains": (2...2, .boolean), "substring-before": (2...2, .string),
            "substring-after": (2...2, .string), "substring": (2...3, .string), "string-length": (0...1, .number),
            "normalize-space": (0...1, .string), "translate": (3...3, .string), "boolean": (1...1, .boolean),
            "not": (1...1, .boolean), "true": (0...0, .boolean), "false": (0...0, .boolean),
            "lang": (1...1, .boolean), "number": (0...1, .number), "sum": (1...1, .number),
            "floor": (1...1, .number), "ceiling": (1...1, .number), "round": (1...1, .number),
            "current": (0...0, .nodes), "key": (2...2, .nodes),
        ])

    private static let math = list(
        "http://exslt.org/math",
        [
            "min": (1...1, .number), "max": (1...1, .number), "highest": (1...1, .nodes), "lowest": (1...1, .nodes),
            "abs": (1...1, .number), "sqrt": (1...1, .number), "power": (2...2, .number),
            "constant": (2...2, .number), "log": (1...1, .number), "exp": (1...1, .number), "sin": (1...1, .number),
            "cos": (1...1, .number), "tan": (1...1, .number), "asin": (1...1, .number), "acos": (1...1, .number),
            "atan": (1...1, .number), "atan2": (2...2, .number),
        ])

    private static let sets = list(
        "http://exslt.org/sets",
        [
            "difference": (2...2, .nodes), "intersection": (2...2, .nodes), "distinct": (1...1, .nodes),
            "has-same-node": (2...2, .boolean), "leading": (2...2, .nodes), "trailing": (2...2, .nodes),
        ])

    private static let strings = list(
        "http://exslt.org/strings",
        [
            "tokenize": (1...2, .nodes), "split": (1...2, .nodes), "replace": (3...3, nil),
            "padding": (1...2, .string), "align": (2...3, .string), "concat": (1...1, .string),
            "encode-uri": (2...3, .string), "decode-uri": (1...2, .string),
        ])

    /// With their argument required: without it they read the clock.
    private static let dates = list(
        "http://exslt.org/dates-and-times",
        [
            "date": (1...1, .string), "time": (1...1, .string), "year": (1...1, .number),
            "leap-year": (1...1, .boolean), "month-in-year": (1...1, .number), "month-name": (1...1, .string),
            "month-abbreviation": (1...1, .string), "week-in-year": (1...1, .number),
            "week-in-month": (1...1, .number), "day-in-year": (1...1, .number), "day-in-month": (1...1, .number),
            "day-of-week-in-month": (1...1, .number), "day-in-week": (1...1, .number), "day-name": (1...1, .string),
            "day-abbreviation": (1...1, .string), "hour-in-day": (1...1, .number),
            "minute-in-hour": (1...1, .number), "second-in-minute": (1...1, .number), "seconds": (1...1, .number),
            "add": (2...2, .string), "add-duration": (2...2, .string), "difference": (2...2, .string),
            "duration": (1...1, .string), "sum": (1...1, .string),
        ])
}

/// The four kinds of value of XPath 1.0.
package enum XPathKind: String, Hashable, Sendable {
    case nodes = "node-set"
    case string, number, boolean
}
