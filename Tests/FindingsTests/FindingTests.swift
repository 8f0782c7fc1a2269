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

    @Test("one that stands for more follows those that are listed, and counts as many")
    func unlisted() {
        func finding(_ id: String, _ unlisted: Int? = nil) -> Finding {
            var finding = Finding(id: id, severity: .error, fact: Text("", ""), wayOut: Text("", ""))
            finding.unlisted = unlisted
            return finding
        }
        let findings = [finding("a", 40), finding("b"), finding("c")].sorted()
        #expect(findings.map(\.id) == ["b", "c", "a"])
        #expect(findings.count { $0.severity == .error } == 3)
        #expect(findings.tally(of: { $0.severity == .error }) == 42)
    }

    @Test("a place reads as editors and terminals understand it")
    func places() {
        #expect(Place("form.xml", line: 41, column: 9).description == "form.xml:41:9")
        #expect(Place("a.zip", entries: ["b.zip", "c.pdf"]).description == "a.zip!/b.zip!/c.pdf")
    }
}

@Test("a value that a stranger made long leaves a sentence that can be read")
func longValues() {
    let kind = FindingKind("x", .error, fact: Text("“{name}”太长", "“{name}” is too long"), wayOut: Text("短些", "Less"))
    let short = kind.finding(at: nil, ["name": String(repeating: "名", count: 1_000)])
    #expect(short.fact.english == "“\(String(repeating: "名", count: 1_000))” is too long")
    let long = kind.finding(at: nil, ["name": String(repeating: "e\u{301}", count: 1_000_000)])
    #expect(long.fact.english.hasPrefix("“e\u{301}e\u{301}") && long.fact.english.hasSuffix("e\u{301}” is too long"))
    #expect(long.fact.english.unicodeScalars.count == 1_003 && long.fact.chinese.unicodeScalars.count == 1_003)
}
