/// Which bytes of an archive belong to which entry, and to none.
struct Layout {
    struct Range: Hashable {
        let entry: Int
        let start: Int
        let end: Int
    }

    private(set) var problems: [ZipProblem] = []
    /// Entries that share bytes with another entry or with the directory.
    private(set) var overlapping: [Int] = []

    /// - Parameters:
    ///   - ranges: one for each entry that has a local header, from there to the end of its bytes.
    ///   - directory: where the directory begins; all bytes before it should be some entry's.
    init(_ ranges: [Range], directory: Int) {
        let sorted = ranges.sorted { ($0.start, $0.end, $0.entry) < ($1.start, $1.end, $1.entry) }
        var reached = 0
        var owner: Range?
        for range in sorted {
            if let owner, range.start < owner.end {
                if range.start == owner.start {
                    problems.append(.sharedHeader(entry: range.entry, with: owner.entry))
                } else {
                    problems.append(.overlap(entry: range.entry, with: owner.entry))
                }
                overlapping += [owner.entry, range.entry]
            } else if range.start > reached, owner == nil {
                problems.append(.prependedBytes(count: range.start))
            } else if range.start > reached {
                problems.append(.gapBetweenEntries(offset: reached, count: range.start - reached))
            }
            if range.end > directory {
                problems.append(.overlapsDirectory(entry: range.entry))
                overlapping.append(range.entry)
            }
            if owner.map({ range.end > $0.end }) ?? true { owner = range }
            reached = max(reached, range.end)
        }
        if reached < directory {
            problems.append(.gapBeforeDirectory(offset: reached, count: directory - reached))
        }
    }
}
