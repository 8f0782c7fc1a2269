internal import GRDB

// What cases are compared by. No value stands here, only keyed digests of values: see `AcrossKeys`.

extension Ledger {
    /// Something that a case says, as the digest by which another case that says the same is found.
    package struct AcrossKey: Hashable, Sendable {
        package let kind: String
        package let digest: String

        package init(kind: String, digest: String) {
            self.kind = kind
            self.digest = digest
        }
    }

    /// What a case says, and which other cases have the same key.
    package struct AcrossHit: Hashable, Sendable {
        package let key: AcrossKey
        /// In the order of ids.
        package let cases: [String]
    }

    static let acrossTables = """
        CREATE TABLE acrossKey (
            kind TEXT NOT NULL, digest TEXT NOT NULL, caseID TEXT NOT NULL, PRIMARY KEY (kind, digest, caseID)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX acrossKeyCase ON acrossKey (caseID);
        CREATE TABLE acrossMatch (
            caseID TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (caseID, id)
        ) STRICT, WITHOUT ROWID;
        """

    /// The other cases that share a key with a case, by key; keys of which `kinds` says nothing are left out.
    ///
    /// - Parameters:
    ///   - kinds: for a kind of key, the kinds that the other case may have it as.
    ///   - most: how many cases a key gives at most.
    package func others(
        like caseID: String, kinds: [String: [String]], most: Int
    ) throws(LedgerError) -> [AcrossHit] {
        try LedgerError.wrap(path) {
            try queue.read { database in
                // Most keys are nobody else's: one question sorts them out.
                let pairs = kinds.flatMap { own, others in others.map { [own, $0] } }
                let shared = try database.cachedStatement(
                    sql: """
                        WITH pair(own, other) AS (VALUES \(pairs.map { _ in "(?, ?)" }.joined(separator: ", ")))
                        SELECT DISTINCT mine.kind, mine.digest FROM acrossKey AS mine
                        JOIN pair ON pair.own = mine.kind
                        JOIN acrossKey AS theirs ON theirs.kind = pair.other AND theirs.digest = mine.digest
                            AND theirs.caseID <> mine.caseID
                        WHERE mine.caseID = ? ORDER BY mine.kind, mine.digest
                        """)
                let rows = try Row.fetchAll(shared, arguments: StatementArguments(pairs.flatMap(\.self) + [caseID]))
                let find = try database.cachedStatement(
                    sql: """
                        SELECT caseID FROM acrossKey WHERE kind = ? AND digest = ? AND caseID <> ?
                        ORDER BY caseID LIMIT ?
                        """)
                var hits: [AcrossHit] = []
                for row in rows {
                    let key = AcrossKey(kind: row["kind"], digest: row["digest"])
                    var cases: Set<String> = []
                    for kind in kinds[key.kind] ?? [] {
                        cases.formUnion(
                            try String.fetchAll(find, arguments: [kind, key.digest, caseID, most]))
                    }
                    if !cases.isEmpty { hits.append(AcrossHit(key: key, cases: cases.sorted())) }
                }
                return hits
            }
        }
    }

    /// The matches of a case that a report has told of.
    package func toldMatches(of caseID: String) throws(LedgerError) -> Set<String> {
        try LedgerError.wrap(path) {
            try queue.read { database in
                try String.fetchSet(
                    database, sql: "SELECT id FROM acrossMatch WHERE caseID = ?", arguments: [caseID])
            }
        }
    }

    static func write(keys: [AcrossKey], of caseID: String, to database: Database) throws {
        try database.execute(sql: "DELETE FROM acrossKey WHERE caseID = ?", arguments: [caseID])
        let insert = try database.cachedStatement(sql: "INSERT OR REPLACE INTO acrossKey VALUES (?, ?, ?)")
        for key in keys { try insert.execute(arguments: [key.kind, key.digest, caseID]) }
    }

    static func write(matches: [String], of caseID: String, to database: Database) throws {
        try database.execute(sql: "DELETE FROM acrossMatch WHERE caseID = ?", arguments: [caseID])
        for id in matches {
            try database.execute(sql: "INSERT OR REPLACE INTO acrossMatch VALUES (?, ?)", arguments: [caseID, id])
        }
    }
}
