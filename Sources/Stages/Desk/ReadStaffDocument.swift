internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import Sheets
internal import Signatures
internal import Submissions
internal import XML

/// What work does with one document from the desk: who signed exactly these bytes, and whether it is as its kind's
/// schema says. Whether the signer may, is for merge, which knows the roster and the case.
struct ReadStaffDocument {
    let bench: Bench
    let desk: String
    let asOf: String

    private static let folder = "came"
    private static let signerFile = "signer"

    /// Leaves a draft whose form is the document, and beside it the key that signed it.
    func run(_ item: Plan.Ready, staging: String) throws {
        let name = String(item.name.dropFirst(Plan.deskPrefix.count))
        let source = item.path(in: desk)
        let before = try FileIdentity(path: source)
        let copy = "\(staging)/\(Self.folder)"
        try Folder.create(copy)
        let beside = RawPath(bytes: source.bytes + Array(Planner.signature.utf8))
        for (path, name) in [(source, name), (beside, name + Planner.signature)] where Folder.exists(path) {
            guard try FileIdentity(path: path).kind == .regular else { continue }
            try FileCopy.copy(path, to: "\(copy)/\(name)")
        }
        var receiver = Receiver(limits: bench.definition.limits, spillFolder: nil)
        let arrival = try receiver.receive(RawPath(copy), named: item.name)
        var draft = try read(name, in: copy, arrival, item, staging: staging)
        if try FileIdentity(path: source) != before { draft.kind = .changed }
        if bench.definition.retention == .copy {
            try Retain(organisation: bench.definition.organisation).run(
                arrival, received: item.received, in: staging)
        }
        try draft.write(in: staging)
    }

    /// The key that signed a draft's document.
    static func signer(in staging: String) throws -> PublicKey {
        try PublicKey(line: String(decoding: try File.content(of: "\(staging)/\(signerFile)"), as: UTF8.self))
    }

    private func read(
        _ name: String, in folder: String, _ arrival: Arrival, _ item: Plan.Ready, staging: String
    ) throws -> Draft {
        var record = record(of: arrival, item)
        let place = Place(name)
        func refused(_ finding: Finding) -> Draft {
            record.findings = [
                RecordedFinding(finding, key: finding.id, isAssertion: false, file: nil, round: 1)
            ]
            return Draft(kind: .refused, record: record)
        }
        let path = "\(folder)/\(name)"
        guard Folder.exists(path), try FileIdentity(path: RawPath(path)).size <= bench.definition.limits.formBytes,
            !name.hasSuffix(Planner.signature)
        else { return refused(FindingKind.deskNoDocument.finding(at: place)) }
        let bytes = try File.content(of: path)
        record.arrivals[0].digest = Digest(of: bytes).hex
        let key: PublicKey
        switch try signature(of: bytes, at: path) {
        case .success(let signer): key = signer
        case .failure(let reason): return refused(reason.finding(at: place))
        }
        if bytes.starts(with: SignedChecklist.mark) {
            do throws(SheetError) {
                let (caseID, root) = try SignedChecklist.placeholder(bytes)
                record.identity.caseID = caseID
                record.form = RecordedForm(root: root, file: name, isSchemaValid: true)
            } catch {
                return refused(
                    FindingKind.deskChecklist.finding(
                        at: place, words: ["reason": SignedChecklist.reason(error)]))
            }
            try keep(key, in: staging)
            return Draft(kind: .staff, record: record)
        }
        let document: Document
        do throws(XMLError) {
            document = try Document(
                parsing: bytes, name: name,
                limits: ParseLimits(maximumBytes: 1 << 24, maximumDepth: 64, maximumElements: 200_000))
        } catch {
            return refused(
                FindingKind.deskNotXML.finding(
                    at: Place(name, line: error.line, column: error.column), words: ["reason": error.words]))
        }
        let kind = document.root.localName
        let schemas = bench.definition.folder + "/schemas"
        guard document.root.namespace == StaffKinds.namespace, try StaffKinds.all(in: schemas).contains(kind) else {
            return refused(FindingKind.deskUnknownKind.finding(at: place, ["kind": kind]))
        }
        let problems = try Schema(file: "\(schemas)/\(StaffKinds.schemaFile(kind))").validate(document)
        guard problems.isEmpty else {
            record.findings = problems.prefix(20).enumerated().map { number, problem in
                let finding = FindingKind.deskInvalid.finding(
                    at: Place(name, line: problem.line, column: problem.column),
                    words: ["reason": problem.words])
                return RecordedFinding(
                    finding, key: "\(finding.id)-\(number + 1)", isAssertion: false, file: nil, round: 1)
            }
            return Draft(kind: .refused, record: record)
        }
        record.identity.caseID = document.root["case"] ?? ""
        record.form = RecordedForm(root: document.root, file: name, isSchemaValid: true)
        try keep(key, in: staging)
        return Draft(kind: kind == "roster" ? .roster : .staff, record: record)
    }

