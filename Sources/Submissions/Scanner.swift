internal import Files
package import Findings

/// Speaks with clamd over its local socket: one connection for each question, as clamd closes it after an error.
///
/// Source of the protocol: clamd(8), commands PING and INSTREAM with the `z` prefix, where a NUL ends a question and
/// an answer.
package struct Scanner: Sendable {
    /// How long the scanner may take.
    package struct Limits: Hashable, Sendable {
        /// To take a connection, and to answer PING.
        package var connecting = Duration.seconds(5)
        /// To take any byte of a file at all.
        package var sending = Duration.seconds(30)
        /// To answer once it has the file; clamd's own limit for one file, MaxScanTime, is 120 seconds.
        package var answering = Duration.seconds(150)

        package init() {}
    }

    /// What it said of one file.
    package enum Answer: Hashable, Sendable {
        case clean
        /// The name of the signature, as the scanner's database has it.
        case infected(String)
        case tooLarge
        case notScanned(Failure)
    }

    /// Why a file was not scanned.
    package enum Failure: Hashable, Sendable {
        /// The system's own words.
        case unreachable(String)
        case timedOut
        /// It closed the connection, or its answer has no end.
        case noAnswer
        /// Its answer is an error, or nothing that this program knows.
        case refused(String)
    }

    private let path: String
    private let limits: Limits

    /// Bytes in one chunk of a stream.
    private static let chunk = 256 << 10
    /// Bytes that an answer may have.
    private static let longestAnswer = 4096

    package init(socket path: String, limits: Limits = Limits()) {
        self.path = path
        self.limits = limits
    }

    /// Nil if the scanner is there and answers.
    package func ping() -> Failure? {
        do throws(FileError) {
            let socket = try LocalSocket(connecting: path, within: limits.connecting)
            let question = Array("zPING\0".utf8)
            _ = try socket.send(question, count: question.count, within: limits.connecting)
            guard let answer = try answer(of: socket, within: limits.connecting) else { return .noAnswer }
            return answer == "PONG" ? nil : .refused(answer)
        } catch {
            return Failure(error)
        }
    }

    /// Streams one file to the scanner.
    ///
    /// - Parameter read: calls its argument with every piece of the content, in order; what it throws is thrown on, as
    ///   a file that cannot be read is no fault of the scanner.
    package func scan<Fault: Error>(
        _ read: ((_ bytes: [UInt8], _ count: Int) -> Void) throws(Fault) -> Void
    ) throws(Fault) -> Answer {
        let stream: Stream
        do throws(FileError) {
            stream = Stream(try LocalSocket(connecting: path, within: limits.connecting), limits.sending)
        } catch {
            return .notScanned(Failure(error))
        }
        stream.send(Array("zINSTREAM\0".utf8))
        try read { bytes, count in stream.send(bytes, count) }
        stream.send(Scanner.length(0))
        if let failure = stream.failure { return .notScanned(failure) }
        do throws(FileError) {
            guard let answer = try answer(of: stream.socket, within: limits.answering) else {
                return .notScanned(.noAnswer)
            }
            let meaning = Answer(answer)
            // A scanner that did not take all of a file cannot know that it is clean.
            return meaning == .clean && stream.isOver ? .notScanned(.refused(answer)) : meaning
        } catch {
            return .notScanned(Failure(error))
        }
    }

    /// The answer without its end, as text that can stand in any document: clamd's answers are ASCII.
    private func answer(of socket: LocalSocket, within limit: Duration) throws(FileError) -> String? {
        guard let bytes = try socket.receive(until: 0, most: Scanner.longestAnswer, within: limit) else { return nil }
        return String(decoding: bytes.prefix(200).map { (0x20...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
    }

    fileprivate static func length(_ count: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
    }

    /// One question under way: remembers what went wrong, so that the reading of the file need not know.
    private final class Stream {
        let socket: LocalSocket
        private(set) var failure: Failure?
        /// True once the scanner takes no more: it has its answer ready, or is gone.
        private(set) var isOver = false
        private let limit: Duration

        init(_ socket: LocalSocket, _ limit: Duration) {
            self.socket = socket
            self.limit = limit
        }

        /// Sends a piece of the file in chunks, each after its length.
        func send(_ bytes: [UInt8], _ count: Int) {
            var done = 0
            while done < count && !isOver {
                let size = min(Scanner.chunk, count - done)
                send(Scanner.length(size))
                send(done == 0 && size == count ? bytes : Array(bytes[done..<(done + size)]), only: size)
                done += size
            }
        }

        func send(_ bytes: [UInt8], only count: Int? = nil) {
            guard !isOver else { return }
            do throws(FileError) {
                isOver = try !socket.send(bytes, count: count ?? bytes.count, within: limit)
            } catch {
                failure = Failure(error)
                isOver = true
            }
        }
    }
}

extension Scanner.Answer {
    /// Reads clamd's sentence; whatever is not plainly one of the three good ones means that nothing was scanned.
    init(_ answer: String) {
        let found = " FOUND"
        let subject = "stream: "
        if answer == subject + "OK" {
            self = .clean
        } else if answer == "INSTREAM size limit exceeded. ERROR" {
            self = .tooLarge
        } else if answer.hasPrefix(subject), answer.hasSuffix(found), answer.count > subject.count + found.count {
            let name = String(answer.dropFirst(subject.count).dropLast(found.count))
            // With AlertExceedsMax clamd speaks of its own limits as it does of malware.
            self = name.hasPrefix("Heuristics.Limits.Exceeded") ? .tooLarge : .infected(name)
        } else {
            self = .notScanned(.refused(answer))
        }
    }
}

extension Scanner.Failure {
    init(_ error: FileError) {
        self = error.isTimeout ? .timedOut : .unreachable(error.reason)
    }

    /// The reason for people.
    package var words: Text {
        switch self {
        case .unreachable(let reason): Text("无法连接扫描程序(\(reason))", "the scanner cannot be reached (\(reason))")
        case .timedOut: Text("扫描程序未在时限内应答", "the scanner did not answer in time")
        case .noAnswer: Text("扫描程序中断了连接", "the scanner closed the connection")
        case .refused(let answer): Text("扫描程序回答“\(answer)”", "the scanner answered “\(answer)”")
        }
    }
}
