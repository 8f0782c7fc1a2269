import Bag
import Files
import Findings
import Testing

@Suite("Verifying bags")
struct BagVerifierTests {
    /// What breaks a valid bag, and what is then said of it.
    @Test("each way to break a bag is named", arguments: Damage.all)
    func broken(damage: Damage) throws {
        var bag = try bag(["data/a.txt": "abc", "data/b.txt": ""])
        damage.apply(&bag)
        #expect(BagVerifier().verify(bag).problems == damage.problems.sorted { $0.finding < $1.finding })
    }

    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let apply: @Sendable (inout MemoryBag) -> Void
        let problems: [BagProblem]

        init(_ name: String, _ problems: [BagProblem], apply: @escaping @Sendable (inout MemoryBag) -> Void) {
            testDescription = name
            self.problems = problems
            self.apply = apply
        }

        static let payload: BagPath = "manifest-sha256.txt"
        static let tags: BagPath = "tagmanifest-sha256.txt"

        static let all = [
            Damage("nothing", []) { _ in },
            Damage("a byte changed", [.wrongDigest("data/a.txt", in: payload)]) { $0["data/a.txt"] = "abd" },
            Damage(
                "a byte more",
                [
                    .wrongOxum(said: .init(bytes: 3, files: 2), found: .init(bytes: 4, files: 2)),
                    .wrongDigest("data/a.txt", in: payload),
                ]
            ) { $0["data/a.txt"] = "abcd" },
            Damage("a file missing", [.missing("data/a.txt", in: payload)]) { $0.remove("data/a.txt") },
            Damage(
                "a file more",
                [
                    .wrongOxum(said: .init(bytes: 3, files: 2), found: .init(bytes: 3, files: 3)),
                    .unlisted("data/c.txt", in: payload),
                ]
            ) { $0["data/c.txt"] = "" },
            Damage("metadata changed", [.wrongDigest("bag-info.txt", in: tags)]) {
                $0["bag-info.txt"] = "Payload-Oxum: 3.2\n"
            },
            Damage("metadata missing", [.missing("bag-info.txt", in: tags)]) { $0.remove("bag-info.txt") },
            Damage("no declaration", [.noDeclaration]) { $0.remove("bagit.txt") },
            Damage("a byte-order mark", [.declaration("U+FEFF")]) { $0["bagit.txt"] = "\u{FEFF}" + $0["bagit.txt"] },
            Damage("a version to come", [.unknownVersion(BagVersion(major: 2, minor: 0))]) {
                $0["bagit.txt"] = "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n"
            },
            Damage("an encoding of old", [.unknownEncoding("EBCDIC")]) {
                $0["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: EBCDIC\n"
            },
            Damage("a tag file more", [.unlistedTag("notes.txt", in: tags)]) { $0["notes.txt"] = "x" },
            Damage("no tag manifest", []) { $0.remove(tags) },
            Damage("a damaged entry", [.damaged("data/a.txt")]) { $0.damaged = ["data/a.txt"] },
            Damage("a symbolic link", [.notAFile("data/l")]) { $0.others = ["data/l"] },
            Damage("two entries of a name", [.foundTwice("data/a.txt"), oxum(6, 3)]) {
                $0.files.append(("data/a.txt", Array("abc".utf8)))
            },
            Damage("rubbish in the manifest", [.notAnEntry(payload, line: 3), .wrongDigest(payload, in: tags)]) {
                $0[payload] += "rubbish\n"
            },
            Damage(
                "a path out of the bag",
                [.dangerousPath("../x", in: payload, .parent), .wrongDigest(payload, in: tags)]
            ) {
                $0[payload] += "\(empty)  ../x\n"
            },
            Damage(
                "a tag file in the manifest", [.notPayload("bagit.txt", in: payload), .wrongDigest(payload, in: tags)]
            ) {
                $0[payload] += "\(empty)  bagit.txt\n"
            },
            Damage("a short digest", [.digestLength("data/b.txt", in: payload), .wrongDigest(payload, in: tags)]) {
                $0[payload] = $0[payload].replacing(empty, with: "e3b0")
            },
            Damage("an entry twice", [.listedTwice("data/b.txt", in: payload), .wrongDigest(payload, in: tags)]) {
                $0[payload] += "\(empty)  data/b.txt\n"
            },
            Damage("no manifest", [.missing(payload, in: tags), .noManifest]) { $0.remove(payload) },
            Damage("a file still to be fetched", [.notFetched("data/a.txt"), .unlistedTag("fetch.txt", in: tags)]) {
                $0.remove("data/a.txt")
                $0["fetch.txt"] = "http://example.org/a 3 data/a.txt\n"
            },
            Damage(
                "bad lines in fetch.txt",
                [
                    .dangerousPath("~root/x", in: "fetch.txt", .home), .notPayload("x", in: "fetch.txt"),
                    .notAnEntry("fetch.txt", line: 1), .unlisted("data/z", in: payload),
                    .unlistedTag("fetch.txt", in: tags),
                ]
            ) {
                $0["fetch.txt"] = "http://example.org/a three data/a.txt\nhttp://e.org - ~root/x\nu - x\nu 1 data/z\n"
            },
        ]

        /// SHA-256 of nothing.
        static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

        static func oxum(_ bytes: Int, _ files: Int) -> BagProblem {
            .wrongOxum(said: PayloadOxum(bytes: 3, files: 2), found: PayloadOxum(bytes: bytes, files: files))
        }
    }

