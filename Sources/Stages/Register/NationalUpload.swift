internal import Files
internal import Findings
package import Ledger
package import Pipeline
internal import Process
internal import Record
internal import Views
internal import XML

/// What the body uploads to the national authority of a month, as CSV: audit plans with the people of the team, and
/// certificates. Columns and heads are those of `national.xml`.
///
/// The numbers of auditors' ID documents stand in these files alone, which nobody but their owner can read (mode 0600), and
/// in the received copies of the rosters: no record, roster as it is kept, page or report has them.
package struct NationalUpload {
    /// One table.
    private struct Table {
        let file: String
        let isOfPlans: Bool
        let columns: [(head: String, value: String?, text: String?)]
    }

    /// What a month's upload came to.
    package struct Outcome: Sendable {
        package let files: [String]
        /// People of teams whose ID number no received roster has, by id.
        package let withoutNumber: [String]
    }

    private typealias Row = [String: String]

    private let tree: OutputTree
    private let tables: [Table]

    /// - Parameter definition: the pipeline whose folder holds `national.xml`.
    package init(_ definition: PipelineDefinition, tree: OutputTree) throws(ConfigurationError) {
        self.tree = tree
        let path = definition.folder + "/national.xml"
        do {
            let root = try definition.settings(path, schema: "national.xsd")
            tables = root.children(named: "upload").map { element in
                Table(
                    file: element["file"] ?? "", isOfPlans: element["of"] == "plans",
                    columns: element.children(named: "column").map { ($0["head"] ?? "", $0["value"], $0["text"]) })
            }
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError("\(path): \(error)")
        }
    }

    /// - Parameter month: `YYYY-MM`.
    package func write(month: String, ledger: Ledger) throws(StageFailure) -> Outcome {
        try StageFailure.wrap("upload", tree.national) {
            let rosters = try ReceivedRosters(tree: tree)
            var missing: Set<String> = []
            let plans = try plans(of: month, rosters, &missing)
            let certificates = try ledger.certificates().filter { Self.concerns($0.entry, month) }.map(Self.row)
            var files: [String] = []
            for table in tables {
                let path = "\(tree.national)/\(month)-\(table.file).csv"
                try publish(try csv(table, table.isOfPlans ? plans : certificates), to: path)
                files.append(path)
            }
            return Outcome(files: files, withoutNumber: missing.sorted())
        }
    }

    // MARK: Rows

    /// Each member of the team of each plan that was released in the month, by case, plan and person.
    private func plans(
        of month: String, _ rosters: ReceivedRosters, _ missing: inout Set<String>
    ) throws -> [Row] {
        var rows: [Row] = []
        for id in try tree.caseIDs() {
            let record = try tree.newestRecord(of: id)
            for release in record.process?.documents("plan-release") ?? [] where release.signed.hasPrefix(month) {
                let plan = record.process?.documents("audit-plan").last { $0.number == release.content["plan"] }
                guard let plan else { continue }
                for member in record.process?.team ?? [] {
                    let person = rosters.person(member.person)
                    if person.number == nil { missing.insert(member.person) }
                    rows.append([
                        "case": id, "scheme": record.identity.scheme, "criteria": plan.content["criteria"] ?? "",
                        "credit-code": record.identity.creditCode, "applicant": record.identity.applicant,
                        "scope": record.scope.map(\.title.chinese).joined(separator: ";"), "plan": plan.number,
                        "stage": plan.content["stage"] ?? "", "mode": plan.content["mode"] ?? "",
                        "from": plan.content["from"] ?? "", "until": plan.content["until"] ?? "",
                        "person": member.person, "person-name": member.name, "person-role": member.role,
                        "person-id-number": person.number ?? "", "person-registration": person.registration ?? "",
                        "released": release.signed,
                    ])
                }
            }
        }
        return rows
    }

    private static func concerns(_ entry: CertificateEntry, _ month: String) -> Bool {
        entry.state != .draft
            && [entry.granted, entry.since ?? "", entry.reissued ?? ""].contains { $0.hasPrefix(month) }
    }

    private static func row(_ certificate: Ledger.Certificate) -> Row {
        let entry = certificate.entry
        return [
            "case": certificate.caseID, "scheme": certificate.scheme, "criteria": entry.criteria,
            "credit-code": entry.creditCode, "scope": entry.title.chinese, "number": entry.number,
            "holder": entry.holder, "holder-english": entry.holderEnglish ?? "", "address": entry.address,
            "category": entry.category, "sub-type": entry.subType, "grade": entry.grade, "granted": entry.granted,
            "expires": entry.expires, "state": entry.state.rawValue, "since": entry.since ?? "",
            "until": entry.until ?? "", "reissued": entry.reissued ?? "", "replaces": entry.replaces ?? "",
            "replaced-by": entry.replacedBy ?? "",
        ]
    }

    // MARK: Files

    private func csv(_ table: Table, _ rows: [Row]) throws(XMLError) -> [UInt8] {
        let document = try Document(root: "table", namespace: "urn:dossier:csv:1", prefix: "c", name: table.file)
        func add(_ cells: [String]) {
            let row = document.root.append(element: "row")
            for cell in cells { row.append(element: "cell").append(text: cell) }
        }
        add(table.columns.map(\.head))
        for row in rows { add(table.columns.map { $0.text ?? $0.value.flatMap { row[$0] } ?? "" }) }
        return CSVText.write(document.root)
    }

    /// The file is its owner's alone from its first byte on.
    private func publish(_ bytes: [UInt8], to path: String) throws(FileError) {
        try Folder.create(tree.national)
        let name = String(path.dropFirst(tree.national.count + 1))
        try Folder.remove("\(tree.national)/.\(name).part")
        try StagedFile.holding(bytes, in: tree.national, named: ".\(name).part", mode: 0o600).publish(to: path)
    }
}

/// The rosters as they were received: the one place that has ID numbers.
private struct ReceivedRosters {
    private var people: [String: (number: String?, registration: String?)] = [:]

    /// Of each person what the newest roster says that has an ID number; where nothing is retained, there is none.
    init(tree: OutputTree) throws {
        let shelf = RosterShelf(tree: tree)
        let kept = try shelf.ids().map { try shelf.read($0) }.sorted { $0.roster.serial < $1.roster.serial }
        for roster in kept {
            for person in roster.roster.persons {
                people[person.id] = (people[person.id]?.number, person.registration)
            }
            let folder = tree.received(roster.arrival) + "/data"
            guard Folder.isFolder(folder) else { continue }
            for name in try Folder.list(folder).map(\.name) where name.hasSuffix(".xml") {
                let path = "\(folder)/\(name)"
                let root = try Document(parsing: try File.content(of: path), name: name, limits: .ownRecord).root
                for person in root.children(named: "person") {
                    guard let id = person["id"], let number = person.first(named: "id-number")?.text else { continue }
                    people[id]?.number = number
                }
            }
        }
    }

    func person(_ id: String) -> (number: String?, registration: String?) { people[id] ?? (nil, nil) }
}
