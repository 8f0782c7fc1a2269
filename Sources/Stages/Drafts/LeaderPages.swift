internal import Files
internal import Findings
internal import Ledger
internal import Pipeline
internal import Record
internal import Views
internal import XML

/// `leaders/<leader>/`: a page with the open cases of each leader, and links to their bundles.
struct LeaderPages {
    let worker: Worker
    let tree: OutputTree
    let asOf: String

    /// - Parameter open: every open case, in the order of ids.
    func run(_ open: [Ledger.CaseWork]) throws {
        var order: [String] = []
        var own: [String: [Ledger.CaseWork]] = [:]
        for work in open {
            guard let leader = work.team.first(where: { $0.role == "leader" }) else { continue }
            if own[leader.person] == nil { order.append(leader.person) }
            own[leader.person, default: []].append(work)
        }
        let publish = Publish(tree: tree, layout: worker.bench.definition.layout)
        for leader in order.sorted() {
            let cases = own[leader] ?? []
            let page = try worker.views.page("leader-page", of: try document(leader, cases))
            let path = tree.leaders + "/\(leader)/index.html"
            if try !Folder.exists(path) || File.content(of: path) != page { try publish.write(page, to: path) }
            try link(cases, in: "\(tree.leaders)/\(leader)")
        }
        guard Folder.isFolder(tree.leaders) else { return }
        for entry in try Folder.list(tree.leaders) where own[entry.name] == nil {
            try Folder.remove("\(tree.leaders)/\(entry.name)")
        }
    }

    private func document(_ leader: String, _ cases: [Ledger.CaseWork]) throws -> Document {
        let document = try Document(root: "leader", namespace: Namespace.record, prefix: "r", name: "leader.xml")
        let root = document.root
        root.set("person", leader)
        root.set("name", cases.first?.team.first { $0.role == "leader" }?.name ?? leader)
        root.set("as-of", asOf)
        for work in cases {
            let element = root.add(
                "case",
                [
                    "case": work.caseID, "applicant": work.applicant, "application": work.application, "due": work.due,
                    "bundle": tree.bundleName(work), "awaited": work.awaited.joined(separator: " "),
                ])
            element.add("state", text: Text(work.state.first ?? "", work.state.last ?? ""))
            for member in work.team where member.role != "leader" {
                element.add("member", ["person": member.person, "name": member.name])
            }
            for file in try drafts(work.caseID) {
                element.add(paper: file, titled: worker.bench.papers?.title(ofFile: file))
            }
        }
        return document
    }

    /// What lies among the papers of a case for its leader.
    private func drafts(_ id: String) throws -> [String] {
        guard Folder.isFolder(tree.papers(id)) else { return [] }
        return try Folder.list(tree.papers(id)).map(\.name).filter { name in
            [
                "across.html", "draft-audit-plan", "draft-audit-report", "audit-plan-r", "audit-report-r",
                "audit-record-r",
            ]
            .contains(where: name.hasPrefix) && (name.hasSuffix(".html") || name.hasSuffix(".xml"))
        }
    }

    /// A relative link for each bundle, whichever shape it was published in; those of other cases go.
    private func link(_ cases: [Ledger.CaseWork], in folder: String) throws {
        let names = cases.map(tree.bundleName)
        for entry in try Folder.list(folder) where entry.name != "index.html" && !names.contains(entry.name) {
            try Folder.remove("\(folder)/\(entry.name)")
        }
        for name in names where !Folder.exists("\(folder)/\(name)") {
            try Folder.link("\(folder)/\(name)", to: "../../bundles/\(name)")
        }
    }
}

extension OutputTree {
    var leaders: String { root + "/leaders" }

    /// What the newest bundle of a case is called among the bundles.
    func bundleName(_ work: Ledger.CaseWork) -> String {
        let path = published(work.caseID, revision: work.bundled)
        return path.split(separator: "/").last.map(String.init) ?? work.caseID
    }
}
