internal import Findings
internal import Record
internal import XML

extension NightDocument {
    /// What was found across cases and no night told before: for staff, as the night's report is.
    func addAcross(to root: Element) {
        for news in summary.outcomes.flatMap(\.across.news) {
            let element = root.add(
                "across",
                [
                    "kind": news.match.check.rawValue, "by": news.match.by, "case": news.identity.caseID,
                    "applicant": news.identity.applicant, "other": news.match.other?.caseID,
                    "other-applicant": news.match.other?.applicant,
                    "page": "cases/\(news.identity.caseID)/across.xml",
                ])
            element.add("fact", text: news.match.fact)
            element.add("way", text: news.match.wayOut)
        }
    }
}
