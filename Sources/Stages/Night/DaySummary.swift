internal import Findings
internal import Process
internal import Record

/// What a night did to a case without anything having come for it: days that fell due, and what other cases made of its
/// certificates.
package struct DaySummary: Sendable {
    /// One thing that happened.
    struct Item: Hashable, Sendable {
        /// A name of `ComingDay`, or `replaced`.
        let name: String
        /// The day on which it fell due, `YYYY-MM-DD`.
        let date: String
        let certificate: String
        let title: Text
    }

    let caseID: String
    let applicant: String
    let revision: Int
    let items: [Item]
    /// Why we could not do our part; nil where we did.
    let failure: String?
}

extension DaySummary {
    /// A day, and a proposal that goes with it, in words.
    static func title(of name: String) -> Text {
        if name.hasSuffix(missed) {
            let title = title(of: String(name.dropLast(missed.count)))
            return Text("\(title.chinese)(错过,只记入历史)", "\(title.english) (too late by now: kept in the history alone)")
        }
        return switch ComingDay.Name(rawValue: name) {
        case .expired: Text("证书到期,不再有效", "The certificate has expired")
        case .suspensionEnded:
            Text(
                "暂停期满而未恢复:建议由人决定撤销或恢复",
                "The suspension ended without restoration: a person decides, withdrawal is proposed")
        case .surveillanceReminder: Text("提醒持证人:监督将到期", "The holder is reminded that surveillance falls due")
        case .surveillanceOverdue:
            Text("监督逾期:建议由人决定暂停", "Surveillance is overdue: suspension is proposed to a person")
        case .obligationUnmet:
            Text(
                "发证时的项目义务未履行:建议由人决定暂停",
                "The project owed since the grant was not shown: suspension is proposed to a person")
        case .renewalReminder: Text("提醒持证人:证书将到期", "The holder is reminded that validity ends")
        case nil: Text("证书已被新证书替代而注销", "The certificate was cancelled: another took its place")
        }
    }

    /// Ends the name of a day for which it was too late when a night found it.
    static let missed = "-missed"
    /// The name of an item for a certificate whose place another took.
    static let replaced = "replaced"
}
