import Catalogue
import Facts
import Testing

/// The routing table of products as it is shipped.
@Suite("The routing table") struct RoutingTests {
    /// A product on a day, and every route that it takes.
    struct Case: CustomTestStringConvertible, Sendable {
        let what: String
        let kinds: [String]
        var purpose = "other"
        var form = "hardware"
        var traits: [String] = []
        var isClassified = false
        var hasCipher = false
        /// Quantity, text, and what the form says of the direction.
        var figures: [(String, String, String?)] = []
        let day: String
        let routes: [String]

        var testDescription: String { "\(what) on \(day)" }
    }

    private let table: RoutingTable

    init() throws {
        table = try RoutingTable(folder: Shipped.pipelines + "/product", schemas: Shipped.pipelines + "/schemas")
    }

    private func answer(_ item: Case) throws -> RoutingAnswer {
        let figures = try item.figures.map { quantity, text, direction in
            let dimension = try #require(table.dimensions[quantity])
            return RoutingQuestion.Figure(
                quantity: quantity,
                value: Result { () throws(Quantity.Fault) in try Quantity(reading: text, as: dimension) },
                direction: direction.flatMap(Quantity.Direction.init(rawValue:)))
        }
        return table.answer(
            RoutingQuestion(
                kinds: item.kinds, purpose: item.purpose, isClassified: item.isClassified, form: item.form,
                traits: item.traits, hasCipher: item.hasCipher, figures: figures, day: item.day))
    }

    private static let procurement = "government-procurement"
    private static let both = "both-ways"

    private static func router(_ rate: String, _ routes: String, _ direction: String? = both) -> [(
        String, String, String?
    )] { [("throughput", rate, direction), ("routes", routes, nil)] }

    private static func server(_ cpus: String, _ cores: String, _ memory: String) -> [(String, String, String?)] {
        [("cpus", cpus, nil), ("cores-per-cpu", cores, nil), ("memory", memory, nil)]
    }

    private static func firewall(_ rate: String) -> [(String, String, String?)] {
        [("throughput", rate, nil), ("connections", "300万", nil), ("new-connections", "25万个/秒", nil)]
    }

