internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import XML

/// The papers that a revision of a case calls for: those of `papers.xml` whose `made-on` names something it brought.
struct RevisionPapers {
    let worker: Worker
    let tree: OutputTree

    /// A paper that is ready to be published.
    struct Made: Sendable {
        /// Its name among the papers of the case.
        let file: String
        let bytes: [UInt8]
    }

    /// - Parameters:
    ///   - view: the record as pages see it, without the form.
    ///   - digest: that of the bundle which the revision rests on.
    func run(_ record: CaseRecord, view: Document, digest: String?) throws -> [Made] {
        guard let definition = worker.bench.papers, record.process != nil,
            definition.kinds.contains(where: { !$0.occasions.isEmpty })
        else { return [] }
        // Until this revision takes its place, the newest record is that of the one before.
        let path = tree.record(record.identity.caseID)
        let earlier = record.revision > 1 && Folder.exists(path) ? try CaseRecord(readingFile: path) : nil
        let news = RevisionNews(record, since: earlier)
        let wanted = definition.kinds.filter { $0.isMeant(for: view) && $0.occasions.contains(where: news.brings) }
        return try wanted.flatMap { try make($0, of: view, revision: record.revision, digest: digest ?? "") }
    }

    /// One paper as a page and, where the pipeline wants it, as PDF in each language.
    func make(
        _ kind: PaperDefinition.Kind, of view: Document, revision: Int, digest: String
    ) throws -> [Made] {
        guard let definition = worker.bench.papers else { return [] }
        let page = try PaperPage(definition, views: worker.views).make(kind, of: view, digest: digest)
        return [Made(file: OutputTree.paper(kind.name, revision: revision), bytes: page)]
            + (try pdfs(kind, of: view, revision: revision, digest: digest))
    }

    /// The paper as PDF in each language; none where the pipeline wants pages only.
    func pdfs(_ kind: PaperDefinition.Kind, of view: Document, revision: Int, digest: String) throws -> [Made] {
        guard let papers = try worker.papers() else { return [] }
        return try Language.allCases.map { language in
            Made(
                file: OutputTree.paper(kind.name, revision: revision, pdf: language.rawValue),
                bytes: try papers.make(kind, of: view, digest: digest, in: language))
        }
    }
}
