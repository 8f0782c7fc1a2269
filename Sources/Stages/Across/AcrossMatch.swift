internal import Files
internal import Findings
internal import Record
internal import XML

/// Something that a case has in common with another, as one of the two is told of it.
///
/// It holds names and ids of what the forms list, and never a number of an identity document.
struct AcrossMatch: Hashable, Sendable {
    /// The other case, where there is one.
    struct Other: Hashable, Sendable {
        let caseID: String
        let applicant: String
        let application: String
        let received: String
        /// Its id there.
        let item: String
        let name: String
    }

    let check: AcrossDefinition.Check
    /// By what it was told to be the same: `id-number`, `certificate`, `name`, `contract`, `digest` …
    let by: String
    /// The id of the person, project or file in the case.
    let item: String
    let name: String
    let other: Other?
    /// True in the case that came first, which had nothing to repeat.
    let isFirst: Bool
    let fact: Text
    let wayOut: Text

    /// The same in both cases.
    func id(in caseID: String) -> String {
        let ends = [
            "\(caseID) \(item)", other.map { "\($0.caseID) \($0.item)" } ?? "",
        ].sorted()
        return String(Digest(of: Array("\(check.rawValue) \(by) \(ends.joined(separator: " "))".utf8)).hex.prefix(16))
    }

    private var order: [String] {
        [check.rawValue, item, other?.received ?? "", other?.caseID ?? "", other?.item ?? "", by]
    }

    static func inOrder(_ left: AcrossMatch, _ right: AcrossMatch) -> Bool {
        left.order.lexicographicallyPrecedes(right.order)
    }

    func write(to parent: Element, in caseID: String, found: String) {
        let element = parent.add(
            "match",
            [
                "id": id(in: caseID), "kind": check.rawValue, "by": by, "first": isFirst ? "yes" : "no", "found": found,
                "item": item, "name": name,
            ])
        if let other {
            element.add(
                "other",
                [
                    "case": other.caseID, "applicant": other.applicant, "application": other.application,
                    "received": other.received, "item": other.item, "name": other.name,
                ])
        }
        element.add("fact", text: fact)
        element.add("way", text: wayOut)
    }
}

/// `cases/CASE/across.xml` as it was written last.
struct KnownMatches {
    /// The night in which each was found, by id.
    private(set) var found: [String: String] = [:]
    /// The other cases.
    private(set) var cases: Set<String> = []
    private(set) var bytes: [UInt8] = []

    /// Nothing where there is none.
    init(_ path: String) throws {
        guard Folder.exists(path) else { return }
        bytes = try File.content(of: path)
        let root = try Document(parsing: bytes, name: path, limits: .ownRecord).root
        guard root.isNamed("across", namespace: Namespace.record) else { throw root.wrong("not what a case shares") }
        for element in root.all("match") {
            found[try element.required("id")] = try element.required("found")
            cases.formUnion(element.all("other").compactMap { $0["case"] })
        }
    }
}