    static let rows = [
        Case(what: "row 1: classified", kinds: ["FW"], isClassified: true, day: "2024-01-01", routes: ["T01"]),
        Case(
            what: "row 2: router", kinds: ["ROUTER"], figures: router("12 Tbps", "55万条"), day: "2017-06-01",
            routes: ["T02"]),
        Case(
            what: "row 2, before its day", kinds: ["ROUTER"], figures: router("12 Tbps", "55万条"), day: "2017-05-31",
            routes: ["T17"]),
        Case(
            what: "row 3: switch", kinds: ["SWITCH"],
            figures: [("throughput", "30 Tbps", both), ("packet-rate", "10 Gpps", nil)], day: "2024-01-01",
            routes: ["T03"]),
        Case(
            what: "row 4: rack server", kinds: ["SERVER"], form: "rack", figures: server("8", "14", "256 GB"),
            day: "2024-01-01", routes: ["T04"]),
        Case(
            what: "row 5: PLC", kinds: ["PLC"], figures: [("instruction-time", "80 ns", nil)], day: "2024-01-01",
            routes: ["T05"]),
        Case(
            what: "row 6: some thresholds", kinds: ["SWITCH"],
            figures: [("throughput", "30 Tbps", both), ("packet-rate", "9 Gpps", nil)], day: "2018-01-01",
            routes: ["T06"]),
        Case(
            what: "row 7: secure router for procurement", kinds: ["SROUTER"], purpose: procurement,
            figures: router("1 Tbps", "5万"), day: "2023-06-30", routes: ["T07"]),
        Case(
            what: "row 7, the first day", kinds: ["SROUTER"], purpose: procurement, day: "2010-05-01", routes: ["T07"]),
        Case(
            what: "row 8: secure router otherwise", kinds: ["SROUTER"], figures: router("1 Tbps", "5万"),
            day: "2022-01-01", routes: ["T08"]),
        Case(
            what: "row 8 after procurement compels no longer", kinds: ["SROUTER"], purpose: procurement,
            figures: router("1 Tbps", "5万"), day: "2023-07-01", routes: ["T08a"]),
        Case(
            what: "row 8: VPN functions", kinds: ["SROUTER"], traits: ["vpn"], figures: router("1 Tbps", "5万"),
            day: "2023-07-03", routes: ["T08a", "T08b"]),
        Case(
            what: "row 9: COS for procurement", kinds: ["COS"], purpose: procurement, hasCipher: true,
            day: "2023-06-30", routes: ["T09", "T18"]),
        Case(
            what: "row 10: COS otherwise", kinds: ["COS"], hasCipher: true, day: "2023-06-30", routes: ["T10", "T18"]),
        Case(
            what: "row 10: COS from July 2023", kinds: ["COS"], purpose: procurement, hasCipher: true,
            day: "2023-07-01", routes: ["T10a", "T18"]),
        Case(
            what: "row 11: meets the first batch", kinds: ["FW"], figures: firewall("80 Gbps"), day: "2017-06-01",
            routes: ["T11"]),
        Case(
            what: "row 11: and for procurement", kinds: ["FW"], purpose: procurement, figures: firewall("80 Gbps"),
            day: "2023-06-30", routes: ["T11", "T11a"]),
        Case(
            what: "row 12: below, for procurement", kinds: ["ISOCARD"], purpose: procurement, day: "2015-01-01",
            routes: ["T12"]),
        Case(what: "row 13: below, otherwise", kinds: ["SOS"], day: "2023-06-30", routes: ["T13"]),
        Case(what: "row 14: the two days between", kinds: ["SOS"], day: "2023-07-01", routes: ["T14"]),
        Case(what: "row 14: the second day", kinds: ["SOS"], day: "2023-07-02", routes: ["T14"]),
        Case(what: "row 15: whatever the performance", kinds: ["FW"], day: "2023-07-03", routes: ["T15"]),
        Case(
            what: "row 15: procurement included", kinds: ["WEBREC"], purpose: procurement, day: "2026-11-20",
            routes: ["T15"]),
        Case(what: "row 16: a new item", kinds: ["VPN"], day: "2023-07-03", routes: ["T16"]),
        Case(what: "row 16: not before", kinds: ["VPN"], day: "2023-07-02", routes: ["T17"]),
        Case(what: "row 17: anything else", kinds: ["OTHER"], day: "2024-01-01", routes: ["T17"]),
        Case(
            what: "row 17: a small switch", kinds: ["SWITCH"],
            figures: [("throughput", "1 Tbps", both), ("packet-rate", "1 Gpps", nil)], day: "2024-01-01",
            routes: ["T17"]),
        Case(what: "row 18: cipher beside", kinds: ["FW"], hasCipher: true, day: "2024-01-01", routes: ["T15", "T18"]),
        Case(
            what: "two things at once", kinds: ["FW", "VPN", "ROUTER"], figures: router("12 Tbps", "55万"),
            day: "2024-01-01", routes: ["T02", "T15", "T16"]),
    ]

