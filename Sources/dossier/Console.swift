internal import Files

/// What the program says: results on stdout, everything else on stderr.
enum Console {
    static func say(_ line: String) {
        Terminal.write(line + "\n", to: .output)
    }

    static func complain(_ line: String) {
        Terminal.write("dossier: " + line + "\n", to: .error)
    }

    static func note(_ line: String) {
        Terminal.write(line + "\n", to: .error)
    }
}
