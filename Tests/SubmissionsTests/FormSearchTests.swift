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
    private func search() throws -> (form: String?, findings: [String], kind: FoundForm.Kind?) {
        var receiver = Receiver(limits: ReceivingLimits(), spillFolder: nil)
        let arrival = try receiver.receive(RawPath(scratch.path + "/in"), named: "in")
        let found = FormSearch(limits: ReceivingLimits(), namespaces: ["urn:dossier:service-form:1"]).run(arrival)
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
            ("UTF-8", Array("保险".utf8), []), ("UTF-8", gbk, ["form-encoding-conflict"]),
        ] {
            try scratch.write(form(encoding, bytes), "in/form.xml")
            let result = try search()
            #expect(result.form == "form.xml", "\(encoding)")
            #expect(result.findings.map { String($0.prefix { $0 != " " }) } == expected, "\(encoding)")
        }
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