    static let borders = [
        Case(
            what: "router of 12,000 Gbps and 549,999 routes", kinds: ["ROUTER"],
            figures: router("12,000 Gbps", "549,999"), day: "2024-01-01", routes: ["T06"]),
        Case(
            what: "router of 12,000 Gbps and 550,000 routes", kinds: ["ROUTER"],
            figures: router("12,000 Gbps", "550,000"), day: "2024-01-01", routes: ["T02"]),
        Case(
            what: "12 Tbps in one direction", kinds: ["ROUTER"], figures: router("单向 12Tbps", "55万", nil),
            day: "2024-01-01", routes: ["T06a"]),
        Case(
            what: "one direction in words, both beside them", kinds: ["ROUTER"], figures: router("单向 12Tbps", "55万"),
            day: "2024-01-01", routes: ["T06a"]),
        Case(
            what: "full-width digits", kinds: ["ROUTER"], figures: router("１２Ｔｂｐｓ", "５５万条"), day: "2024-01-01",
            routes: ["T02"]),
        Case(
            what: "a switch with 10Gbps for packets", kinds: ["SWITCH"],
            figures: [("throughput", "30 Tbps", both), ("packet-rate", "10Gbps", nil)], day: "2024-01-01",
            routes: ["T06a"]),
        Case(
            what: "a PLC of 0.08 µs", kinds: ["PLC"], figures: [("instruction-time", "0.08 µs", nil)],
            day: "2024-01-01", routes: ["T05"]),
        Case(
            what: "a PLC of 0.08 ms", kinds: ["PLC"], figures: [("instruction-time", "0.08 ms", nil)],
            day: "2024-01-01", routes: ["T17"]),
        Case(
            what: "a PLC of 0.081 µs", kinds: ["PLC"], figures: [("instruction-time", "0.081 µs", nil)],
            day: "2024-01-01", routes: ["T17"]),
        Case(
            what: "a server with 255 GB", kinds: ["SERVER"], form: "rack", figures: server("8", "14", "255 GB"),
            day: "2024-01-01", routes: ["T06"]),
        Case(
            what: "a server that is no rack server", kinds: ["SERVER"], figures: server("8", "14", "256 GB"),
            day: "2024-01-01", routes: ["T17"]),
        Case(
            what: "a firewall of 79.9 Gbps", kinds: ["FW"], figures: firewall("79.9 Gbps"), day: "2023-07-02",
            routes: ["T11b", "T14"]),
        Case(
            what: "a firewall of 80 Gbps", kinds: ["FW"], figures: firewall("80 Gbps"), day: "2023-07-02",
            routes: ["T11", "T14"]),
        Case(
            what: "a firewall of 1 Gbps a day later", kinds: ["FW"], figures: firewall("1 Gbps"), day: "2023-07-03",
            routes: ["T15"]),
        Case(
            what: "a software firewall of 100 Gbps", kinds: ["FW"], form: "software", figures: firewall("100 Gbps"),
            day: "2020-06-01", routes: ["T13"]),
        Case(
            what: "anti-spam of exactly 100/s", kinds: ["SPAM"],
            figures: [("mail-connections", "100/s", nil), ("mail-delay", "99 ms", nil)], day: "2020-06-01",
            routes: ["T11b", "T13"]),
        Case(
            what: "anti-spam of 101/s and exactly 100 ms", kinds: ["SPAM"],
            figures: [("mail-connections", "101/s", nil), ("mail-delay", "100 ms", nil)], day: "2020-06-01",
            routes: ["T11b", "T13"]),
        Case(
            what: "accepted on the last day of procurement", kinds: ["IDS"], purpose: procurement,
            figures: [("inspection-rate", "1 Gbps", nil), ("connections", "10万", nil)], day: "2023-06-30",
            routes: ["T12"]),
        Case(
            what: "300万 and 3,000,000 are the same", kinds: ["FW"],
            figures: [
                ("throughput", "80 Gbps", nil), ("connections", "3,000,000", nil),
                ("new-connections", "250,000/s", nil),
            ],
            day: "2018-01-01", routes: ["T11"]),
        Case(what: "a firewall without figures", kinds: ["FW"], day: "2018-01-01", routes: ["T11c"]),
    ]

    @Test("sends each row where it says", arguments: rows)
    func sends(_ item: Case) throws {
        #expect(try answer(item).matches.map(\.route.id) == item.routes)
    }

    @Test("keeps to its borders", arguments: borders)
    func keeps(_ item: Case) throws {
        #expect(try answer(item).matches.map(\.route.id) == item.routes)
    }

    @Test("knows the regimes of a day")
    func knowsRegimes() throws {
        func regimes(_ day: String) -> [String] {
            table.answer(RoutingQuestion(kinds: [], purpose: "other", day: day)).regimes.map(\.id)
        }
        #expect(regimes("2008-01-27") == [])
        #expect(regimes("2008-01-28") == ["R1"])
        #expect(regimes("2010-04-30") == [])
        #expect(regimes("2010-05-01") == ["R2"])
        #expect(regimes("2017-06-01") == ["R2", "R3"])
        #expect(regimes("2023-06-30") == ["R2", "R3", "R4"])
        #expect(regimes("2023-07-01") == ["R3", "R4", "R5"])
        #expect(regimes("2023-07-03") == ["R4", "R5", "R6"])
        #expect(regimes("2023-08-08") == ["R5", "R6", "R7"])
        #expect(regimes("2026-01-01") == ["R5", "R6", "R7", "R8"])
    }

    @Test("leaves to a person what is doubtful, and tells how sure the rest is")
    func tellsDoubt() throws {
        let doubtful = (RoutingTests.rows + RoutingTests.borders).filter { item in
            item.routes.contains { ["T06", "T06a", "T08b", "T11a", "T11b", "T11c", "T14"].contains($0) }
        }
        for item in doubtful { #expect(try answer(item).isDoubtful) }
        let small = try answer(RoutingTests.borders[13])
        #expect(!small.isDoubtful)
        #expect(small.matches.map(\.confidence) == [.confirmed])
        #expect(small.matches.map(\.items) == [["2023 2 met"]])
        let recovery = try answer(Case(what: "", kinds: ["WEBREC"], day: "2026-11-20", routes: []))
        #expect(recovery.matches.map(\.confidence) == [.recalled])
    }
}
