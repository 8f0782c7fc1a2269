internal import Files
internal import Findings
internal import XML

/// Looks over the dates of effect of all editions of a scheme: on every day from the first one on, exactly one must
/// be in force.
package struct EditionDates {
    private let folder: String

    /// - Parameter folder: the scheme's folder, with a folder for each edition.
    package init(folder: String) {
        self.folder = folder
    }

    private struct Edition {
        let id: String
        let from: String
        let until: String
        let profile: Element
    }

    /// Overlaps and gaps between editions, each at the later one; editions that cannot be read say so elsewhere.
    package func problems() -> [LintProblem] {
        let editions = Self.folders(in: folder).compactMap(read).sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        let reversed = editions.compactMap { Self.reversed($0.profile) }
        return reversed
            + zip(editions, editions.dropFirst()).compactMap { earlier, later in
                guard !earlier.until.isEmpty, earlier.until < later.from else {
                    return LintProblem(
                        .overlappingDates, at: later.profile, "版本 \(later.id) 与 \(earlier.id) 的生效日期重叠",
                        "the editions \(earlier.id) and \(later.id) are in force on the same days")
                }
                guard Self.dayAfter(earlier.until) != later.from else { return nil }
                return LintProblem(
                    .gappedDates, at: later.profile,
                    "\(earlier.id) 至 \(earlier.until),\(later.id) 自 \(later.from) 起:其间没有生效的版本",
                    "\(earlier.id) ends on \(earlier.until) and \(later.id) begins on \(later.from): no edition is in force"
                        + " in between")
            }
    }

    /// An edition that ends before it begins; nil where it does not.
    static func reversed(_ profile: Element) -> LintProblem? {
        guard let from = profile["from"], let until = profile["until"], !until.isEmpty, until < from else { return nil }
        let id = profile["id"] ?? ""
        return LintProblem(
            .reversedDates, at: profile, "版本 \(id) 的失效日期 \(until) 早于生效日期 \(from)",
            "the edition \(id) ends on \(until), before it begins on \(from)")
    }

    /// The folders of a scheme's editions, by name.
    package static func folders(in folder: String) -> [String] {
        do {
            return try Folder.list(folder).filter { $0.kind == .folder }.map { "\(folder)/\($0.name)" }
                .filter { Folder.exists($0 + "/profile.xml") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch {
            return []  // a folder that cannot be listed has no editions to compare
        }
    }

    private func read(_ folder: String) -> Edition? {
        let path = folder + "/profile.xml"
        do {
            let root = try Document(parsing: try File.content(of: path), name: path).root
            return Edition(id: root["id"] ?? "", from: root["from"] ?? "", until: root["until"] ?? "", profile: root)
        } catch {
            return nil  // the lint of the edition itself says what is wrong with the file
        }
    }

    /// The next day of the Gregorian calendar, as `YYYY-MM-DD`; nil for what is no date.
    static func dayAfter(_ day: String) -> String? {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, day.utf8.count == 10 else { return nil }
        let (year, month) = (parts[0], parts[1])
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month), (1...lengths[month - 1]).contains(parts[2]) else { return nil }
        func text(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let head = String(repeating: "0", count: max(0, 4 - String(year).utf8.count)) + String(year)
        if parts[2] < lengths[month - 1] { return "\(head)-\(text(month))-\(text(parts[2] + 1))" }
        if month < 12 { return "\(head)-\(text(month + 1))-01" }
        return "\(year + 1)-01-01"
    }
}
