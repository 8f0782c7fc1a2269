import Bag
import Files
import Glibc
import Testing

@Suite("Bags in folders")
struct FolderBagTests {
    @Test("a bag in a folder verifies, nested folders, empty files and large ones included")
    func valid() throws {
        let scratch = try Scratch()
        let large = String(repeating: "0123456789abcdef", count: 40_000)
        try scratch.write(
            try bag(["data/form.xml": "<a/>", "data/GEN-1/保险.pdf": large, "data/GEN-1/2/x": "", "data/~": "x"]))
        #expect(try BagVerifier().verify(FolderBag(scratch.path)).problems == [])
    }

    @Test("symbolic links are not followed, and names that are not UTF-8 are reported")
    func hostile() throws {
        let scratch = try Scratch()
        try scratch.write(try bag(["data/a": "abc"]))
        try #require(symlink("/etc/passwd", "\(scratch.path)/data/link") == 0)
        try #require(symlink("/", "\(scratch.path)/data/root") == 0)
        let name: [CChar] = Array("\(scratch.path)/data/".utf8CString.dropLast()) + [-42, -48, 0]
        let made = name.withUnsafeBufferPointer { $0.baseAddress.map { creat($0, 0o600) } } ?? -1
        try #require(made >= 0)
        close(made)
        try #require(mkfifo("\(scratch.path)/data/pipe", 0o600) == 0)
        #expect(
            try BagVerifier().verify(FolderBag(scratch.path)).problems == [
                .notAFile("data/link"), .notAFile("data/pipe"), .notAFile("data/root"),
                .notAFile("data/\u{FFFD}\u{FFFD}"),
            ])
    }

    @Test("a manifest cannot make us read a file outside the bag")
    func outside() throws {
        let scratch = try Scratch()
        try scratch.write(draft("0.97", "\(nothing)  data/../../x\n\(nothing)  /dev/null\n", ["data/a": ""]))
        let problems = try BagVerifier().verify(FolderBag(scratch.path)).problems
        #expect(
            Set(problems) == [
                .dangerousPath("data/../../x", in: "manifest-md5.txt", .parent),
                .dangerousPath("/dev/null", in: "manifest-md5.txt", .absolute),
                .unlisted("data/a", in: "manifest-md5.txt"),
            ])
    }

    @Test("an empty payload folder is a payload, and a folder that is not there is our failure")
    func folders() throws {
        let scratch = try Scratch()
        try scratch.write(try bag([:]))
        #expect(try BagVerifier().verify(FolderBag(scratch.path)).problems == [.noPayload])
        try Folder.create("\(scratch.path)/data")
        #expect(try BagVerifier().verify(FolderBag(scratch.path)).problems == [])
        #expect(throws: FileError.self) { try BagVerifier().verify(FolderBag("\(scratch.path)/none")) }
    }
}

/// The Library of Congress's own program reads what we write, where it is installed.
@Suite("Bags that bagit.py reads", .enabled(if: BagitPy.path != nil, "bagit.py is not installed"))
struct BagitPyTests {
    @Test("bagit.py finds a bag of ours valid, and no longer so with a byte changed")
    func valid() throws {
        let scratch = try Scratch()
        let page = TagFile(path: "index.html", bytes: Array("<p>".utf8))
        var made = try bag(
            ["data/form.xml": "<a/>", "data/GEN-PERS-6/保险 (八月).pdf": "abc", "data/a\nb": "", "data/空": ""],
            others: [page])
        try scratch.write(made)
        #expect(try BagitPy.validate(scratch.path) == 0)
        made["data/form.xml"] = "<b/>"
        let changed = try Scratch()
        try changed.write(made)
        #expect(try BagitPy.validate(changed.path) == 1)
    }
}

enum BagitPy {
    static let path: String? = getenv("PATH").flatMap { variable in
        String(cString: variable).split(separator: ":").map { "\($0)/bagit.py" }.first { access($0, X_OK) == 0 }
    }

    /// The exit status of `bagit.py --validate --quiet`.
    static func validate(_ bag: String) throws -> Int32 {
        let path = path ?? ""
        let words = [path, "--validate", "--quiet", bag]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, path, nil, nil, &arguments, environ)
        guard failure == 0 else {
            throw FileError(operation: "run", path: path, code: failure, reason: "cannot be started")
        }
        var status: Int32 = 0
        guard waitpid(process, &status, 0) == process else {
            throw FileError(operation: "run", path: path, code: errno, reason: "cannot be waited for")
        }
        return status >> 8 & 0xFF
    }
}
