import Pipeline
import Testing

@Suite("A moment as text")
struct TimestampTests {
    @Test(
        "is in UTC, leap years and the time before 1970 included",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_827_696, "2000-02-29T12:34:56Z"), (1_709_164_800, "2024-02-29T00:00:00Z"),
            (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"), (-2_203_891_200, "1900-03-01T00:00:00Z"),
            (-2_203_891_201, "1900-02-28T23:59:59Z"), (1_795_226_758, "2026-11-21T02:05:58Z"),
        ] as [(Int64, String)])
    func text(_ seconds: Int64, _ text: String) {
        #expect(Timestamp(nanoseconds: seconds * 1_000_000_000).text == text)
    }

    @Test("leaves fractions of a second out, downwards on both sides of 1970")
    func fractions() {
        #expect(Timestamp(nanoseconds: 999_999_999).text == "1970-01-01T00:00:00Z")
        #expect(Timestamp(nanoseconds: -1).text == "1969-12-31T23:59:59Z")
        #expect(Timestamp(nanoseconds: -1_000_000_001).text == "1969-12-31T23:59:58Z")
    }

    @Test("has the day of a place east or west of Greenwich")
    func day() {
        let evening = Timestamp(nanoseconds: 1_709_135_999 * 1_000_000_000)
        #expect(evening.text == "2024-02-28T15:59:59Z")
        #expect(
            [0, 480, 481, -960].map { evening.day(minutesEast: $0) } == [
                "2024-02-28", "2024-02-28", "2024-02-29", "2024-02-27",
            ])
    }
}
