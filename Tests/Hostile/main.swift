import Glibc

// Makes the hostile submissions of the sample inbox, so that nobody has to trust a blob.

/// `hostile-07-truncated` and so on; the number is the place in the table.
func name(_ index: Int) -> String {
    let number = String(index + 1)
    return "hostile-" + (number.utf8.count < 2 ? "0" : "") + number + "-" + Hostile.all[index].what
}

/// A field of a CSV line, as RFC 4180 wants it.
func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

func complain(_ text: String) {
    _ = Array((text + "\n").utf8).withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}

func list() {
    print("inbox,what,conclusion,findings")
    for (index, submission) in Hostile.all.enumerated() {
        var inbox = name(index)
        if case .file(let suffix, _) = submission.content { inbox += suffix }
        let fields = [inbox, submission.means, submission.outcome.rawValue, submission.findings.joined(separator: " ")]
        print(fields.map(field).joined(separator: ","))
    }
}

switch Array(CommandLine.arguments.dropFirst()) {
case ["--list"]:
    list()
case let arguments where arguments.count == 1 && !arguments[0].hasPrefix("-"):
    let inbox = Inbox(folder: arguments[0])
    do {
        try inbox.prepare()
        for (index, submission) in Hostile.all.enumerated() { try inbox.write(submission, named: name(index)) }
    } catch {
        complain("hostile: \(error)")
        exit(74)
    }
default:
    complain("usage: hostile FOLDER    write the hostile submissions into a folder")
    complain("       hostile --list    print what each must yield, as CSV")
    exit(64)
}
