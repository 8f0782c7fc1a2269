import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import XML

/// A small inbox and a desk over several nights, with people whose keys anybody can make again.
struct DeskNight {
    static let namespace = "staff-document@dossier"
    let scratch: Scratch
    let bench: Bench
    let tree: OutputTree

    var inbox: String { scratch.path + "/inbox" }
    var desk: String { scratch.path + "/desk" }

    /// - Parameters:
    ///   - across: what is compared across cases; nil for nothing.
    ///   - change: what else is to be otherwise in the pipeline.
    init(across: String? = nil, _ change: (Scratch) throws -> Void = { _ in }) throws {
        scratch = try Scratch()
        let file = try SmallPipeline.write(in: scratch)
        if let across { try scratch.write(across, "pipelines/across.xml") }
        for name in ["service/process.xml", "calendar.xml"] {
            try scratch.write(try File.content(of: "\(SmallPipeline.project)/\(name)"), "pipelines/\(name)")
        }
        try change(scratch)
        var definition = try PipelineDefinition(reading: file)
        try scratch.write(try SigningKey(sampleNamed: "administrator").publicLine + " admin\n", "administrators.pub")
        definition.administrators = scratch.path + "/administrators.pub"
        bench = try Bench(definition, asOf: "2026-11-02")
        tree = OutputTree(scratch.path + "/output")
        try Folder.create(inbox)
        try Folder.create(desk)
    }

    /// A submission that is complete.
    func submit(_ name: String = "a", number: String = "2026-1", evidence: Int = 2) throws {
        try scratch.write(ValidForm(number: number, evidence: evidence).text, "inbox/\(name)/form.xml")
        try scratch.write("%PDF-1.4 licence \(number)", "inbox/\(name)/01/执照.pdf")
        for index in 1..<max(1, evidence) { try scratch.write("%PDF-1.4 \(index)", "inbox/\(name)/02/\(index).pdf") }
        try scratch.write("", "inbox/\(name)/.complete")
    }

    /// A document that is whole: what is inside the root, and its attributes beyond those of every document.
    func text(
        _ kind: String, by: String, on: String, case id: String? = nil, number: String? = nil,
        _ attributes: String = "",
        _ content: String = ""
    ) -> String {
        let cited = id.map { " case=\"\($0)\"" } ?? ""
        return """
            <\(kind) xmlns="urn:dossier:desk:1" version="1" number="\(number ?? "\(kind)-\(on)")" by="\(by)" on="\(on)"\(cited) \(attributes)>\(content)</\(kind)>
            """
    }

    /// Puts a document on the desk.
    ///
    /// - Parameter key: whose key signs it; nil leaves it unsigned.
    func put(_ name: String, _ text: String, key: String?, namespace: String = DeskNight.namespace) throws {
        try scratch.write(text, "desk/\(name).xml")
        if let key {
            let signature = try SigningKey(sampleNamed: key).sign(Array(text.utf8), namespace: namespace)
            try scratch.write(signature, "desk/\(name).xml.sig")
        }
        try scratch.write("", "desk/\(name).xml.complete")
    }

    func putRoster(serial: Int = 1, key: String = "administrator", _ change: (String) -> String = { $0 }) throws {
        let text = text(
            "roster", by: "admin", on: "2026-11-02", number: "R-\(serial)", "serial=\"\(serial)\"", Self.people)
        try put("roster-\(serial)", change(text), key: key)
    }

    @discardableResult
    func run(on day: String) async throws -> NightSummary {
        try await NightRun.play(bench, inbox: inbox, desk: desk, in: tree, asOf: day)
    }

    /// The only case of the tree.
    func caseID() throws -> String { try tree.caseIDs()[0] }
    func record() throws -> CaseRecord { try CaseRecord(readingFile: tree.record(try caseID())) }

    /// The findings for which a document was refused.
    func refusals() throws -> [String] {
        try Folder.list(tree.root + "/quarantine").filter { $0.name.hasSuffix(".xml") }.flatMap { entry in
            let path = "\(tree.root)/quarantine/\(entry.name)"
            let root = try Document(parsing: try File.content(of: path), name: path).root
            let name = root["inbox"] ?? ""
            return root.all("findings").flatMap { $0.all("finding") }.map {
                // What the id alone does not tell is why the content does not fit.
                "\(name) \($0["id"] ?? "")" + ($0["id"] == "desk-content" ? ": " + $0.text("fact").english : "")
            }
        }.sorted()
    }

    /// A roster with one person for each role, and some that may not act.
    static var people: String {
        func person(_ id: String, _ roles: [String], competence: Bool = false, _ more: String = "") -> String {
            let key = (try? SigningKey(sampleNamed: id).publicLine) ?? ""
            return "<person id=\"\(id)\" name=\"姓名\(id)\"><key from=\"2020-01-01\">\(key)</key>"
                + roles.map { "<role name=\"\($0)\" from=\"2020-01-01\"/>" }.joined()
                + (competence ? "<competence category=\"RA\" from=\"2020-01-01\"/>" : "") + more + "</person>"
        }
        let tie = "organisation=\"样例公司\" credit-code=\"91110108MA01A2B3C4\" from=\"2024-01-01\""
        return [
            person("pm", ["project-manager"]),
            person("lead", ["audit-leader", "auditor"], competence: true),
            person("aud", ["auditor", "reviewer"], competence: true),
            person("novice", ["auditor"]),
            person("tied", ["auditor", "reviewer"], competence: true, "<consultancy \(tie) until=\"2025-06-30\"/>"),
            person("rule", ["ruling-officer"]),
            person("rev", ["reviewer"]),
            person("dec", ["decision-maker"]),
            person("late", ["reviewer"], "<employment \(tie) until=\"2024-10-31\"/>"),
            person("comp", ["complaints-officer"]),
        ].joined()
    }
}
