import Files
import Findings
import Submissions
import Support
import Testing
import Zip

@Suite("Receiving a submission")
struct ReceiverTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func receive(_ limits: ReceivingLimits = ReceivingLimits(), spill: Bool = true) throws -> Arrival {
        var receiver = Receiver(limits: limits, spillFolder: spill ? scratch.path : nil)
        return try receiver.receive(RawPath(scratch.path + "/in"), named: "in")
    }

    /// Receives one zip.
    private func receive(_ entries: [StoredZip.Entry], _ limits: ReceivingLimits = ReceivingLimits()) throws -> Arrival
    {
        try scratch.write(StoredZip(entries).bytes, "in")
        return try receive(limits)
    }

    /// `place status type reason` of every file.
    private func list(_ arrival: Arrival) -> [String] {
        arrival.files.map { file in
            "\(file.place.path) \(file.status.rawValue) \(file.type.rawValue)" + (file.reason.map { " \($0)" } ?? "")
        }
    }

    private func ids(_ arrival: Arrival) -> [String] { arrival.findings.map(\.id) }

    /// An archive as an entry of another.
    private func zip(_ name: String, _ entries: StoredZip.Entry...) -> StoredZip.Entry {
        StoredZip.Entry(raw: Array(name.utf8), StoredZip(entries).bytes)
    }

    @Test("the name of a zip is no part of what it is; those of the files in a folder are")
    func renamedZip() throws {
        try scratch.write(StoredZip([StoredZip.Entry("a.pdf")]).bytes, "in")
        var ids: [String] = []
        for name in ["a.zip", "b.zip"] {
            var receiver = Receiver(limits: ReceivingLimits(), spillFolder: scratch.path)
            ids.append(try receiver.receive(RawPath(scratch.path + "/in"), named: name).id)
        }
        #expect(ids[0] == ids[1])
        try Folder.remove(scratch.path + "/in")
        try scratch.write("%PDF-1.4", "in/a.pdf")
        let before = try receive().id
        try Folder.rename(scratch.path + "/in/a.pdf", to: scratch.path + "/in/b.pdf")
        #expect(try receive().id != before)
    }

    @Test("folders deeper than any path reaches are a finding, and what is beside them is read")
    func pathTooLong() throws {
        try scratch.write("%PDF-1.4", "in/a.pdf")
        let made = try Tool.output(
            "python3 -c \"import os\nos.chdir('\(scratch.path)/in')\n"
                + "for i in range(20): os.mkdir('d' * 250); os.chdir('d' * 250)\"")
        defer { _ = try? Tool.output("rm -rf \(scratch.path)/in") }
        #expect(made == "")
        let arrival = try receive()
        #expect(ids(arrival) == ["path-too-long"])
        #expect(list(arrival) == ["a.pdf ok pdf"])
    }

    @Test("a folder: junk, links, empty files, lying extensions, archives of other kinds")
    func folder() throws {
        try scratch.write("%PDF-1.4", "in/a/执照.pdf")
        try scratch.write("", "in/.complete")
        try scratch.write("x", "in/.DS_Store")
        try scratch.write("", "in/empty.pdf")
        try scratch.write("%PDF-1.4", "in/lies.png")
        try scratch.write("Rar!\u{1A}\u{07}", "in/x.zip")
        try scratch.write("#!/bin/sh", "in/run.sh")
        try Folder.link(scratch.path + "/in/z-link.pdf", to: "/etc/passwd")
        let arrival = try receive()
        #expect(
            list(arrival) == [
                ".DS_Store junk text junk-ignored", "a/执照.pdf ok pdf", "empty.pdf not-accepted empty file-empty",
                "lies.png ok pdf", "run.sh not-accepted script executable-refused",
                "x.zip not-accepted rar archive-foreign", "z-link.pdf link unknown link-not-followed",
            ])
        #expect(
            ids(arrival) == [
                "junk-ignored", "file-empty", "extension-lies", "executable-refused", "archive-foreign",
                "link-not-followed",
            ])
        #expect(arrival.received.map(\.path) == [".DS_Store", "a/执照.pdf", "empty.pdf", "lies.png", "run.sh", "x.zip"])
        #expect(!arrival.hasChanged())
        try scratch.write("%PDF-1.5", "in/a/执照.pdf")
        #expect(arrival.hasChanged())
    }

    @Test("the same content has the same id, other content or other names another")
    func identity() throws {
        try scratch.write("%PDF-1.4", "in/a.pdf")
        let first = try receive().id
        try scratch.write("%PDF-1.4", "in/a.pdf")
        #expect(try receive().id == first)
        #expect(first.hasPrefix("a-") && first.utf8.count == 18)
        try scratch.write("%PDF-1.5", "in/a.pdf")
        #expect(try receive().id != first)
        try Folder.remove(scratch.path + "/in/a.pdf")
        try scratch.write("%PDF-1.4", "in/b.pdf")
        #expect(try receive().id != first)
    }

    @Test("same-named entries are all kept and an error; twins in case or composition a warning")
    func names() throws {
        let arrival = try receive([
            .init("a.pdf", "%PDF-1"), .init("a.pdf", "%PDF-2"), .init("A.PDF", "%PDF-3"),
            StoredZip.Entry("\u{E9}.pdf").with { $0.flags = 0x800 },
            StoredZip.Entry("e\u{301}.pdf").with { $0.flags = 0x800 },
        ])
        #expect(arrival.files.map(\.status) == [.archive, .ok, .ok, .ok, .ok, .ok])
        #expect(Set(arrival.files.compactMap(\.digest)).count == 5)
        #expect(ids(arrival).filter { $0.hasPrefix("name-") } == ["name-duplicate", "name-twin", "name-twin"])
    }

    @Test("names in GB18030 are decoded for the whole archive and their bytes kept")
    func encoding() throws {
        // 营业执照.pdf and 保险.pdf
        let names: [[UInt8]] = [
            [0xD3, 0xAA, 0xD2, 0xB5, 0xD6, 0xB4, 0xD5, 0xD5, 0x2E, 0x70, 0x64, 0x66],
            [0xB1, 0xA3, 0xCF, 0xD5, 0x2E, 0x70, 0x64, 0x66],
        ]
        let arrival = try receive(names.map { StoredZip.Entry(raw: $0, Array("%PDF-1.4".utf8)) })
        #expect(arrival.files.dropFirst().map(\.place.path) == ["in!/营业执照.pdf", "in!/保险.pdf"])
        #expect(arrival.files.dropFirst().map(\.encoding) == [.gb18030, .gb18030])
        #expect(arrival.files.dropFirst().map(\.rawName) == names)
    }

    @Test("unsafe names are told and the content kept")
    func unsafe() throws {
        let arrival = try receive([.init("../../etc/x.pdf"), .init("/abs.pdf"), .init("CON.pdf"), .init("good.pdf")])
        #expect(arrival.files.dropFirst().map(\.status) == [.ok, .ok, .ok, .ok])
        #expect(ids(arrival) == ["name-unsafe", "name-unsafe", "name-unsafe"])
    }

    @Test("an encrypted or damaged entry and a link in an archive harm nothing else")
    func entries() throws {
        let arrival = try receive([
            StoredZip.Entry("secret.pdf").with { $0.flags = 1 }, StoredZip.Entry("bad.pdf").with { $0.checksum = 1 },
            StoredZip.Entry("link.pdf", "/etc/passwd").with { $0.mode = 0o120777 }, .init("good.pdf"),
        ])
        #expect(
            list(arrival) == [
                "in archive zip", "in!/secret.pdf encrypted unknown entry-encrypted",
                "in!/bad.pdf damaged unknown entry-damaged", "in!/link.pdf link unknown link-not-followed",
                "in!/good.pdf ok pdf",
            ])
        #expect(
            arrival.findings.map(\.fact).dropFirst() == [
                Text(
                    "条目内容损坏或与记录不符:内容与校验和不符;请重新发送该文件。",
                    "The entry is damaged or is not what its record says: its content does not fit its checksum; send the"
                        + " file again."),
                Text(
                    "“link.pdf”是符号链接,不是文件,未被读取。", "“link.pdf” is a symbolic link, not a file, and was not read."),
            ])
    }

    @Test("archives inside archives are opened to the limit and named beyond it")
    func nesting() throws {
        let middle = zip("middle.zip", zip("inner.zip", .init("x.pdf")))
        var limits = ReceivingLimits()
        limits.nesting = 2
        #expect(
            list(try receive([middle], limits)) == [
                "in archive zip", "in!/middle.zip archive zip", "in!/middle.zip!/inner.zip archive zip",
                "in!/middle.zip!/inner.zip!/x.pdf ok pdf",
            ])
        limits.nesting = 1
        #expect(
            list(try receive([middle], limits)) == [
                "in archive zip", "in!/middle.zip archive zip",
                "in!/middle.zip!/inner.zip not-accepted zip archive-too-deep",
            ])
    }

    @Test("an Office document is a document and is not opened")
    func office() throws {
        let document = zip("报告.docx", .init("[Content_Types].xml", "<a/>"), .init("word/document.xml", "<a/>"))
        let arrival = try receive([document])
        #expect(list(arrival) == ["in archive zip", "in!/报告.docx ok docx"])
        #expect(ids(arrival) == [])
    }

    @Test("past the limit of entries there is one fatal finding, and what was read stays")
    func entryLimit() throws {
        for number in 1...5 { try scratch.write("%PDF-1.4", "in/\(number).pdf") }
        var limits = ReceivingLimits()
        limits.entries = 3
        let arrival = try receive(limits)
        #expect(arrival.files.count == 3)
        #expect(ids(arrival) == ["too-many-entries"])
        let inZip = try receive([.init("1.pdf"), .init("2.pdf"), .init("3.pdf"), .init("4.pdf")], limits)
        #expect(list(inZip) == ["in damaged zip archive-unreadable"])
        #expect(ids(inZip) == ["too-many-entries", "archive-unreadable"])
    }

    @Test("a bomb stops at the ratio, a file at its size")
    func bombs() throws {
        var writer = ZipWriter(try StagedFile(in: scratch.path, named: "staged"))
        try writer.add(path: "bomb.txt", content: [UInt8](repeating: 32, count: 8 << 20))
        try writer.add(path: "good.pdf", content: Array("%PDF-1.4".utf8))
        try writer.finish().publish(to: scratch.path + "/in", syncing: false)
        #expect(
            list(try receive()) == [
                "in archive zip", "in!/bomb.txt too-large unknown ratio-too-high", "in!/good.pdf ok pdf",
            ])
        var limits = ReceivingLimits()
        limits.fileBytes = 1 << 20
        #expect(try receive(limits).files.map(\.reason) == [nil, "file-too-large", nil])
        limits = ReceivingLimits()
        limits.totalBytes = 1 << 20
        #expect(try receive(limits).findings.map(\.id) == ["total-too-large"])
        try Folder.remove(scratch.path + "/in")
        for number in 1...3 { try scratch.write("%PDF-" + String(repeating: "x", count: 400_000), "in/\(number).pdf") }
        #expect(try receive(limits).files.map(\.reason) == [nil, nil, "total-too-large"])
    }

    @Test("a folder's names that are not UTF-8 are read as GB18030, else named")
    func rawNames() throws {
        try scratch.write("x", "in/x.txt")
        let names: [[UInt8]] = [[0xB1, 0xA3, 0xCF, 0xD5, 0x2E, 0x70, 0x64, 0x66], [0xFF, 0x2E, 0x70, 0x64, 0x66]]
        for name in names {
            try #require(scratch.rename("in/x.txt", to: name), "the file system takes UTF-8 names only")
            try scratch.write("%PDF-1.4", "in/x.txt")
        }
        try Folder.remove(scratch.path + "/in/x.txt")
        let arrival = try receive()
        #expect(arrival.files.map(\.place.path) == ["保险.pdf", "\u{FFFD}.pdf"])
        #expect(arrival.files.map(\.rawName) == names)
        #expect(arrival.files.map(\.encoding) == [.gb18030, .utf8])
        #expect(ids(arrival).contains("name-not-text"))
    }

    @Test("a disk that fails while an archive is spilled is thrown, and not said of the archive")
    func spilling() throws {
        var inner = StoredZip([StoredZip.Entry("x.pdf")]).bytes
        inner =
            StoredZip([
                StoredZip.Entry(
                    raw: Array("pad.pdf".utf8), Array("%PDF".utf8) + [UInt8](repeating: 7, count: 17 << 20)),
                StoredZip.Entry(raw: Array("x.zip".utf8), inner),
            ]).bytes
        try scratch.write(StoredZip([StoredZip.Entry(raw: Array("big.zip".utf8), inner)]).bytes, "in")
        let places = ["in", "in!/big.zip", "in!/big.zip!/pad.pdf", "in!/big.zip!/x.zip", "in!/big.zip!/x.zip!/x.pdf"]
        #expect(try receive(spill: false).files.map(\.place.path) == places)
        #expect(throws: FileError.self) {
            try WriteFaults.$current.withValue(WriteFaults(failing: 2)) { try receive() }
        }
        #expect(try receive().files.map(\.place.path) == places)
    }

    @Test("archives in an archive share the memory for them: what does not fit is read from one file, and is the same")
    func manyInner() throws {
        let inner = (0..<40).map { number in
            zip(
                "\(number).zip",
                StoredZip.Entry(
                    raw: Array("\(number).pdf".utf8),
                    Array("%PDF-1.7".utf8) + [UInt8](repeating: UInt8(number), count: 1 << 20)))
        }
        let read = try receive(inner)
        #expect(read.files.count == 81)
        #expect(ids(read) == [])
        #expect(try Folder.list(RawPath(scratch.path)).map(\.name).sorted() == ["in", "inner.zip"])
        for file in read.files where file.type == .pdf {
            guard case .entry(let container, let index) = file.source else { continue }
            let archive = read.containers[container]
            var budget = ZipBudget(ZipLimits())
            let content = try archive.content(of: archive.entries[index], upTo: 2 << 20, budget: &budget)
            #expect(Digest(of: content) == file.digest)
        }
        #expect(try receive(spill: false).files == read.files)
    }
}
