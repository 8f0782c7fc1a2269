import Bag
import Files
import Testing
import Zip

@Suite("Bags in archives")
struct ZipBagTests {
    private func archive(_ bag: MemoryBag, in base: String) throws -> [UInt8] {
        let scratch = try Scratch()
        var writer = ZipWriter(try StagedFile(in: scratch.path, named: "bag.zip"))
        for (path, bytes) in bag.files { try writer.add(path: base + path.text, content: bytes) }
        let file = try writer.finish()
        let path = "\(scratch.path)/published.zip"
        try file.publish(to: path, syncing: false)
        return try File.content(of: path)
    }

    private func verify(_ bytes: [UInt8]) throws -> BagVerdict {
        try BagVerifier().verify(ZipBag(try ZipReader(MemorySource(bytes))))
    }

    @Test("a bag in one folder of an archive verifies, and at the top of it", arguments: ["svc-7k3m9q2x/", "案卷/", ""])
    func valid(base: String) throws {
        let made = try bag(["data/form.xml": "<a/>", "data/保险.pdf": String(repeating: "abc", count: 9999)])
        let verdict = try verify(try archive(made, in: base))
        #expect(verdict.problems == [])
        #expect(verdict.info[.payloadOxum] == ["30001.2"])
    }

    @Test("a file beside the bag's folder leaves no bag")
    func twoTops() throws {
        var made = MemoryBag([:])
        for file in try bag(["data/a": "abc"]).files { made.files.append((BagPath("x/" + file.path.text), file.bytes)) }
        made["y.txt"] = ""
        #expect(
            try verify(try archive(made, in: "")).errors
                == [.noPayload, .noDeclaration].sorted { $0.finding < $1.finding })
    }

    @Test("an entry that the archive cannot give back is damaged, and a changed one is not what the manifest says")
    func damaged() throws {
        var made = try bag(["data/a": "abcdefgh"])
        var bytes = try archive(made, in: "x/")
        let content = Array("abcdefgh".utf8)
        let place = try #require(
            (0..<bytes.count - content.count).first { bytes[$0..<($0 + content.count)].elementsEqual(content) })
        bytes[place] = UInt8(ascii: "b")
        #expect(try verify(bytes).problems == [.damaged("data/a")])
        made["data/a"] = "bbcdefgh"
        #expect(try verify(try archive(made, in: "x/")).problems == [.wrongDigest("data/a", in: "manifest-sha256.txt")])
    }

    @Test("names that leave the bag are reported and not followed")
    func hostile() throws {
        var made = try bag(["data/a": "abc"])
        made["../../etc/cron.d/x"] = "x"
        made["data/b\\c"] = ""
        #expect(
            Set(try verify(try archive(made, in: "x/")).errors) == [
                .dangerousName("../../etc/cron.d/x", .parent), .dangerousName("data/b\\c", .backslash),
                .unlisted("data/b\\c", in: "manifest-sha256.txt"),
                .wrongOxum(said: PayloadOxum(bytes: 3, files: 1), found: PayloadOxum(bytes: 3, files: 2)),
            ])
    }
}
