/// Forms that attack whoever reads them.
extension Hostile {
    static let forms: [Hostile] = [
        Hostile(form: "doctype", "a DTD with an entity that names a file", .quarantined, ["form-doctype"]) { form in
            form.with {
                $0.prologue = #"<!DOCTYPE assessment [<!ENTITY x SYSTEM "file:///etc/passwd">]>"# + "\n"
                $0.applicant = "&x;"
            }.bytes
        },
        Hostile(form: "entity-bomb", "entities that grow tenfold ten times", .quarantined, ["form-doctype"]) { form in
            form.with {
                let steps = (1...9).map { step in
                    #"<!ENTITY e\#(step) ""# + String(repeating: "&e\(step - 1);", count: 10) + #"">"#
                }
                $0.prologue = #"<!DOCTYPE assessment [<!ENTITY e0 "ha">"# + steps.joined() + "]>\n"
                $0.applicant = "&e9;"
            }.bytes
        },
        Hostile(form: "deep", "elements nested ten thousand deep", .quarantined, ["form-too-large"]) { form in
            form.with {
                $0.rows = String(repeating: "<row>", count: 10_000) + String(repeating: "</row>", count: 10_000)
            }.bytes
        },
        Hostile(form: "wide", "600,000 elements", .quarantined, ["form-too-large"]) { form in
            form.with { $0.rows = String(repeating: "<a/>", count: 600_000) }.bytes
        },
        Hostile(form: "malformed", "an element that is never closed", .quarantined, ["form-malformed"]) { form in
            form.with { $0.rows = "<row>" }.bytes
        },
        Hostile(form: "cut-off", "the form breaks off in the middle of a character", .quarantined, ["form-encoding"]) {
            form in Array(form.bytes.prefix(800)) + [0xE5, 0x8C]
        },
        Hostile(form: "slow", "thousands of persons, projects and papers", .return, ["V-ROW-5"]) { slow($0).bytes },
        Hostile(form: "lying-encoding", "declared as UTF-8, but GB18030", .return, ["form-encoding-conflict"]) { form in
            // “北京”, in GB18030; the rest of this form is ASCII.
            let parts = form.with { $0.applicant = "NAME" }.text.unicodeScalars.filter(\.isASCII)
            return replaced(Array(String(String.UnicodeScalarView(parts)).utf8), "NAME", [0xB1, 0xB1, 0xBE, 0xA9])
        },
        Hostile(
            form: "unknown-encoding", "declared in an encoding that nobody has, but UTF-8", .return,
            ["form-encoding-conflict"]
        ) {
            form in
            form.with { $0.declaration = #"<?xml version="1.0" encoding="x-hostile-7"?>"# }.bytes
        },
        Hostile(
            form: "calls-home", "names schemas, stylesheets and inclusions on the network", .return,
            ["form-element-unexpected"]
        ) {
            form in
            form.with {
                $0.prologue = #"<?xml-stylesheet type="text/xsl" href="http://attacker.invalid/x.xsl"?>"# + "\n"
                $0.opening = """
                    <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>\
                    <x xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                    xsi:schemaLocation="urn:x http://attacker.invalid/x.xsd"/>
                    """
            }.bytes
        },
        Hostile(form: "markup", "texts that are HTML, formulas and terminal commands", .return, []) { form in
            form.with {
                $0.applicant = "=HYPERLINK(&quot;http://attacker.invalid&quot;)&lt;script&gt;alert(1)&lt;/script&gt;"
                $0.rows = """
                    <row requirement="GEN-LEG-1"><conclusion>conforming</conclusion>\
                    <statement>]]&gt;&lt;/td&gt;&lt;img src=x onerror=alert(1)&gt; \u{202E}txet\u{202C} &#x9B;31m</statement></row>
                    """
            }.bytes
        },
        Hostile(
            form: "no-identity", "a form without application number and credit code", .quarantined,
            ["case-unidentified"]
        ) {
            form in
            form.with {
                $0.number = ""
                $0.creditCode = " "
            }.bytes
        },
        Hostile(form: "no-scope", "a form that asks for a grade that is none", .return, ["V-APP-8-b"]) { form in
            replaced(form.bytes, #"grade="III"/>"#, Array(#"grade="IIII"/>"#.utf8))
        },
        Hostile(form: "other-root", "the right namespace around something else", .quarantined, ["case-unidentified"]) {
            _ in
            Array(#"<?xml version="1.0"?><wish xmlns="urn:dossier:service-form:1">a certificate, please</wish>"#.utf8)
        },
        Hostile("supplement-unknown", "an answer that cites a case nobody knows", .quarantined, ["case-unknown"]) {
            number in
            .folder([.file("supplement.xml", supplement(citing: "svc-0000000000", number))])
        },
        Hostile("supplement-uncited", "an answer that cites no case", .quarantined, ["supplement-uncited"]) { number in
            .folder([.file("supplement.xml", supplement(citing: "../../etc", number))])
        },
    ]

    /// A form on which rules that compare everything with everything take forever.
    private static func slow(_ form: Form) -> Form {
        form.with { form in
            form.evidence = (0..<3000).map { "e/\($0).pdf" }
            form.rows = (0..<2000).map {
                """
                <row requirement="GEN-LEG-1"><conclusion>conforming</conclusion>\
                <evidence ref="E\($0 % 3000 + 1)"/></row>
                """
            }.joined()
            form.personnel = (0..<3000).map {
                """
                <person id="P\($0)" role="engineer staff" categories="RA"><name>人\($0)</name>\
                <idNumber kind="resident">11010119900307\($0)</idNumber></person>
                """
            }.joined()
            form.projects = (0..<3000).map {
                """
                <project id="J\($0)" categories="RA"><name>项目\($0)</name><customer>客户\($0)</customer>\
                <supplier>北京敌意测试科技有限公司</supplier><contractNumber>C\($0)</contractNumber>\
                <amount>1000.00</amount><signed>2025-01-02</signed><papers><contract>\
                <evidence ref="E\($0 + 1)"/></contract></papers></project>
                """
            }.joined()
        }
    }

    private static func supplement(citing id: String, _ number: String) -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <supplement xmlns="urn:dossier:service-form:1" version="1" case="\(id)" application="\(number)">
             <signed>2026-11-20</signed>
            </supplement>

            """.utf8)
    }

    /// The bytes with the first occurrence of `text` replaced.
    private static func replaced(_ bytes: [UInt8], _ text: String, _ replacement: [UInt8]) -> [UInt8] {
        guard let range = bytes.firstRange(of: Array(text.utf8)) else { return bytes }
        return bytes[..<range.lowerBound] + replacement + bytes[range.upperBound...]
    }
}
