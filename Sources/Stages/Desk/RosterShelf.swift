internal import Files
internal import Ledger
internal import Pipeline
internal import Process
internal import Record
internal import XML

/// The rosters that took effect, `rosters/<arrival>.xml`; the one with the greatest serial number counts.
struct RosterShelf {
    let tree: OutputTree

    /// A roster as it is kept.
    struct Kept {
        let roster: Roster
        let arrival: String
        let entry: Ledger.Entry
    }

    /// Reads the roster that counts; nil before the first.
    func current() throws -> Kept? {
        var newest: Kept?
        for id in try ids() {
            let kept = try read(id)
            if kept.roster.serial > newest?.roster.serial ?? 0 { newest = kept }
        }
        return newest
    }

    /// The arrivals that brought a roster, in order.
    func ids() throws(FileError) -> [String] {
        let folder = tree.root + "/rosters"
        guard Folder.isFolder(folder) else { return [] }
        return try Folder.list(folder).map(\.name).filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }
    }

    func read(_ id: String) throws -> Kept {
        let path = tree.roster(id)
        let root = try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord).root
        guard root.isNamed("roster-entry", namespace: Namespace.record), try root.required("arrival") == id,
            let content = root.childElements.first
        else { throw root.wrong("not the roster of arrival '\(id)'") }
        return Kept(
            roster: try Roster(reading: content), arrival: id,
            entry: .arrival(
                Ledger.Arrival(
                    id: id, name: try root.required("inbox"), received: try root.required("received"),
                    outcome: "roster", caseID: nil)))
    }

    /// What is kept of a roster: all but ID-document numbers, which stand in the received copy alone.
    func document(_ draft: CaseRecord, key: String) throws(XMLError) -> Document {
        let document = try Document(
            root: "roster-entry", namespace: Namespace.record, prefix: "r", name: "roster.xml")
        let arrival = draft.arrivals[0]
        for (name, value) in [
            ("arrival", arrival.id), ("inbox", arrival.name), ("received", arrival.received),
            ("digest", arrival.digest), ("key", key),
        ] { document.root.set(name, value) }
        if let content = draft.form?.root {
            let copy = document.root.append(copyOf: content)
            for person in copy.children(named: "person") {
                for number in person.children(named: "id-number") { number.removeFromParent() }
            }
        }
        return document
    }
}
