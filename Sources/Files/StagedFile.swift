internal import CLinux
internal import Glibc

/// A new file that nobody sees before it is complete.
///
/// It is written in a staging folder and moved into place by `publish(to:)`; a value that goes away before that takes
/// its file with it. Small writes are gathered; what was written is on the way to the disk only after `flush()`, and on
/// the disk only after `sync()`.
package struct StagedFile: ~Copyable {
    /// Where it stands until it is published.
    package let path: String
    /// Bytes written so far, gathered ones included.
    package private(set) var size: Int

    private let descriptor: Int32
    private var gathered: [UInt8] = []
    private var keeps = false

    /// From this size on, writing begins before anybody waits for it.
    private static let large = 1 << 20
    /// Gathered up to this many bytes: about one system call for the small entries of an archive.
    private static let gathering = 1 << 16

    /// Creates the file; fails where the name is already taken, because then somebody else may be writing it.
    ///
    /// - Parameter mode: who may read it, once the process's own mask has taken its part.
    package init(in folder: String, named name: String, mode: UInt32 = 0o644) throws(FileError) {
        let path = "\(folder)/\(name)"
        descriptor = try Self.open(path, O_CREAT | O_EXCL, mode)
        self.path = path
        size = 0
    }

    /// Creates the file with all that will be in it; like `init(in:named:mode:)` otherwise.
    package static func holding(
        _ bytes: [UInt8], in folder: String, named name: String, mode: UInt32 = 0o644
    ) throws(FileError) -> StagedFile {
        var file = try StagedFile(in: folder, named: name, mode: mode)
        try file.write(bytes)
        return file
    }

    /// Goes on with a file that was put aside by `putAside()`, cutting off what was written after its first `size` bytes.
    package init(resuming path: String, size: Int) throws(FileError) {
        let descriptor = try Self.open(path, 0)
        // Until the value exists, a failure must not cost the caller the file, so `deinit` must not run.
        if let error = Self.cut(descriptor, path, to: size) {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.path = path
        self.size = size
    }

    private static func open(_ path: String, _ flags: Int32, _ mode: UInt32 = 0o644) throws(FileError) -> Int32 {
        if let fault = WriteFaults.next("open", path) { throw fault }
        let descriptor = Glibc.open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC | flags, mode)
        guard descriptor >= 0 else { throw FileError.last("open", path) }
        return descriptor
    }

    private static func cut(_ descriptor: Int32, _ path: String, to size: Int) -> FileError? {
        guard let identity = FileIdentity(descriptor: descriptor) else { return FileError.last("inspect", path) }
        guard identity.kind == .regular, identity.size >= size else {
            return FileError(
                operation: "resume", path: path, code: EINVAL, reason: "it is no file of at least \(size) bytes")
        }
        if let fault = WriteFaults.next("truncate", path) { return fault }
        return ftruncate(descriptor, off_t(size)) == 0 ? nil : FileError.last("truncate", path)
    }

    deinit {
        close(descriptor)
        // Nothing can be done about a file that cannot be removed; the next start removes what no record names.
        if !keeps { unlink(path) }
    }

    /// Appends the first `count` bytes of a buffer that may be longer.
    package mutating func write(_ buffer: [UInt8], count: Int) throws(FileError) {
        try write(buffer[..<count])
    }

    /// Appends bytes.
    package mutating func write(_ bytes: [UInt8]) throws(FileError) {
        try write(bytes[...])
    }

    package mutating func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
        if gathered.count + bytes.count > Self.gathering { try flush() }
        if bytes.count > Self.gathering {
            try put(bytes, at: size)
        } else {
            gathered += bytes
        }
        size += bytes.count
    }

    /// Writes over bytes that are already there.
    package mutating func overwrite(at offset: Int, with bytes: [UInt8]) throws(FileError) {
        try flush()
        try put(bytes[...], at: offset)
    }

    /// Forgets everything after the first `length` bytes.
    package mutating func truncate(to length: Int) throws(FileError) {
        let length = min(length, size)
        let flushed = size - gathered.count
        if length >= flushed {
            gathered.removeLast(size - length)
        } else {
            gathered.removeAll(keepingCapacity: true)
        }
        size = length
        // Also where nothing is to be forgotten: a failed write may have left a part of itself behind.
        if let fault = WriteFaults.next("truncate", path) { throw fault }
        guard ftruncate(descriptor, off_t(min(length, flushed))) == 0 else { throw FileError.last("truncate", path) }
    }

    /// Hands gathered bytes to the system.
    package mutating func flush() throws(FileError) {
        guard !gathered.isEmpty else { return }
        try put(gathered[...], at: size - gathered.count)
        gathered.removeAll(keepingCapacity: true)
    }

    /// Returns when everything written is on the disk.
    package mutating func sync() throws(FileError) {
        try flush()
        if let fault = WriteFaults.next("sync", path) { throw fault }
        guard fsync(descriptor) == 0 else { throw FileError.last("sync", path) }
    }

    /// Moves the file to its place, replacing what stood there, in one step that is never seen half done.
    ///
    /// - Parameter syncing: content and the new name are on the disk before it returns. Without it the caller must
    ///   sync the file system before it relies on the file.
    package consuming func publish(to target: String, syncing: Bool = true) throws(FileError) {
        try flush()
        if syncing { try sync() } else { startWriting() }
        if let fault = WriteFaults.next("rename", target) { throw fault }
        guard rename(path, target) == 0 else { throw FileError.last("rename", target) }
        keeps = true
        if syncing { try Self.syncFolder(of: target) }
    }

    /// Closes the file and leaves it in the staging folder, to be resumed later, maybe by another process.
    package consuming func putAside(syncing: Bool = true) throws(FileError) {
        try flush()
        if syncing {
            try sync()
            try Self.syncFolder(of: path)
        }
        keeps = true
    }

    /// What is large begins its way to the disk now, so that who syncs the file system in the end waits less. It is only
    /// a hint: where it fails, that sync does all the work.
    private func startWriting() {
        if size >= Self.large { _ = CLinux_startWriting(descriptor) }
    }

    private func put(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(FileError) {
        let fault = WriteFaults.next("write", path)
        // A disk that fills up takes a part of a write first.
        let allowed = fault == nil ? bytes.count : bytes.count / 2
        var done = 0
        while done < allowed {
            let put = bytes.withUnsafeBytes { bytes in
                pwrite(descriptor, bytes.baseAddress.map { $0 + done }, allowed - done, off_t(offset + done))
            }
            if put < 0 && errno == EINTR { continue }
            guard put >= 0 else { throw FileError.last("write", path) }
            done += put
        }
        if let fault { throw fault }
    }

    /// A name is durable only when its folder is.
    private static func syncFolder(of path: String) throws(FileError) {
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
            $0 == path.startIndex ? "/" : String(path[..<$0])
        }
        let name = folder ?? "."
        if let fault = WriteFaults.next("sync", name) { throw fault }
        let descriptor = Glibc.open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.last("open", name) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileError.last("sync", name) }
    }
}
