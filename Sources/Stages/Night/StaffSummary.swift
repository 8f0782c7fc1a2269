internal import Findings
internal import Process
internal import Record
internal import XML

/// A staff document that took effect, for the report.
package struct StaffSummary: Sendable {
    let kind: String
    let title: Text
    /// Empty for a roster, which belongs to no case.
    let caseID: String
    let revision: Int
    /// Where the case stands after the night.
    var state: Text?

    init(kind: String, title: Text, caseID: String, revision: Int) {
        self.kind = kind
        self.title = title
        self.caseID = caseID
        self.revision = revision
    }

    init(_ content: Element, _ record: CaseRecord, _ worker: Worker) throws {
        let kind = content.localName
        let standing = try worker.bench.rulebook(for: record).standing
        self.init(
            kind: kind, title: standing?.definition.document(kind)?.title ?? Text(kind, kind),
            caseID: record.identity.caseID, revision: record.revision)
        state = record.process?.entries.last?.title
    }
}
