/// A case record that is not what this program writes.
package struct RecordError: Error, Hashable, CustomStringConvertible {
    package let file: String
    package let line: Int?
    package let fact: String

    package init(file: String, line: Int?, fact: String) {
        self.file = file
        self.line = line
        self.fact = fact
    }

    package var description: String {
        "\(file)\(line.map { ":\($0)" } ?? ""): \(fact)"
    }
}
