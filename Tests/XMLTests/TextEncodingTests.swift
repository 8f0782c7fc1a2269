import Testing
import XML

private func declared(_ name: String?, _ body: [UInt8]) -> [UInt8] {
    Array("<?xml version='1.0'\(name.map { " encoding='\($0)'" } ?? "")?><a>".utf8) + body + Array("</a>".utf8)
}

/// The text of the root, the encoding used, and whether it conflicts with what was declared.
private func read(_ bytes: [UInt8]) throws -> String {
    let decoded = try DecodedText(bytes, name: "form.xml")
    let text = try Document(parsing: decoded.bytes, name: "form.xml").root.text
    return "\(text) \(decoded.declaredName ?? "-") \(decoded.encoding.rawValue)\(decoded.isConflicting ? " !" : "")"
}

private let chinese = Array("信息安全".utf8)
private let gbk: [UInt8] = [0xD0, 0xC5, 0xCF, 0xA2, 0xB0, 0xB2, 0xC8, 0xAB]

@Test("GB18030 is read under all its names, with what GB2312 does not have")
func gb() throws {
    let beyond = gbk + [0xE9, 0x46, 0xFE, 0x9F, 0x95, 0x32, 0x82, 0x36]
    for name in ["GB2312", "gbk", "GB18030"] {
        #expect(try read(declared(name, beyond)) == "信息安全镕䶮𠀀 \(name) GB18030")
    }
}

@Test("UTF-8 needs no declaration; a mark is taken off")
func utf8() throws {
    #expect(try read(declared(nil, chinese)) == "信息安全 - UTF-8")
    #expect(try read([0xEF, 0xBB, 0xBF] + declared("utf-8", chinese)) == "信息安全 utf-8 UTF-8")
    #expect(try DecodedText([0xEF, 0xBB, 0xBF, 0x3C], name: "a").bytes == [0x3C])
}

@Test("UTF-16 is read in both orders, with and without a mark")
func utf16() throws {
    let text = String(decoding: declared("UTF-16", Array("镕🀄".utf8)), as: UTF8.self)
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, [0xFF, 0xFE] + little] { #expect(try read(bytes) == "镕🀄 UTF-16 UTF-16LE") }
    for bytes in [big, [0xFE, 0xFF] + big] { #expect(try read(bytes) == "镕🀄 UTF-16 UTF-16BE") }
    #expect(throws: XMLError.self) { try read([0xFF, 0xFE] + little.dropLast()) }
    #expect(throws: XMLError.self) { try read([0xFF, 0xFE, 0x3C, 0x00, 0x00, 0xD8]) }
}

@Test("one-byte encodings are read")
func oneByte() throws {
    #expect(try read(declared("ISO-8859-1", [0xE9])) == "é ISO-8859-1 ISO-8859-1")
    #expect(try read(declared("US-ASCII", [0x41])) == "A US-ASCII US-ASCII")
}

@Test("a declaration that lies is found out")
func lies() throws {
    #expect(try read(declared("UTF-8", gbk)) == "信息安全 UTF-8 GB18030 !")
    #expect(try read(declared(nil, gbk)) == "信息安全 - GB18030 !")
    #expect(try read(declared("GB2312", chinese)) == "信息安全 GB2312 UTF-8 !")
    #expect(try read(declared("ISO-8859-1", chinese)) == "信息安全 ISO-8859-1 UTF-8 !")
    #expect(try read(declared("US-ASCII", gbk)) == "信息安全 US-ASCII GB18030 !")
    #expect(try read(declared("UTF-16", chinese)) == "信息安全 UTF-16 UTF-8 !")
    #expect(try read(declared("Big5", chinese)) == "信息安全 Big5 UTF-8 !")
    #expect(try read([0xEF, 0xBB, 0xBF] + declared("GBK", chinese)) == "信息安全 GBK UTF-8 !")
    #expect(try read(declared("GB2312", [0xC1, 0xAA, 0xCD, 0xA8])) == "联通 GB2312 GB18030")
    #expect(try read(declared("GB2312", [0x41])) == "A GB2312 GB18030")
}

@Test("bytes that are nothing are refused, not repaired")
func nothing() {
    for name in ["UTF-8", "GBK", "Big5", nil] {
        #expect(throws: XMLError.self) { try read(declared(name, [0xFF, 0xFF, 0x80])) }
    }
}
