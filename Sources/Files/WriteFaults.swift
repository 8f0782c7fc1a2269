internal import Glibc
internal import Synchronization

/// Makes a chosen write fail, so that tests can show what a full disk or a kill leaves behind.
///
/// Everything in `Files` that changes the file system asks here first. Set it for a task and its children with
/// `WriteFaults.$current.withValue(…)`; outside tests it is never set.
package final class WriteFaults: Sendable {
    @TaskLocal package static var current: WriteFaults?

    private let failing: ClosedRange<Int>
    private let code: Int32
    private let seen = Mutex(0)

    /// Fails the operations of these numbers, counted from 1 over all files, with the system's error `code`.
    package init(failing: ClosedRange<Int>, code: Int32 = ENOSPC) {
        self.failing = failing
        self.code = code
    }

    /// Fails the `number`-th operation, counted from 1, and no other.
    package convenience init(failing number: Int, code: Int32 = ENOSPC) {
        self.init(failing: number...number, code: code)
    }

    /// Only counts: nothing fails.
    package convenience init() {
        self.init(failing: 0...0)
    }

    /// How many operations have asked so far.
    package var operations: Int { seen.withLock { $0 } }

    /// The error that the coming operation must end with, or nil if it may go on.
    package static func next(_ operation: String, _ path: String) -> FileError? {
        guard let faults = current else { return nil }
        let number = faults.seen.withLock { count in
            count += 1
            return count
        }
        guard faults.failing.contains(number) else { return nil }
        return FileError(
            operation: operation, path: path, code: faults.code, reason: "fault number \(number), set by a test")
    }
}
