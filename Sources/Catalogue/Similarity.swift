/// Finds the names that someone who mistyped may have meant.
package enum Similarity {
    /// The candidates most like `text`, best first; none that has little in common with it.
    package static func nearest(to text: String, among candidates: [String], limit: Int = 3) -> [String] {
        let wanted = Array(text.lowercased().unicodeScalars)
        let rated = candidates.map { candidate -> (name: String, distance: Int) in
            let name = Array(candidate.lowercased().unicodeScalars)
            // What was begun or pasted in part is near, whatever its length.
            let isPart = wanted.count >= 3 && candidate.lowercased().contains(text.lowercased())
            return (candidate, isPart ? 1 : distance(wanted, name))
        }
        let close = rated.filter { $0.distance <= max(2, wanted.count / 3) }
        let sorted = close.sorted { left, right in
            left.distance == right.distance
                ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left.distance < right.distance
        }
        return sorted.prefix(limit).map(\.name)
    }

    /// How many insertions, deletions and replacements make one of the other (Levenshtein).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (scalar == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
