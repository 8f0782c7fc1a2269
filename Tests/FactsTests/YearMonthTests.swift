import Facts
import Testing

@Suite("Months")
struct YearMonthTests {
    @Test(
        "months are read strictly and leniently",
        arguments: ["2024-03", "2024-3", "2024年3月", "2024.3", "2024/03", "202403", "２０２４年０３月", " 2024 年 3 月"])
    func lenient(text: String) {
        #expect(YearMonth(lenient: text) == YearMonth(year: 2024, month: 3))
        #expect((YearMonth(iso: text) == nil) == (text != "2024-03"))
    }

    @Test(
        "what is not a month is refused",
        arguments: ["", "2024", "2024-13", "2024-0", "24-03", "2024年3", "202413", "2024-03-05", "3/2024"])
    func refused(text: String) {
        #expect(YearMonth(lenient: text) == nil)
    }

    @Test("months are added over the ends of years and keep their form")
    func adding() {
        #expect(YearMonth(iso: "2024-12")?.adding(1)?.description == "2025-01")
        #expect(YearMonth(iso: "2024-01")?.adding(-1)?.description == "2023-12")
        #expect(YearMonth(iso: "0001-01")?.description == "0001-01")
        #expect(YearMonth(iso: "0001-01")?.adding(-1) == nil)
        #expect(YearMonth(iso: "9999-12")?.adding(1) == nil)
        #expect(YearMonth(iso: "2024-02")?.lastDay == 29)
    }
}
