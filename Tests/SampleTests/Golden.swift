import Files
import Glibc
import Testing

/// Texts that were looked at and are compared since; `make golden` writes them anew, for a person to read the change.
struct Golden {
    let folder: String
    private static let isWriting = getenv("DOSSIER_GOLDEN") != nil

    /// - Parameter texts: by the name of their file in the folder.
    func compare(_ texts: [String: String]) throws {
        if Self.isWriting {
            try Folder.create(folder)
            for (name, text) in texts {
                if Folder.exists("\(folder)/\(name)") { try Folder.remove("\(folder)/\(name)") }
                var file = try StagedFile(in: folder, named: name)
                try file.write(Array(text.utf8))
                try file.putAside(syncing: false)
            }
        }
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            let path = "\(folder)/\(name)"
            #expect(Folder.exists(path), "no \(name): make golden")
            guard Folder.exists(path) else { continue }
            let expected = String(decoding: try File.content(of: path), as: UTF8.self)
            #expect(Self.difference(expected, text) == nil, "\(name) differs; where that is meant, make golden")
        }
    }

    /// The first line that differs, as both have it.
    private static func difference(_ expected: String, _ found: String) -> String? {
        if expected == found { return nil }
        let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let right = found.split(separator: "\n", omittingEmptySubsequences: false)
        let number = zip(left, right).prefix { $0 == $1 }.count
        func line(_ lines: [Substring]) -> Substring { number < lines.count ? lines[number].prefix(300) : "the end" }
        return "line \(number + 1): expected \(line(left)), found \(line(right))"
    }
}
