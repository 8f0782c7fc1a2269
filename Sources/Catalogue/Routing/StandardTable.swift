internal import Facts
internal import Files
internal import Findings
internal import XML

/// The standards of a scheme with their editions and grades, and the laboratories that are designated.
///
/// Data (`standards.xml`): which edition counts on a day is for its dates to say.
package struct StandardTable: Sendable {
    /// One edition of a standard.
    package struct Edition: Hashable, Sendable {
        package let number: String
        package let year: String
        /// Types of product that it is for; all if empty.
        package let kinds: [String]
        /// The grades that it has, as forms name them.
        package let grades: [String]
        /// Last day that a test may rest on it; empty while it is current.
        package let until: String
        package let confidence: Confidence
        /// How sure the last day is.
        package let untilConfidence: Confidence
    }

    /// How an edition stands on a day.
    package enum Standing: String, CaseIterable, Sendable {
        case current, superseded
        /// The table has the standard, but no such edition.
        case unknown
        /// The table does not have the standard, or not for this type of product.
        case other
    }

    struct Laboratory: Hashable, Sendable {
        let name: String
        let kinds: [String]
        let from: String
        let until: String
    }

    let editions: [Edition]
    let laboratories: [Laboratory]

    /// The edition with that number and year; nil if the table has none.
    package func edition(_ number: String, _ year: String) -> Edition? {
        editions.first { $0.number == StandardTable.plain(number) && $0.year == year }
    }

    package func standing(of number: String, _ year: String, for kinds: [String], on day: String) -> Standing {
        let known = editions.filter { edition in
            edition.number == StandardTable.plain(number)
                && (edition.kinds.isEmpty || kinds.contains(where: edition.kinds.contains))
        }
        if known.isEmpty { return .other }
        guard let edition = known.first(where: { $0.year == year }) else { return .unknown }
        return edition.until.isEmpty || day <= edition.until ? .current : .superseded
    }

    /// Whether a laboratory is designated for a type on a day; nil where the table lists none for the type.
    ///
    /// - Parameter name: its name as `NormalisedName` writes it.
    package func isDesignated(_ name: String, for kinds: [String], on day: String) -> Bool? {
        let listed = laboratories.filter { kinds.contains(where: $0.kinds.contains) }
        if listed.isEmpty { return nil }
        return listed.contains { $0.name == name && $0.from <= day && ($0.until.isEmpty || day <= $0.until) }
    }

    /// `GB/T20281` and `GB/T  20281` are written for the same.
    private static func plain(_ number: String) -> String {
        let text = number.filter { !$0.isWhitespace }.uppercased()
        guard let digits = text.firstIndex(where: \.isNumber) else { return text }
        return text[..<digits] + " " + text[digits...]
    }
}

extension StandardTable {
    /// - Throws: `CatalogueError` with everything that is wrong.
    package init(file: String, schemas: String) throws(CatalogueError) {
        let document: Document
        do {
            document = try Document(parsing: try File.content(of: file), name: file)
            let found = try Schema(file: "\(schemas)/standards.xsd").validate(document)
            if !found.isEmpty {
                throw CatalogueError(
                    problems: found.map { CatalogueProblem(file: file, line: $0.line, fact: $0.message) })
            }
        } catch let error as CatalogueError {
            throw error
        } catch {
            throw CatalogueError(
                problems: [CatalogueProblem(file: file, line: nil, fact: String(describing: error))])
        }
        func confidence(_ text: String?) -> Confidence { text.flatMap(Confidence.init(rawValue:)) ?? .uncertain }
        editions = document.root.children(named: "standard").flatMap { standard in
            standard.children(named: "edition").map { edition in
                Edition(
                    number: standard["number"] ?? "", year: edition["year"] ?? "",
                    kinds: standard.words(of: "kinds"), grades: edition.words(of: "grades"),
                    until: edition["until"] ?? "", confidence: confidence(edition["confidence"]),
                    untilConfidence: confidence(edition["until-confidence"] ?? edition["confidence"]))
            }
        }
        laboratories = document.root.children(named: "laboratory").map {
            Laboratory(
                // As names are compared: the report may write brackets and spaces in another way.
                name: NormalisedName($0["name"] ?? "").text, kinds: $0.words(of: "kinds"), from: $0["from"] ?? "",
                until: $0["until"] ?? "")
        }
    }
}
