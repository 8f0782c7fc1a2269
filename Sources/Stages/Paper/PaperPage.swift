internal import Files
internal import Findings
internal import Papers
internal import Record
internal import Views
internal import XML

/// Makes papers of case records as pages: one page holds the paper in both languages.
package struct PaperPage {
    private static let namespace = "urn:dossier:paper:1"
    private static let view = "paper-page"

    private let definition: PaperDefinition
    private let views: ViewSet

    package init(_ definition: PaperDefinition) {
        self.init(definition, views: ViewSet(folder: definition.views))
    }

    init(_ definition: PaperDefinition, views: ViewSet) {
        self.definition = definition
        self.views = views
    }

    /// What each view of a paper is told.
    static func parameters(language: Language, digest: String) -> [(String, String)] {
        [("language", language.rawValue), ("bundle-digest", digest)]
    }

    /// A paper of the case record in a file as a page.
    ///
    /// - Parameter digest: that of the bundle, which a decision quotes; empty where it is not there.
    package func make(
        _ kind: PaperDefinition.Kind, ofRecord path: String, digest: String
    ) throws(StageFailure) -> [UInt8] {
        try StageFailure.wrap("paper", path) {
            let record = try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord)
            return try make(kind, of: record, digest: digest)
        }
    }

    /// A paper of a record as a page.
    ///
    /// - Throws: where the record has not the event that the paper comes after.
    func make(_ kind: PaperDefinition.Kind, of record: Document, digest: String) throws -> [UInt8] {
        try kind.check(record)
        return try page(kind.view, of: record, digest: digest)
    }

    /// What a view makes of any document, as a page.
    func page(_ view: String, of document: Document, digest: String) throws -> [UInt8] {
        let both = try Document(root: "papers", namespace: Self.namespace, name: "papers.xml")
        for language in Language.allCases {
            let paper = try views.document(view, of: document, Self.parameters(language: language, digest: digest))
            let copy = both.root.append(copyOf: paper.root)
            let head = copy.append(element: "letterhead")
            head.set("name", definition.style.name[language])
            for line in definition.style.lines { head.append(element: "line").append(text: line[language]) }
        }
        return try views.page(Self.view, of: both)
    }
}