    private func keep(_ key: PublicKey, in staging: String) throws {
        try StagedFile.holding(Array(key.line.utf8), in: staging, named: Self.signerFile).putAside(syncing: false)
    }

    /// The document of a draft as it came.
    static func sheet(of name: String, in staging: String) throws(SheetError) -> [UInt8] {
        do throws(FileError) {
            return try File.content(of: "\(staging)/\(folder)/\(name)")
        } catch {
            throw SheetError(error.description)
        }
    }

    private struct Unsigned: Error {
        let kind: FindingKind
        let reason: Text

        func finding(at place: Place) -> Finding { kind.finding(at: place, words: ["reason": reason]) }
    }

    private func signature(of bytes: [UInt8], at path: String) throws -> Result<PublicKey, Unsigned> {
        let file = path + Planner.signature
        guard Folder.exists(file) else {
            return .failure(Unsigned(kind: .deskUnsigned, reason: Text("", "")))
        }
        let content = try File.content(of: file, limit: 1 << 24)
        do throws(SignatureError) {
            let signature = try DocumentSignature(armoured: content)
            try signature.check(bytes, namespace: bench.definition.signatureNamespace)
            return .success(signature.key)
        } catch {
            return .failure(
                Unsigned(kind: .deskSignatureBad, reason: error.words(expected: bench.definition.signatureNamespace)))
        }
    }

    private func record(of arrival: Arrival, _ item: Plan.Ready) -> CaseRecord {
        let catalogue = bench.rulebooks[0].catalogue
        var record = CaseRecord(
            identity: CaseIdentity(
                caseID: "", scheme: catalogue.scheme.rawValue, application: "", phase: "", applicant: "",
                creditCode: "", contactName: ""),
            revision: 1,
            profile: JudgedProfile(
                id: catalogue.profile, title: catalogue.title, from: catalogue.from, until: catalogue.until,
                choice: .named, received: item.received),
            received: item.received, asOf: asOf)
        record.arrivals = [
            ArrivalEntry(
                id: arrival.id, round: 1, kind: .staff, name: item.name, received: item.received,
                files: arrival.files.count, bytes: arrival.received.reduce(0) { $0 + $1.size },
                digest: arrival.digest.hex)
        ]
        record.inventory = arrival.files.enumerated().map {
            FiledFile(id: "F\($0.offset + 1)", round: 1, arrival: arrival.id, file: $0.element)
        }
        return record
    }
}

extension SignatureError {
    /// Why the signature does not count.
    func words(expected namespace: String) -> Text {
        switch self {
        case .notASignature: Text("不是 ssh-keygen -Y sign 的输出", "it is not what `ssh-keygen -Y sign` writes")
        case .notAKey: Text("其中的公钥无法读取", "the public key in it cannot be read")
        case .keyType(let type): Text("不支持 \(type) 类型的密钥", "keys of the type \(type) are not taken")
        case .namespace(let found):
            Text("它是为“\(found)”而不是“\(namespace)”签的", "it was made for “\(found)”, not for “\(namespace)”")
        case .digest(let name): Text("不支持摘要算法 \(name)", "the digest \(name) is not taken")
        case .mismatch:
            Text(
                "它与文件内容不符:签名后文件被改动,或签的是另一文件",
                "it is not one of these bytes: the document was changed after it was signed, or another was signed")
        }
    }
}
