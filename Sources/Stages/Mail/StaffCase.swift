internal import Facts
internal import Files
internal import Findings
internal import Pipeline
internal import Process
internal import Record
internal import XML

/// A case as the messages of a night see it: where it stands, and what the night did to it.
struct StaffCase {
    /// A paper that the night made.
    struct Paper {
        /// As `papers.xml` calls it.
        let name: String
        /// Below the output tree.
        let file: String
        let bytes: Int
    }

    let record: CaseRecord
    let process: CaseProcess
    let definition: ProcessDefinition
    /// The last revision before the night; nil for a case that the night brought.
    let before: CaseRecord?
    let isChanged: Bool
    let papers: [Paper]
    /// What the night newly found it to share with others.
    let shared: [Text]
    /// What the settings let an audit leader see of that, below the output tree; nil where there is nothing.
    let leaderPage: String?

    /// - Returns: nil for a case without a process, and for one that ended before the night.
    init?(_ id: String, in tree: OutputTree, _ definitions: [String: ProcessDefinition], asOf: String) throws {
        let record = try tree.newestRecord(of: id)
        guard let process = record.process, let definition = definitions[record.identity.scheme] else { return nil }
        isChanged = record.asOf == asOf
        shared = try StaffCase.shared(tree.across(id), on: asOf)
        let page = tree.leaderAcross(id)
        leaderPage = Folder.exists(page) ? String(page.dropFirst(tree.root.count + 1)) : nil
        guard isChanged || !process.isEnded || !shared.isEmpty else { return nil }
        self.record = record
        self.process = process
        self.definition = definition
        var earlier: CaseRecord? = record
        while let current = earlier, current.asOf == asOf {
            let path = tree.record(id, revision: current.revision - 1)
            earlier = Folder.exists(path) ? try CaseRecord(readingFile: path) : nil
        }
        before = earlier
        papers =
            isChanged ? try StaffCase.papers(of: id, in: tree, after: earlier?.revision ?? 0, to: record.revision) : []
    }

    private static func papers(
        of id: String, in tree: OutputTree, after earlier: Int, to newest: Int
    ) throws -> [Paper] {
        let folder = "papers/\(id)"
        guard Folder.isFolder("\(tree.root)/\(folder)") else { return [] }
        var papers: [Paper] = []
        for entry in try Folder.list("\(tree.root)/\(folder)") where entry.kind == .regular {
            for revision in stride(from: earlier + 1, through: newest, by: 1) {
                guard let mark = entry.name.ranges(of: "-r\(revision)").last,
                    [".", "-"].contains(entry.name[mark.upperBound...].prefix(1))
                else { continue }
                papers.append(
                    Paper(
                        name: String(entry.name[..<mark.lowerBound]), file: "\(folder)/\(entry.name)",
                        bytes: try File.content(of: "\(tree.root)/\(folder)/\(entry.name)").count))
            }
        }
        return papers
    }

    private static func shared(_ path: String, on day: String) throws -> [Text] {
        guard Folder.exists(path) else { return [] }
        let root = try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord).root
        return root.all("match").filter { $0["found"] == day }.map { $0.text("fact") }
    }

    /// The states that the night led to, in order.
    var entered: [ProcessEntry] { Array(process.entries.dropFirst(before?.process?.entries.count ?? 0)) }

    func isNew(_ awaited: AwaitedDocument) -> Bool {
        !(before?.process?.awaited.contains { $0.actor == awaited.actor && $0.kind == awaited.kind } ?? false)
    }

    // MARK: Who

    /// From whom something is awaited: whom the case names, else who acted so in the case before, else everybody
    /// who may act so. Empty for an applicant.
    func people(_ awaited: AwaitedDocument, _ roster: Roster, on day: CivilDate) -> [Person] {
        if !awaited.persons.isEmpty { return awaited.persons.compactMap(roster.person) }
        return people(actor: awaited.actor, roster, on: day)
    }

    func people(actor id: String, _ roster: Roster, on day: CivilDate) -> [Person] {
        guard let actor = definition.actor(id), !actor.roles.isEmpty else { return [] }
        let team = Set(process.documents("appointment").flatMap(\.appointed))
        let may = roster.persons.filter { person in
            guard person.holds(anyOf: actor.roles, on: day) else { return false }
            guard actor.isOutside else { return true }
            return !team.contains(person.id)
                && person.conflicts(
                    with: record.organisation, on: day, months: definition.settings.conflictMonths
                ).isEmpty
        }
        let kinds = Set(definition.documents.filter { $0.signers.contains(id) }.map(\.kind))
        let acted = Set(process.documents.filter { kinds.contains($0.kind) }.map(\.by))
        let known = may.filter { acted.contains($0.id) }
        return known.isEmpty ? may : known
    }
}
