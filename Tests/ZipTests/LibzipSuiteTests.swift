import Files
import Glibc
import Testing
import Zip

@Suite("libzip's own regression archives", .enabled(if: RegressionArchives.folder != nil, "suite not present"))
struct LibzipSuiteTests {
    /// Archives named as inconsistent in which nothing is wrong that our reading depends on: a field of an id that
    /// nobody knows, in one header only.
    private static let harmless = ["incons-ef-local-id.zip"]
    /// Names that say what must be found.
    private static let bad = [
        "incons-", "encrypt-1", "encrypt-aes", "junk-", "bogus", "broken", "multidisk", "in-archive",
    ]

    @Test("each is read wholly or something is named; nothing crashes or hangs", arguments: RegressionArchives.names)
    func suite(_ name: String) throws {
        let complaints = try complaints(of: name)
        if Self.bad.contains(where: name.contains), !Self.harmless.contains(name) {
            #expect(!complaints.isEmpty)
        }
        if ["test", "firstsecond", "streamed", "mtime", "zip64-3mf", "foo-stored"].contains(where: name.hasPrefix),
            !["broken", "truncated", "extrabytes", "lzma", "xz", "zstd"].contains(where: name.contains)
        {
            #expect(complaints == [])
        }
    }

    @Test(
        "an archive of sound structure that unzip reads without a word we read without a word",
        .enabled(if: Tool.unzip != nil))
    func agreesWithUnzip() throws {
        guard let unzip = Tool.unzip, let folder = RegressionArchives.folder else { return }
        for name in RegressionArchives.names where try unzip.run(["-tqq", "\(folder)/\(name)"]).status == 0 {
            let complaints = try complaints(of: name)
            // Methods beyond libzip's and the limit on ratios are ours alone.
            if complaints.contains(where: { $0.hasPrefix("structure") || $0.hasPrefix("limit") }) { continue }
            #expect(complaints.filter { $0 != "unsupportedMethod" } == [], "\(name)")
        }
    }

    @Test("bzip2 is read through libzip, and a damaged one is refused")
    func bzip2() throws {
        #expect(try complaints(of: "testbzip2.zip") == [])
        #expect(try complaints(of: "testbzip2broken.zip") == ["damagedContent"])
    }

    @Test("a name in code page 437 is shown with doubt, one in UTF-8 without")
    func names() throws {
        guard let folder = RegressionArchives.folder else { return }
        func names(_ file: String) throws -> EntryNames {
            try EntryNames(ZipReader(File(reading: "\(folder)/\(file)")).entries)
        }
        #expect(try names("test-utf8.zip").names.allSatisfy { $0.encoding == .utf8Flagged && !$0.doubt })
        #expect(try names("test-utf8-unmarked.zip").names.allSatisfy { $0.encoding == .utf8Unflagged })
        #expect(try names("test-cp437.zip").names.allSatisfy { $0.encoding == .ascii || $0.doubt })
    }

    /// Everything said about an archive: errors by their kind's name, problems of the structure after that word.
    private func complaints(of name: String) throws -> [String] {
        guard let folder = RegressionArchives.folder else { return [] }
        var complaints: [String] = []
        do throws(ZipError) {
            let reader = try ZipReader(MemorySource(try content(of: "\(folder)/\(name)")))
            complaints += reader.problems.map { "structure: \($0)" }
            for entry in reader.entries {
                if let kind = reader.failure(entry.index) { complaints.append(word(kind)) }
            }
            _ = reader.secondOpinion()
            _ = try EntryNames(reader.entries)
        } catch {
            complaints.append(word(error.kind))
        }
        return complaints
    }

    private func content(of path: String) throws(ZipError) -> [UInt8] {
        do throws(FileError) {
            return try File.content(of: path)
        } catch {
            throw ZipError(.file(error), error.description)
        }
    }

    private func word(_ kind: ZipError.Kind) -> String {
        String("\(kind)".prefix { $0 != "(" })
    }
}

/// The archives, where they stand beside the package or where `DOSSIER_SUITES` says.
enum RegressionArchives {
    static let folder: String? = {
        let beside = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/shared/suites"
        let path = (getenv("DOSSIER_SUITES").map { String(cString: $0) } ?? beside) + "/zip-libzip"
        return access(path, R_OK) == 0 ? path : nil
    }()

    static let names: [String] = folder.map { Folder.names(in: $0).filter { $0.hasSuffix(".zip") } } ?? []
}
