internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import Views
internal import XML

/// The papers that `papers.xml` addresses to applicants, and the messages that take them there.
struct ApplicantLetters {
    /// Such a paper.
    private struct Kind {
        let name: String
        let title: Text
    }

    private let kinds: [Kind]
    private let view: String

    /// - Returns: nil where no paper is addressed to applicants.
    init?(_ definition: PipelineDefinition, view: String) throws {
        let path = definition.folder + "/papers.xml"
        guard Folder.exists(path) else { return nil }
        kinds = try definition.settings(path, schema: "papers.xsd").children(named: "paper").compactMap { element in
            guard element["to"] == "applicant", let name = element["name"] else { return nil }
            func title(in language: Language) -> String {
                element.children(named: "title")
                    .first { $0.attribute("lang", namespace: Namespace.xml) == language.rawValue }?.text ?? ""
            }
            return Kind(name: name, title: Text(title(in: .chinese), title(in: .english)))
        }
        guard !kinds.isEmpty else { return nil }
        self.view = view
    }

    /// One part a paper that the night made of the case.
    func parts(of item: StaffCase, tree: OutputTree, views: ViewSet) throws -> [MailPart] {
        let id = item.record.identity.caseID
        let made = kinds.filter { kind in item.papers.contains { $0.name == kind.name } }
        guard !made.isEmpty else { return [] }
        let record = try Document(
            parsing: try File.content(of: tree.record(id)), name: tree.record(id), limits: .ownRecord)
        return try made.map { kind in
            let files = item.papers.filter { $0.name == kind.name }.map(\.file)
            return try MailPart(
                reading: views.document(
                    view, of: record,
                    [
                        ("title-zh", kind.title.chinese), ("title-en", kind.title.english),
                        ("page", files.first { $0.hasSuffix(".html") } ?? ""),
                        ("pdf-zh", files.first { $0.hasSuffix("-zh-CN.pdf") } ?? ""),
                        ("pdf-en", files.first { $0.hasSuffix("-en.pdf") } ?? ""),
                    ]))
        }
    }
}
