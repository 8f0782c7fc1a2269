internal import Findings
internal import GRDB
package import Record

extension Ledger {
    /// A certificate as the register has it: the entry of its case without the days that come.
    package struct Certificate: Hashable, Sendable {
        package let caseID: String
        package let scheme: String
        package let profile: String
        package let entry: CertificateEntry

        package init(caseID: String, scheme: String, profile: String, entry: CertificateEntry) {
            self.caseID = caseID
            self.scheme = scheme
            self.profile = profile
            self.entry = entry
            // Days stand in the record; the ledger keeps only the next one of a case.
        }
    }

    /// That one case rests on a certificate, in a line by which what both cases say of it is compared.
    package struct Link: Hashable, Sendable {
        package let number: String
        package let linkedID: String
        package let line: String

        package init(number: String, linkedID: String, line: String) {
            self.number = number
            self.linkedID = linkedID
            self.line = line
        }
    }

    /// What the ledger keeps of a case's certificates: all of it stands in the case's record.
    package struct CertificateIndex: Hashable, Sendable {
        package let caseID: String
        package let certificates: [Certificate]
        /// What the case says of the certificates that it rests on.
        package let links: [Link]
        /// What the case has taken in of those that rest on its own.
        package let linked: [Link]
        /// The next day on which something falls due, `YYYY-MM-DD`.
        package let next: String?

        package init(
            caseID: String, certificates: [Certificate], links: [Link], linked: [Link], next: String?
        ) {
            self.caseID = caseID
            self.certificates = certificates
            self.links = links
            self.linked = linked
            self.next = next
        }
    }
}

// MARK: - Tables

extension Ledger {
    static let certificateTables = ["certificate", "certificateLink", "linkedCase", "caseDay"]

    static func migrateCertificates(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE certificate (
                    number TEXT PRIMARY KEY, caseID TEXT NOT NULL, scheme TEXT NOT NULL, profile TEXT NOT NULL,
                    scope TEXT NOT NULL, state TEXT NOT NULL, since TEXT, until TEXT, granted TEXT NOT NULL,
                    expires TEXT NOT NULL, criteria TEXT NOT NULL, holder TEXT NOT NULL, holderEnglish TEXT,
                    creditCode TEXT NOT NULL, address TEXT NOT NULL, category TEXT NOT NULL, subType TEXT NOT NULL,
                    grade TEXT NOT NULL, titleChinese TEXT NOT NULL, titleEnglish TEXT NOT NULL, replaces TEXT,
                    replacedBy TEXT, reissued TEXT, dispatched TEXT
                ) STRICT;
                CREATE INDEX certificateOfCase ON certificate (caseID);
                CREATE TABLE certificateLink (
                    caseID TEXT NOT NULL, number TEXT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (caseID, number)
                ) STRICT;
                CREATE TABLE linkedCase (
                    caseID TEXT NOT NULL, number TEXT NOT NULL, linkedID TEXT NOT NULL, line TEXT NOT NULL,
                    PRIMARY KEY (caseID, number, linkedID)
                ) STRICT;
                CREATE TABLE caseDay (caseID TEXT PRIMARY KEY, next TEXT NOT NULL) STRICT;
                CREATE INDEX caseDayNext ON caseDay (next);
                """)
    }

    /// Takes in what records say of certificates before the night is settled, so that whatever comes later in the
    /// night sees it. The day on which a case is looked at again stays as it was: what falls due before is still untold.
    package func index(_ entries: [Entry]) throws(LedgerError) {
        try LedgerError.wrap(path) {
            try queue.write { database in
                for case .certificates(let index) in entries {
                    try index.write(to: database)
                    guard let next = index.next else { continue }
                    try database.run(
                        "INSERT OR IGNORE INTO caseDay VALUES (?, ?)", arguments: [index.caseID, next])
                }
            }
        }
    }

    /// Every certificate, drafts among them, in the order of numbers.
    package func certificates() throws(LedgerError) -> [Certificate] {
        try LedgerError.wrap(path) {
            try queue.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM certificate ORDER BY number").map(Certificate.init)
            }
        }
    }

    /// The certificate with a number.
    package func certificate(_ number: String) throws(LedgerError) -> Certificate? {
        try LedgerError.wrap(path) {
            try queue.read { database in
                try Row.fetchOne(database, sql: "SELECT * FROM certificate WHERE number = ?", arguments: [number])
                    .map(Certificate.init)
            }
        }
    }

    /// The numbers that begin in a way, with the category of each, in order.
    package func certificateNumbers(
        beginning prefix: String
    ) throws(LedgerError) -> [(number: String, category: String)] {
        try LedgerError.wrap(path) {
            try queue.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT number, category FROM certificate WHERE substr(number, 1, ?) = ? ORDER BY number",
                    arguments: [prefix.unicodeScalars.count, prefix]
                ).map { ($0["number"], $0["category"]) }
            }
        }
    }

    /// The cases for which something falls due by a day, with the day, in the order of ids.
    package func casesDue(by day: String) throws(LedgerError) -> [(caseID: String, next: String)] {
        try LedgerError.wrap(path) {
            try queue.read { database in
                try Row.fetchAll(
                    database, sql: "SELECT * FROM caseDay WHERE next <= ? ORDER BY caseID", arguments: [day]
                ).map { ($0["caseID"], $0["next"]) }
            }
        }
    }

    /// The cases that have not taken in what another case says of one of their certificates, each with the cases that
    /// say it; both in the order of ids.
    package func unheardLinks() throws(LedgerError) -> [(caseID: String, from: [String])] {
        try LedgerError.wrap(path) {
            try queue.read { database in
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT certificate.caseID AS owner, certificateLink.caseID AS linkedID
                        FROM certificateLink JOIN certificate ON certificate.number = certificateLink.number
                        LEFT JOIN linkedCase ON linkedCase.caseID = certificate.caseID
                            AND linkedCase.number = certificateLink.number
                            AND linkedCase.linkedID = certificateLink.caseID
                        WHERE linkedCase.line IS NULL OR linkedCase.line <> certificateLink.line
                        UNION
                        SELECT linkedCase.caseID, linkedCase.linkedID FROM linkedCase
                        LEFT JOIN certificateLink ON certificateLink.number = linkedCase.number
                            AND certificateLink.caseID = linkedCase.linkedID
                        WHERE certificateLink.line IS NULL
                        ORDER BY owner, linkedID
                        """)
                var result: [(caseID: String, from: [String])] = []
                for row in rows {
                    let owner: String = row["owner"]
                    if result.last?.caseID != owner { result.append((owner, [])) }
                    result[result.count - 1].from.append(row["linkedID"])
                }
                return result
            }
        }
    }
}

