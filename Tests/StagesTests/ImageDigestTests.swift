import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing

/// Digests that a configuration list states are compared with those of the enclosed image, whatever the algorithm.
@Suite("Digests of enclosed images")
struct ImageDigestTests {
    private static let listed = "<digest algorithm=\"SHA-256\">"
    /// What `openssl dgst` says of the image of the first product sample.
    private static let sm3 = "31039849dc9533c7ff192acb646de368bb5af235ae56c1fb89641301733df8a7"
    private static let sha512 =
        "eef1d4d8a8be6d5ab47fe899a5f9cb0c6790fa8e5fc5b63deac00393b01cb00e"
        + "c769b244bfd6ae5184dfbe74bd3a846d486d29ad6b79038545ea660ee56dead7"

    @Test(
        "hold where they are the image's, and are found out where they are not",
        arguments: [
            ("SM3", sm3, []), ("SHA-512", sha512, []), ("SM3", String(sm3.reversed()), ["P43-c"]),
            ("SHA-384", String(sha512.prefix(96)), ["P43-d"]),
        ])
    func compared(algorithm: String, digest: String, expected: [String]) throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/submission"
        try Scratch.copy(Project.root + "/samples/inbox/p01-hengyu-firewall", to: folder)
        let text = String(decoding: try File.content(of: folder + "/form.xml"), as: UTF8.self)
        let start = try #require(text.firstRange(of: Self.listed))
        let end = try #require(text[start.upperBound...].firstRange(of: "</digest>"))
        try scratch.write(
            text[..<start.lowerBound] + "<digest algorithm=\"\(algorithm)\">" + digest + text[end.lowerBound...],
            "submission/form.xml")
        let bench = try Bench(
            try PipelineDefinition(reading: Project.root + "/pipelines/nightly.xml"), asOf: "2026-11-21")
        let record = try Check(bench: bench).run(folder, asOf: "2026-11-21").record
        #expect(record.findings.map(\.finding.id).filter { $0.hasPrefix("P4") } == expected)
    }
}
