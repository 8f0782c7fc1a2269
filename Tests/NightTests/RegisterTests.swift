import Files
import Findings
import Ledger
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

@Suite("The register", .serialized)
struct RegisterTests {
    private let number = "CCRC-2026-ISV-RA-0001"
    private let idNumber = "110101199003074514"

    private func valid(_ path: String, _ schema: String) throws -> [String] {
        let document = try Document(parsing: try File.content(of: path), name: path)
        return try Schema(file: "\(SmallPipeline.project)/schemas/\(schema)").validate(document).map(\.message)
    }

    /// A case that was decided on 2026-11-06.
    private func decided() async throws -> (DeskNight, String) {
        let night = try DeskNight.certifying()
        try night.submit("a", ValidForm(number: "2026-1", evidence: 2))
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        let id = try night.caseID("2026-1")
        try night.putAudit(id, on: "2026-11-06", record: DeskNight.conforming)
        try night.putAcceptance(id, on: "2026-11-06")
        try night.putDecision(id, on: "2026-11-06")
        try await night.run(on: "2026-11-06")
        return (night, id)
    }

    @Test("a certificate stands in it once it was released, can be found, and is to be sent until a dispatch names it")
    func whole() async throws {
        let (night, id) = try await decided()
        // Numbered, and not in force.
        #expect(try night.record(id).process?.certificates.map(\.state) == [.draft])
        #expect(try night.register() == [])
        try night.putRelease(id, on: "2026-11-06", number)
        try await night.run(on: "2026-11-07")
        #expect(try valid(night.tree.register + "/register.xml", "register.xsd") == [])
        #expect(try valid(night.tree.record(id), "record.xsd") == [])
        let page = String(decoding: try File.content(of: night.tree.register + "/index.html"), as: UTF8.self)
        for part in ["id=\"c-\(number)\"", "category-RA", "grade-III", "state-in-force", "样例公司", "北京市"] {
            #expect(page.contains(part), "\(part)")
        }
        let ledger = try Ledger(file: night.tree.ledger)
        let all = try ledger.certificates()
        func found(_ text: String?, state: CertificateEntry.State? = nil, category: String? = nil) -> [String] {
            RegisterSearch(text: text, category: category, grade: nil, state: state).run(all).map(\.entry.number)
        }
        #expect(found(nil) == [number] && found("样例") == [number] && found("ＣＣＲＣ-2026") == [number])
        #expect(found("别家") == [] && found(nil, state: .suspended) == [] && found(nil, category: "ER") == [])
        let list = try MailingList(
            tree: night.tree, definition: night.bench.definition, ledger: ledger, asOf: "2026-11-07")
        #expect(
            String(decoding: try list.csv(), as: UTF8.self).split(separator: "\r\n").last
                == "\(number),样例公司,沈佳怡,北京市,100190,风险评估 三级,\"Risk assessment, Grade III\",2026-11-06,\(id)")
        #expect(try list.sheet(in: .chinese).starts(with: Array("%PDF-1.7".utf8)))
        try night.put(
            "dispatch", id, by: "pm", on: "2026-11-08", "",
            "<sent number=\"\(number)\" on=\"2026-11-08\" carrier=\"EMS\"/>")
        try await night.run(on: "2026-11-08")
        let after = try MailingList(
            tree: night.tree, definition: night.bench.definition,
            ledger: try Ledger(file: night.tree.ledger), asOf: "2026-11-08")
        #expect(String(decoding: try after.csv(), as: UTF8.self).split(separator: "\r\n").count == 1)
    }

    @Test("a certificate is released as it was decided: not under another name, grade, number or earlier day")
    func asDecided() async throws {
        let (night, id) = try await decided()
        // The applicant sends the form again, under another name and for another grade.
        try night.submit("b", ValidForm(number: "2026-1", evidence: 2, grade: "II", name: "别名公司"))
        try await night.run(on: "2026-11-07")
        func refused(_ day: String, _ number: String, granted: String) async throws -> [String] {
            let before = try night.refusals().count
            try night.put(
                "certificate-release", id, by: "pm", on: day, "",
                "<certificate scope=\"S1\" number=\"\(number)\" granted=\"\(granted)\"/>")
            try await night.run(on: day)
            return try night.refusals().count == before
                ? [] : night.refusals().filter { $0.contains("-\(day)") }.compactMap { $0.components(after: "case: ") }
        }
        #expect(
            try await refused("2026-11-08", number, granted: "2026-11-08") == [
                "Certificate \(number): the grade is no longer what was decided: III / II",
                "Certificate \(number): the holder is no longer what was decided: 样例公司 / 别名公司",
            ])
        try night.submit("c", ValidForm(number: "2026-1", evidence: 3))
        try await night.run(on: "2026-11-09")
        #expect(
            try await refused("2026-11-10", "CCRC-2026-ISV-RA-0009", granted: "2026-11-10") == [
                "Certificate \(number) is not released", "There is no draft of a certificate CCRC-2026-ISV-RA-0009",
            ])
        #expect(
            try await refused("2026-11-11", number, granted: "2026-11-05") == [
                "Certificate \(number) is granted on no day before the decision (2026-11-06) or after its release, and in the year of its number"
            ])
        #expect(try await refused("2026-11-12", number, granted: "2026-11-12") == [])
        #expect(try night.register() == ["\(number) in-force 2026-11-12 "])
    }

    @Test("the upload has the ID numbers of the team, is readable for its owner alone, and nothing else has them")
    func upload() async throws {
        let night = try DeskNight.certifying()
        try night.submit("a", ValidForm(number: "2026-1", evidence: 2))
        try night.putRoster {
            $0.replacing("name=\"姓名lead\"><key", with: "name=\"姓名lead\"><id-number>\(idNumber)</id-number><key")
        }
        try await night.run(on: "2026-11-02")
        let id = try night.caseID("2026-1")
        try night.putAudit(id, on: "2026-11-06", record: DeskNight.conforming)
        try night.putAcceptance(id, on: "2026-11-06")
        try night.putDecision(id, on: "2026-11-06")
        try night.putRelease(id, on: "2026-11-06", number)
        try await night.run(on: "2026-11-06")
        #expect(try night.refusals() == [])
        let upload = try NationalUpload(night.bench.definition, tree: night.tree)
        let outcome = try upload.write(month: "2026-11", ledger: try Ledger(file: night.tree.ledger))
        #expect(outcome.withoutNumber == ["aud"])
        let plans = "\(night.tree.national)/2026-11-plans.csv"
        let rows = String(decoding: try File.content(of: plans), as: UTF8.self).split(separator: "\r\n")
        #expect(rows.count == 3 && rows[1].contains("off-site-plan,CCRC-ISV-C01:2018,样例公司"))
        #expect(rows.map { $0.contains(idNumber) } == [false, true, false])
        #expect(try Tool.output("stat -c %a \(plans)") == "600\n")
        let certificates = "\(night.tree.national)/2026-11-certificates.csv"
        #expect(String(decoding: try File.content(of: certificates), as: UTF8.self).contains("\(number),样例公司"))
        #expect(try holders(of: idNumber, in: night.tree.root) == ["received", "reports/national/2026-11-plans.csv"])
    }

    /// Files with a text in them: those below `received/` as one.
    private func holders(of text: String, in root: String) throws -> [String] {
        var found: Set<String> = []
        func look(_ folder: String) throws {
            for entry in try Folder.list(root + folder) {
                let path = "\(folder)/\(entry.name)"
                if entry.kind == .folder {
                    try look(path)
                } else if entry.kind == .regular,
                    String(decoding: try File.content(of: root + path), as: UTF8.self).contains(text)
                {
                    found.insert(path.hasPrefix("/received/") ? "received" : String(path.dropFirst()))
                }
            }
        }
        try look("")
        return found.sorted()
    }
}

extension String {
    /// What stands after a text; nil where it is not there.
    fileprivate func components(after text: String) -> String? {
        firstRange(of: text).map { String(self[$0.upperBound...]) }
    }
}
