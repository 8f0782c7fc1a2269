internal import GRDB

/// What was seen, found and concluded, night after night: an index over the case records, which can make it again.
package final class Ledger: Sendable {
    let queue: DatabaseQueue

    /// Opens the ledger, making or migrating it as needed.
    package init(file: String) throws(LedgerError) {
        queue = try LedgerError.wrap(file) {
            var configuration = Configuration()
            configuration.label = "ledger"
            let queue = try DatabaseQueue(path: file, configuration: configuration)
            try Ledger.migrator.migrate(queue)
            return queue
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(
                sql: """
                    CREATE TABLE sighting (
                        name TEXT PRIMARY KEY, signature TEXT NOT NULL, arrival TEXT NOT NULL, received TEXT NOT NULL
                    ) STRICT;
                    CREATE TABLE arrival (
                        id TEXT PRIMARY KEY, name TEXT NOT NULL, received TEXT NOT NULL, outcome TEXT NOT NULL,
                        caseID TEXT
                    ) STRICT;
                    CREATE TABLE caseState (
                        id TEXT PRIMARY KEY, scheme TEXT NOT NULL, applicant TEXT NOT NULL,
                        application TEXT NOT NULL, revision INTEGER NOT NULL, conclusion TEXT NOT NULL,
                        received TEXT NOT NULL
                    ) STRICT;
                    CREATE TABLE caseFinding (
                        caseID TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, severity TEXT NOT NULL,
                        requirement TEXT, PRIMARY KEY (caseID, key)
                    ) STRICT;
                    """)
        }
        migrator.registerMigration("certificates") { try migrateCertificates($0) }
        migrator.registerMigration("2") { database in try database.execute(sql: acrossTables) }
        migrator.registerMigration("work") { try migrateWork($0) }
        return migrator
    }

    /// What every name in the inbox looked like when it was last taken in.
    package func sightings() throws(LedgerError) -> [String: Sighting] {
        try LedgerError.wrap(path) {
            try queue.read { database in
                var result: [String: Sighting] = [:]
                for row in try Row.fetchAll(database, sql: "SELECT * FROM sighting ORDER BY name") {
                    let sighting = Sighting(
                        name: row["name"], signature: row["signature"], arrival: row["arrival"],
                        received: row["received"])
                    result[sighting.name] = sighting
                }
                return result
            }
        }
    }

    /// The arrival with this id, if one came before.
    package func arrival(_ id: String) throws(LedgerError) -> Arrival? {
        try LedgerError.wrap(path) {
            try queue.read { database in
                try Row.fetchOne(database, sql: "SELECT * FROM arrival WHERE id = ?", arguments: [id]).map(Arrival.init)
            }
        }
    }

    /// The ids of all arrivals that came before.
    package func arrivalIDs() throws(LedgerError) -> Set<String> {
        try LedgerError.wrap(path) {
            try queue.read { database in try String.fetchSet(database, sql: "SELECT id FROM arrival") }
        }
    }

    /// Every case, in the order of ids.
    package func cases() throws(LedgerError) -> [CaseState] {
        try LedgerError.wrap(path) {
            try queue.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM caseState ORDER BY id").map(CaseState.init)
            }
        }
    }

    /// Takes in what a night did, all or nothing.
    package func record(_ entries: [Entry]) throws(LedgerError) {
        try LedgerError.wrap(path) {
            try queue.write { database in
                for entry in entries { try entry.write(to: database) }
            }
        }
    }

    /// Closes the file; the value is of no more use after that.
    package func close() throws(LedgerError) {
        try LedgerError.wrap(path) { try queue.close() }
    }

    /// Forgets everything, before it is made again from the case records.
    package func clear() throws(LedgerError) {
        try LedgerError.wrap(path) {
            try queue.write { database in
                for table in tables {
                    try database.execute(sql: "DELETE FROM \(table)")
                }
            }
        }
    }

    /// Every row as a line of text in a fixed order: how two ledgers are compared.
    package func dump() throws(LedgerError) -> [String] {
        try LedgerError.wrap(path) {
            try queue.read { database in
                try tables.flatMap { table in
                    try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
                        ([table] + row.map { "\($0.0)=\($0.1.storage.value.map(String.init(describing:)) ?? "")" })
                            .joined(separator: "|")
                    }.sorted()
                }
            }
        }
    }

    /// Every table, in the order of a dump.
    private var tables: [String] {
        ["sighting", "arrival", "caseState", "caseFinding", "acrossKey", "acrossMatch"] + Ledger.certificateTables
            + Ledger.workTables
    }

    var path: String { queue.path }
}

