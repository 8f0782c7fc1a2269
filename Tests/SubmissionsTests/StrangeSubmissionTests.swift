import Files
import Findings
import Submissions
import Support
import Testing
import Zip

/// What nobody packs by mistake, or what only one packer in a hundred does.
@Suite("Receiving what is strange")
struct StrangeSubmissionTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func receive(_ limits: ReceivingLimits = ReceivingLimits()) throws -> Arrival {
        var receiver = Receiver(limits: limits, spillFolder: nil)
        return try receiver.receive(RawPath(scratch.path + "/in"), named: "in")
    }

    private func receive(_ entries: StoredZip.Entry...) throws -> Arrival {
        try scratch.write(StoredZip(entries).bytes, "in")
        return try receive()
    }

    private func zip(_ entries: StoredZip.Entry...) -> [UInt8] { StoredZip(entries).bytes }

    private func ids(_ arrival: Arrival) -> [String] { arrival.findings.map(\.id) }

    @Test("a name past the limit is shown by its beginning and a digest, and what it names is kept")
    func longNames() throws {
        let long = String(repeating: "w", count: 60_000)
        let arrival = try receive(.init(long + "1.pdf"), .init(long + "2.pdf"))
        let names = arrival.files.dropFirst().map(\.place.path)
        #expect(Set(names).count == 2)
        for name in names {
            #expect(name.hasPrefix("in!/wwww") && name.hasSuffix(".pdf") && name.utf8.count < 200, "\(name)")
        }
        #expect(arrival.files.map(\.status) == [.archive, .ok, .ok])
        #expect(arrival.files.allSatisfy { ($0.rawName ?? []).count <= 1024 })
        #expect(ids(arrival) == ["archive-inconsistent", "name-unsafe", "name-unsafe"])
        #expect(arrival.findings[1].fact[.english].contains("it is too long (60005 bytes)"))
    }

    @Test("bytes in an entry that is named as a folder are told, whatever size it declares")
    func folderWithContent() throws {
        let arrival = try receive(.init("empty/", ""), StoredZip.Entry("hid/", "hidden").with { $0.declaredSize = 0 })
        #expect(arrival.files.map(\.place.path) == ["in", "in!/hid/"])
        #expect(arrival.files.map(\.status) == [.archive, .damaged])
        #expect(ids(arrival).contains("entry-damaged"))
    }

    @Test("a marker is no file; a folder of that name is taken like any other, and a marker with content is told of")
    func complete() throws {
        try scratch.write("%PDF-1.4", "in/.complete/hidden.pdf")
        #expect(try receive().files.map(\.place.path) == [".complete/hidden.pdf"])
        try Folder.remove(scratch.path + "/in")
        try scratch.write("done", "in/.complete")
        let arrival = try receive()
        #expect(arrival.files.map(\.status) == [.junk])
        #expect(ids(arrival) == ["marker-has-content"])
        #expect(arrival.received.map(\.path) == [".complete"])
    }

    @Test("past the limit of files the form is still read, and how many were left out is said")
    func manyFiles() throws {
        for number in 1...5 { try scratch.write("%PDF-1.4", "in/a/\(number).pdf") }
        for number in 1...5 { try scratch.write("%PDF-1.4", "in/b\(number).pdf") }
        try scratch.write("<assessment/>", "in/form.xml")
        var limits = ReceivingLimits()
        limits.entries = 3
        let arrival = try receive(limits)
        #expect(arrival.files.map(\.place.path) == ["a/1.pdf", "a/2.pdf", "form.xml"])
        #expect(ids(arrival) == ["too-many-entries"])
        #expect(
            arrival.findings[0].fact[.english]
                == "There are more than 3 files and entries, the limit: of 11, 8 were not read.")
        try Folder.remove(scratch.path + "/in/form.xml")
        let formless = try receive(limits)
        _ = FormSearch(limits: limits, namespaces: ["urn:x"]).run(formless)
        #expect(ids(formless) == ["too-many-entries"], "what was not read may be the form")
    }

    @Test("files in folders that are too deep are counted")
    func deep() throws {
        let path = Array(repeating: "x", count: 34).joined(separator: "/")
        for name in ["1", "2"] { try scratch.write("%PDF-1.4", "in/\(path)/\(name).pdf") }
        let findings = try receive().findings
        #expect(findings.map(\.id) == ["folder-too-deep"])
        #expect(findings.first?.fact[.english].contains("the 2 files in this one") == true)
    }

    @Test("the bytes of folder names that are no UTF-8 are kept with the files in them")
    func rawFolders() throws {
        try scratch.write("%PDF-1.4", "in/x/x.pdf")
        try #require(scratch.rename("in/x", to: [0x64, 0xFF]), "the file system takes UTF-8 names only")
        let file = try #require(try receive().files.first)
        #expect(file.rawName == [0x64, 0xFF] + Array("/x.pdf".utf8))
        #expect(file.isNameDoubtful)
        #expect(try ids(receive()) == ["name-not-text"])
    }

    @Test("loose files with unsafe names are told as entries are")
    func looseNames() throws {
        for name in ["CON.pdf", "a:b.pdf", "good.pdf", "COM\u{B9}.pdf"] { try scratch.write("%PDF-1.4", "in/\(name)") }
        #expect(try ids(receive()) == ["name-unsafe", "name-unsafe", "name-unsafe"])
    }

    @Test("a backslash separates folders: junk is seen, and twins are")
    func backslash() throws {
        let arrival = try receive(.init("sub\\Thumbs.db"), .init("d\\c.pdf"), .init("d/c.pdf"), .init("e\\", ""))
        #expect(arrival.files.map(\.place.path) == ["in", "in!/sub/Thumbs.db", "in!/d/c.pdf", "in!/d/c.pdf"])
        #expect(arrival.files[2].rawName == Array("d\\c.pdf".utf8))
        #expect(ids(arrival) == ["junk-ignored", "name-duplicate"])
    }

    @Test("what is wrong with an archive is told once a kind, with the names as they were read")
    func gathered() throws {
        // 保险.pdf in GBK, three times.
        let name: [UInt8] = [0xB1, 0xA3, 0xCF, 0xD5, 0x2E, 0x70, 0x64, 0x66]
        let entry = StoredZip.Entry(raw: name, Array("%PDF-1".utf8))
        let arrival = try receive(entry, entry)
        let facts = arrival.findings.filter { $0.id == "archive-inconsistent" }.map { $0.fact[.english] }
        #expect(
            facts == ["The archive's own records disagree: entry 2, “保险.pdf”, has the same name as entry 1."])
        let three = try receive(entry, entry, entry).findings.filter { $0.id == "archive-inconsistent" }
        #expect(
            three.map { $0.fact[.english] } == [
                "The archive's own records disagree: "
                    + "each of 2 entries has the same name as another (2, “保险.pdf”; 3, “保险.pdf”)."
            ])
        #expect(
            three.map { $0.fact[.chinese] } == ["压缩包内部记录不一致:2 个条目与另一个条目同名(第 2 个“保险.pdf”、第 3 个“保险.pdf”)。"])
    }

    @Test("what Windows or a browser would run by its extension is left out")
    func extensions() throws {
        let names = ["a.bat", "b.pdf.exe", "c.EXE.", "d.htm", "e.jfif", "f.svg", "g.pdf"]
        for name in names { try scratch.write("%PDF-1.4", "in/" + name) }
        try scratch.write([0xFF, 0xD8, 0xFF, 0xE0], "in/e.jfif")
        try scratch.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "in/f.svg")
        let arrival = try receive()
        #expect(
            arrival.files.map(\.reason) == [
                "extension-unsafe", "extension-unsafe", "extension-unsafe", "extension-unsafe", nil,
                "type-not-accepted", nil,
            ])
    }

    @Test("a page is a page wherever its markup hides, and a comment that speaks of one is none")
    func pages() throws {
        let comment = "<!--" + String(repeating: "x", count: 5000) + "-->"
        try scratch.write(comment + "<html><script>1</script></html>", "in/a.xml")
        try scratch.write("<r xmlns:h='http://www.w3.org/1999/xhtml'><h:script/></r>", "in/b.xml")
        try scratch.write("<!-- made from <html> page --><r/>", "in/c.xml")
        #expect(try receive().files.map(\.type) == [.html, .html, .xml])
    }

    @Test("a document that holds a program, an encrypted part or macros says so; a damaged one is no archive")
    func documents() throws {
        let parts: [StoredZip.Entry] = [.init("[Content_Types].xml", "<a/>"), .init("word/document.xml", "<a/>")]
        try scratch.write(StoredZip(parts + [.init("evil.exe")]).bytes, "in/a.docx")
        try scratch.write(
            StoredZip([parts[0], parts[1].with { $0.flags = 1 }]).bytes, "in/b.docx")
        try scratch.write(StoredZip(parts + [.init("word/vbaProject.bin")]).bytes, "in/c.docm")
        try scratch.write(Array(StoredZip(parts).bytes.dropLast(30)), "in/d.docx")
        try scratch.write(zip(.init("OFD.xml", "<a/>"), .init("x.pdf")), "in/e.zip")
        let arrival = try receive()
        #expect(
            arrival.findings.map { "\($0.place?.path ?? "") \($0.id)" } == [
                "a.docx document-hides", "b.docx document-encrypted", "c.docm document-macros",
                "d.docx document-unreadable",
            ])
        #expect(arrival.files.map(\.status) == [.notAccepted, .notAccepted, .ok, .damaged, .archive, .ok, .ok])
    }

    @Test("part of an archive, and one with something before it, get the right way out")
    func parts() throws {
        try scratch.write(Array("hello".utf8) + zip(.init("a.pdf")), "in/a.zip")
        try scratch.write([0x50, 0x4B, 0x07, 0x08] + zip(.init("a.pdf")), "in/b.zip")
        try scratch.write("\u{FEFF}\n%PDF-1.4", "in/c.pdf")
        let arrival = try receive()
        #expect(arrival.files.map(\.status) == [.notAccepted, .archive, .ok, .ok])
        #expect(arrival.files.first?.reason == "archive-unknown")
    }
}
