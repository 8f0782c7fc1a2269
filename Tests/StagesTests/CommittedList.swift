import Files

/// A committed list of the ids of domain notes: where each one lives in the project.
///
/// `Tests/Ids/SCHEME.csv`, a line an id. Columns: `id`; `section` of the notes; `kind`; `where`, names separated by
/// spaces; `edition`, the editions that have it, separated by spaces; `sample`, submissions that show it.
///
/// | kind | what the id is | `where` |
/// | --- | --- | --- |
/// | `requirement` | a requirement of the catalogue | requirements; the id itself if empty |
/// | `rule` | rules of the catalogue | patterns, a requirement whose rules are meant, or an assertion |
/// | `finding` | a check of the program itself | kinds of findings |
/// | `auditor` | left to a person | requirements whose question asks it |
/// | `edition` | an edition itself | its id |
/// | `route` | a row of the routing table, or a product that it sends somewhere | ids of routes |
/// | `desk` | judged from staff documents | tests that show it, `SUITE.FUNCTION` |
/// | `later` | judged from documents of a later step | what step, in words |
///
/// What intake judges and a later document is held to as well has such tests after the rules.
struct CommittedList {
    struct Line {
        let id: String
        let section: String
        let kind: String
        let places: [String]
        /// `SUITE.FUNCTION`.
        let tests: [String]
        let editions: [String]
        let samples: [String]
    }

    static let header = "id,section,kind,where,edition,sample"
    static let kinds = ["requirement", "rule", "finding", "auditor", "edition", "route", "desk", "later"]

    let name: String
    let lines: [Line]

    /// - Parameter name: `service`, `product`.
    init(_ name: String) throws {
        self.name = name
        let text = String(decoding: try File.content(of: "\(Self.folder)/\(name).csv"), as: UTF8.self)
        let rows = text.split(separator: "\n").map(String.init)
        guard rows.first == Self.header else { throw Malformed(row: rows.first ?? "") }
        lines = try rows.dropFirst().map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 6 else { throw Malformed(row: row) }
            func words(_ index: Int) -> [String] { cells[index].split(separator: " ").map(String.init) }
            return Line(
                id: cells[0], section: cells[1], kind: cells[2],
                places: words(3).filter { !$0.contains("Tests.") },
                tests: words(3).filter { $0.contains("Tests.") }, editions: words(4), samples: words(5))
        }
    }

    struct Malformed: Error {
        let row: String
    }

    static let folder = Project.root + "/Tests/Ids"

    /// The schemes that have a list (`sources.csv` is another table); none if the folder cannot be read, which the test of each scheme's list shows.
    static func names() -> [String] {
        let entries = (try? Folder.list(folder)) ?? []
        return entries.map(\.name).filter { $0.hasSuffix(".csv") && $0 != "sources.csv" }.map { String($0.dropLast(4)) }
            .sorted()
    }
}
