internal import CLinux
internal import Glibc

/// An open file that is only read; closed when the last reference goes.
///
/// Reads go by offset (`pread`), so that a file that shrinks while it is read gives a short count and not a signal.
package final class File: ByteSource {
    package let path: String
    package let identity: FileIdentity
    private let descriptor: Int32

    /// Opens a regular file without following a symbolic link in its last component.
    package convenience init(reading path: String) throws(FileError) {
        try self.init(reading: RawPath(path))
    }

    package init(reading rawPath: RawPath) throws(FileError) {
        let path = rawPath.shown
        let descriptor = rawPath.withCString { open($0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else { throw FileError.last("open", path) }
        guard let identity = FileIdentity(descriptor: descriptor) else {
            let error = FileError.last("inspect", path)
            close(descriptor)
            throw error
        }
        guard identity.kind == .regular else {
            close(descriptor)
            throw FileError(operation: "open", path: path, code: EINVAL, reason: "not a regular file")
        }
        self.path = path
        self.identity = identity
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    package var size: Int { identity.size }

    /// Makes an empty open file have the same content without copying it; false where the file system cannot.
    func share(with target: Int32) -> Bool {
        CLinux_clone(target, descriptor) == 0
    }

    /// What the file is now; differs from `identity` if somebody wrote to it since it was opened.
    package func currentIdentity() throws(FileError) -> FileIdentity {
        guard let now = FileIdentity(descriptor: descriptor) else { throw FileError.last("inspect", path) }
        return now
    }

    package func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(FileError) -> Int {
        // What stands in the buffer is of no use to the caller, and a new array is made faster than one is grown.
        if buffer.count < count { buffer = [UInt8](repeating: 0, count: count) }
        var done = 0
        while done < count {
            let got = buffer.withUnsafeMutableBytes { bytes in
                pread(descriptor, bytes.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw FileError.last("read", path) }
            guard got > 0 else { break }
            done += got
        }
        return done
    }

    /// As many bytes as there were when it was opened; each piece is hashed as soon as it is read, while it is near.
    package func content(hashing hasher: inout Digest.Hasher) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let content = [UInt8](unsafeUninitializedCapacity: size) { room, count in
            while count < size {
                let piece = UnsafeMutableRawBufferPointer(room)[count..<min(size, count + 256 << 10)]
                let got = pread(descriptor, piece.base.baseAddress.map { $0 + count }, piece.count, off_t(count))
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = FileError.last("read", path) }
                guard got > 0 else { return }
                hasher.update(
                    bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[count..<(count + got)]))
                count += got
            }
        }
        if let failure { throw failure }
        return content
    }

    /// The whole content, refused above `limit` bytes.
    package static func content(of path: String, limit: Int = 1 << 30) throws(FileError) -> [UInt8] {
        let file = try File(reading: path)
        guard file.size <= limit else {
            throw FileError(operation: "read", path: path, code: EFBIG, reason: "larger than \(limit) bytes")
        }
        return try file.bytes(file.size, at: 0)
    }
}

/// What a name in a folder stands for.
package enum FileKind: Hashable, Sendable {
    case regular, folder, symbolicLink, device, pipe, socket
}

/// What tells one state of a file from another without reading it.
package struct FileIdentity: Hashable, Sendable {
    package let kind: FileKind
    package let device: UInt64
    package let inode: UInt64
    package let size: Int
    /// Nanoseconds since 1970, UTC.
    package let modified: Int64
    /// Nanoseconds since 1970, UTC, of the last change to content or attributes.
    package let changed: Int64
    package let mode: UInt32

    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Looks at the name itself: a symbolic link is not followed.
    package init(path: RawPath) throws(FileError) {
        var status = stat()
        guard path.withCString({ lstat($0, &status) }) == 0 else { throw FileError.last("inspect", path.shown) }
        self.init(status)
    }

    private init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
        mode = UInt32(status.st_mode & 0o7777)
    }
}

extension FileError {
    /// True where the path has more bytes than the system takes.
    package var isNameTooLong: Bool { code == ENAMETOOLONG }

    /// The error that the last system call left behind; call it before anything else can.
    static func last(_ operation: String, _ path: String) -> FileError {
        let code = errno
        return FileError(operation: operation, path: path, code: code, reason: String(cString: strerror(code)))
    }
}
