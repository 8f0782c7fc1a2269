import Submissions
import Testing

@Suite("What a file is")
struct FileTypeTests {
    @Test(
        "is told by its first bytes",
        arguments: [
            ([], .empty), (Array("%PDF-1.4".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .png),
            ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), (Array("GIF89a".utf8), .gif), ([0x49, 0x49, 0x2A, 0], .tiff),
            ([0x4D, 0x4D, 0, 0x2A], .tiff), (Array("BM".utf8), .bmp), ([0x50, 0x4B, 3, 4], .zip),
            ([0x50, 0x4B, 5, 6], .zip), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
            ([0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0], .rar), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
            ([0x1F, 0x8B, 8], .gzip), ([UInt8](repeating: 97, count: 257) + Array("ustar".utf8), .tar),
            ([0x7F, 0x45, 0x4C, 0x46], .executable), (Array("MZ".utf8), .executable),
            (Array("#!/bin/sh".utf8), .script),
            (Array("<?xml version='1.0'?>".utf8), .xml), ([0xEF, 0xBB, 0xBF] + Array(" <a/>".utf8), .xml),
            ([0xFF, 0xFE, 0x3C, 0, 0x61, 0], .xml), (Array("\n<!DOCTYPE HTML>".utf8), .html),
            (Array("<?xml version='1.0'?><html>".utf8), .html), (Array("姓名,月份\n".utf8), .text), ([1, 2, 3], .unknown),
        ] as [([UInt8], FileType)])
    func head(_ bytes: [UInt8], _ type: FileType) {
        #expect(FileType(head: bytes[...]) == type)
    }

    @Test("an archive with the parts of a document is that document")
    func documents() {
        func type(_ names: String...) -> FileType { FileType(entryNames: names.map { Array($0.utf8) }) }
        #expect(type("[Content_Types].xml", "word/document.xml") == .docx)
        #expect(type("[Content_Types].xml", "xl/workbook.xml", "xl/sheet1.xml") == .xlsx)
        #expect(type("[Content_Types].xml", "ppt/presentation.xml") == .pptx)
        #expect(type("OFD.xml", "Doc_0/Document.xml") == .ofd)
        #expect(type("mimetype", "content.xml", "META-INF/manifest.xml") == .odt)
        #expect(type("word/document.xml") == .zip)
        #expect(type() == .zip)
    }

    @Test("junk is known by its name and by the folder it is in")
    func junk() {
        let junk = [
            "__MACOSX/a/x.pdf", "a/Thumbs.db", "Desktop.ini", ".DS_Store", "._x.pdf", "~$报告.docx", "a/~WRL0001.tmp",
            ".~lock.a.odt#",
        ]
        let kept = ["x.pdf", "a/.hidden", "MACOSX/x", "~x", "lock#"]
        #expect(junk.filter { !Junk.isJunk($0.split(separator: "/").map(String.init)) } == [])
        #expect(kept.filter { Junk.isJunk($0.split(separator: "/").map(String.init)) } == [])
        #expect(!Junk.isJunk([]))
    }
}
