import Bag
import Files
import Findings
import Glibc
import Testing

/// The conformance suite of the Library of Congress, of bags of all versions, where it lies beside the package.
@Suite("The BagIt conformance suite", .enabled(if: Conformance.isPresent, "the suite is not present"))
struct ConformanceTests {
    @Test("our verdict is the suite's, but for the differences that are written down", arguments: Conformance.bags)
    func verdict(bag: Conformance.Bag) throws {
        let verdict = try BagVerifier().verify(FolderBag(bag.folder))
        if let reason = Conformance.differences[bag.name] {
            #expect(verdict.errors.map(\.finding.id) == reason.errors, "\(reason.because)")
            return
        }
        switch bag.expected {
        case .valid: #expect(verdict.errors == [])
        case .warning:
            #expect(verdict.errors == [])
            #expect(verdict.warnings != [])
        case .invalid: #expect(!verdict.isValid)
        }
    }

    @Test("all bags of the suite were judged, and each difference is about one of them")
    func whole() {
        #expect(Conformance.bags.count == 60)
        #expect(Set(Conformance.differences.keys).subtracting(Conformance.bags.map(\.name)) == [])
    }
}

/// Where the suite is and what it expects.
enum Conformance {
    struct Bag: Sendable, CustomTestStringConvertible {
        let name: String
        let expected: Verdict
        var folder: String { "\(root)/\(name)" }
        var testDescription: String { name }
    }

    enum Verdict: Sendable { case valid, warning, invalid }

    /// Where we differ from the suite: what we find, and why that is right here.
    static let differences: [String: (errors: [String], because: String)] = [
        "v0.97/warning/duplicate-file-with-different-case": (
            ["bag-missing"],
            "data/HELLO.txt is another file than data/hello.txt here, and it is missing"
        ),
        "v0.97/warning/same-filename-listed-twice-with-different-normalization": (
            ["bag-same-characters"], "two names of the same characters cannot both be right on every file system"
        ),
        "v0.97/warning/special-system-files": (
            ["bag-missing"], "the suite as it is published lacks the data/.DS_Store that its manifest lists"
        ),
        "v0.97/valid/uncommon-metadata-separators": (
            ["bag-unverifiable"],
            "its only manifest is of SHA-224, which RFC 8493 does not ask for and we do not compute"
        ),
    ]

    /// Where the suites are: the variable says so, or they lie beside the package.
    static let root: String = {
        if let suites = getenv("DOSSIER_SUITES") { return String(cString: suites) + "/bagit" }
        let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return "/\(package)/../shared/suites/bagit"
    }()

    static let isPresent = Folder.isFolder(root)

    static let bags: [Bag] = {
        guard isPresent else { return [] }
        do {
            return try folders(in: root).filter { $0.hasPrefix("v") }.flatMap { version in
                try folders(in: "\(root)/\(version)").flatMap { category in
                    try folders(in: "\(root)/\(version)/\(category)").map { name in
                        let expected: Verdict =
                            switch category {
                            case "valid": .valid
                            case "warning": .warning
                            default: .invalid
                            }
                        return Bag(name: "\(version)/\(category)/\(name)", expected: expected)
                    }
                }
            }
        } catch {
            return []
        }
    }()

    private static func folders(in path: String) throws -> [String] {
        try Folder.list(path).filter { $0.kind == .folder }.map(\.name)
    }
}
