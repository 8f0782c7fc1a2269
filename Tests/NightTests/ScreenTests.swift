import Files
import Findings
import Glibc
import Ledger
import Pipeline
import Record
import Stages
import Support
import Testing
import XML
import Zip

@Suite("A night with a malware scanner")
struct ScreenTests {
    /// In two halves, so that no scanner takes this file for it.
    private static let eicar = #"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-"# + "ANTIVIRUS-TEST-FILE!$H+H*"

    private let night: SmallNight
    private let tree: OutputTree

    init() throws {
        night = try SmallNight()
        tree = OutputTree(night.scratch.path + "/output")
        try night.fillFirst()
    }

    /// What the XML files in a folder say, in order of their names.
    private func reports(_ folder: String) throws -> [String] {
        try Folder.list(folder).filter { $0.name.hasSuffix(".xml") }.map {
            String(decoding: try File.content(of: "\(folder)/\($0.name)"), as: UTF8.self)
        }
    }

    /// The record of the one case that there is.
    private func record() throws -> String {
        let ids = try tree.caseIDs()
        try #require(ids.count == 1)
        return String(decoding: try File.content(of: tree.record(ids[0])), as: UTF8.self)
    }

    /// `place: status scan` of every file in a record or report.
    private func files(in text: String) -> [String] {
        text.matches(of: /<r:file [^>]*>|<file [^>]*>/).map { match in
            func value(_ name: String) -> String {
                guard let regex = try? Regex(" \(name)=\"([^\"]*)\"") else { return "" }
                return match.output.firstMatch(of: regex).map { String($0.output[1].substring ?? "") } ?? "-"
            }
            return "\(value("place")): \(value("status")) \(value("scan"))"
        }
    }

    /// Runs the night with the scanner at this socket.
    private func run(_ socket: String) async throws -> NightSummary {
        try await night.run(try bench(socket), in: tree)
    }

    private func bench(_ socket: String?) throws -> Bench {
        var definition = try PipelineDefinition(reading: try SmallPipeline.write(in: night.scratch))
        definition.scannerSocket = socket
        return try Bench(definition, asOf: "2026-11-21")
    }

    @Test("an infected submission is quarantined, and its neighbour is not harmed")
    func infected() async throws {
        try night.scratch.write(
            try Archive([
                ("form.xml", Form(number: "2026-2").text), ("01/执照.pdf", "%PDF-1.4 fine"),
                ("02/坏.pdf", "%PDF-1.4 " + Self.eicar),
            ]).bytes, "inbox/c.zip")
        try night.scratch.write("", "inbox/c.zip.complete")
        let scanner = try OtherScanner(in: night.scratch)
        let summary = try await run(scanner.socket)
        #expect([summary.found, summary.worked, summary.failed] == [2, 2, 0])
        #expect(
            files(in: try record()) == [
                ".DS_Store: junk -", "01/执照.pdf: ok clean", "form.xml: form clean", "other.pdf: ok clean",
            ])
        #expect(!(try record()).contains("\"scan-"))
        let report = try #require(try reports(tree.root + "/quarantine").first)
        #expect(
            files(in: report) == [
                "c.zip: archive -", "c.zip!/form.xml: form clean", "c.zip!/01/执照.pdf: ok clean",
                "c.zip!/02/坏.pdf: infected infected",
            ])
        #expect(report.contains("id=\"scan-infected\""))
        #expect(report.contains("Peer.Test.EICAR"))
        #expect(report.contains("reason=\"scan-infected\""))
        #expect(try Folder.list(tree.root + "/bundles").count == 1)
        #expect(try await VerifyTree(tree, jobs: 1).run(only: []).problems == [])
        withExtendedLifetime(scanner) {}
    }

    @Test("malware in what has no form at all is told as well")
    func formless() async throws {
        try night.scratch.write("%PDF-1.4 \(Self.eicar)", "inbox/e/执照.pdf")
        try night.scratch.write("", "inbox/e/.complete")
        let scanner = try OtherScanner(in: night.scratch)
        _ = try await run(scanner.socket)
        let report = try #require(try reports(tree.root + "/quarantine").first)
        #expect(report.contains("id=\"scan-infected\""))
        withExtendedLifetime(scanner) {}
    }

    @Test("what is too large for the scanner, or makes it err, goes to an auditor and into the bundle")
    func unsure() async throws {
        try night.scratch.write("%PDF-1.4 " + String(repeating: "x", count: 1 << 20), "inbox/a/large.pdf")
        try night.scratch.write("%PDF-1.4 ERRS", "inbox/a/errs.pdf")
        try night.scratch.write("%PDF-1.4 CLOSE", "inbox/a/falls.pdf")
        let scanner = try OtherScanner(in: night.scratch)
        _ = try await run(scanner.socket)
        let record = try record()
        #expect(
            files(in: record) == [
                ".DS_Store: junk -", "01/执照.pdf: ok clean", "errs.pdf: ok not-scanned", "falls.pdf: ok not-scanned",
                "form.xml: form clean", "large.pdf: ok too-large", "other.pdf: ok clean",
            ])
        #expect(record.matches(of: /id="scan-too-large"/).count == 1)
        #expect(record.matches(of: /id="scan-not-done"/).count == 1)
        #expect(
            record.contains(
                "2 of 6 files were not scanned for malware: the scanner answered “Can't allocate memory ERROR”; "
                    + "the scanner closed the connection."))
        #expect(try Folder.list(tree.root + "/bundles").count == 1)
        withExtendedLifetime(scanner) {}
    }

    @Test("a scanner that is down is a matter for the auditor, and there is a bundle")
    func down() async throws {
        let summary = try await run(night.scratch.path + "/none")
        #expect([summary.found, summary.worked, summary.failed] == [1, 1, 0])
        let record = try record()
        #expect(
            files(in: record) == [
                ".DS_Store: junk -", "01/执照.pdf: ok not-scanned", "form.xml: form not-scanned",
                "other.pdf: ok not-scanned",
            ])
        #expect(
            record.contains(
                "3 of 3 files were not scanned for malware: the scanner cannot be reached (No such file or directory)."
            ))
        #expect(record.matches(of: /id="scan-not-done"/).count == 1)
        #expect(try Folder.list(tree.root + "/bundles").count == 1)
        #expect(try await VerifyTree(tree, jobs: 1).run(only: []).problems == [])
    }

    @Test("without a scanner nothing is said of scanning, and a check never asks one")
    func unasked() async throws {
        try await night.run(try bench(nil), in: tree)
        #expect(!(try record()).contains("scan"))
        let outcome = try Check(bench: try bench(night.scratch.path + "/none")).run(
            night.inbox + "/a", asOf: "2026-11-21")
        #expect(outcome.record.findings.filter { $0.finding.id.hasPrefix("scan-") } == [])
    }
}

/// The scanner of `Tests/Support` beside the tests; it is ended with this value.
private final class OtherScanner {
    let socket: String
    private let process: pid_t

    init(in scratch: Scratch) throws {
        let program =
            #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Support/scanner"
        socket = scratch.path + "/scanner"
        let words: [String] = ["/usr/bin/env", "python3", program, socket, String(1 << 20)]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for word in arguments { free(word) } }
        var started: pid_t = 0
        let code = posix_spawn(&started, "/usr/bin/env", nil, nil, &arguments, environ)
        try #require(code == 0)
        process = started
        // It gives its socket a name only once it listens there.
        for _ in 0..<1000 where !Folder.exists(socket) { usleep(10_000) }
        try #require(Folder.exists(socket))
    }

    deinit {
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    }
}
