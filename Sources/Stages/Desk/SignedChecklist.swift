internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import Sheets
internal import XML

/// The audit checklist as a staff document: the spreadsheet itself was filled in and signed, and is an audit record
/// like the one in XML.
struct SignedChecklist {
    let worker: Worker
    let tree: OutputTree

    /// How an XLSX begins: it is a zip archive.
    static let mark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    private static let element = "checklist"

    struct Refusal: Error {
        let findings: [Finding]
    }

    /// Why a file is no checklist that was given out.
    static func reason(_ error: SheetError) -> Text {
        Text(
            "不是本系统发出的检查表,或其隐藏的首行已被改动(\(error))",
            "it is no checklist that was given out, or its hidden first rows were changed (\(error))")
    }

    /// What work can say of it, which knows no case: of which it is, and of which revision.
    static func placeholder(_ bytes: [UInt8]) throws(SheetError) -> (caseID: String, root: Element) {
        let subject = try ReturnedChecklist.subject(of: bytes).split(separator: " ").map(String.init)
        guard subject.count == 2, subject[1].hasPrefix("r"), Int(subject[1].dropFirst()) != nil else {
            throw SheetError("it does not say of which case and revision it is; its hidden first rows must stay")
        }
        do throws(XMLError) {
            let root = try Document(root: element, namespace: StaffKinds.namespace, name: "checklist.xml").root
            root.set("case", subject[0])
            root.set("revision", String(subject[1].dropFirst()))
            return (subject[0], root)
        } catch {
            throw SheetError(error.description)
        }
    }

    /// The letter with the audit record that the sheet makes, held against the checklist that was given out; any other
    /// letter as it is.
    func letter(
        _ letter: StaffLetter, of record: CaseRecord, in staging: String
    ) throws -> Result<StaffLetter, Refusal> {
        guard letter.content.isNamed(Self.element, namespace: StaffKinds.namespace) else { return .success(letter) }
        func refused(_ reason: Text) -> Result<StaffLetter, Refusal> {
            .failure(
                Refusal(findings: [FindingKind.deskChecklist.finding(at: letter.place, words: ["reason": reason])]))
        }
        let id = record.identity.caseID
        let revision = letter.content["revision"].flatMap { Int($0) } ?? 0
        guard (record.bundled...max(record.bundled, record.revision)).contains(revision) else {
            return refused(
                Text(
                    "它是第 \(revision) 次修订的,审核包现为第 \(record.bundled) 次修订",
                    "it is that of revision \(revision), and the files are now those of revision \(record.bundled)"))
        }
        let path = revision == record.revision ? tree.record(id) : tree.record(id, revision: revision)
        let given = try AuditChecklist(
            of: Document(parsing: File.content(of: path), name: path, limits: .ownRecord), views: worker.views)
        let returned: ReturnedChecklist
        do throws(SheetError) {
            returned = try ReturnedChecklist(
                try ReadStaffDocument.sheet(of: letter.name, in: staging), against: given)
        } catch {
            return refused(Self.reason(error))
        }
        let document = try AuditRecordDraft(signed: returned, caseID: id).document()
        let schema = "\(worker.bench.definition.folder)/schemas/\(StaffKinds.schemaFile("audit-record"))"
        let problems = try Schema(file: schema).validate(document)
        let notes = returned.differences.map(\.fact)
        guard problems.isEmpty else {
            let invalid = problems.prefix(20).map {
                FindingKind.deskInvalid.finding(at: letter.place, words: ["reason": $0.words])
            }
            let told = notes.map { FindingKind.deskContent.finding(at: letter.place, words: ["reason": $0]) }
            return .failure(Refusal(findings: invalid + told))
        }
        var whole = StaffLetter(
            content: document.root, key: letter.key, arrival: letter.arrival, name: letter.name)
        whole.notes = notes
        return .success(whole)
    }
}
