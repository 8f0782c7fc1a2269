internal import Glibc

/// The two standard streams, written without buffering so that lines of several threads stay whole.
package enum Terminal {
    package enum Stream: Sendable {
        case output, error

        fileprivate var descriptor: Int32 {
            switch self {
            case .output: STDOUT_FILENO
            case .error: STDERR_FILENO
            }
        }
    }

    /// Writes a result to the standard output; a reader that has gone away is not an error of ours.
    ///
    /// - Throws: where the output takes no more, as on a full disk: what was written is then cut off.
    package static func write(_ text: String) throws(FileError) {
        try write(Array(text.utf8))
    }

    package static func write(_ bytes: [UInt8]) throws(FileError) {
        guard let error = put(bytes, to: .output), error.code != EPIPE else { return }
        throw error
    }

    /// Writes to the standard error; where even that fails there is nowhere left to say so.
    package static func tell(_ text: String) {
        _ = put(Array(text.utf8), to: .error)
    }

    private static func put(_ bytes: [UInt8], to stream: Stream) -> FileError? {
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes { buffer in
                Glibc.write(stream.descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if put < 0 && errno == EINTR { continue }
            guard put > 0 else { return FileError.last("write", stream == .output ? "stdout" : "stderr") }
            done += put
        }
        return nil
    }

    /// The bytes of the argument that reads like this: names made elsewhere need not be UTF-8.
    package static func rawArgument(_ text: String) -> RawPath {
        for index in 0..<Int(CommandLine.argc) {
            guard let argument = CommandLine.unsafeArgv[index] else { continue }
            let bytes = UnsafeRawBufferPointer(start: argument, count: strlen(argument))
            if String(decoding: bytes, as: UTF8.self) == text { return RawPath(bytes: Array(bytes)) }
        }
        return RawPath(text)
    }

    /// True if a person sees the stream.
    package static func isTerminal(_ stream: Stream) -> Bool {
        isatty(stream.descriptor) == 1
    }

    /// Nanoseconds since 1970.
    package static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// Processors that this process may use.
    package static var processors: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }
}
