internal import Glibc

/// One process at a time per output tree; the lock dies with the process, so none is ever stale.
package final class Lock {
    private let descriptor: Int32

    /// Takes the lock at once or says that somebody holds it.
    ///
    /// - Parameter isShared: true for those who may be at it together, none of whom goes with one that is not shared.
    /// - Returns: nil if another process holds the lock.
    package static func take(_ path: String, isShared: Bool = false) throws(FileError) -> Lock? {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError.last("open", path) }
        if flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 { return Lock(descriptor) }
        let error = FileError.last("lock", path)
        close(descriptor)
        if error.code == EWOULDBLOCK { return nil }
        throw error
    }

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
