import Facts
import Testing

@Suite("A figure of performance") struct QuantityTests {
    /// A text, what it measures, and what it is; a fault where it is no figure.
    struct Reading: CustomTestStringConvertible, Sendable {
        let text: String
        let dimension: Quantity.Dimension
        let expected: Result<Quantity, Quantity.Fault>

        init(_ text: String, _ dimension: Quantity.Dimension, _ value: Int) {
            self.init(text, dimension, .success(Quantity(dimension, value)))
        }

        init(_ text: String, _ dimension: Quantity.Dimension, _ expected: Result<Quantity, Quantity.Fault>) {
            self.text = text
            self.dimension = dimension
            self.expected = expected
        }

        var testDescription: String { "\(text) as \(dimension.rawValue)" }
    }

    static let tera = 1_000_000_000_000

    static let readings = [
        Reading("12 Tbps", .bitRate, 12 * tera), Reading("12,000 Gbps", .bitRate, 12 * tera),
        Reading("１２Ｔｂｐｓ", .bitRate, 12 * tera), Reading("79.9 Gbps", .bitRate, 79_900_000_000),
        Reading("12Tbit/s", .bitRate, 12 * tera),
        Reading("≥80 Gbps", .bitRate, .success(Quantity(.bitRate, 80_000_000_000, bound: .atLeast))),
        Reading("不低于 80Gbps", .bitRate, .success(Quantity(.bitRate, 80_000_000_000, bound: .atLeast))),
        Reading("单向 12Tbps", .bitRate, .success(Quantity(.bitRate, 12 * tera, direction: .oneWay))),
        Reading("双向≥12 Tbps", .bitRate, .success(Quantity(.bitRate, 12 * tera, bound: .atLeast, direction: .bothWays))),
        Reading("10 Gpps", .packetRate, 10_000_000_000), Reading("1万 Mpps", .packetRate, 10_000_000_000),
        Reading("10Gbps", .packetRate, .failure(.unitOther)), Reading("10 Gpps", .bitRate, .failure(.unitOther)),
        Reading("10 MB/s", .bitRate, .failure(.unitOther)), Reading("60 MB/s", .byteRate, 60_000_000),
        Reading("80 ns", .time, 80_000), Reading("0.08 µs", .time, 80_000), Reading("0.08 μs", .time, 80_000),
        Reading("0.08us", .time, 80_000), Reading("0.081 微秒", .time, 81_000), Reading("0.08 ms", .time, 80_000_000),
        Reading("80.5 ns", .time, 80_500), Reading("1 小时", .time, 3_600_000_000_000_000),
        Reading("0.0001 ps", .time, .failure(.fraction)), Reading("999999 h", .time, .failure(.range)),
        Reading("55万条", .count, 550_000), Reading("549,999", .count, 549_999), Reading("５５０，０００", .count, 550_000),
        Reading("300万", .count, 3_000_000), Reading("3,000,000", .count, 3_000_000),
        Reading("0.03亿", .count, 3_000_000),
        Reading("1.5", .count, .failure(.fraction)), Reading("100/s", .perSecond, 100),
        Reading(">100 个/秒", .perSecond, .success(Quantity(.perSecond, 100, bound: .above))),
        Reading("<100 ms", .time, .success(Quantity(.time, 100_000_000_000, bound: .below))),
        Reading("256 GB", .bytes, 256_000_000_000), Reading("256 GiB", .bytes, 274_877_906_944),
        Reading("20 T", .bytes, .failure(.unitUnknown)), Reading("4,500 tpsE", .tpsE, 4500),
        Reading("80 Gbsp", .bitRate, .failure(.unitUnknown)), Reading("80 GBPS", .bitRate, .failure(.unitUnknown)),
        Reading("80", .bitRate, .failure(.unitMissing)), Reading("", .count, .failure(.empty)),
        Reading("约 80 Gbps", .bitRate, .failure(.number)), Reading("80-100 Gbps", .bitRate, .failure(.unitUnknown)),
        Reading("8,0 Gbps", .bitRate, .failure(.number)), Reading("-5 ns", .time, .failure(.number)),
        Reading("1.2.3 s", .time, .failure(.number)), Reading("99999999999999999999", .count, .failure(.range)),
    ]

    @Test("is read exactly, or refused with the reason", arguments: readings)
    func reads(_ reading: Reading) {
        let result = Result { () throws(Quantity.Fault) in
            try Quantity(reading: reading.text, as: reading.dimension)
        }
        #expect(result == reading.expected)
    }
}
