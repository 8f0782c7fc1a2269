import Findings
import Testing

@Suite("Findings")
struct FindingTests {
    private let kind = FindingKind(
        "name-doubtful", .info, fact: Text("读作“{name}”({encoding})", "read as “{name}” ({encoding})"),
        wayOut: Text("改名", "rename"))

    @Test("a value that looks like a placeholder is not replaced again")
    func valuesAreLiteral() {
        let finding = kind.finding(at: Place("a.zip"), ["name": "{encoding}", "encoding": "gb18030"])
        #expect(finding.fact == Text("读作“{encoding}”(gb18030)", "read as “{encoding}” (gb18030)"))
    }

    @Test("odd characters are shown, not obeyed")
    func shown() {
        #expect("a\u{1B}[2J\u{202E}b\n".shown() == "a‹U+001B›[2J‹U+202E›b‹U+000A›")
        #expect("两行\n\t\u{7F}".shown(keepingLines: true) == "两行\n\t‹U+007F›")
    }

    @Test("findings sort worst first, then by place")
    func order() {
        let place = Place("form.xml", line: 2, column: 1)
        let later = Place("form.xml", line: 10, column: 1)
        func finding(_ id: String, _ severity: Severity, _ place: Place?) -> Finding {
            Finding(id: id, severity: severity, place: place, fact: Text("", ""), wayOut: Text("", ""))
        }
        let sorted = [
            finding("c", .info, place), finding("b", .error, later), finding("a", .error, place),
            finding("d", .fatal, nil),
        ].sorted()
        #expect(sorted.map(\.id) == ["d", "a", "b", "c"])
    }

    @Test("a place reads as editors and terminals understand it")
    func places() {
        #expect(Place("form.xml", line: 41, column: 9).description == "form.xml:41:9")
        #expect(Place("a.zip", entries: ["b.zip", "c.pdf"]).description == "a.zip!/b.zip!/c.pdf")
    }
}
