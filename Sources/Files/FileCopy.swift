internal import CLinux
internal import Glibc

/// Copies a file byte for byte, or shares its bytes where the file system can.
package enum FileCopy {
    /// - Throws: an error that names the source where it cannot be read, the target where it cannot be written or is
    ///   there already.
    package static func copy(_ source: RawPath, to target: String) throws(FileError) {
        let input = try File(reading: source)
        if let fault = WriteFaults.next("copy", target) { throw fault }
        let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard output >= 0 else { throw FileError.last("create", target) }
        defer { close(output) }
        if input.share(with: output) { return }
        var buffer: [UInt8] = []
        // One byte more than there is to read, so that the first piece is the last.
        let piece = min(input.size + 1, 1 << 20)
        var offset = 0
        while true {
            let got = try input.read(piece, at: offset, into: &buffer)
            guard got > 0 else { return }
            let fault = WriteFaults.next("write", target)
            // A disk that fills up takes a part of a write first.
            let allowed = fault == nil ? got : got / 2
            var done = 0
            while done < allowed {
                let put = buffer.withUnsafeBytes { write(output, $0.baseAddress.map { $0 + done }, allowed - done) }
                if put < 0 && errno == EINTR { continue }
                guard put >= 0 else { throw FileError.last("write", target) }
                done += put
            }
            if let fault { throw fault }
            offset += got
        }
    }
}
