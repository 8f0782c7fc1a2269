internal import Facts
package import Ledger
package import Record

/// Which certificates somebody asks the register for.
package struct RegisterSearch: Hashable, Sendable {
    /// Stands in a number, a holder's name in either language, or a credit code, however it is written.
    package var text: String?
    package var category: String?
    package var grade: String?
    package var state: CertificateEntry.State?

    package init(text: String?, category: String?, grade: String?, state: CertificateEntry.State?) {
        self.text = text
        self.category = category
        self.grade = grade
        self.state = state
    }

    /// Those that were released and fit, in the order given.
    package func run(_ certificates: [Ledger.Certificate]) -> [Ledger.Certificate] {
        let wanted = text.map { NormalisedName($0).text }
        return certificates.filter { certificate in
            let entry = certificate.entry
            let names = [entry.number, entry.holder, entry.holderEnglish ?? "", entry.creditCode]
            return entry.state != .draft && (category.map { $0 == entry.category } ?? true)
                && (grade.map { $0 == entry.grade } ?? true) && (state.map { $0 == entry.state } ?? true)
                && (wanted.map { text in names.contains { NormalisedName($0).text.contains(text) } } ?? true)
        }
    }
}
