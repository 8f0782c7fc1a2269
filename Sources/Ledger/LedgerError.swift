package import Findings
internal import GRDB

/// What kept us from reading or writing the ledger.
package struct LedgerError: Error, Hashable, CustomStringConvertible {
    package let file: String
    package let reason: String
    /// True where the disk is full or read-only: then the ledger itself is not to blame.
    package let isWriting: Bool

    package var description: String { text.english }

    /// As a person reads it; the reason stays in the database's words.
    package var text: Text {
        let way =
            isWriting
            ? Text("请腾出磁盘空间,或使该处可写,然后重试", "free some space there, or make it writable, and try again")
            : Text(
                "dossier ledger rebuild 可根据案件记录重建账本",
                "`dossier ledger rebuild` makes the ledger again from the case records")
        return Text(
            "\(file):账本无法读写(\(reason))\n  → \(way.chinese)", "\(file): \(reason)\n  way out: \(way.english)")
    }

    static func wrap<Result>(_ file: String, _ body: () throws -> Result) throws(LedgerError) -> Result {
        do {
            return try body()
        } catch {
            let code = (error as? DatabaseError)?.resultCode
            throw LedgerError(
                file: file, reason: String(describing: error),
                isWriting: code == .SQLITE_FULL || code == .SQLITE_READONLY)
        }
    }
}
