import Files
import Findings
import Record
import Support
import Testing
import XML

/// Staff documents of every kind that must have no effect: the desk of a service case and of a product case.
@Suite("Abuse of the desk", .serialized)
struct AbuseTests {
    /// What is wrong with a document, and the finding that says so; a roster counts by the administrators' keys alone.
    private struct Abuse {
        let name: String
        let finding: String
        let ofRoster: String
    }

    private static let abuses = [
        Abuse(name: "unsigned", finding: "desk-unsigned", ofRoster: "desk-unsigned"),
        Abuse(name: "changed", finding: "desk-signature-bad", ofRoster: "desk-signature-bad"),
        Abuse(name: "for-another-purpose", finding: "desk-signature-bad", ofRoster: "desk-signature-bad"),
        Abuse(name: "by-a-stranger", finding: "desk-signer-unknown", ofRoster: "desk-roster-signer"),
        Abuse(name: "with-another-key", finding: "desk-signer-differs", ofRoster: "desk-roster-signer"),
        Abuse(name: "without-the-role", finding: "desk-role", ofRoster: "desk-roster-signer"),
    ]

    private let scratch: Scratch
    private var desk: String { scratch.path + "/desk" }
    private var output: String { scratch.path + "/output" }

    init() throws {
        scratch = try Scratch()
        for folder in ["inbox", "desk"] { try Folder.create("\(scratch.path)/\(folder)") }
        let samples = Program.root + "/samples"
        try Scratch.copy(samples + "/inbox/08-shudun-ra3-no-case", to: scratch.path + "/inbox/service")
        let product = "p02-yunling-isolation-card.zip"
        for name in [product, product + ".complete"] {
            try FileCopy.copy(RawPath("\(samples)/inbox/\(name)"), to: "\(scratch.path)/inbox/\(name)")
        }
        try scratch.write(try Self.key("administrator").publicLine + " admin\n", "administrators.pub")
        var roster = String(decoding: try File.content(of: samples + "/story/roster-2026.xml"), as: UTF8.self)
        for match in roster.matches(of: /KEY ([A-Za-z0-9-]+)/).reversed() {
            roster.replaceSubrange(match.range, with: try Self.key(String(match.output.1)).publicLine)
        }
        try put("roster", roster, signedBy: "administrator")
        try run(on: "2026-11-20")
    }

    private static func key(_ person: String) throws -> SigningKey { try SigningKey(sampleNamed: "abuse \(person)") }

    private func put(
        _ name: String, _ text: String, signedBy person: String?, for purpose: String = "staff-document@dossier",
        then change: String = ""
    ) throws {
        if let person {
            try scratch.write(
                try Self.key(person).sign(Array(text.utf8), namespace: purpose), "desk/\(name).xml.sig")
        }
        try scratch.write(text + change, "desk/\(name).xml")
        try scratch.write("", "desk/\(name).xml.complete")
    }

    private func run(on day: String) throws {
        let ending = try Program.run([
            "run", "--inbox", scratch.path + "/inbox", "--desk", desk, "--administrators",
            scratch.path + "/administrators.pub", "--output", output, "--as-of", day, "--quiet",
        ])
        #expect(ending.status == 0, "\(ending.complaints)")
    }

    private func records() throws -> [CaseRecord] {
        try Folder.list(output + "/cases").map { entry in
            let path = "\(output)/cases/\(entry.name)/record.xml"
            return try CaseRecord(reading: Document(parsing: try File.content(of: path), name: path))
        }
    }

    /// The case that a kind is for: its scheme's process knows it.
    private func caseID(of kind: String, _ records: [CaseRecord]) throws -> String {
        let service = Program.root + "/pipelines/service/process.xml"
        let text = String(decoding: try File.content(of: service), as: UTF8.self)
        let scheme = text.contains("<document kind=\"\(kind)\"") ? "service" : "product"
        return records.first { $0.identity.scheme == scheme }?.identity.caseID ?? ""
    }