extension Ledger.CertificateIndex {
    /// Everything but the next day.
    fileprivate func write(to database: Database) throws {
        for table in ["certificate", "certificateLink", "linkedCase"] {
            try database.run(
                "DELETE FROM \(table) WHERE caseID = ?", arguments: [caseID])
        }
        for certificate in certificates { try certificate.write(to: database) }
        for link in links {
            try database.run(
                "INSERT OR REPLACE INTO certificateLink VALUES (?, ?, ?)", arguments: [caseID, link.number, link.line])
        }
        for link in linked {
            try database.run(
                "INSERT OR REPLACE INTO linkedCase VALUES (?, ?, ?, ?)",
                arguments: [caseID, link.number, link.linkedID, link.line])
        }
    }

    func writeAll(to database: Database) throws {
        try write(to: database)
        try database.run(
            "DELETE FROM caseDay WHERE caseID = ?", arguments: [caseID])
        guard let next else { return }
        try database.run(
            "INSERT INTO caseDay VALUES (?, ?)", arguments: [caseID, next])
    }
}

extension Ledger.Certificate {
    fileprivate func write(to database: Database) throws {
        let columns: [(any DatabaseValueConvertible)?] = [
            entry.number, caseID, scheme, profile, entry.scope, entry.state.rawValue, entry.since, entry.until,
            entry.granted, entry.expires, entry.criteria, entry.holder, entry.holderEnglish, entry.creditCode,
            entry.address, entry.category, entry.subType, entry.grade, entry.title.chinese, entry.title.english,
            entry.replaces, entry.replacedBy, entry.reissued, entry.dispatched,
        ]
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        try database.execute(
            sql: "INSERT OR REPLACE INTO certificate VALUES (\(marks))", arguments: StatementArguments(columns))
    }

    fileprivate init(_ row: Row) {
        var entry = CertificateEntry(
            number: row["number"], scope: row["scope"],
            state: CertificateEntry.State(rawValue: row["state"]) ?? .draft, granted: row["granted"],
            expires: row["expires"], criteria: row["criteria"])
        entry.since = row["since"]
        entry.until = row["until"]
        entry.holder = row["holder"]
        entry.holderEnglish = row["holderEnglish"]
        entry.creditCode = row["creditCode"]
        entry.address = row["address"]
        entry.category = row["category"]
        entry.subType = row["subType"]
        entry.grade = row["grade"]
        entry.title = Text(row["titleChinese"], row["titleEnglish"])
        entry.replaces = row["replaces"]
        entry.replacedBy = row["replacedBy"]
        entry.reissued = row["reissued"]
        entry.dispatched = row["dispatched"]
        self.init(caseID: row["caseID"], scheme: row["scheme"], profile: row["profile"], entry: entry)
    }
}
