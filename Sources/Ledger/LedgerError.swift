/// What kept us from reading or writing the ledger.
package struct LedgerError: Error, Hashable, CustomStringConvertible {
    package let file: String
    package let reason: String

    package var description: String {
        "\(file): \(reason)\n  way out: `dossier ledger rebuild` makes the ledger again from the case records"
    }

    static func wrap<Result>(_ file: String, _ body: () throws -> Result) throws(LedgerError) -> Result {
        do {
            return try body()
        } catch {
            throw LedgerError(file: file, reason: String(describing: error))
        }
    }
}
