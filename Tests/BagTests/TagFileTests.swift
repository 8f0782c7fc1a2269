import Bag
import Files
import Testing

@Suite("Tag files")
struct TagFileTests {
    private func info(_ text: String, version: String = "0.97") -> BagVerdict {
        var bag = draft(version, "\(nothing)  data/a\n", ["data/a": ""])
        bag["bag-info.txt"] = text
        return BagVerifier().verify(bag)
    }

    @Test("fields keep their order, may repeat, and are unfolded; line ends are of any kind")
    func fields() {
        let verdict = info("B: one\r\n\ttwo\r  three\nA:x\nb : four\n\nA: 五：六\n")
        #expect(verdict.problems == [])
        #expect(
            verdict.info.fields.map { "\($0.label.text)=\($0.value)" } == [
                "B=one two three", "A=x", "b=four", "A=五：六",
            ])
        #expect(BagInfo.Label("B").map { verdict.info[$0] } == ["one two three", "four"])
    }

    @Test("lines that are no fields are reported, and loose ones from version 1.0 on")
    func wrong() {
        #expect(
            info(" folded\nno colon\n: no label\n").problems == [
                .notAField("bag-info.txt", line: 1), .notAField("bag-info.txt", line: 2),
                .notAField("bag-info.txt", line: 3),
            ])
        #expect(
            info("A : 1\nB:2\nC: 3\n", version: "1.0").problems == [
                .looseField("bag-info.txt", line: 1), .looseField("bag-info.txt", line: 2),
            ])
        #expect(info("Payload-Oxum: 0.1\npayload-oxum: 0.1\n").problems == [.repeatedOxum])
        #expect(info("Payload-Oxum: many\n").problems == [.notAnOxum("many")])
    }

    @Test("a label is refused if it could not be read again")
    func labels() {
        #expect(["", " a", "a ", "a:b", "a\nb"].allSatisfy { BagInfo.Label($0) == nil })
        #expect(BagInfo.Label("送审 编号") != nil)
    }

    @Test("setting a field keeps its place and removes its repetitions")
    func set() {
        var info = BagInfo()
        info.append(.bagCount, "1 of 2")
        info.append(.bagSize, "old")
        info.append(.bagCount, "2 of 2")
        info.append(.bagSize, "older")
        info.set(.bagSize, "new")
        #expect(info.fields.map(\.value) == ["1 of 2", "new", "2 of 2"])
    }

    @Test(
        "sizes are rounded up to one digit",
        arguments: [
            (0, "0 B"), (999, "999 B"), (1000, "1.0 KB"), (1001, "1.1 KB"), (1_500_000, "1.5 MB"),
            (3_000_000_001, "3.1 GB"),
        ])
    func sizes(bytes: Int, size: String) {
        #expect(PayloadOxum(bytes: bytes, files: 1).size == size)
    }

    @Test(
        "declarations of every published version are read, and of no other",
        arguments: ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"])
    func versions(version: String) throws {
        let text = "BagIt-Version: \(version)\r\nTag-File-Character-Encoding: UTF-8"
        let declaration = try BagDeclaration(parsing: Array(text.utf8))
        #expect(declaration.version.description == version)
        #expect(declaration.encoding == .utf8)
    }

    @Test(
        "what is not a declaration is refused",
        arguments: [
            "", "BagIt-Version: 1.0\n", "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n",
            "BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: 1\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: 1.0\nTag-File-Character-Encoding : UTF-8\n",
            "BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nX: y\n",
            "BagIt-Version: 0.92\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: 1.0.0\nTag-File-Character-Encoding: UTF-8\n",
        ])
    func notDeclaration(text: String) {
        #expect(throws: BagProblem.self) { try BagDeclaration(parsing: Array(text.utf8)) }
    }

    @Test("tag files are read in the encodings that bags are found in")
    func encodings() {
        var bag = draft("0.97", "", ["data/a": ""])
        let manifest = "\(nothing)  data/a\n"
        func verdict(_ encoding: String, _ bytes: [UInt8]) -> [BagProblem] {
            bag["bagit.txt"] = "BagIt-Version: 0.97\nTag-File-Character-Encoding: \(encoding)\n"
            bag.files.removeAll { $0.path == "manifest-md5.txt" }
            bag.files.append(("manifest-md5.txt", bytes))
            return BagVerifier().verify(bag).problems
        }
        let big = manifest.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let little = manifest.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(verdict("UTF-16", [0xFE, 0xFF] + big) == [])
        #expect(verdict("utf-16", [0xFF, 0xFE] + little) == [])
        #expect(verdict("UTF-16", big) == [])
        #expect(verdict("UTF-16", big + [0]).contains(.notInEncoding("manifest-md5.txt", .utf16)))
        #expect(verdict("ISO-8859-1", Array(manifest.utf8)) == [])
        #expect(verdict("US-ASCII", Array(manifest.utf8)) == [])
        #expect(verdict("US-ASCII", [0xE9]).contains(.notInEncoding("manifest-md5.txt", .ascii)))
        #expect(verdict("UTF-8", [0xEF, 0xBB, 0xBF] + Array(manifest.utf8)) == [.byteOrderMark("manifest-md5.txt")])
    }
}

@Suite("Paths in bags")
struct BagPathTests {
    @Test(
        "paths that may leave the bag are told apart",
        arguments: [
            ("data/a", nil), ("data/~a", nil), ("data/..a/b..", nil), ("a:b", .drive), ("C:/x", .drive), ("1:x", nil),
            ("/x", .absolute),
            ("//server/x", .absolute), ("\\\\?\\UNC\\x", .absolute), ("~/x", .home), ("~root/x", .home),
            ("..", .parent),
            ("data/../x", .parent), ("data/x/..", .parent), ("C:\\x", .backslash), ("data\\x", .backslash), ("", .form),
            ("data//x", .form), ("data/./x", .form), ("data/", .form), ("data/a\u{0}b", .form),
        ] as [(String, BagPath.Danger?)])
    func danger(path: String, danger: BagPath.Danger?) {
        #expect(BagPath(path).danger == danger)
    }

    @Test("paths are equal by their bytes, and encoding is undone by decoding")
    func bytes() {
        #expect(BagPath("\u{E9}") != BagPath("e\u{301}"))
        #expect(Set([BagPath("\u{E9}"), BagPath("e\u{301}")]).count == 2)
        for text in ["a%b", "%0A", "a\r\nb", "%25", "100%", "%", "é\r\u{301}"] {
            #expect(BagPath(decoding: BagPath(text).encoded, version: .current) == BagPath(text))
        }
        #expect(BagPath("a\r\n%").encoded == "a%0D%0A%25")
        #expect(BagPath(decoding: "a%0d%0a%7E%25", version: .current) == "a\r\n%7E%")
    }
}
