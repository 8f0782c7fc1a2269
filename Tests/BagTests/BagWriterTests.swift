import Bag
import Files
import Testing

@Suite("Writing bags")
struct BagWriterTests {
    /// The digests are those of `abc` (FIPS 180-4's example) and of nothing.
    @Test("the tag files are written byte for byte, sorted, and the same whatever the order of the payload")
    func golden() throws {
        let payload = [
            PayloadFile(path: "data/乙.pdf", size: 3, digest: Digest(of: Array("abc".utf8))),
            PayloadFile(path: "data/A/100%\n.pdf", size: 0, digest: Digest(of: [])),
        ]
        var info = BagInfo()
        info.append(.sourceOrganization, "认证机构\r\nPayload-Oxum: 9.9")
        info.append(.baggingDate, "2026-11-21")
        info.append(.payloadOxum, "1.1")
        info.append(.bagSoftwareAgent, "dossier")
        let page = TagFile(path: "index.html", bytes: [])
        let files = try BagWriter.tagFiles(payload: payload, info: info, others: [page])
        let texts = files.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) }
        #expect(
            texts.prefix(3).map { "== \($0.0)\n\($0.1)" }.joined() == """
                == bagit.txt
                BagIt-Version: 1.0
                Tag-File-Character-Encoding: UTF-8
                == bag-info.txt
                Source-Organization: 认证机构  Payload-Oxum: 9.9
                Bagging-Date: 2026-11-21
                Payload-Oxum: 3.2
                Bag-Software-Agent: dossier
                Bag-Size: 3 B
                == manifest-sha256.txt
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/A/100%25%0A.pdf
                ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/乙.pdf

                """)
        #expect(
            files.map(\.path) == [
                "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "index.html", "tagmanifest-sha256.txt",
            ])
        let listed = texts.last?.1.split(separator: "\n").map { String($0.dropFirst(66)) }
        #expect(listed == ["bag-info.txt", "bagit.txt", "index.html", "manifest-sha256.txt"])
        #expect(try BagWriter.tagFiles(payload: payload.reversed(), info: info, others: [page]) == files)
    }

    @Test("what we write verifies, without a warning")
    func verifies() throws {
        let page = TagFile(path: "index.html", bytes: Array("<p>".utf8))
        let bag = try bag(["data/form.xml": "<a/>", "data/GEN-PERS-6/保险 %25.pdf": "x", "data/é": ""], others: [page])
        let verdict = BagVerifier().verify(bag)
        #expect(verdict.problems == [])
        #expect(verdict.declaration == .current)
        #expect(verdict.info[.payloadOxum] == ["5.3"])
        #expect(verdict.info[.sourceOrganization] == ["认证机构"])
    }

    @Test("a bag without payload files needs its folder only")
    func empty() throws {
        let verdict = BagVerifier().verify(try bag([:]))
        #expect(verdict.problems == [.noPayload])
    }

    @Test("paths that a bag cannot hold are refused")
    func refused() {
        func refusal(_ paths: [BagPath], _ others: [BagPath] = []) -> BagWriterError? {
            let payload = paths.map { PayloadFile(path: $0, size: 0, digest: Digest(of: [])) }
            let others = others.map { TagFile(path: $0, bytes: []) }
            do throws(BagWriterError) {
                _ = try BagWriter.tagFiles(payload: payload, info: BagInfo(), others: others)
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal(["form.xml"]) == .misplaced("form.xml"))
        #expect(refusal(["data/../x"]) == .dangerousPath("data/../x", .parent))
        #expect(refusal(["data/a\\b"]) == .dangerousPath("data/a\\b", .backslash))
        #expect(refusal(["data/x", "data/x"]) == .repeated("data/x"))
        #expect(refusal(["data/\u{E9}", "data/e\u{301}"]) == .repeated("data/e\u{301}"))
        #expect(refusal([], ["data/x"]) == .misplaced("data/x"))
        #expect(refusal([], ["bagit.txt"]) == .misplaced("bagit.txt"))
        #expect(refusal([], ["fetch.txt"]) == .misplaced("fetch.txt"))
        #expect(refusal([], ["manifest-md5.txt"]) == .misplaced("manifest-md5.txt"))
        #expect(refusal([], ["/etc/passwd"]) == .dangerousPath("/etc/passwd", .absolute))
        #expect(refusal(["data/x", "data/X"], ["notes/x"]) == nil)
    }
}
