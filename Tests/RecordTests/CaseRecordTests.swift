import Files
import Findings
import Record
import Submissions
import Testing
import XML

@Suite("The case record")
struct CaseRecordTests {
    /// A record with something in every section, and characters that XML has to escape.
    static func full() throws -> CaseRecord {
        var record = CaseRecord(
            identity: CaseIdentity(
                caseID: "svc-0123456789", scheme: "service", application: "2026-\"1\" & <2>", phase: "initial",
                applicant: "某公司\t有限\n公司", creditCode: "91110108MA01A2B3C4", contactName: "王"),
            revision: 2,
            profile: JudgedProfile(
                id: "P2018", title: Text("规范", "Specification"), from: "2018-06-01", until: "2021-06-30",
                choice: .byDate,
                received: "2026-11-20"),
            received: "2026-11-20", asOf: "2026-11-21")
        record.events = Event.Kind.allCases.map {
            Event($0, on: "2026-11-20", round: 1, agent: "dossier", outcome: "x", arrival: "a-1", digest: "d")
        }
        record.scope = Conclusion.allCases.enumerated().map { offset, conclusion in
            var item = ScopeItem(
                id: "S\(offset)", category: "RA", subType: "t", grade: "II", title: Text("风险评估", "Risk assessment"))
            item.conclusion = conclusion
            (item.errors, item.auditors, item.warnings) = (1, 2, 3)
            item.obligations = [Obligation(id: "V-1", due: "first-audit", text: Text("交", "Send"))]
            return item
        }
        record.arrivals = ArrivalEntry.Kind.allCases.enumerated().map { offset, kind in
            ArrivalEntry(
                id: "a-\(offset + 1)", round: offset + 1, kind: kind, name: "名.zip", received: "2026-11-20", files: 2,
                bytes: 30, digest: "d")
        }
        record.inventory = inventory()
        record.checklist = checklist()
        record.findings = findings()
        var now = record.findings
        let before = [
            RecordedFinding(
                Finding(
                    id: "V-9", severity: .error, fact: Text("旧", "Old"), wayOut: Text("", ""), requirement: "GEN-9"),
                key: "V-9@E1", isAssertion: true, file: nil, round: 1)
        ]
        record.differences = Differences(
            from: 1, before: before, now: &now, added: ["F3"], replaced: [Differences.Replacement(file: "F1", by: "F3")]
        )
        let form = """
            <f:assessment xmlns:f="urn:dossier:service-form:1" xmlns:r="urn:dossier:record:1"
            xmlns:fact="urn:dossier:facts:1" r:at="1:1" fact:grade="II"><f:name xml:lang="zh-CN">某 &amp; 公司</f:name
            ><!-- said --><f:other xmlns="urn:other"><b/></f:other></f:assessment>
            """
        record.form = RecordedForm(
            root: try Document(parsing: Array(form.utf8), name: "form.xml").root, file: "a.zip!/form.xml",
            isSchemaValid: false)
        return record
    }

    private static func inventory() -> [FiledFile] {
        FileStatus.allCases.enumerated().map { offset, status in
            let file = ReceivedFile(
                place: Place("a.zip", entries: ["b.zip", "é/证据\(offset).pdf"]), rawName: [0xD6, 0xA4, 0x00],
                encoding: NameEncoding.allCases[offset % 4], isNameDoubtful: offset == 1, size: offset,
                crc: 0x0000_00FF, digest: offset == 2 ? nil : Digest(of: [UInt8(offset)]),
                type: FileType.allCases[offset], status: status, reason: offset == 3 ? "junk-ignored" : nil)
            var filed = FiledFile(id: "F\(offset + 1)", round: 1, arrival: "a-1", file: file)
            filed.path = offset == 0 ? "data/GEN-1/证据.pdf" : nil
            filed.requirement = offset == 0 ? "GEN-1" : nil
            filed.evidence = offset == 0 ? ["E1", "E2"] : []
            filed.replacedBy = status == .replaced ? "F1" : nil
            return filed
        }
    }

    private static func checklist() -> [ChecklistItem] {
        let text = Text("中", "English")
        return ChecklistItem.Verdict.allCases.enumerated().map { offset, verdict in
            var item = ChecklistItem(
                requirement: "GEN-\(offset)", clause: "B.2", category: "common", scope: ["S0", "S1"], grade: "II",
                row: ChecklistItem.Row.allCases[offset % 3], kinds: ["licence", "list"], title: text, statement: text,
                question: text,
                parameters: [
                    AppliedParameter(
                        name: "min", value: "6", unit: "persons", source: "S21", confidence: "confirmed", title: text)
                ])
            item.claim = ChecklistItem.Claim.allCases[offset % 4]
            item.verdict = verdict
            item.place = offset == 0 ? nil : "41:9"
            item.said = offset == 0 ? nil : " 已 \n 有 "
            item.evidence = [
                CitedEvidence(reference: "E1", file: "F1", kind: "licence", title: "执照"),
                CitedEvidence(reference: "E2", file: nil, kind: "", title: ""),
            ]
            item.verdicts = [AssertionVerdict.Result.held, .failed, .notEvaluated].map {
                AssertionVerdict(
                    assertion: "V-1-a", result: $0, nodes: 3,
                    values: [SeenValue(expression: "count(f:x) < 2", value: "1")])
            }
            return item
        }
    }

