internal import Facts
internal import XML

/// The months for which each person is insured, over all insurance lists of a form.
struct InsuranceLists {
    /// Counted where the applicant itself is the payer; by normalised name.
    private(set) var byApplicant: [String: MonthSet] = [:]
    /// Whoever paid: a branch, an agency, a company under its former name.
    private(set) var byAnyone: [String: MonthSet] = [:]

    init(_ form: Element, payer: NormalisedName?) {
        let listed = form.children(named: "evidenceList").flatMap { $0.children(named: "evidence") }
        for list in listed.compactMap({ $0.first(named: "transcription") }) {
            let isOwn = list.first(named: "payer").map { NormalisedName($0.text) } == payer && payer != nil
            for insured in list.children(named: "insured") {
                guard let name = insured.first(named: "name").map({ NormalisedName($0.text).text }) else { continue }
                let months = MonthSet(
                    insured.childElements.filter { $0.localName.hasPrefix("month") }.flatMap { element in
                        element.text.split(whereSeparator: \.isWhitespace).compactMap { YearMonth(lenient: String($0)) }
                    })
                byAnyone[name] = byAnyone[name].map { $0.union(months) } ?? months
                if isOwn { byApplicant[name] = byApplicant[name].map { $0.union(months) } ?? months }
            }
        }
    }
}
