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

    /// Whether another process holds the lock; nothing is made or changed, so that a tree can be asked that is read-only.
    package static func isHeld(_ path: String) throws(FileError) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let error = FileError.last("open", path)
            if error.code == ENOENT { return false }
            throw error
        }
        defer { close(descriptor) }
        if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return false }
        let error = FileError.last("lock", path)
        if error.code == EWOULDBLOCK { return true }
        throw error
    }

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