    private static func findings() -> [RecordedFinding] {
        Severity.allCases.enumerated().map { offset, severity in
            let place =
                offset == 0
                ? nil
                : Place(
                    "a.zip", entries: offset == 1 ? [] : ["b.zip", "c.xml"], line: offset == 1 ? nil : 4, column: 9)
            return RecordedFinding(
                Finding(
                    id: "V-\(offset)", severity: severity, needsAuditor: offset == 1, place: place,
                    fact: Text("事实", "Fact"), wayOut: Text("", ""), requirement: offset == 2 ? "GEN-2" : nil,
                    scope: offset == 3 ? ["S0", "S1"] : []),
                key: "V-\(offset)@x#2", isAssertion: offset == 2, file: offset == 3 ? "F1" : nil, round: 2)
        }
    }

    private static func fullDocument() throws -> Document {
        var record = try full()
        return try record.document()
    }

    @Test("written, read and written again it has the same bytes")
    func roundTrip() throws {
        var record = try Self.full()
        let bytes = try record.document().serialised()
        var again = try CaseRecord(reading: try Document(parsing: bytes, name: "record.xml"))
        #expect(try again.document().serialised() == bytes)
        #expect(again.identity == record.identity)
        #expect(again.profile == record.profile)
        #expect(again.profile.isOutside)
        #expect(again.events == record.events)
        #expect(again.scope == record.scope)
        #expect(again.arrivals == record.arrivals)
        #expect(again.inventory == record.inventory)
        #expect(again.checklist == record.checklist)
        #expect(again.findings == record.findings)
        #expect(again.differences == record.differences)
        #expect([again.conclusion, record.conclusion] == [.quarantined, .quarantined])
        #expect([again.round, again.revision] == [3, 2])
        #expect(again.form?.file == "a.zip!/form.xml")
    }

    @Test("what is not a record is an error with its line")
    func malformed() throws {
        func fault(_ change: (String) -> String) throws -> String? {
            let text = String(decoding: try Self.fullDocument().serialised(indented: true), as: UTF8.self)
            let document = try Document(parsing: Array(change(text).utf8), name: "record.xml")
            do throws(RecordError) {
                _ = try CaseRecord(reading: document)
                return nil
            } catch {
                return error.description
            }
        }
        #expect(try fault { $0 } == nil)
        #expect(
            try fault { $0.replacing("version=\"1\"", with: "version=\"9\"") }
                == "record.xml:2: not a case record of version 1")
        #expect(
            try fault { $0.replacing(" revision=\"2\"", with: "") }
                == "record.xml:2: <record> has no attribute 'revision'")
        #expect(
            try fault { $0.replacing("revision=\"2\"", with: "revision=\"x\"") }
                == "record.xml:2: 'revision' is 'x', not a whole number")
        #expect(
            try fault { $0.replacing("r:arrivals", with: "r:other") } == "record.xml:2: the record has no <arrivals>")
    }

    @Test("an answer closes, brings and leaves findings, by key")
    func differences() {
        func finding(_ key: String, _ severity: Severity = .error) -> RecordedFinding {
            RecordedFinding(
                Finding(
                    id: "V-1", severity: severity, fact: Text(key, key), wayOut: Text("", ""), requirement: "GEN-1"),
                key: key, isAssertion: true, file: nil, round: 1)
        }
        var now = [finding("stays"), finding("comes"), finding("hint", .info)]
        let differences = Differences(
            from: 1, before: [finding("stays"), finding("goes"), finding("whisper", .info)], now: &now, added: [],
            replaced: [])
        #expect(now.map(\.state) == [.remains, .new, .new])
        #expect(differences.closed.map(\.key) == ["goes"])
        #expect(differences.from == 1)
    }

    @Test("the worst scope item is the conclusion of the case")
    func conclusion() throws {
        var record = try Self.full()
        record.scope.removeLast()
        #expect(record.conclusion == .return)
        record.scope = []
        #expect(record.conclusion == .quarantined)
        #expect(Conclusion.allCases.sorted() == Conclusion.allCases)
    }
}
