import Files
import Pipeline
import Support
import Testing

@Suite("An output tree after a kill")
struct RecoveryTests {
    @Test("keeps what records name and removes the rest")
    func recovery() throws {
        let scratch = try Scratch()
        let tree = OutputTree(scratch.path)
        try tree.prepare()
        let kept = [
            "bundles/svc-a-r1.zip", "bundles/svc-a-r2.zip", "bundles/notes.txt", "cases/svc-a/record.xml",
            "cases/svc-a/record-r1.xml", "papers/svc-a/notice-r1.html", "papers/svc-a/plan.html",
            "received/a-1/bagit.txt",
        ]
        let removed = [
            ".staging/1/label", "bundles/svc-a-r3.zip", "bundles/svc-a-r3/bagit.txt", "bundles/svc-b-r1.zip",
            "papers/svc-a/notice-r3.html", "papers/svc-b/notice-r1.html", "cases/svc-a/record-r2.xml",
            "cases/svc-b/draft.xml", "received/a-2/bagit.txt",
        ]
        for name in kept + removed { try scratch.write("x", name) }
        let told = try Recovery(tree).run(revision: { $0 == "svc-a" ? 2 : nil }, isNamed: { $0 == "a-1" })
        for name in kept { #expect(Folder.exists("\(scratch.path)/\(name)"), "\(name)") }
        for name in removed { #expect(!Folder.exists("\(scratch.path)/\(name)"), "\(name)") }
        #expect(
            told.map { String($0.dropFirst(scratch.path.count + 1)) } == [
                ".staging", "bundles/svc-a-r3", "bundles/svc-a-r3.zip", "bundles/svc-b-r1.zip",
                "papers/svc-a/notice-r3.html", "papers/svc-b/notice-r1.html", "papers/svc-b", "cases/svc-b",
                "cases/svc-a/record-r2.xml", "received/a-2",
            ])
        #expect(try Recovery(tree).run(revision: { $0 == "svc-a" ? 2 : nil }, isNamed: { $0 == "a-1" }) == [])
    }

    @Test("a case is a folder with a record in it")
    func cases() throws {
        let scratch = try Scratch()
        let tree = OutputTree(scratch.path + "/output")
        #expect(try tree.caseIDs() == [])
        try tree.prepare()
        try scratch.write("x", "output/cases/svc-b/record.xml")
        try scratch.write("x", "output/cases/svc-a/record.xml")
        try scratch.write("x", "output/cases/svc-c/record-r1.xml")
        #expect(try tree.caseIDs() == ["svc-a", "svc-b"])
    }

    @Test("staging that a failed step left is gone but for the folder that says so")
    func staging() throws {
        let scratch = try Scratch()
        let tree = OutputTree(scratch.path)
        try scratch.write("x", ".staging/1/payload.zip")
        try tree.clearStaging(isWhole: false)
        #expect(try Folder.list(tree.staging) == [])
        try tree.clearStaging(isWhole: true)
        #expect(!Folder.exists(tree.staging))
    }

    @Test("a bundle is found in the shape that it was published in")
    func published() throws {
        let scratch = try Scratch()
        let tree = OutputTree(scratch.path)
        #expect(tree.published("svc-a", revision: 1) == tree.bundleFolder("svc-a", revision: 1))
        try scratch.write("x", "bundles/svc-a-r1.zip")
        #expect(tree.published("svc-a", revision: 1) == tree.bundle("svc-a", revision: 1))
    }
}
