import Facts
import Testing

@Suite("Amounts")
struct AmountTests {
    @Test(
        "sums are read exactly",
        arguments: [
            ("0", 0), ("1", 100), ("1.5", 150), ("1234.56", 123_456), ("1,234.56", 123_456), ("1,234,567", 123_456_700),
            ("¥1,234.50元", 123_450), ("￥１，２３４．５０", 123_450), ("12万", 12_000_000), ("12.3456万元", 12_345_600),
            ("1.2亿", 12_000_000_000), ("0.000001万", 1), (" 1 234 元 ", 123_400), ("-3.20", -320), ("－３", -300),
            ("007", 700),
            ("1.500", 150), ("92233720368547758.07", Int.max),
        ])
    func exact(text: String, fen: Int) {
        #expect(Amount(text)?.fen == fen)
    }

    @Test(
        "what is not an exact sum is refused",
        arguments: [
            "", "元", "万", "-", ".5", "5.", "1.2.3", "1.234", "0.0000001万", "1,23", "12,34.5", ",123", "1,2345", "1e5",
            "十万",
            "约100", "100美元", "1.5,000", "92233720368547758.08", "99999999999999999999亿", "--5", "1万亿x",
        ])
    func refused(text: String) {
        #expect(Amount(text) == nil)
    }

    @Test(
        "a sum is written in yuan with two decimals and reads back as itself",
        arguments: [0, 5, 100, -320, 123_456, .max])
    func description(fen: Int) {
        let amount = Amount(fen: fen)
        #expect(Amount(amount.description) == amount)
        #expect(Amount(fen: -320).description == "-3.20")
        #expect(Amount(fen: 5) < Amount(fen: 6))
    }
}
