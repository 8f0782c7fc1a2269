internal import Glibc

/// A connection to another program on this machine over a Unix socket; closed when the last reference goes.
///
/// Every call has a time limit, so that a program that hangs costs no more than that. A peer that closes the
/// connection is an error here and never a signal.
package final class LocalSocket {
    package let path: String
    private let descriptor: Int32

    /// Connects to a stream socket.
    ///
    /// - Throws: `ENAMETOOLONG` where the path does not fit an address (107 bytes on Linux), `EAGAIN` where the other
    ///   program takes no connection in time, and whatever else the system says.
    package init(connecting path: String, within limit: Duration) throws(FileError) {
        let bytes = Array(path.utf8)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard bytes.count < room.count, !bytes.contains(0) else { return false }
            room.copyBytes(from: bytes)
            return true
        }
        guard fits else { throw LocalSocket.fault("connect", path, ENAMETOOLONG) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw FileError.last("connect", path) }
        self.path = path
        self.descriptor = descriptor
        // Connecting to a Unix socket blocks only while the other program's queue is full, and this bounds that.
        var time = timeval(
            tv_sec: Int(limit.components.seconds), tv_usec: Int(limit.components.attoseconds / 1_000_000_000_000))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        while true {
            let code = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
            }
            if code == 0 { return }
            guard errno == EINTR else { throw FileError.last("connect", path) }
        }
    }

    deinit {
        close(descriptor)
    }

    /// Sends the first `count` bytes.
    ///
    /// - Parameter limit: how long the other program may take no byte at all.
    /// - Returns: false if the other program has something to say, or has closed, before it took them all.
    /// - Throws: `ETIMEDOUT` past the limit.
    package func send(_ bytes: [UInt8], count: Int, within limit: Duration) throws(FileError) -> Bool {
        var done = 0
        while done < count {
            let put = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    descriptor, buffer.baseAddress.map { $0 + done }, min(count, buffer.count) - done,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if put >= 0 {
                done += put
                continue
            }
            switch errno {
            case EINTR: continue
            case EPIPE, ECONNRESET: return false
            case EAGAIN:
                let seen = try wait(for: POLLOUT | POLLIN, until: .now + limit, "write")
                if seen & POLLOUT == 0 { return false }
            default: throw FileError.last("write", path)
            }
        }
        return true
    }

    /// Reads until a byte of this value, which is left out.
    ///
    /// - Parameters:
    ///   - most: how many bytes may come before it.
    ///   - limit: for all of it.
    /// - Returns: nil if the other program closed the connection, or sent more, before that byte.
    /// - Throws: `ETIMEDOUT` past the limit.
    package func receive(
        until end: UInt8, most: Int, within limit: Duration
    ) throws(FileError) -> [UInt8]? {
        let deadline = ContinuousClock.now + limit
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 512)
        while answer.count <= most {
            let got = buffer.withUnsafeMutableBytes { buffer in
                recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
            }
            if got > 0 {
                answer += buffer[..<got]
                if let place = answer.firstIndex(of: end) { return place <= most ? Array(answer[..<place]) : nil }
                continue
            }
            if got == 0 { return nil }
            switch errno {
            case EINTR: continue
            case EAGAIN: _ = try wait(for: POLLIN, until: deadline, "read")
            // What the other program did not read was lost when it closed; what it wrote has been read by now.
            case ECONNRESET: return nil
            default: throw FileError.last("read", path)
            }
        }
        return nil
    }

    /// Waits for one of the events and returns those that came; a hang-up counts as all of them.
    private func wait(
        for events: Int32, until deadline: ContinuousClock.Instant, _ operation: String
    ) throws(FileError) -> Int32 {
        while true {
            let left = (deadline - .now).components
            let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
            guard milliseconds > 0 else { throw LocalSocket.fault(operation, path, ETIMEDOUT) }
            var request = pollfd(fd: descriptor, events: Int16(events), revents: 0)
            let code = poll(&request, 1, Int32(clamping: milliseconds))
            if code > 0 {
                let seen = Int32(request.revents)
                return seen & (POLLHUP | POLLERR) == 0 ? seen & events : events
            }
            if code < 0 && errno != EINTR { throw FileError.last(operation, path) }
        }
    }

    private static func fault(_ operation: String, _ path: String, _ code: Int32) -> FileError {
        FileError(operation: operation, path: path, code: code, reason: String(cString: strerror(code)))
    }
}

extension FileError {
    /// True if another program did not do its part within the time limit.
    package var isTimeout: Bool { code == ETIMEDOUT }
}
