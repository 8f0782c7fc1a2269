import Facts
import Testing

@Suite("Resident identity numbers")
struct ResidentIDTests {
    /// The first is the example of GB 11643-1999 itself (sum 167, remainder 2, `X`).
    @Test(
        "numbers with the right check character are valid",
        arguments: ["11010519491231002X", "11010519491231002x", "34052419800101001X"])
    func valid(number: String) {
        #expect(ResidentID.check(number) == .valid)
    }

    @Test("nobody born in 1880 works today, though the check character of the standard's second example is right")
    func old() {
        #expect(ResidentID.check("440524188001010014") == .date)
    }

    @Test("form, date and check character are told apart")
    func wrong() {
        #expect(ResidentID.check("110105194912310021") == .digit)
        #expect(ResidentID.check("11010519490231002X") == .date)
        #expect(ResidentID.check("11010520230229002X") == .date)
        #expect(ResidentID.check("1101051949123100") == .form)
        #expect(ResidentID.check("11010519491231002Y") == .form)
        #expect(ResidentID.check("01010519491231002X") == .form)
        #expect(ResidentID.check("1101051949123100２X") == .form)
        #expect(ResidentID.check("") == .form)
    }

    @Test("a holder is not born after the day of the check")
    func birth() {
        let number = "11010519491231002X"
        #expect(ResidentID.birth(number) == CivilDate(iso: "1949-12-31"))
        #expect(ResidentID.check(number, on: CivilDate(iso: "1949-12-31")) == .valid)
        #expect(ResidentID.check(number, on: CivilDate(iso: "1949-12-30")) == .date)
    }

    @Test("every single wrong digit is found")
    func singleError() {
        let number = Array("11010519491231002X")
        var missed: [String] = []
        for position in 0..<17 {
            for digit in "0123456789" where digit != number[position] {
                var wrong = number
                wrong[position] = digit
                if ResidentID.check(String(wrong)) == .valid { missed.append(String(wrong)) }
            }
        }
        #expect(missed == [])
    }

    @Test("masks hide the date of birth, and most of any other number")
    func masked() {
        #expect(ResidentID.masked("11010519491231002X") == "110105********002X")
        #expect(ResidentID.masked("E12345678") == "E*******8")
        #expect(ResidentID.masked("AB12") == "****")
        #expect(ResidentID.masked("") == "")
    }
}
