import Files
import Findings
import Record
import Support
import XML

/// The folders in which a story is played: an inbox, a desk, and the pipeline with what the story changes in it.
struct Stage {
    static let namespace = "staff-document@dossier"
    /// What was told is kept in this file of the folder.
    static let told = "story.txt"
    /// Holds all of it: `inbox`, `desk`, `pipelines`, and `output`, the tree that is left.
    let work: String
    /// The program that is played with, and the pipeline that it reads.
    let program: String
    let pipelines: String

    var output: String { work + "/output" }
    private var inbox: String { work + "/inbox" }
    private var desk: String { work + "/desk" }

    /// Makes the folder anew; one that no story made is left alone.
    init(work: String, program: String, pipelines: String) throws {
        self.work = work
        self.program = program
        self.pipelines = pipelines
        if Folder.exists(work) {
            guard Folder.exists("\(work)/\(Stage.told)") else {
                throw Wrong("\(work): there is something that no story made; name another folder")
            }
            try Folder.remove(work)
        }
        for folder in [work, inbox, desk] { try Folder.create(folder) }
        try Scratch.copy(pipelines, to: work + "/pipelines")
        try write("", Stage.told)
        try write(try key(of: "administrator").publicLine + " administrator\n", "pipelines/administrators.pub")
    }

    /// A key that belongs to nobody: it is made from the name, and protects nothing.
    func key(of person: String) throws -> SigningKey { try SigningKey(sampleNamed: "story \(person)") }

    func write(_ text: String, _ name: String) throws {
        let path = "\(work)/\(name)"
        if Folder.exists(path) { try Folder.remove(path) }
        var file = try StagedFile(in: work, named: "written")
        try file.write(Array(text.utf8))
        try file.publish(to: path, syncing: false)
    }

    /// Puts a submission into the inbox, whole.
    func receive(_ path: String) throws {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if Folder.isFolder(path) {
            try Scratch.copy(path, to: "\(inbox)/\(name)")
            try write("", "inbox/\(name)/.complete")
        } else {
            try FileCopy.copy(RawPath(path), to: "\(inbox)/\(name)")
            try write("", "inbox/\(name).complete")
        }
    }

    /// Puts a document on the desk, signed by somebody or by nobody.
    func put(_ text: String, named name: String, key person: String?) throws {
        try write(text, "desk/\(name).xml")
        if let person {
            let signature = try key(of: person).sign(Array(text.utf8), namespace: Stage.namespace)
            try write(String(decoding: signature, as: UTF8.self), "desk/\(name).xml.sig")
        }
        try write("", "desk/\(name).xml.complete")
    }

    /// Puts the roster on the desk: `KEY P-01` in it becomes the public key of P-01.
    func put(roster name: String, in folder: String) throws {
        var text = String(decoding: try File.content(of: "\(folder)/\(name)"), as: UTF8.self)
        for match in text.matches(of: /KEY ([A-Za-z0-9-]+)/).reversed() {
            text.replaceSubrange(match.range, with: try key(of: String(match.output.1)).publicLine)
        }
        try put(text, named: String(name.prefix { $0 != "." }), key: "administrator")
    }

    /// Runs a night as cron does.
    func run(on day: String, profile: String) throws {
        let shipped = String(decoding: try File.content(of: pipelines + "/nightly.xml"), as: UTF8.self)
        let lines = shipped.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains("<catalogue scheme=\"service\"")
                ? "  <catalogue scheme=\"service\" profile=\"\(profile)\"/>" : String(line)
        }
        let more = "  <desk administrators=\"administrators.pub\"/>\n  <mail definition=\"mail.xml\"/>\n</pipeline>"
        try write(lines.joined(separator: "\n").replacing("</pipeline>", with: more), "pipelines/nightly.xml")
        let arguments = [
            "run", work + "/pipelines/nightly.xml", "--inbox", inbox, "--desk", desk, "--output", output, "--as-of",
            day,
            "--quiet",
        ]
        let ending = try Subprocess(try Folder.resolve(program), arguments).run(input: "/dev/null", seconds: 600)
        guard ending == .exited(0) else {
            throw Wrong("\(day): \(ending) of\n  \(([program] + arguments).joined(separator: " "))")
        }
    }
}