extension Ledger {
    /// A name in the inbox, as it was when it was taken in.
    package struct Sighting: Hashable, Sendable {
        package let name: String
        package let signature: String
        package let arrival: String
        package let received: String

        package init(name: String, signature: String, arrival: String, received: String) {
            self.name = name
            self.signature = signature
            self.arrival = arrival
            self.received = received
        }
    }

    /// What became of something that came.
    package struct Arrival: Hashable, Sendable {
        package let id: String
        package let name: String
        package let received: String
        /// `case`, `quarantined` or `refused`.
        package let outcome: String
        package let caseID: String?

        package init(id: String, name: String, received: String, outcome: String, caseID: String?) {
            self.id = id
            self.name = name
            self.received = received
            self.outcome = outcome
            self.caseID = caseID
        }
    }

    /// Where a case stands.
    package struct CaseState: Hashable, Sendable {
        package let id: String
        package let scheme: String
        package let applicant: String
        package let application: String
        package let revision: Int
        package let conclusion: String
        package let received: String
        package let findings: [FindingState]

        package init(
            id: String, scheme: String, applicant: String, application: String, revision: Int, conclusion: String,
            received: String, findings: [FindingState]
        ) {
            self.id = id
            self.scheme = scheme
            self.applicant = applicant
            self.application = application
            self.revision = revision
            self.conclusion = conclusion
            self.received = received
            self.findings = findings
        }
    }

    /// An open finding of a case.
    package struct FindingState: Hashable, Sendable {
        package let key: String
        package let id: String
        package let severity: String
        package let requirement: String?

        package init(key: String, id: String, severity: String, requirement: String?) {
            self.key = key
            self.id = id
            self.severity = severity
            self.requirement = requirement
        }
    }

    /// One thing to take in.
    package enum Entry: Hashable, Sendable {
        case sighting(Sighting)
        case arrival(Arrival)
        case caseState(CaseState)
        case certificates(CertificateIndex)
        /// All keys of a case, in place of those that it had.
        case acrossKeys([AcrossKey], of: String)
        /// The ids of all matches of a case that were told, in place of those that it had.
        case acrossMatches([String], of: String)
        case work(CaseWork)
    }
}

extension Ledger.Arrival {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], name: row["name"], received: row["received"], outcome: row["outcome"],
            caseID: row["caseID"])
    }
}

extension Ledger.CaseState {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], scheme: row["scheme"], applicant: row["applicant"], application: row["application"],
            revision: row["revision"], conclusion: row["conclusion"], received: row["received"], findings: [])
    }
}

extension Ledger.Entry {
    fileprivate func write(to database: Database) throws {
        switch self {
        case .certificates(let index): try index.writeAll(to: database)
        case .sighting(let sighting):
            try database.run(
                "INSERT OR REPLACE INTO sighting VALUES (?, ?, ?, ?)",
                arguments: [sighting.name, sighting.signature, sighting.arrival, sighting.received])
        case .acrossKeys(let keys, let caseID): try Ledger.write(keys: keys, of: caseID, to: database)
        case .acrossMatches(let ids, let caseID): try Ledger.write(matches: ids, of: caseID, to: database)
        case .arrival(let arrival):
            try database.run(
                "INSERT OR REPLACE INTO arrival VALUES (?, ?, ?, ?, ?)",
                arguments: [arrival.id, arrival.name, arrival.received, arrival.outcome, arrival.caseID])
        case .work(let work): try work.writeAll(to: database)
        case .caseState(let state):
            try database.run(
                "INSERT OR REPLACE INTO caseState VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    state.id, state.scheme, state.applicant, state.application, state.revision, state.conclusion,
                    state.received,
                ])
            try database.run(
                "DELETE FROM caseFinding WHERE caseID = ?", arguments: [state.id])
            for finding in state.findings {
                try database.run(
                    "INSERT OR REPLACE INTO caseFinding VALUES (?, ?, ?, ?, ?)",
                    arguments: [state.id, finding.key, finding.id, finding.severity, finding.requirement])
            }
        }
    }
}

extension Database {
    /// Executes a statement that a night executes many times: it is compiled once.
    func run(_ sql: String, arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
