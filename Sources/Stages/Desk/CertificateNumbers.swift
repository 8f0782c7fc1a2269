internal import Ledger
internal import Process
internal import Record

/// The next free number of a year: one more than the greatest that any certificate has, drafts among them.
///
/// The ledger knows every certificate as soon as its record is in place, so two decisions never get the same number.
struct CertificateNumbers {
    let ledger: Ledger

    /// - Parameter record: the case as it is being made, whose newest numbers stand in no file yet.
    func next(
        _ terms: CertificateTerms, year: Int, category: String, besides record: CaseRecord
    ) throws -> String {
        let prefix = terms.prefix(year: year)
        let own = (record.process?.certificates ?? []).map { ($0.number, $0.category) }
        let known = try ledger.certificateNumbers(beginning: prefix).map { ($0.number, $0.category) }
        let highest = (known + own).compactMap { terms.serial(in: $0.0, year: year, category: $0.1) }.max() ?? 0
        return terms.number(year: year, category: category, serial: highest + 1)
    }
}
