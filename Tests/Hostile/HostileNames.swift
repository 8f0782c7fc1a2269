/// Names that mean to write elsewhere, or to deceive who reads them.
extension Hostile {
    static let names: [Hostile] = [
        Hostile(
            archive: "parent-path", "names that climb out of the folder", ["name-unsafe"],
            Archive(
                .init("a.pdf"), .init("../../../escaped.pdf", Paper.pdf("One.")),
                .init("b/../../../escaped.pdf", Paper.pdf("Two.")), .init("..", Paper.pdf("Three.")))),
        Hostile(
            archive: "absolute-path", "names that begin at the root or at a drive", ["name-unsafe"],
            Archive(
                .init("a.pdf"), .init("/etc/escaped.pdf", Paper.pdf("One.")),
                .init("C:\\Windows\\escaped.pdf", Paper.pdf("Two.")), .init("//server/share.pdf", Paper.pdf("Three.")))),
        Hostile(
            archive: "backslash-path", "names that climb out with backslashes", ["name-unsafe"],
            Archive(
                .init("a.pdf"), .init("b\\c.pdf", Paper.pdf("One.")), .init("..\\..\\escaped.pdf", Paper.pdf("Two.")))),
        Hostile(
            archive: "device-names", "names that are devices on Windows", ["name-unsafe"],
            Archive(
                .init("a.pdf"), .init("CON.pdf", Paper.pdf("One.")), .init("b/aux", Paper.pdf("Two.")),
                .init("nul .pdf", Paper.pdf("Three.")), .init("LPT1.pdf", Paper.pdf("Four.")),
                .init("tail.", Paper.pdf("Five.")), .init("tail ", Paper.pdf("Six.")))),
        Hostile(
            archive: "control-names", "control and direction-changing characters in names", ["name-unsafe"],
            Archive(
                .init("a.pdf"), .init("line\nbreak.pdf", Paper.pdf("One.")),
                .init("\u{1B}[2Jred.pdf", Paper.pdf("Two.")),
                .init("\u{202E}fdp.exe.pdf", Paper.pdf("Three.")), .init("zero\u{200B}width.pdf", Paper.pdf("Four.")),
                .init("a\u{7F}b.pdf", Paper.pdf("Five.")))),
        Hostile(
            archive: "nul-name", "a NUL that cuts a name short for some programs",
            ["archive-inconsistent", "name-unsafe"], Archive(.init("a.pdf"), .init("b.pdf\u{0}.exe", Paper.pdf("One.")))
        ),
        Hostile(
            archive: "long-name", "a name of 900 bytes", ["name-unsafe"],
            Archive(.init("a.pdf"), .init(String(repeating: "长", count: 298) + "zz.pdf", Paper.pdf("One.")))),
        Hostile(
            archive: "false-utf8", "names that are marked as UTF-8 and are none", ["name-doubtful"],
            Archive(
                .init("a.pdf"),
                Archive.Entry(raw: [0xD6, 0xA4, 0xCA, 0xE9] + Array(".pdf".utf8), Paper.pdf("One."))
                    .with { $0.flags = Archive.Entry.utf8 },
                Archive.Entry(raw: [0xFF, 0xFE, 0x80] + Array(".pdf".utf8), Paper.pdf("Two."))
                    .with { $0.flags = Archive.Entry.utf8 })),
        Hostile(
            archive: "duplicate-names", "two entries with one name", ["name-duplicate"],
            Archive(.init("a.pdf"), .init("a.pdf", Paper.pdf("Another.")))),
        Hostile(
            archive: "twin-names", "names that differ in case or composition only", ["name-twin"],
            Archive(
                .init("a.pdf"), .init("A.PDF", Paper.pdf("One.")), .init("é.pdf", Paper.pdf("Two.")),
                .init("e\u{301}.pdf", Paper.pdf("Three.")))),
        Hostile(
            archive: "markup-names", "names that are HTML, formulas and commands", ["name-unsafe"],
            Archive(
                .init("a.pdf"), .init("<img src=x onerror=alert(1)>.pdf", Paper.pdf("One.")),
                .init("=cmd|'calc'!A0.pdf", Paper.pdf("Two.")), .init("\"; rm -rf ~; \".pdf", Paper.pdf("Three.")),
                .init("javascript:alert(1).pdf", Paper.pdf("Four.")), .init("%2e%2e%2fescaped.pdf", Paper.pdf("Five.")),
                .init("-rf.pdf", Paper.pdf("Six.")), .init("#?&;.pdf", Paper.pdf("Seven.")))),
        Hostile("folder-names", "the same in a folder, and bytes that are no text", .return, ["name-not-text"]) {
            number in
            .folder([
                .file("form.xml", Form(number, evidence: ["證.pdf"]).bytes),
                .file(raw: [0xD7, 0x43] + Array(".pdf".utf8), Paper.pdf("One.")),
                .file(raw: [0xFF, 0xFE, 0x80] + Array(".pdf".utf8), Paper.pdf("Two.")),
                .file("line\nbreak.pdf", Paper.pdf("Three.")), .file("\u{202E}fdp.exe.pdf", Paper.pdf("Four.")),
                .file("CON.pdf", Paper.pdf("Five.")), .file("back\\slash.pdf", Paper.pdf("Six.")),
                .file("<b>&\"'.pdf", Paper.pdf("Seven.")), .file("tail ", Paper.pdf("Eight.")),
            ])
        },
        Hostile("deep-folders", "folders nested forty deep", .return, ["folder-too-deep"]) { number in
            .folder([
                .file("form.xml", Form(number).bytes),
                .file(String(repeating: "d/", count: 40) + "a.pdf", Paper.pdf("Deep.")),
            ])
        },
        Hostile("links", "links and a pipe in a folder", .return, ["link-not-followed"]) { number in
            .folder([
                .file("form.xml", Form(number, evidence: ["a.pdf"]).bytes), .link("a.pdf", to: "/etc/passwd"),
                .link("b", to: "/etc"), .link("c.pdf", to: "c.pdf"), .link("d.pdf", to: "form.xml"),
                .link("e.pdf", to: "/dev/zero"), .pipe("f.pdf"),
            ])
        },
        Hostile("link-form", "the form itself is a link", .quarantined, ["link-not-followed", "form-missing"]) { _ in
            .folder([.link("form.xml", to: "../01-hengyu-ra3/form.xml"), .file("a.pdf", Paper.pdf("A paper."))])
        },
        Hostile("link-whole", "the submission itself is a link", .quarantined, ["link-not-followed", "form-missing"]) {
            _ in .link("/etc")
        },
        Hostile("name-<b>&'", "a submission whose own name is markup", .return) { number in
            .folder([.file("form.xml", Form("HOSTILE-markup").bytes)])
        },
    ]
}
