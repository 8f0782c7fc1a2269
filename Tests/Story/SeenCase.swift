import Files
import Record
import XML

/// A case as somebody sees it who looks into the output tree: its record, and its page.
struct SeenCase {
    let record: CaseRecord
    private let page: String

    init(_ id: String, in output: String) throws {
        let path = "\(output)/cases/\(id)/record.xml"
        record = try CaseRecord(reading: Document(parsing: try File.content(of: path), name: path))
        page = "\(output)/cases/\(id)/index.html"
    }

    /// Every case of a tree, in the order of their ids.
    static func all(in output: String) throws -> [SeenCase] {
        guard Folder.isFolder(output + "/cases") else { return [] }
        return try Folder.list(output + "/cases").map { try SeenCase($0.name, in: output) }
    }

    /// The digest that a decision must quote, as the page of the case prints it.
    func bundleDigest() throws -> String? {
        let text = String(decoding: try File.content(of: page), as: UTF8.self)
        guard let section = text.firstRange(of: "id=\"bundle\""),
            let start = text[section.upperBound...].firstRange(of: "<code class=\"digest\">"),
            let end = text[start.upperBound...].firstRange(of: "</code>")
        else { return nil }
        return ["<wbr>", "</wbr>", "<wbr/>"].reduce(String(text[start.upperBound..<end.lowerBound])) {
            $0.replacing($1, with: "")
        }
    }

    /// The requirements of the checklist, or those of one category of it (`common`, `RA` …).
    func requirements(of category: String? = nil) -> [String] {
        record.checklist.filter { category == nil || $0.category == category }.map(\.requirement)
    }

    /// The number of the newest certificate of a scope item.
    func certificate(of scope: String) -> String? {
        record.process?.certificates.last { $0.scope == scope }?.number
    }

    /// The key of the finding that a key begins with.
    func finding(_ prefix: String) -> String? {
        record.findings.first { $0.key.hasPrefix(prefix) }?.key
    }

    /// The id in the inventory of the first file with a name.
    func file(_ name: String) -> String? {
        record.inventory.first { $0.path?.hasSuffix("/" + name) ?? false }?.id
    }

    /// The person of the audit team at a place, the leader first.
    func member(_ index: Int) -> String? {
        let team = record.process?.team ?? []
        let ordered = team.filter { $0.role == "leader" } + team.filter { $0.role != "leader" }
        return ordered.indices.contains(index) ? ordered[index].person : nil
    }
}
