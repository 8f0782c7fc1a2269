/// One hostile submission: what lies in the inbox, and what a night must say of it.
struct Hostile {
    enum Outcome: String {
        case quarantined, `return`, auditor, complete, waiting
    }

    /// The part of the name after `hostile-NN-`.
    let what: String
    /// For a person: what is wrong with it.
    let means: String
    let outcome: Outcome
    /// Ids of findings that must be there; others may be.
    let findings: [String]
    let content: Content

    enum Content {
        /// A folder with a marker in it.
        case folder([Item])
        /// One file, with a marker beside it; the extension is the name's.
        case file(String, [UInt8])
        /// A symbolic link, with a marker beside it.
        case link(String)
    }

    /// Something in a folder.
    struct Item {
        enum Kind {
            case file([UInt8])
            case link(String)
            case pipe
        }

        /// From the submission's folder, as bytes: a file system takes any but `/` and NUL.
        let path: [UInt8]
        let kind: Kind

        static func file(_ path: String, _ content: [UInt8]) -> Item {
            Item(path: Array(path.utf8), kind: .file(content))
        }

        static func file(raw path: [UInt8], _ content: [UInt8]) -> Item {
            Item(path: path, kind: .file(content))
        }

        static func link(_ path: String, to target: String) -> Item {
            Item(path: Array(path.utf8), kind: .link(target))
        }

        static func pipe(_ path: String) -> Item {
            Item(path: Array(path.utf8), kind: .pipe)
        }
    }

    init(
        _ what: String, _ means: String, _ outcome: Outcome, _ findings: [String] = [],
        _ content: (_ number: String) -> Content
    ) {
        self.what = what
        self.means = means
        self.outcome = outcome
        self.findings = findings
        self.content = content("HOSTILE-" + what)
    }

    /// A folder with a form that lists what is in `evidence.zip`, and that archive.
    init(
        archive what: String, _ means: String, _ findings: [String], outcome: Outcome = .return, _ archive: Archive
    ) {
        self.init(what, means, outcome, findings) { number in
            .folder([
                .file("form.xml", Form(number, evidence: ["evidence.zip!/a.pdf"]).bytes),
                .file("evidence.zip", archive.bytes),
            ])
        }
    }

    /// A folder with nothing but a form.
    init(form what: String, _ means: String, _ outcome: Outcome, _ findings: [String], _ bytes: (Form) -> [UInt8]) {
        self.init(what, means, outcome, findings) { number in .folder([.file("form.xml", bytes(Form(number)))]) }
    }

    /// All of them, in the order of their numbers, which are never given anew.
    static let all: [Hostile] = archives + names + files + forms
}
