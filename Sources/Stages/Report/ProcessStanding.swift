internal import Findings
internal import Record
internal import XML

/// Where a case stood in its process at the end of a period, and what the period did to it.
struct ProcessStanding: Sendable {
    /// A staff document of the period.
    struct Document: Sendable {
        let kind: String
        let title: Text
        let name: String
        let signed: String
        let outcome: String?
    }

    /// A certificate, and the days that come for it.
    struct Certificate: Sendable {
        let number: String
        let scope: String
        let state: String
        let since: String?
        let granted: String
        let expires: String
        let days: [(name: String, on: String)]
    }

    /// A time limit as a report sees it.
    struct Limit: Sendable {
        /// `running`, `missed`, `kept` or `late`: the last two ended within the period.
        let state: String
        let limit: ProcessLimit
        /// Days past the last one; 0 where it is not past.
        let over: Int
    }

    let flow: String
    let state: String
    let title: Text
    /// The day on which the case entered the state.
    let since: String
    let isEnded: Bool
    /// The states that the period led to.
    let entered: [ProcessEntry]
    let awaited: [AwaitedDocument]
    let limits: [Limit]
    let team: [TeamMember]
    let documents: [Document]
    let certificates: [Certificate]

    /// - Parameter root: that of the record.
    init?(_ process: CaseProcess?, root: Element, _ period: ReportPeriod) {
        guard let process, let last = process.entries.last else { return nil }
        flow = process.flow
        state = last.state
        title = last.title
        since = last.date
        isEnded = process.isEnded
        entered = process.entries.filter { period.contains($0.date) }
        awaited = process.awaited
        limits = process.limits.compactMap { ProcessStanding.limit($0, isEnded: process.isEnded, period) }
        team = process.team
        documents = process.documents.filter { period.contains($0.applied) }.map { document in
            Document(
                kind: document.kind, title: document.title, name: document.name, signed: document.signed,
                outcome: document.content["outcome"] ?? document.content["change"])
        }
        certificates = root.all("process").flatMap { $0.all("certificate") }.map(Certificate.init)
    }

    private static func limit(_ limit: ProcessLimit, isEnded: Bool, _ period: ReportPeriod) -> Limit? {
        guard let due = limit.due else {
            // It stands still: while the applicant is waited for, nobody misses it.
            return limit.ended == nil && !isEnded ? Limit(state: "running", limit: limit, over: 0) : nil
        }
        if let ended = limit.ended {
            guard period.contains(ended) else { return nil }
            let over = ReportPeriod(.day, asOf: ended)?.age(since: due) ?? 0
            return Limit(state: over > 0 ? "late" : "kept", limit: limit, over: over)
        }
        guard !isEnded else { return nil }
        let over = period.age(since: due)
        return Limit(state: over > 0 ? "missed" : "running", limit: limit, over: over)
    }
}

extension ProcessStanding.Certificate {
    fileprivate init(_ element: Element) {
        number = element["number"] ?? ""
        scope = element["scope"] ?? ""
        state = element["state"] ?? ""
        since = element["since"]
        granted = element["granted"] ?? ""
        expires = element["expires"] ?? ""
        days = element.all("day").filter { $0["applied"] == nil }.map { ($0["name"] ?? "", $0["on"] ?? "") }
    }
}
