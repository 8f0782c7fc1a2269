extension Quantity {
    /// How many base units the written unit is.
    ///
    /// - Throws: `.unitMissing`, `.unitUnknown`, or `.unitOther` where it belongs to another dimension.
    static func scale(of unit: String, in dimension: Dimension) throws(Fault) -> Int {
        if let scale = units[dimension]?[unit] { return scale }
        if unit.isEmpty { throw .unitMissing }
        throw units.contains { $0.key != dimension && $0.value[unit] != nil } ? .unitOther : .unitUnknown
    }

    /// Units as they are written, case included: b is a bit and B a byte.
    private static let units: [Dimension: [String: Int]] = [
        .bitRate: scaled(["bps", "bit/s", "b/s"], prefixes),
        .packetRate: scaled(["pps", "packet/s", "packets/s", "包/秒", "包/s"], prefixes),
        .byteRate: scaled(["B/s", "字节/秒"], prefixes),
        .bytes: scaled(["B"], prefixes).merging(scaled(["iB"], binaryPrefixes)) { own, _ in own }
            .merging(["字节": 1, "bytes": 1, "byte": 1]) { own, _ in own },
        .time: [
            "ps": 1, "皮秒": 1, "ns": 1000, "纳秒": 1000, "\u{00B5}s": 1_000_000, "us": 1_000_000, "微秒": 1_000_000,
            "ms": 1_000_000_000, "毫秒": 1_000_000_000, "s": 1_000_000_000_000, "秒": 1_000_000_000_000,
            "min": 60_000_000_000_000, "分钟": 60_000_000_000_000, "h": 3_600_000_000_000_000,
            "小时": 3_600_000_000_000_000,
        ],
        .count: Dictionary(
            uniqueKeysWithValues: ["", "条", "个", "颗", "核", "级", "层", "路", "台", "routes", "cores", "levels"]
                .map { ($0, 1) }),
        .perSecond: scaled(
            ["/s", "/秒", "个/秒", "个/s", "次/秒", "次/s", "条/秒", "条/s", "连接/秒", "封/秒", "events/s", "cps", "eps"],
            [("", 1)]),
        .tpsE: ["tpsE": 1],
    ]

    private static let prefixes: [(String, Int)] = [
        ("", 1), ("k", 1000), ("K", 1000), ("M", 1_000_000), ("G", 1_000_000_000), ("T", 1_000_000_000_000),
        ("P", 1_000_000_000_000_000),
    ]

    private static let binaryPrefixes: [(String, Int)] = [
        ("K", 1 << 10), ("M", 1 << 20), ("G", 1 << 30), ("T", 1 << 40), ("P", 1 << 50),
    ]

    private static func scaled(_ names: [String], _ prefixes: [(String, Int)]) -> [String: Int] {
        var result: [String: Int] = [:]
        for name in names {
            for (prefix, scale) in prefixes { result[prefix + name] = scale }
        }
        return result
    }
}
