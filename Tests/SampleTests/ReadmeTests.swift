import Files
import Record
import Support
import Testing
import XML

/// What the README tells people to type does what it says.
@Suite("The README")
struct ReadmeTests {
    @Test("takes one case from its form to its certificate, pasted block by block")
    func walkThrough() throws {
        let readme = String(decoding: try File.content(of: Program.root + "/README.md"), as: UTF8.self)
        let start = try #require(readme.firstRange(of: "## A case from beginning to end\n"))
        let end = try #require(readme[start.upperBound...].firstRange(of: "\n## "))
        let parts = readme[start.upperBound..<end.lowerBound].split(
            separator: "```\n", omittingEmptySubsequences: false)
        let blocks = parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
        #expect(blocks.count == 7)
        let scratch = try Scratch()
        let script =
            "set -eu\ncd '\(Program.root)'\n"
            + blocks.joined().replacing(".build/release/dossier", with: "'\(Program.path(of: "dossier"))'")
            .replacing("try/", with: scratch.path + "/try/")
        try scratch.write(script, "walk.sh")
        let told = try Tool.output("bash \(scratch.path)/walk.sh")
        let cases = try Folder.list(scratch.path + "/try/output/cases")
        #expect(cases.count == 1, "\(told)")
        let path = "\(scratch.path)/try/output/cases/\(cases.first?.name ?? "")/record.xml"
        let record = try CaseRecord(reading: Document(parsing: try File.content(of: path), name: path))
        #expect(record.process?.state == "certified", "\(told)")
        #expect(record.process?.certificates.map(\.number) == ["CCRC-2026-ISV-RA-0001"])
        #expect(Folder.exists(scratch.path + "/try/certificate.pdf"))
        // Nothing that the README says to sign is refused.
        #expect(try Folder.list(scratch.path + "/try/output/quarantine").map(\.name) == [], "\(told)")
    }
}
