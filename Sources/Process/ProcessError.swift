internal import Files
internal import XML

/// What is wrong with a process or a calendar: everything at once, each with file and line.
package struct ProcessError: Error, Hashable, CustomStringConvertible {
    package let problems: [String]

    package var description: String { problems.joined(separator: "\n") }

    init(_ problems: [String]) {
        self.problems = problems
    }

    /// Reads a document and holds it against its schema.
    static func document(_ file: String, schema: String) throws(ProcessError) -> Document {
        do {
            let document = try Document(parsing: try File.content(of: file), name: file)
            let problems = try Schema(file: schema).validate(document)
            guard problems.isEmpty else {
                throw ProcessError(problems.map { "\(file):\($0.line ?? 0): \($0.message)" })
            }
            return document
        } catch let error as ProcessError {
            throw error
        } catch {
            throw ProcessError([String(describing: error)])
        }
    }
}

extension Element {
    /// A line that says where something is wrong.
    func problem(_ fact: String) -> String {
        "\(sourceName)\(place.map { ":\($0.line)" } ?? ""): \(fact)"
    }
}
