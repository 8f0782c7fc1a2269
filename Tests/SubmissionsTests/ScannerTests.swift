import Files
import Submissions
import Support
import Testing

@Suite("Asking the malware scanner")
struct ScannerTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func scan(_ content: [UInt8], by scanner: Scanner) -> Scanner.Answer {
        scanner.scan { take in take(content, content.count) }
    }

    private func scan(_ content: String, by scanner: Scanner) -> Scanner.Answer {
        scan(Array(content.utf8), by: scanner)
    }

    private func impatient() -> Scanner.Limits {
        var limits = Scanner.Limits()
        limits.connecting = .milliseconds(300)
        limits.sending = .milliseconds(300)
        limits.answering = .milliseconds(300)
        return limits
    }

    @Test("every answer has one meaning, and only a plain OK is clean")
    func answers() throws {
        let other = try OtherScanner(in: scratch)
        let scanner = Scanner(socket: other.socket)
        #expect(scanner.ping() == nil)
        let expected: KeyValuePairs<String, Scanner.Answer> = [
            "": .clean,
            "%PDF-1.4": .clean,
            OtherScanner.eicar: .infected("Peer.Test.EICAR"),
            "LIMITS": .tooLarge,
            "ERRS": .notScanned(.refused("Can't allocate memory ERROR")),
            "GARBAGE": .notScanned(.refused("HTTP/1.1 200 ?? OK")),
            "NAMELESS": .notScanned(.refused("stream:  FOUND")),
            "ENDLESS": .notScanned(.noAnswer),
            "CLOSE": .notScanned(.noAnswer),
        ]
        for (content, answer) in expected { #expect(scan(content, by: scanner) == answer, "\(content)") }
        withExtendedLifetime(other) {}
    }

    @Test("a file in pieces of any size is one file")
    func pieces() throws {
        let other = try OtherScanner(in: scratch)
        let content = Array(OtherScanner.eicar.utf8)
        let answer = Scanner(socket: other.socket).scan { take in
            take([UInt8](repeating: 32, count: 700_000), 700_000)
            take([], 0)
            take(Array(content[..<30]) + [1, 2, 3], 30)
            take(Array(content[30...]), content.count - 30)
        }
        #expect(answer == .infected("Peer.Test.EICAR"))
        withExtendedLifetime(other) {}
    }

    @Test("past the scanner's limit a file is too large, although the scanner hangs up before it has it all")
    func tooLarge() throws {
        let other = try OtherScanner(in: scratch, limit: 1 << 20)
        let scanner = Scanner(socket: other.socket)
        #expect(scan([UInt8](repeating: 32, count: 1 << 20), by: scanner) == .clean)
        #expect(scan([UInt8](repeating: 32, count: 1 << 20 + 1), by: scanner) == .tooLarge)
        #expect(scan([UInt8](repeating: 32, count: 64 << 20), by: scanner) == .tooLarge)
        withExtendedLifetime(other) {}
    }

    @Test("an OK before the whole file was taken is no OK")
    func early() throws {
        let other = try OtherScanner(in: scratch, limit: 1 << 30)
        let content = Array("EARLY".utf8) + [UInt8](repeating: 32, count: 32 << 20)
        #expect(scan(content, by: Scanner(socket: other.socket)) == .notScanned(.refused("stream: OK")))
        withExtendedLifetime(other) {}
    }

    @Test("a scanner that hangs costs its time limit and no more")
    func hangs() throws {
        let other = try OtherScanner(in: scratch)
        let scanner = Scanner(socket: other.socket, limits: impatient())
        let start = ContinuousClock.now
        #expect(scan("HANG", by: scanner) == .notScanned(.timedOut))
        #expect(ContinuousClock.now - start < .seconds(10))
        withExtendedLifetime(other) {}
    }

    @Test("one that takes connections and reads nothing is not waited for either")
    func deaf() throws {
        let other = try OtherScanner(in: scratch, isDeaf: true)
        let scanner = Scanner(socket: other.socket, limits: impatient())
        #expect(scanner.ping() == .timedOut)
        #expect(scan([UInt8](repeating: 32, count: 32 << 20), by: scanner) == .notScanned(.timedOut))
        withExtendedLifetime(other) {}
    }

    @Test("a scanner that is not there")
    func down() throws {
        let absent = Scanner(socket: scratch.path + "/none")
        #expect(absent.ping() == .unreachable("No such file or directory"))
        #expect(scan("x", by: absent) == .notScanned(.unreachable("No such file or directory")))
        let long = Scanner(socket: "/" + String(repeating: "x", count: 107))
        #expect(long.ping() == .unreachable("File name too long"))
        try scratch.write("", "file")
        #expect(Scanner(socket: scratch.path + "/file").ping() == .unreachable("Connection refused"))
    }

    @Test("a file that cannot be read is no fault of the scanner")
    func unreadable() throws {
        let other = try OtherScanner(in: scratch)
        let fault = FileError(operation: "read", path: "x", code: 5, reason: "Input/output error")
        #expect(throws: fault) {
            try Scanner(socket: other.socket).scan { (take) throws(FileError) in
                take([1], 1)
                throw fault
            }
        }
        withExtendedLifetime(other) {}
    }

    @Test("clamd itself says the same", .enabled(if: OtherScanner.clamd != nil))
    func real() throws {
        let other = try OtherScanner(clamd: try #require(OtherScanner.clamd), in: scratch)
        let scanner = Scanner(socket: other.socket)
        #expect(scanner.ping() == nil)
        #expect(scan("%PDF-1.4", by: scanner) == .clean)
        #expect(scan(OtherScanner.eicar, by: scanner) == .infected("Local.Test.EICAR.UNOFFICIAL"))
        #expect(scan([UInt8](repeating: 32, count: 2 << 20), by: scanner) == .tooLarge)
        #expect(scan([UInt8](repeating: 32, count: 64 << 20), by: scanner) == .tooLarge)
        withExtendedLifetime(other) {}
    }
}
