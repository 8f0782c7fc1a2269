internal import GRDB

extension Ledger {
    /// An open case as those see it who have work with it: where it stands, what is awaited, and who audits it.
    package struct CaseWork: Hashable, Sendable {
        package struct Member: Hashable, Sendable {
            package let person: String
            package let name: String
            /// `leader`, `auditor` or `technical-expert`.
            package let role: String

            package init(person: String, name: String, role: String) {
                self.person = person
                self.name = name
                self.role = role
            }
        }

        package let caseID: String
        package let applicant: String
        package let application: String
        package let revision: Int
        /// The revision whose bundle holds its files.
        package let bundled: Int
        /// What the state is called, in Chinese and in English.
        package let state: [String]
        /// The last day of the limit that ends first of those that run; nil where none runs.
        package let due: String?
        /// The kinds of staff documents that are awaited.
        package let awaited: [String]
        package let team: [Member]
        /// True where nothing more is owed: such a case is no work, and leaves the index.
        package let isEnded: Bool

        package init(
            caseID: String, applicant: String, application: String, revision: Int, bundled: Int, state: [String],
            due: String?, awaited: [String], team: [Member], isEnded: Bool
        ) {
            self.caseID = caseID
            self.applicant = applicant
            self.application = application
            self.revision = revision
            self.bundled = bundled
            self.state = state
            self.due = due
            self.awaited = awaited
            self.team = team
            self.isEnded = isEnded
        }
    }

    static let workTables = ["openCase", "openCaseMember"]

    static func migrateWork(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE openCase (
                    caseID TEXT PRIMARY KEY, applicant TEXT NOT NULL, application TEXT NOT NULL,
                    revision INTEGER NOT NULL, bundled INTEGER NOT NULL, chinese TEXT NOT NULL, english TEXT NOT NULL,
                    due TEXT, awaited TEXT NOT NULL
                ) STRICT;
                CREATE TABLE openCaseMember (
                    caseID TEXT NOT NULL, position INTEGER NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
                    role TEXT NOT NULL, PRIMARY KEY (caseID, position)
                ) STRICT;
                """)
    }

    /// Every open case, in the order of ids.
    package func openCases() throws(LedgerError) -> [CaseWork] {
        try LedgerError.wrap(path) {
            try queue.read { database in
                var teams: [String: [CaseWork.Member]] = [:]
                for row in try Row.fetchAll(database, sql: "SELECT * FROM openCaseMember ORDER BY caseID, position") {
                    teams[row["caseID"], default: []].append(
                        CaseWork.Member(person: row["person"], name: row["name"], role: row["role"]))
                }
                return try Row.fetchAll(database, sql: "SELECT * FROM openCase ORDER BY caseID").map { row in
                    let id: String = row["caseID"]
                    let awaited: String = row["awaited"]
                    return CaseWork(
                        caseID: id, applicant: row["applicant"], application: row["application"],
                        revision: row["revision"], bundled: row["bundled"], state: [row["chinese"], row["english"]],
                        due: row["due"], awaited: awaited.split(separator: " ").map(String.init),
                        team: teams[id] ?? [], isEnded: false)
                }
            }
        }
    }
}

extension Ledger.CaseWork {
    func writeAll(to database: Database) throws {
        try database.run(
            "DELETE FROM openCase WHERE caseID = ?", arguments: [caseID])
        try database.run(
            "DELETE FROM openCaseMember WHERE caseID = ?", arguments: [caseID])
        guard !isEnded else { return }
        try database.run(
            "INSERT INTO openCase VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                caseID, applicant, application, revision, bundled, state.first ?? "", state.last ?? "", due,
                awaited.joined(separator: " "),
            ])
        for (position, member) in team.enumerated() {
            try database.run(
                "INSERT INTO openCaseMember VALUES (?, ?, ?, ?, ?)",
                arguments: [caseID, position, member.person, member.name, member.role])
        }
    }
}
