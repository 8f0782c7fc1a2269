internal import Facts
internal import Pipeline
internal import Process
internal import Record

/// The next free number of a year: one more than the greatest that any case has, drafts among them.
///
/// Records are read only where a decision passed, one after the other, so two decisions never get the same number.
struct CertificateNumbers {
    let tree: OutputTree

    /// - Parameter record: the case as it is being made, whose newest numbers stand in no file yet.
    func next(
        _ terms: CertificateTerms, year: Int, category: String, besides record: CaseRecord
    ) throws -> String {
        var highest = 0
        func look(_ certificates: [CertificateEntry], _ scope: [ScopeItem]) {
            for certificate in certificates {
                let own = scope.first { $0.id == certificate.scope }?.category ?? category
                if let serial = terms.serial(in: certificate.number, year: year, category: own) {
                    highest = max(highest, serial)
                }
            }
        }
        for id in try tree.caseIDs() where id != record.identity.caseID {
            let other = try CaseRecord(readingFile: tree.record(id))
            look(other.process?.certificates ?? [], other.scope)
        }
        look(record.process?.certificates ?? [], record.scope)
        return terms.number(year: year, category: category, serial: highest + 1)
    }
}
