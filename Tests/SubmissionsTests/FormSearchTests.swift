import Files
import Findings
import Submissions
import Support
import Testing

@Suite("Looking for the form")
struct FormSearchTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try Folder.create(scratch.path + "/in")
    }

    private static let form = "<assessment xmlns=\"urn:dossier:service-form:1\"/>"

    /// The place of the form, if there is one, and the findings as `id place`.
    private func search(_ limits: ReceivingLimits = ReceivingLimits()) throws -> (
        form: String?, findings: [String], kind: FoundForm.Kind?
    ) {
        let namespaces = ["urn:dossier:service-form:1"]
        var receiver = Receiver(limits: limits, spillFolder: nil, forms: namespaces)
        let arrival = try receiver.receive(RawPath(scratch.path + "/in"), named: "in")
        let found = FormSearch(limits: limits, namespaces: namespaces).run(arrival)
        let findings = arrival.findings.map { "\($0.id) \($0.place?.description ?? "-")" }
        return (found.map { arrival.files[$0.index].place.path }, findings, found?.kind)
    }

    @Test("none is a finding without a place; XML of another kind is no form")
    func missing() throws {
        try scratch.write("<other/>", "in/other.xml")
        let result = try search()
        #expect(result.form == nil)
        #expect(result.findings == ["form-missing -"])
    }

    @Test("the one nearest to the top is taken, whatever its name; others are told")
    func nearest() throws {
        try scratch.write(Self.form, "in/a/form.xml")
        try scratch.write(Self.form.replacing("assessment", with: "supplement"), "in/自评估.xml")
        let result = try search()
        #expect(result.form == "自评估.xml")
        #expect(result.kind == .supplement)
        #expect(result.findings == ["form-ambiguous 自评估.xml"])
    }

    @Test("however much other XML there is, the form is found, and every staff document told")
    func among() throws {
        let letter = "<withdrawal xmlns=\"urn:dossier:desk:1\"/>"
        for number in 10..<50 { try scratch.write(letter, "in/01/\(number).xml") }
        for number in 10..<50 { try scratch.write("<other/>", "in/\(number).xml") }
        try scratch.write(Self.form, "in/form.xml")
        let result = try search()
        #expect(result.form == "form.xml")
        #expect(result.findings == (10..<50).map { "staff-document-smuggled 01/\($0).xml" })
        try Folder.remove(scratch.path + "/in/form.xml")
        try scratch.write(Self.form, "in/申请/自评估.xml")
        #expect(try search().form == "申请/自评估.xml")
    }

    @Test("of a form that cannot be read the reason is told, and not that there is none")
    func damaged() throws {
        func told(_ content: [UInt8]) throws -> String? {
            try scratch.write(content, "in/form.xml")
            return try search().findings.joined(separator: ";")
        }
        let form = Array(("<?xml version=\"1.0\"?>" + Self.form).utf8)
        let wide: [UInt8] = form.flatMap { [$0, 0] as [UInt8] }
        #expect(try told(wide) == "")
        #expect(try told([0] + wide.dropLast()) == "")
        #expect(try told(Array(form.dropLast(2)) + Array("><a>\u{7F}</a></assessment>".utf8)) == "")
        #expect(try told(Array("<!-- made from <html> page -->".utf8) + form.dropFirst(21)) == "")
        for scalar in ["\u{0}", "\u{B}"] {
            let text = try told(Array(form.dropLast(2)) + Array(">\n<a>\(scalar)</a></assessment>".utf8))
            #expect(text?.hasPrefix("form-malformed form.xml:2") == true, "\(text ?? "")")
        }
        // As a mainframe writes `<?xml`.
        #expect(try told([0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40]) == "form-encoding form.xml")
        var limits = ReceivingLimits()
        limits.formBytes = 100
        try scratch.write(form + [UInt8](repeating: 10, count: 100), "in/form.xml")
        #expect(try search(limits).findings == ["form-too-large form.xml"])
    }

    @Test("a malformed form has its line and column, one with a DTD is not read")
    func unreadable() throws {
        try scratch.write("<assessment xmlns=\"urn:dossier:service-form:1\">\n  <a></b>\n</assessment>", "in/form.xml")
        let malformed = try search()
        #expect(malformed.form == nil)
        #expect(malformed.findings.count == 1)
        #expect(malformed.findings.first?.hasPrefix("form-malformed form.xml:2") == true, "\(malformed.findings)")
        try scratch.write("<!DOCTYPE a [<!ENTITY b \"c\">]>\n" + Self.form, "in/form.xml")
        #expect(try search().findings.map { $0.split(separator: " ").first } == ["form-doctype"])
        try scratch.write(Self.form.replacing("/>", with: ">" + String(repeating: "<a>", count: 100)), "in/form.xml")
        #expect(try search().findings.map { $0.split(separator: " ").first } == ["form-too-large"])
    }

    @Test("GB2312 and GBK are read as GB18030 with a hint, a false declaration with a warning")
    func encodings() throws {
        func form(_ encoding: String, _ name: [UInt8]) -> [UInt8] {
            Array(
                "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><assessment xmlns=\"urn:dossier:service-form:1\"><n>"
                    .utf8)
                + name + Array("</n></assessment>".utf8)
        }
        let gbk: [UInt8] = [0xB1, 0xA3, 0xCF, 0xD5]
        for (encoding, bytes, expected) in [
            ("GB2312", gbk, ["form-encoding-gb"]), ("gbk", gbk, ["form-encoding-gb"]), ("GB18030", gbk, []),
            ("UTF-8", Array("保险".utf8), []), ("ISO-8859-1", gbk, ["form-encoding-conflict"]),
            ("ISO-8859-1", [0x52, 0xE9, 0x73, 0x75, 0x6D, 0xE9], []), ("UTF-8", gbk, ["form-encoding-conflict"]),
        ] {
            try scratch.write(form(encoding, bytes), "in/form.xml")
            let result = try search()
            #expect(result.form == "form.xml", "\(encoding)")
            #expect(result.findings.map { String($0.prefix { $0 != " " }) } == expected, "\(encoding)")
        }
        try scratch.write(form("UTF-7", Array("+Tr9SKQ-".utf8)), "in/form.xml")
        #expect(try search().findings == ["form-encoding form.xml"])
    }

    @Test("every finding of intake has its texts in both languages and an id of its own")
    func texts() {
        let kinds = FindingKind.receiving + FindingKind.formSearch
        for kind in kinds {
            for language in Language.allCases {
                #expect(!kind.fact[language].isEmpty && !kind.wayOut[language].isEmpty, "\(kind.id)")
            }
        }
        #expect(Set(kinds.map(\.id)).count == kinds.count)
    }
}
