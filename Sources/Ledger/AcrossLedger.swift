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

    /// The other cases that share a key with each of these, by case and key; keys of which `kinds` says nothing are left
    /// out, and so are cases that share none.
    ///
    /// - Parameters:
    ///   - kinds: for a kind of key, the kinds that the other case may have it as.
    ///   - most: how many cases a key gives at most for each of those kinds.
    package func others(
        like caseIDs: some Sequence<String>, kinds: [String: [String]], most: Int
    ) throws(LedgerError) -> [String: [AcrossHit]] {
        let pairs = kinds.sorted { $0.key < $1.key }.flatMap { kind in kind.value.map { [kind.key, $0] } }
        let values = pairs.map { _ in "(?, ?)" }.joined(separator: ", ")
        return try LedgerError.wrap(path) {
            try queue.read { database in
                // Most keys are nobody else's: those are sorted out before a row is made of them.
                let shared = try database.cachedStatement(
                    sql: """
                        WITH pair(own, other) AS (VALUES \(values))
                        SELECT own.kind, own.digest, pair.other FROM acrossKey AS own JOIN pair ON pair.own = own.kind
                        WHERE own.caseID = ? AND EXISTS (
                            SELECT 1 FROM acrossKey
                            WHERE kind = pair.other AND digest = own.digest AND caseID <> own.caseID)
                        ORDER BY own.kind, own.digest
                        """)
                let find = try database.cachedStatement(
                    sql: """
                        SELECT caseID FROM acrossKey WHERE kind = ? AND digest = ? AND caseID <> ?
                        ORDER BY caseID LIMIT ?
                        """)
                var result: [String: [AcrossHit]] = [:]
                for caseID in caseIDs {
                    var cases: [AcrossKey: Set<String>] = [:]
                    for row in try Row.fetchAll(shared, arguments: StatementArguments(pairs.flatMap { $0 } + [caseID]))
                    {
                        let key = AcrossKey(kind: row[0], digest: row[1])
                        let kind: String = row[2]
                        let found = try String.fetchAll(find, arguments: [kind, key.digest, caseID, most])
                        cases[key, default: []].formUnion(found)
                    }
                    guard !cases.isEmpty else { continue }
                    result[caseID] = cases.map { AcrossHit(key: $0.key, cases: $0.value.sorted()) }.sorted {
                        ($0.key.kind, $0.key.digest) < ($1.key.kind, $1.key.digest)
                    }
                }
                return result
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
        try database.run("DELETE FROM acrossKey WHERE caseID = ?", arguments: [caseID])
        let insert = try database.cachedStatement(sql: "INSERT OR REPLACE INTO acrossKey VALUES (?, ?, ?)")
        for key in keys { try insert.execute(arguments: [key.kind, key.digest, caseID]) }
    }

    static func write(matches: [String], of caseID: String, to database: Database) throws {
        try database.run("DELETE FROM acrossMatch WHERE caseID = ?", arguments: [caseID])
        for id in matches {
            try database.run("INSERT OR REPLACE INTO acrossMatch VALUES (?, ?)", arguments: [caseID, id])
        }
    }
}
