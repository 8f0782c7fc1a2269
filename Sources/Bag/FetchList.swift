/// The list of payload files that are not in the bag but elsewhere, `fetch.txt`. Nothing is ever fetched.
package struct FetchList: Hashable, Sendable {
    package static let path: BagPath = "fetch.txt"

    /// The payload files that the list names.
    package let paths: [BagPath]

    /// Reads the list and tells what is wrong with the rest of it.
    ///
    /// A line is an address, a length in bytes or `-`, and a path below `data/`.
    static func parse(_ text: String, version: BagVersion) -> (list: FetchList, problems: [BagProblem]) {
        var paths: [BagPath] = []
        var problems: [BagProblem] = []
        for line in TagLine.lines(of: text) where !line.isBlank {
            let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
            let parts = line.text.unicodeScalars.split(maxSplits: 2, whereSeparator: isBlank)
            guard parts.count == 3, String(parts[1]) == "-" || String(parts[1]).utf8.allSatisfy(\.isASCIIDigit) else {
                problems.append(.notAnEntry(path, line: line.number))
                continue
            }
            let target = BagPath(decoding: String(parts[2].drop(while: isBlank)), version: version)
            if let danger = target.danger {
                problems.append(.dangerousPath(target, in: path, danger))
            } else if target.isPayload {
                paths.append(target)
            } else {
                problems.append(.notPayload(target, in: path))
            }
        }
        return (FetchList(paths: paths), problems)
    }
}
