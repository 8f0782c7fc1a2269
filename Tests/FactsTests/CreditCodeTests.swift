import Facts
import Testing

@Suite("Unified social credit codes")
struct CreditCodeTests {
    /// The first two are codes of public record, the third the example worked out by hand from GB 32100-2015
    /// (sum 1640, remainder 28, check value 3), the others synthetic.
    @Test(
        "codes with both check characters right are valid",
        arguments: [
            "914403001922038216", "9144030071526726XG", "91350100M000100Y43", "91110108MA01ABCD5T",
            "91440300MA5TEKT16G", "12100000400012342E",
        ])
    func valid(code: String) {
        #expect(CreditCode.check(code) == .valid)
    }

    /// Codes in legal use in Fujian and Xiamen that were issued before the standard's check was settled.
    @Test("codes of the Fujian pilots are told apart", arguments: ["91350100M0001TGQXM", "91350211M0000XUF46"])
    func pilot(code: String) {
        #expect(CreditCode.check(code) == .pilot)
    }

    @Test("a pilot's exception needs its region, its letter and a right inner check")
    func notPilot() {
        // The region 36 in place of 35, and a wrong position 17.
        #expect(CreditCode.check("91360100M0001TGQXM") == .outer)
        #expect(CreditCode.check("91350100M0001TGQYM") == .outer)
        // 100000008 is a right organisation code that does not begin with M: one of the 31 outer characters is right.
        let checks = "0123456789ABCDEFGHJKLMNPQRTUWXY".map { CreditCode.check("91350100100000008\($0)") }
        #expect(checks.filter { $0 == .valid }.count == 1)
        #expect(checks.filter { $0 == .outer }.count == 30)
    }

    @Test("a wrong inner check under a right outer one is told apart")
    func inner() {
        // Position 17 of 91110108MA01ABCD5T is 5; with 6 the outer character becomes 0.
        let codes = "0123456789ABCDEFGHJKLMNPQRTUWXY".map { "91110108MA01ABCD6\($0)" }
        let checks = codes.map(CreditCode.check)
        #expect(checks.filter { $0 == .inner }.count == 1)
        #expect(checks.filter { $0 == .outer }.count == 30)
    }

    @Test(
        "anything but 18 characters of the alphabet is a wrong form",
        arguments: [
            "", "91440300192203821", "9144030019220382160", "91440300192203821O", "91440300192203821I",
            "9144030019220382 6", "9144030071526726xG", "９１４４０３００１９２２０３８２１６", "914A03001922038216", "110108000000000",
        ])
    func form(code: String) {
        #expect(CreditCode.check(code) == .form)
    }

    @Test("every single wrong character is found, since 31 is a prime")
    func singleError() {
        let code = Array("914403001922038216")
        var missed: [String] = []
        for position in code.indices {
            for character in "0123456789ABCDEFGHJKLMNPQRTUWXY" where character != code[position] {
                var wrong = code
                wrong[position] = character
                if CreditCode.check(String(wrong)) == .valid { missed.append(String(wrong)) }
            }
        }
        #expect(missed == [])
    }
}
