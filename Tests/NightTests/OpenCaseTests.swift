import Files
import Pipeline
import Stages
import Support
import Testing

@Suite("Cases that work opens")
struct OpenCaseTests {
    private func put(_ extra: String, as name: String, in night: SmallNight) throws {
        try night.scratch.write(Form(number: "2026-1").text, "inbox/\(name)/form.xml")
        try night.scratch.write("%PDF-1.4 licence \(extra)", "inbox/\(name)/01/执照.pdf")
        try night.scratch.write("", "inbox/\(name)/.complete")
    }

    /// What is published of the cases.
    private func published(_ tree: OutputTree) throws -> [String: String] {
        try Scratch.snapshot(tree.root).filter { path, _ in
            ["bundles/", "cases/", "papers/", "received/"].contains { path.hasPrefix($0) }
        }
    }

    @Test("the second form of a night becomes the second revision, as it does in a night of its own")
    func twice() async throws {
        for layout in [PipelineDefinition.Layout.zip, .folder] {
            let together = try SmallNight(layout: layout)
            let one = OutputTree(together.scratch.path + "/output")
            try put("", as: "a", in: together)
            try put("renewed", as: "b", in: together)
            try await together.run(try together.bench(), in: one)

            let apart = try SmallNight(layout: layout)
            let other = OutputTree(apart.scratch.path + "/output")
            try put("", as: "a", in: apart)
            try await apart.run(try apart.bench(), in: other)
            try put("renewed", as: "b", in: apart)
            try await apart.run(try apart.bench(), in: other)

            let id = try #require(try one.caseIDs().first)
            #expect(Folder.exists(one.record(id, revision: 1)))
            #expect(Folder.exists(one.published(id, revision: 2)))
            #expect(try published(one) == (try published(other)))
        }
    }
}
