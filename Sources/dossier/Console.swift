internal import Files
internal import Findings

/// What the program says: results on stdout, everything else on stderr.
enum Console {
    /// The language of complaints: that of `--lang`, wherever on the command line it stands.
    ///
    /// It is looked for by itself, because a mistake in the options is told before there are any.
    static let language: Language = {
        let words = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
        let joined = words.last { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
        let next = words.lastIndex(of: "--lang").flatMap {
            words.index(after: $0) < words.endIndex ? words[$0 + 1] : nil
        }
        return (joined ?? next).flatMap(Language.init(rawValue:)) ?? .chinese
    }()

    /// - Throws: where the output takes no more, as on a full disk.
    static func say(_ line: String) throws(FileError) {
        try Terminal.write(line + "\n")
    }

    static func complain(_ line: String) {
        Terminal.tell("dossier: " + line + "\n")
    }

    static func complain(_ text: Text) {
        complain(text[language])
    }

    static func note(_ line: String) {
        Terminal.tell(line + "\n")
    }
}
