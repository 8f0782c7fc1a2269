/// What the file system refused us: never the submission's fault.
package struct FileError: Error, Hashable, CustomStringConvertible {
    /// What we tried, as a verb: `open`, `read`, `write`, `rename` …
    package let operation: String
    package let path: String
    /// The system's own number for it (errno).
    package let code: Int32
    /// The system's own words for it.
    package let reason: String

    package init(operation: String, path: String, code: Int32, reason: String) {
        self.operation = operation
        self.path = path
        self.code = code
        self.reason = reason
    }

    package var description: String { "\(path): cannot \(operation): \(reason)" }
}
