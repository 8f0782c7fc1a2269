import Findings
import Testing
import XML

@Test("a document type is refused at its line, before anything in it is read")
func doctype() {
    #expect(
        failure(
            parsing: "<?xml version='1.0'?>\n\n <!DOCTYPE a SYSTEM 'file:///etc/passwd' [ <!ENTITY b 'c'> ]><a>&b;</a>")
            == XMLError(
                .doctype, document: "form.xml", line: 3, column: 2,
                words: Text("不允许 DOCTYPE 声明", "A document type declaration is not allowed")))
}

@Test("a bomb of entities is refused as a document type")
func laughs() {
    let entities = (1...9).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }.joined()
    let bomb = "<!DOCTYPE a [<!ENTITY l0 'lol'>\(entities)]><a>&l9;</a>"
    #expect(failure(parsing: bomb)?.kind == .doctype)
}

@Test("an entity that XML does not know is named")
func entity() {
    let error = failure(parsing: "<a>\n&nbsp;</a>")
    #expect(error?.kind == .entity && error?.line == 2)
}

@Test("depth, elements, bytes, attributes and namespaces are limited, with the place where it is too much")
func limits() {
    let limits = ParseLimits(
        maximumBytes: 1_000, maximumDepth: 3, maximumElements: 5, maximumAttributes: 4, maximumNamespaces: 2)
    #expect(failure(parsing: "<a><a><a></a></a></a>", limits: limits) == nil)
    let deep = failure(parsing: "<a><a><a>\n<a>", limits: limits)
    #expect(
        deep
            == XMLError(
                .tooDeep, document: "form.xml", line: 2, column: 1,
                words: Text("元素嵌套多于 3 层", "More than 3 elements inside one another")))
    #expect(failure(parsing: "<a><b/><b/><b/><b/></a>", limits: limits) == nil)
    #expect(failure(parsing: "<a><b/><b/><b/><b/> <b/>", limits: limits)?.column == 21)
    #expect(failure(parsing: "<a b='' c='>' d='' e=\"'\"/>", limits: limits) == nil)
    let wide = failure(parsing: "<a><!-- ' --><b b='' c='>' d='' e='' f=''/></a>", limits: limits)
    #expect(wide?.kind == .tooLarge && wide?.column == 14)
    #expect(failure(parsing: "<a xmlns:b='b' xmlns:c='c'><d/></a>", limits: limits) == nil)
    #expect(failure(parsing: "<a xmlns:b='b' xmlns:c='c'><d xmlns:d='d'/></a>", limits: limits)?.kind == .tooLarge)
    #expect(failure(parsing: "<a>" + String(repeating: " ", count: 1_000) + "</a>", limits: limits)?.kind == .tooLarge)
}

@Test("a document cannot be deeper than libxml2's own limit, whatever is asked")
func depthBomb() {
    let bomb = String(repeating: "<a>", count: 1_000_000)
    #expect(failure(parsing: bomb)?.kind == .tooDeep)
    #expect(failure(parsing: bomb, limits: ParseLimits(maximumDepth: 1_000_000))?.kind == .tooDeep)
}

@Test("a huge text, value or name and a crowd of attributes end soon")
func huge() {
    let text = String(repeating: "x", count: 10_000_001)
    #expect(failure(parsing: "<a>\(text)&amp;\(text)</a>")?.kind == .tooLarge)
    #expect(failure(parsing: "<a b='\(text)'/>")?.kind == .tooLarge)
    #expect(failure(parsing: "<\(text)/>")?.kind == .tooLarge)
    let crowd = (0..<500_000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(failure(parsing: "<a \(crowd)/>")?.kind == .tooLarge)
}

@Test("a document cut off anywhere is refused and has a place")
func truncation() throws {
    let text =
        "<?xml version='1.0' encoding='GBK'?>\n<申 xmlns:p='u' a='1&amp;'>\n<!--c--><p:b><![CDATA[<]]></p:b><?p i?>文&#x4E2D;</申>"
    let bytes = Array(text.utf8)
    #expect(failure(parsing: bytes) == nil)
    for end in 0..<bytes.count {
        let error = try #require(failure(parsing: Array(bytes[..<end])), "cut at \(end)")
        #expect([.malformed, .encoding].contains(error.kind) && error.line != nil, "cut at \(end): \(error)")
    }
}

@Test("a document with any one byte changed gives a tree or an error")
func mutation() throws {
    let bytes = Array("<a xmlns:p='u' b=\"1\"><!--c--><p:d>&lt;</p:d><![CDATA[x]]><?p i?></a>".utf8)
    for at in bytes.indices {
        for byte: UInt8 in [0, 9, 33, 34, 38, 39, 45, 47, 58, 60, 61, 62, 63, 0x80, 0xC3, 0xFF] {
            var changed = bytes
            changed[at] = byte
            _ = failure(parsing: changed)
        }
    }
}

@Test("mistakes carry libxml2's words and the place")
func malformed() {
    #expect(
        failure(parsing: "<a>\n <b></c></a>")
            == XMLError(
                .malformed, document: "form.xml", line: 2, column: 9,
                words: Text(
                    "开始标签与结束标签不配对(Opening and ending tag mismatch: b line 2 and c)",
                    "Opening and ending tag mismatch: b line 2 and c")))
    #expect(failure(parsing: "<a><p:b/></a>")?.message == "Namespace prefix p on b is not defined")
    #expect(failure(parsing: "")?.kind == .malformed)
    #expect(failure(parsing: "<a/><b/>")?.kind == .malformed)
    #expect(failure(parsing: "<a b='1' b='2'/>")?.kind == .malformed)
    #expect("\(failure(parsing: "<a>\u{1}</a>").map(\.description) ?? "")".hasPrefix("form.xml:1:4: "))
}

@Test("bytes that are not UTF-8, or hide another encoding, are refused whatever is declared")
func encodings() {
    #expect(
        failure(parsing: Array("<a>\n中".utf8) + [0xD6, 0xD0])
            == XMLError(
                .encoding, document: "form.xml", line: 2, column: 2, words: Text("不是有效的 UTF-8", "Not valid UTF-8")))
    #expect(failure(parsing: [0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0])?.message == "A NUL byte")
    #expect(failure(parsing: "<?xml version='1.0' encoding='UTF-16'?><a>中</a>") == nil)
    #expect(failure(parsing: "<?xml version='1.0' encoding='no-such'?><a>中</a>") == nil)
}
