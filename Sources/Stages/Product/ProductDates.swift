internal import Facts
internal import Findings
internal import Record
internal import XML

/// The order in which days of a product's case must follow one another: acceptance, sample, test, report, inspection,
/// decision, issue (rule P24 of the domain notes).
struct ProductDates {
    private(set) var problems: [Text] = []

    /// A day with what it is the day of; nil, and a problem, where it is no day of the calendar.
    mutating func day(_ text: String?, _ what: Text) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if CivilDate(iso: text) == nil {
            problems.append(
                Text("\(what.chinese) \(text) 不是日历上的日期", "\(what.english) \(text) is no day of the calendar"))
            return nil
        }
        return text
    }

    /// Each day is not after the next one that is known.
    ///
    /// - Parameter subject: whose days they are, where the document has several.
    mutating func ordered(_ days: [(day: String?, what: Text)], of subject: String? = nil) {
        let prefix = subject.map { "\($0): " } ?? ""
        var last: (day: String, what: Text)?
        for (found, what) in days {
            guard let day = day(found, what) else { continue }
            if let last, last.day > day {
                problems.append(
                    Text(
                        "\(prefix)\(what.chinese) \(day) 早于\(last.what.chinese) \(last.day)",
                        "\(prefix)\(what.english) \(day) is before \(last.what.english) \(last.day)"))
            }
            last = (day, what)
        }
    }

    static let acceptance = Text("受理", "acceptance")
    static let sampling = Text("取样", "sampling")
    static let testBegins = Text("检测开始", "the first day of testing")
    static let testEnds = Text("检测结束", "the last day of testing")
    static let reported = Text("报告签发", "issue of the report")
    static let inspectionBegins = Text("检查第一日", "the first day of inspection")
    static let inspectionEnds = Text("检查最后一日", "the last day of inspection")
    static let cipherIssued = Text("密码检测结论", "the cipher test")
    static let corrected = Text("整改", "correction")
    static let reviewed = Text("复核", "the review")
    static let signing = Text("本文件签署", "signing of this document")
}
