import Files
import Pipeline
import Stages
import Support
import Testing
import Zip

/// A small inbox over two nights, with something of every kind that a night can meet.
struct SmallNight {
    let scratch: Scratch
    var layout = PipelineDefinition.Layout.zip

    var inbox: String { scratch.path + "/inbox" }

    init(layout: PipelineDefinition.Layout = .zip) throws {
        scratch = try Scratch()
        self.layout = layout
        try Folder.create(inbox)
    }

    func bench(_ profile: PipelineDefinition.ProfileChoice = .named("P2018")) throws -> Bench {
        var definition = try PipelineDefinition(reading: try SmallPipeline.write(in: scratch))
        definition.catalogues[0].profile = profile
        definition.layout = layout
        definition.retention = .copy
        return try Bench(definition, asOf: "2026-11-21")
    }

    /// One case.
    func fillFirst() throws {
        try scratch.write(Form(number: "2026-1").text, "inbox/a/form.xml")
        try scratch.write("%PDF-1.4 licence", "inbox/a/01/执照.pdf")
        try scratch.write("%PDF-1.4 loose", "inbox/a/other.pdf")
        try scratch.write("left behind", "inbox/a/.DS_Store")
        try scratch.write("", "inbox/a/.complete")
    }

    /// A supplement to it, a new case in a zip, and something that no case can be made of.
    func fillSecond(answering id: String) throws {
        try scratch.write(
            """
            <supplement xmlns="urn:dossier:service-form:1" version="1" case="\(id)" application="2026-1">
             <evidenceList><evidence id="E2" kind="licence" file="执照.pdf"><title>执照</title></evidence></evidenceList>
            </supplement>
            """, "inbox/b/supplement.xml")
        try scratch.write("%PDF-1.4 the new licence", "inbox/b/执照.pdf")
        // At the same place as in the submission.
        try scratch.write("left behind again", "inbox/b/.DS_Store")
        try scratch.write("", "inbox/b/.complete")
        try scratch.write(
            try Archive([("form.xml", Form(number: "2026-2").text), ("证据.pdf", "%PDF-1.4 in a zip")]).bytes,
            "inbox/c.zip")
        try scratch.write("", "inbox/c.zip.complete")
        try scratch.write("nothing", "inbox/d/readme.txt")
        try scratch.write("", "inbox/d/.complete")
    }

    @discardableResult
    func run(_ bench: Bench, in tree: OutputTree, asOf: String = "2026-11-21") async throws -> NightSummary {
        try await NightRun.play(bench, inbox: inbox, in: tree, asOf: asOf)
    }
}

/// The least form that a case can be made of.
struct Form {
    let text: String

    init(number: String) {
        text = """
            <assessment xmlns="urn:dossier:service-form:1" version="1" criteria="CCRC-ISV-C01:2018">
             <application number="\(number)" type="initial">
              <scope><item id="S1" category="RA" grade="III"/></scope>
             </application>
             <applicant><name>样例公司</name><creditCode>91110108MA01A2B3C4</creditCode></applicant>
             <common><row requirement="GEN-LEGAL-1"><conclusion>conforming</conclusion><evidence ref="E1"/></row></common>
             <evidenceList><evidence id="E1" kind="licence" file="01/执照.pdf"><title>执照</title></evidence></evidenceList>
            </assessment>
            """
    }
}

/// A zip archive made by the program's own writer.
struct Archive {
    let bytes: [UInt8]

    init(_ entries: KeyValuePairs<String, String>) throws {
        try self.init(entries.map { ($0.key, Array($0.value.utf8)) })
    }

    init(_ entries: [(String, String)]) throws {
        try self.init(entries.map { ($0.0, Array($0.1.utf8)) })
    }

    init(_ entries: [(String, [UInt8])]) throws {
        let scratch = try Scratch()
        var writer = ZipWriter(try StagedFile(in: scratch.path, named: "staged"))
        for (name, content) in entries { try writer.add(path: name, content: content) }
        try writer.finish().publish(to: scratch.path + "/made.zip", syncing: false)
        bytes = try File.content(of: scratch.path + "/made.zip")
    }
}