    private func text(
        _ sample: StaffSamples.Sample, number: String, by person: String, case id: String
    ) -> String {
        let cited = sample.kind == "roster" ? "" : " case=\"\(id)\""
        return "<\(sample.kind) xmlns=\"urn:dossier:desk:1\" version=\"1\" number=\"\(number)\" by=\"\(person)\""
            + " on=\"2026-11-21\"\(cited) \(sample.attributes)>\(sample.content)</\(sample.kind)>\n"
    }

    @Test("the samples have every kind of staff document once")
    func kinds() throws {
        let schemas = try Folder.list(Program.root + "/pipelines/schemas").map(\.name)
        let kinds = schemas.filter { $0.hasPrefix("desk-") }.map { String($0.dropFirst(5).dropLast(4)) }
        #expect(StaffSamples.all.map(\.kind).sorted() == kinds.sorted())
    }

    @Test(
        "unsigned, changed, signed for something else, by a stranger, with another's key or without the role: refused")
    func refused() throws {
        let before = try Night.tree(of: output).filter { $0.key.hasPrefix("cases/") || $0.key.hasPrefix("rosters/") }
        let records = try records()
        var expected: [String: [String]] = [:]
        for sample in StaffSamples.all {
            let id = try caseID(of: sample.kind, records)
            // Somebody of the roster whose role is another.
            let other = sample.by == "P-06" ? "P-05" : "P-06"
            for abuse in Self.abuses {
                let name = "\(sample.kind)-\(abuse.name)"
                let by = abuse.name == "without-the-role" ? other : sample.by
                let text = text(sample, number: name, by: by, case: id)
                let right = sample.kind == "roster" ? "administrator" : sample.by
                switch abuse.name {
                case "unsigned": try put(name, text, signedBy: nil)
                case "changed": try put(name, text, signedBy: right, then: " ")
                case "for-another-purpose": try put(name, text, signedBy: right, for: "file")
                case "by-a-stranger": try put(name, text, signedBy: "stranger")
                default: try put(name, text, signedBy: other)
                }
                expected["desk/\(name).xml"] = [sample.kind == "roster" ? abuse.ofRoster : abuse.finding]
            }
        }
        try run(on: "2026-11-21")
        var found: [String: [String]] = [:]
        for entry in try Folder.list(output + "/quarantine") where entry.name.hasSuffix(".xml") {
            let path = "\(output)/quarantine/\(entry.name)"
            let root = try Document(parsing: try File.content(of: path), name: path).root
            found[root["inbox"] ?? ""] = root.children(named: "findings").flatMap { $0.children(named: "finding") }
                .compactMap { $0["id"] }
        }
        let wrong = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
        #expect(wrong.map { "\($0): \(found[$0] ?? [])" } == [])
        let after = try Night.tree(of: output).filter { $0.key.hasPrefix("cases/") || $0.key.hasPrefix("rosters/") }
        #expect(after == before)
    }

    @Test("inside a submission, signed as it should be: a finding for each, and nothing done")
    func smuggled() throws {
        let records = try records()
        let before = try #require(records.first { $0.identity.scheme == "service" })
        try Scratch.copy(scratch.path + "/inbox/service", to: scratch.path + "/inbox/again")
        for sample in StaffSamples.all {
            let text = text(sample, number: "S-1", by: sample.by, case: try caseID(of: sample.kind, records))
            let signer = sample.kind == "roster" ? "administrator" : sample.by
            try scratch.write(text, "inbox/again/07/\(sample.kind).xml")
            try scratch.write(
                try Self.key(signer).sign(Array(text.utf8), namespace: "staff-document@dossier"),
                "inbox/again/07/\(sample.kind).xml.sig")
        }
        try run(on: "2026-11-21")
        let after = try #require(try self.records().first { $0.identity.scheme == "service" })
        #expect(after.revision == before.revision + 1)
        #expect(after.findings.count { $0.finding.id == "staff-document-smuggled" } == StaffSamples.all.count)
        #expect(after.process?.documents.count == 0)
        #expect(after.process?.certificates == [])
        #expect(try Folder.list(output + "/rosters").count == 1)
    }
}
