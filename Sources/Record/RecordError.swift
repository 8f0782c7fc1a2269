package import Findings

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

    package var description: String { text.english }

    /// As a person reads it; the fact names elements and attributes, in technical words.
    package var text: Text {
        let place = "\(file)\(line.map { ":\($0)" } ?? "")"
        return Text("\(place):记录有误(\(fact))", "\(place): \(fact)")
    }
}
