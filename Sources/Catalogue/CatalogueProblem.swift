/// What is wrong with a catalogue: always with file and line, so that its owner can mend it.
package struct CatalogueProblem: Error, Hashable, CustomStringConvertible {
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

/// All that is wrong with a catalogue, so that one reading shows everything.
package struct CatalogueError: Error, Hashable, CustomStringConvertible {
    package let problems: [CatalogueProblem]

    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