    @Test("a bag that only lacks files is incomplete, and one with a changed file is more than that")
    func incomplete() throws {
        var bag = try bag(["data/a.txt": "abc", "data/b.txt": ""])
        #expect(!BagVerifier().verify(bag).isOnlyIncomplete)
        bag.remove("data/a.txt")
        #expect(BagVerifier().verify(bag).isOnlyIncomplete)
        bag["data/b.txt"] = "x"
        #expect(!BagVerifier().verify(bag).isOnlyIncomplete)
    }

    @Test("names in another Unicode composition are found, with a warning; two of them are an error")
    func composition() {
        var bag = draft("0.97", "\(nothing)  data/e\u{301}.txt\n", ["data/\u{E9}.txt": ""])
        #expect(
            BagVerifier().verify(bag).problems == [.composedDifferently("data/\u{E9}.txt", in: "manifest-md5.txt")])
        #expect(BagVerifier().verify(bag).isValid)
        bag["data/e\u{301}.txt"] = ""
        #expect(
            BagVerifier().verify(bag).errors == [
                .sameCharacters("data/e\u{301}.txt", "data/\u{E9}.txt"),
                .unlisted("data/\u{E9}.txt", in: "manifest-md5.txt"),
            ])
    }

    @Test("the percent sign stood for itself in the drafts, and is read so from later bags with a warning")
    func percent() {
        let manifest = "\(nothing)  data/100%25.txt\n\(nothing) data/a%0Ab\n"
        let old = draft("0.97", manifest, ["data/100%25.txt": "", "data/a\nb": ""])
        #expect(BagVerifier().verify(old).problems == [])
        let new = draft("1.0", manifest, ["data/100%.txt": "", "data/a\nb": ""])
        #expect(BagVerifier().verify(new).problems == [])
        let mixed = draft("1.0", manifest, ["data/100%25.txt": "", "data/a\nb": ""])
        #expect(
            BagVerifier().verify(mixed).problems == [.percentNotEncoded("data/100%25.txt", in: "manifest-md5.txt")])
    }

    @Test("habits of other tools are warned of")
    func habits() {
        let bag = draft(
            "0.97", "\(nothing) *data/a\n\(nothing)  ./data/.DS_Store\n\(nothing)  data/A\n\(nothing)  data/A\n",
            ["data/a": "", "data/A": "", "data/.DS_Store": ""])
        let verdict = BagVerifier().verify(bag)
        #expect(verdict.isValid)
        #expect(
            verdict.warnings
                == [
                    .caseOnly("data/A", "data/a"), .systemFile("data/.DS_Store"),
                    .listedTwiceAlike("data/A", in: "manifest-md5.txt"), .binaryMark("manifest-md5.txt", line: 1),
                    .leadingDot("manifest-md5.txt", line: 2),
                ].sorted { $0.finding < $1.finding })
    }

    @Test("in the drafts one manifest may list what another does not; from version 1.0 on each lists all")
    func manifests() {
        var bag = draft("0.97", "\(nothing)  data/a\n", ["data/a": "", "data/b": ""])
        bag["manifest-sha1.txt"] = "da39a3ee5e6b4b0d3255bfef95601890afd80709  data/b\n"
        #expect(
            BagVerifier().verify(bag).problems == [
                .partlyListed("data/a", in: "manifest-sha1.txt"), .partlyListed("data/b", in: "manifest-md5.txt"),
            ])
        bag["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
        #expect(
            BagVerifier().verify(bag).errors == [
                .unlisted("data/a", in: "manifest-sha1.txt"), .unlisted("data/b", in: "manifest-md5.txt"),
            ])
    }

    @Test("a manifest of an unknown algorithm is a warning beside another, and alone makes the bag unverifiable")
    func algorithms() {
        var bag = draft("1.0", "\(nothing)  data/a\n", ["data/a": ""])
        bag["manifest-tiger.txt"] = "24f0130c63ac933216166e76  data/a\n"
        #expect(
            BagVerifier().verify(bag).problems == [.unknownAlgorithm("tiger", in: "manifest-tiger.txt")])
        bag.remove("manifest-md5.txt")
        #expect(BagVerifier().verify(bag).errors == [.unverifiable])
    }

    @Test("a tag file that is not in its encoding, or too large, is not read")
    func unreadable() throws {
        var bag = try bag(["data/a.txt": "abc"])
        bag["bag-info.txt"] = String(repeating: "x", count: 400)
        #expect(
            BagVerifier(tagFileLimit: 300).verify(bag).errors == [
                .tooLarge("bag-info.txt", limit: 300), .wrongDigest("bag-info.txt", in: "tagmanifest-sha256.txt"),
            ])
        bag.files.removeAll { $0.path == "bag-info.txt" }
        bag.files.append(("bag-info.txt", [0x41, 0x3A, 0x20, 0xFF]))
        #expect(BagVerifier().verify(bag).errors.first == .notInEncoding("bag-info.txt", .utf8))
    }

    @Test("the verdict on a bag cut short at any byte is never valid")
    func truncated() throws {
        let whole = try bag(["data/a.txt": "abc", "data/b.txt": ""])
        var missed: [String] = []
        for (path, bytes) in whole.files where path != "tagmanifest-sha256.txt" {
            for length in 0..<bytes.count {
                var cut = whole
                cut.files.removeAll { $0.path == path }
                cut.files.append((path, Array(bytes.prefix(length))))
                if BagVerifier().verify(cut).isValid { missed.append("\(path) \(length)") }
            }
        }
        #expect(missed == [])
    }

    @Test("every kind of problem has its own id and sentences in both languages")
    func kinds() {
        let kinds = BagProblem.kinds
        #expect(Set(kinds.map(\.id)).count == kinds.count)
        for kind in kinds {
            for text in [kind.fact, kind.wayOut] {
                #expect(text.chinese.hasSuffix("。") && text.english.hasSuffix("."), "\(kind.id)")
            }
        }
    }

    @Test("a problem in words names its place and its values")
    func words() {
        let problem = BagProblem.wrongDigest("data/保险.pdf", in: "manifest-sha256.txt")
        #expect(
            problem.finding
                == Finding(
                    id: "bag-wrong-digest", severity: .error, place: Place("data/保险.pdf"),
                    fact: Text(
                        "“data/保险.pdf”的内容与“manifest-sha256.txt”中的摘要不符。",
                        "\"data/保险.pdf\" does not have the digest that \"manifest-sha256.txt\" gives."),
                    wayOut: Text(
                        "该文件在打包后被改动或损坏，请从原始来源重新取得。",
                        "It was changed or damaged after the bag was made: fetch it again from where it came.")))
        for problem in BagVerifierTests.Damage.all.flatMap(\.problems) {
            #expect(!problem.finding.fact.chinese.contains("{") && !problem.finding.fact.english.contains("{"))
        }
    }
}
