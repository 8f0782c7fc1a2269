/// Files that are not what they are called.
extension Hostile {
    static let files: [Hostile] = [
        Hostile("other-archives", "rar and 7z under the name of zip", .return, ["archive-foreign"]) { number in
            .folder([
                .file("form.xml", Form(number, evidence: ["a.zip", "b.zip"]).bytes), .file("a.zip", Paper.rar),
                .file("b.zip", Paper.sevenZip),
            ])
        },
        Hostile(
            "rar-whole", "the submission itself is a rar under the name of zip", .quarantined,
            ["archive-foreign", "form-missing"]
        ) {
            _ in .file(".zip", Paper.rar)
        },
        Hostile(
            "programs", "programs and a page under the name of pdf", .return,
            ["executable-refused", "type-not-accepted"]
        ) {
            number in
            .folder([
                .file("form.xml", Form(number, evidence: ["a.pdf", "b.pdf", "c.pdf", "d.pdf"]).bytes),
                .file("a.pdf", Paper.program), .file("b.pdf", Paper.windowsProgram), .file("c.pdf", Paper.html),
                .file("d.pdf", Array("#!/bin/sh\necho no\n".utf8)),
            ])
        },
        Hostile("empty-files", "empty files", .return, ["file-empty"]) { number in
            .folder([
                .file("form.xml", Form(number, evidence: ["a.pdf", "b.zip"]).bytes), .file("a.pdf", []),
                .file("b.zip", []),
            ])
        },
        Hostile("zip-as-pdf", "an archive under the name of pdf", .return, ["extension-lies"]) { number in
            .folder([
                .file("form.xml", Form(number, evidence: ["a.pdf!/b.pdf"]).bytes),
                .file("a.pdf", Archive(.init("b.pdf")).bytes),
            ])
        },
        Hostile("random", "bytes that are nothing", .return, ["type-unknown"]) { number in
            .folder([
                .file("form.xml", Form(number, evidence: ["a.pdf"]).bytes),
                .file("a.pdf", (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 73 &+ 131) }),
            ])
        },
        Hostile("staff-document", "a decision, as staff write them, among the evidence", .return, ["V-ROW-6"]) {
            number in
            .folder([
                .file("form.xml", Form(number).bytes),
                .file(
                    "decision.xml",
                    Array(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <decision xmlns="urn:dossier:decision:1" case="svc-0000000000"><grant scope="S1"/></decision>

                        """.utf8)),
                .file("record.xml", Array(#"<record xmlns="urn:dossier:record:1" case="svc-0000000000"/>"#.utf8)),
            ])
        },
        Hostile("empty-folder", "a folder with nothing but its marker", .quarantined, ["form-missing"]) { _ in
            .folder([])
        },
        Hostile("no-form", "evidence without a form", .quarantined, ["form-missing"]) { _ in
            .folder([.file("a.pdf", Paper.pdf("Alone."))])
        },
        Hostile("two-forms", "two forms in one submission", .return, ["form-ambiguous"]) { number in
            .folder([.file("form.xml", Form(number).bytes), .file("other.xml", Form(number + "-b").bytes)])
        },
        Hostile("copying", "marked as complete, with a file that is still being copied", .waiting) { number in
            .folder([.file("form.xml", Form(number).bytes), .file("a.pdf.part", Array("%PDF-1.4\n".utf8))])
        },
    ]
}
