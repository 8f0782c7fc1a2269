/// Where in a submission a finding points to.
package struct Place: Hashable, Sendable {
    /// Path of the file inside the submission, `/` between components, as a person would type it.
    package let file: String
    /// Names of the entries inside archives, outermost first; empty for a file that is not in an archive.
    package let entries: [String]
    /// 1-based line, where the file is text.
    package let line: Int?
    /// 1-based column in Unicode scalars, where the file is text.
    package let column: Int?

    package init(_ file: String, entries: [String] = [], line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.entries = entries
        self.line = line
        self.column = column
    }

    /// The path through archives, `outer.zip!/inner.zip!/name`.
    package var path: String {
        ([file] + entries).joined(separator: "!/")
    }
}

extension Place: CustomStringConvertible {
    /// `form.xml:41:9`, the form that editors and terminals make clickable.
    package var description: String {
        guard let line else { return path }
        guard let column else { return "\(path):\(line)" }
        return "\(path):\(line):\(column)"
    }
}

extension Place: Comparable {
    package static func < (left: Place, right: Place) -> Bool {
        if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
        if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
        return (left.column ?? 0) < (right.column ?? 0)
    }
}
